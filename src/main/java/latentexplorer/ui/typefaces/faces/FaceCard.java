package latentexplorer.ui.typefaces.faces;

import java.util.Optional;
import latentexplorer.ui.widget.Raster;

/**
 * One typeface as the side panel shows it.
 *
 * @param name of the face
 * @param credit whose work it is, if that is known
 * @param alphabet all its glyphs
 */
record FaceCard(String name, Optional<Credits.Credit> credit, Raster alphabet) {}

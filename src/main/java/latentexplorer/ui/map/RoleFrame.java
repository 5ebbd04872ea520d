package latentexplorer.ui.map;

import javafx.scene.paint.Color;

/**
 * A frame around an image that has a part in an experiment.
 *
 * @param index the image's index in the scene
 * @param colour the colour of its role
 */
public record RoleFrame(int index, Color colour) {}

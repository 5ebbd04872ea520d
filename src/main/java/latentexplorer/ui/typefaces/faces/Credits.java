package latentexplorer.ui.typefaces.faces;

import java.util.Optional;

/** Whose work the typefaces are. */
@FunctionalInterface
public interface Credits {
    /**
     * What is known of a typeface.
     *
     * @param family name of the family, or empty
     * @param licence its SPDX identifier
     * @param copyright the notice of its authors, or empty
     */
    record Credit(String family, String licence, String copyright) {}

    /** @param typeface the name of a face as the image set gives it */
    Optional<Credit> of(String typeface);
}

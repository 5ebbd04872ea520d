package latentexplorer.core.analogy;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.support.LearnedImages;

/**
 * What a model has learned of some glyphs. The array is shared and not to be changed.
 *
 * @param characters names of the characters
 * @param train indices of the images that it learned from, or may have
 * @param remark a sentence for the user, when the images are other than those of the training
 */
public record Learned(Set<String> characters, int[] train, Optional<String> remark) {
    public Learned {
        characters = Set.copyOf(characters);
    }

    /**
     * By the training's own split where these are its images. Of other images, all of a typeface whose name the model knows count
     * as learned: which of them it was tested with cannot be told any more.
     */
    public static Learned of(ModelBundle bundle, LoadedSet loaded) {
        Set<String> characters = new HashSet<>(bundle.dataset().classNames());
        try {
            return new Learned(characters, LearnedImages.of(bundle, loaded).train(), Optional.empty());
        } catch (IllegalArgumentException e) {
            ImageSet images = loaded.images();
            Set<String> faces = new HashSet<>(bundle.dataset().typefaces());
            int[] train = IntStream.range(0, images.size())
                    .filter(i -> images.typeface(i).filter(faces::contains).isPresent())
                    .toArray();
            return new Learned(
                    characters,
                    train,
                    Optional.of(
                            e.getMessage() + " Typefaces that it knows by name count as seen, the others as unseen."));
        }
    }
}

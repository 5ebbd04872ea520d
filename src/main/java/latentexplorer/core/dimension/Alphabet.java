package latentexplorer.core.dimension;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.LabelledModel;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.StyleModel;

/**
 * A picture of every class in one style. The arrays are shared and not to be changed.
 *
 * @param classNames of the pictures, in their order
 * @param codes classes x latent size
 * @param pictures classes x 784
 */
public record Alphabet(List<String> classNames, float[] codes, float[] pictures) {
    public Alphabet {
        classNames = List.copyOf(classNames);
    }

    /**
     * By a model that has class and style apart: each class for certain, the style held.
     *
     * @param style values of a style
     * @param classNames of the model's classes
     * @throws IllegalArgumentException with a sentence, when the style or the names are of another model
     */
    public static Alphabet of(StyleModel model, float[] style, List<String> classNames) {
        if (style.length != model.styleSize()) {
            throw new IllegalArgumentException(
                    "The model's style has " + model.styleSize() + " values, not " + style.length + ".");
        }
        checkNames(classNames, model.classes());
        int k = model.latentSize();
        float[] codes = new float[model.classes() * k];
        for (int c = 0; c < model.classes(); c++) {
            codes[c * k + c] = 1;
            System.arraycopy(style, 0, codes, c * k + model.classes(), style.length);
        }
        return new Alphabet(classNames, codes, model.decode(codes, model.classes()));
    }

    /**
     * By a model that takes labels: each label with noise for the image, the same for all.
     *
     * @param seed of the noise
     * @throws IllegalArgumentException with a sentence, when the model sees no labels or the names are not those of its classes
     */
    public static Alphabet of(LabelledModel model, long seed, List<String> classNames) {
        if (model.classes() == 0) {
            throw new IllegalArgumentException("This model was trained without labels, so it knows no classes.");
        }
        checkNames(classNames, model.classes());
        int k = model.latentSize();
        float[] codes = new float[model.classes() * k];
        for (int c = 0; c < model.classes(); c++) {
            System.arraycopy(model.encode(new int[] {c}, seed), 0, codes, c * k, k);
        }
        return new Alphabet(classNames, codes, model.decode(codes, model.classes()));
    }

    private static void checkNames(List<String> classNames, int classes) {
        if (classNames.size() != classes) {
            throw new IllegalArgumentException("The model has " + classes + " classes, but there are "
                    + classNames.size() + " names: they are of other images.");
        }
    }

    /**
     * By any model of labelled images: an analogy for each class, its mean code and how the given code differs from the mean of
     * its own class. Classes without images are left out.
     *
     * @param codes of real images, n x latent size
     * @param labels of those images, {@link ImageSet#UNLABELLED} for none
     * @param classNames of the labels
     * @param code whose style the pictures are to have
     * @param label its class
     * @throws IllegalArgumentException with a sentence, when the code is of another model or no image has its class
     */
    public static Alphabet of(
            LatentModel model, float[] codes, int[] labels, List<String> classNames, float[] code, int label) {
        int k = model.latentSize();
        if (code.length != k || codes.length != labels.length * k) {
            throw new IllegalArgumentException(
                    "The model's codes have " + k + " values, not " + code.length + ": they are of another model.");
        }
        int[] counts = new int[classNames.size()];
        double[] sums = new double[classNames.size() * k];
        for (int i = 0; i < labels.length; i++) {
            if (labels[i] >= 0) {
                counts[labels[i]]++;
                for (int j = 0; j < k; j++) {
                    sums[labels[i] * k + j] += codes[i * k + j];
                }
            }
        }
        if (label < 0 || counts[label] == 0) {
            throw new IllegalArgumentException("There is no image of the class "
                    + (label < 0 ? "of this code" : classNames.get(label)) + ", so that its style cannot be told.");
        }
        int[] present =
                IntStream.range(0, counts.length).filter(c -> counts[c] > 0).toArray();
        float[] made = new float[present.length * k];
        List<String> names = new ArrayList<>();
        for (int i = 0; i < present.length; i++) {
            int c = present[i];
            names.add(classNames.get(c));
            for (int j = 0; j < k; j++) {
                double own = sums[label * k + j] / counts[label];
                made[i * k + j] = (float) (sums[c * k + j] / counts[c] + (code[j] - own));
            }
        }
        return new Alphabet(names, made, model.decode(made, present.length));
    }
}

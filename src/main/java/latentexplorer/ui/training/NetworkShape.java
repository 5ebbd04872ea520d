package latentexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The sizes of a dense autoencoder, from what the encoder sees to the picture.
 *
 * @param input values that the encoder sees, or 0 when the data decide (PCA by share of variance)
 * @param pcaShare the share of variance when {@code input} is 0
 * @param projected whether the pixels pass through PCA first
 * @param encoder sizes of the hidden layers before the code
 * @param latent values in a code
 * @param decoder sizes of the hidden layers after the code
 */
record NetworkShape(
        int input, double pcaShare, boolean projected, List<Integer> encoder, int latent, List<Integer> decoder) {
    static final int PIXELS = 784;

    /** One box of the diagram. */
    record Box(String caption, int size, Role role) {}

    /** What a box stands for. */
    enum Role {
        PICTURE,
        PROJECTION,
        LAYER,
        CODE
    }

    List<Box> boxes() {
        List<Box> boxes = new ArrayList<>();
        boxes.add(new Box("784", PIXELS, Role.PICTURE));
        if (projected) {
            String caption = input > 0 ? "PCA " + input : String.format(Locale.ROOT, "PCA %.3g %%", pcaShare * 100);
            boxes.add(new Box(caption, input > 0 ? input : 100, Role.PROJECTION));
        }
        encoder.forEach(units -> boxes.add(new Box(units.toString(), units, Role.LAYER)));
        boxes.add(new Box(Integer.toString(latent), latent, Role.CODE));
        decoder.forEach(units -> boxes.add(new Box(units.toString(), units, Role.LAYER)));
        boxes.add(new Box("784", PIXELS, Role.PICTURE));
        return boxes;
    }

    /** Weights and biases of all layers, or -1 when the data decide the input size. */
    long parameters() {
        if (input == 0) {
            return -1;
        }
        List<Integer> sizes = new ArrayList<>();
        sizes.add(input);
        sizes.addAll(encoder);
        sizes.add(latent);
        sizes.addAll(decoder);
        sizes.add(PIXELS);
        long sum = 0;
        for (int i = 1; i < sizes.size(); i++) {
            sum += (sizes.get(i - 1) + 1L) * sizes.get(i);
        }
        return sum;
    }

    /** "25–256–64–16–64–256–784, 243,360 parameters". */
    String inWords() {
        StringBuilder text = new StringBuilder();
        for (Box box : boxes()) {
            text.append(text.isEmpty() ? "" : "–").append(box.caption());
        }
        long parameters = parameters();
        return text + (parameters < 0 ? "" : String.format(Locale.ROOT, ", %,d parameters", parameters));
    }
}

package latentexplorer.core.net;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;

/** What DL4J's description of a network must say to belong to a model; read without DL4J. */
final class Dl4jConfiguration {
    private static final Pattern UPDATES = Pattern.compile("(\"iterationCount\"\\s*:\\s*)\\d+");
    private static final Pattern EPOCHS = Pattern.compile("(\"epochCount\"\\s*:\\s*)\\d+");

    private Dl4jConfiguration() {}

    /** The same description of a dense network at the moment of so many updates; that of a variational one counts none. */
    static String at(String configuration, int updates, int epochs) {
        String counted = UPDATES.matcher(configuration).replaceAll("$1" + updates);
        return EPOCHS.matcher(counted).replaceAll("$1" + epochs);
    }

    /** @throws BadFileException when the description is of another network, or of none */
    static void check(Path file, String entry, byte[] text, DenseLayout layout) throws BadFileException {
        List<Fields> layers = Fields.parse(file, entry, text).objects("confs");
        if (layers.size() != layout.layers()) {
            throw new BadFileException(
                    file,
                    entry + " should describe " + layout.layers() + " layers as model.json does but describes "
                            + layers.size());
        }
        for (int l = 0; l < layers.size(); l++) {
            Fields layer = layers.get(l).object("layer");
            int in = layer.integer("nin", 1, Integer.MAX_VALUE);
            int out = layer.integer("nout", 1, Integer.MAX_VALUE);
            if (in != layout.inputs(l) || out != layout.outputs(l)) {
                throw new BadFileException(
                        file,
                        entry + ": layer " + l + " should lead from " + layout.inputs(l) + " to " + layout.outputs(l)
                                + " units as in model.json but leads from " + in + " to " + out);
            }
            String expected = expectedActivation(layout, l);
            String found = layer.object("activationFn").text("@class");
            if (!found.endsWith(".Activation" + expected)) {
                throw new BadFileException(
                        file,
                        entry + ": the activation of layer " + l + " should be " + expected
                                + " as in model.json but is " + found.substring(found.lastIndexOf('.') + 1));
            }
        }
    }

    /** @throws BadFileException when the description is not the one variational layer of such a network */
    static void check(Path file, String entry, byte[] text, VariationalLayout layout) throws BadFileException {
        List<Fields> layers = Fields.parse(file, entry, text).objects("confs");
        if (layers.size() != 1) {
            throw new BadFileException(
                    file, entry + " should describe one variational layer but describes " + layers.size() + " layers");
        }
        Fields layer = layers.getFirst().object("layer");
        if (!layer.text("@class").endsWith(".VariationalAutoencoder")) {
            throw new BadFileException(
                    file, entry + ": the layer should be a variational autoencoder but is " + layer.text("@class"));
        }
        List<Integer> found = new ArrayList<>();
        found.add(layer.integer("nin", 1, Integer.MAX_VALUE));
        found.addAll(layer.integers("encoderLayerSizes"));
        found.add(layer.integer("nout", 1, Integer.MAX_VALUE));
        found.addAll(layer.integers("decoderLayerSizes"));
        List<Integer> expected = new ArrayList<>(layout.path().sizes());
        expected.set(0, expected.removeLast());
        if (!found.equals(expected)) {
            throw new BadFileException(
                    file,
                    entry + " should describe layers of " + expected + " units, pixels first, but describes " + found);
        }
        for (String[] each : new String[][] {{"activationFn", "ReLU"}, {"pzxActivationFn", "Identity"}}) {
            String name = layer.object(each[0]).text("@class");
            if (!name.endsWith(".Activation" + each[1])) {
                throw new BadFileException(
                        file,
                        entry + ": " + each[0] + " should be " + each[1] + " but is "
                                + name.substring(name.lastIndexOf('.') + 1));
            }
        }
    }

    private static String expectedActivation(DenseLayout layout, int layer) {
        if (layer == layout.layers() - 1 && layout.outputActivation() == OutputActivation.SIGMOID) {
            return "Sigmoid";
        }
        return layout.rectified(layer) ? "ReLU" : "Identity";
    }
}

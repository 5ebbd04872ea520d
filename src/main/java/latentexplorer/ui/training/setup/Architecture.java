package latentexplorer.ui.training.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.InputSpec;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;

/**
 * A network as it is drawn.
 *
 * @param way from the picture through the code to the picture
 * @param branches what leaves the way or joins it
 * @param weights how many there are, in words
 */
record Architecture(List<Stage> way, List<Branch> branches, String weights) {
    /** What a stage stands for. */
    enum Role {
        PICTURE("picture"),
        PROJECTION("projection"),
        LAYER("layer"),
        CODE("code"),
        SPREAD("variance of the code"),
        LABEL("class"),
        VERDICT("discriminator's answer");

        private final String title;

        Role(String title) {
            this.title = title;
        }

        /** In the legend. */
        String title() {
            return title;
        }
    }

    /**
     * Some of the values of a stage.
     *
     * @param name of this part; empty when the stage has no others
     */
    record Part(String name, int size, Role role) {}

    /** Values that one layer makes: in one or more parts. */
    record Stage(String caption, List<Part> parts) {
        static Stage of(String caption, int size, Role role) {
            return new Stage(caption, List.of(new Part("", size, role)));
        }

        static Stage of(int size, Role role) {
            return of(String.valueOf(size), size, role);
        }

        int size() {
            return parts.stream().mapToInt(Part::size).sum();
        }
    }

    /**
     * Stages beside the way.
     *
     * @param at index of the stage of the way where it leaves or joins
     * @param joins whether it leads to that stage; otherwise from it
     */
    record Branch(String name, int at, boolean joins, List<Stage> stages) {}

    static Architecture of(ModelSpec spec) {
        return switch (spec) {
            case DenseSpec dense -> dense(dense);
            case VariationalSpec variational -> variational(variational);
            case StyleSpec style -> style(style);
            case LabelledSpec labelled -> labelled(labelled);
        };
    }

    private static Architecture dense(DenseSpec spec) {
        List<Stage> way = new ArrayList<>(seen(spec.input()));
        way.addAll(layers(spec.layers()));
        way.add(Stage.of(spec.latentSize(), Role.CODE));
        way.addAll(layers(spec.effectiveDecoderLayers()));
        way.add(picture());
        return new Architecture(way, List.of(), weights(spec));
    }

    private static Architecture variational(VariationalSpec spec) {
        List<Stage> way = new ArrayList<>(seen(spec.input()));
        way.addAll(layers(spec.layers()));
        int code = spec.latentSize();
        way.add(new Stage(
                "2 × " + code, List.of(new Part("mean", code, Role.CODE), new Part("variance", code, Role.SPREAD))));
        way.add(Stage.of(code, Role.CODE));
        way.addAll(layers(spec.effectiveDecoderLayers()));
        way.add(picture());
        return new Architecture(way, List.of(), weights(spec));
    }

    /** Convolutions with channels x side x side values. */
    private static Architecture style(StyleSpec spec) {
        Stage code = new Stage(
                spec.classes() + " + " + spec.styleSize(),
                List.of(new Part("class", spec.classes(), Role.LABEL), new Part("style", spec.styleSize(), Role.CODE)));
        List<Stage> way = List.of(
                picture(),
                channels(16, 14),
                channels(32, 14),
                channels(32, 7),
                code,
                channels(32, 7),
                channels(32, 14),
                channels(4, 28),
                picture());
        Branch discriminator = new Branch(
                "discriminator",
                way.indexOf(code),
                false,
                List.of(Stage.of(64, Role.LAYER), Stage.of(8, Role.LAYER), Stage.of("drawn?", 1, Role.VERDICT)));
        return new Architecture(way, spec.adversarial() ? List.of(discriminator) : List.of(), weights(spec));
    }

    private static Architecture labelled(LabelledSpec spec) {
        int width = spec.width();
        Stage code = Stage.of(spec.latentSize(), Role.CODE);
        List<Stage> decoder = List.of(code, Stage.of(width, Role.LAYER), picture());
        List<Stage> way = new ArrayList<>(List.of(picture()));
        if (!spec.labelled()) {
            way.add(Stage.of(width, Role.LAYER));
            way.addAll(decoder);
            return new Architecture(way, List.of(), weights(spec));
        }
        way.add(new Stage(
                width + " + " + spec.labelSize(),
                List.of(new Part("image", width, Role.LAYER), new Part("label", spec.labelSize(), Role.LABEL))));
        way.addAll(decoder);
        Branch label = new Branch(
                "label", 1, true, List.of(Stage.of((spec.classes() + 1) + " labels", spec.classes() + 1, Role.LABEL)));
        return new Architecture(way, List.of(label), weights(spec));
    }

    private static Stage picture() {
        return Stage.of(ImageSet.PIXELS, Role.PICTURE);
    }

    private static Stage channels(int channels, int side) {
        return Stage.of(channels + "×" + side + "²", channels * side * side, Role.LAYER);
    }

    private static List<Stage> layers(List<Integer> units) {
        return units.stream().map(size -> Stage.of(size, Role.LAYER)).toList();
    }

    /** The picture and what the encoder sees of it. */
    private static List<Stage> seen(InputSpec input) {
        double dims = input.pcaDims();
        if (dims == 0) {
            return List.of(picture());
        }
        Stage projection = dims < 1
                ? Stage.of(String.format(Locale.ROOT, "PCA %.3g %%", dims * 100), 100, Role.PROJECTION)
                : Stage.of("PCA " + (int) dims, (int) dims, Role.PROJECTION);
        return List.of(picture(), projection);
    }

    private static boolean byShare(ModelSpec spec) {
        double dims = spec.input().pcaDims();
        return dims > 0 && dims < 1;
    }

    /** "101,328 parameters: encoder 50,240 + decoder 51,088". */
    private static String weights(ModelSpec spec) {
        List<ModelSpec.Block> blocks = spec.blocks(spec.input().mostOutputs());
        String parts = blocks.stream()
                .map(block -> String.format(Locale.ROOT, "%s %,d", block.name(), block.size()))
                .collect(Collectors.joining(" + "));
        long sum = blocks.stream().mapToLong(ModelSpec.Block::size).sum();
        String counted = String.format(Locale.ROOT, "%,d parameters: %s", sum, parts);
        return byShare(spec) ? "At most " + counted + ". The data decide how many components there are." : counted;
    }

    /** "784 – PCA 25 – 64 – 16 – 784". */
    String inWords() {
        String line = way.stream().map(Stage::caption).collect(Collectors.joining(" – "));
        String beside = branches.stream()
                .map(branch -> "; " + branch.name() + " "
                        + branch.stages().stream().map(Stage::caption).collect(Collectors.joining(" – ")))
                .collect(Collectors.joining());
        return line + beside;
    }
}

package latentexplorer.ui.training;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Judges the form as it is typed.
 *
 * @param plan what to train, or null while something is refused
 * @param remarks at most one for each setting, in the order of the form
 */
record FormCheck(@Nullable TrainingPlan plan, Map<Setting, Remark> remarks) {
    private static final int WIDEST = 4096;
    private static final int DEEPEST = 8;
    private static final Pattern BAD_IN_NAMES = Pattern.compile("[\\\\/:*?\"<>|\\p{Cntrl}]");

    /** Reads and judges all settings. */
    static FormCheck of(Map<Setting, String> values, DataFacts facts) {
        return new Reader(values, facts).read();
    }

    /** Why nothing can be trained now; empty when something can. */
    String refusal() {
        return remarks.entrySet().stream()
                .filter(each -> each.getValue().refuses())
                .findFirst()
                .map(each -> each.getKey().label() + ": " + each.getValue().sentence())
                .orElse("");
    }

    private static final class Reader {
        private final Map<Setting, String> values;
        private final DataFacts facts;
        private final Map<Setting, Remark> remarks = new EnumMap<>(Setting.class);

        Reader(Map<Setting, String> values, DataFacts facts) {
            this.values = values;
            this.facts = facts;
        }

        FormCheck read() {
            String dataset = text(Setting.DATASET);
            if (dataset.isEmpty()) {
                refuse(Setting.DATASET, "Choose a data set.");
            }
            if (facts.known() && facts.validation() == 0) {
                refuse(Setting.DATASET, "Too few images: none would be left for validation.");
            }
            List<Integer> layers = sizes(Setting.LAYERS);
            OptionalInt dropoutLayer = optionalWhole(Setting.DROPOUT_LAYER);
            TrainingPlan plan = new TrainingPlan(
                    dataset,
                    name(),
                    layers,
                    sizes(Setting.DECODER_LAYERS),
                    whole(Setting.LATENT, 1, WIDEST),
                    text(Setting.CODE_ACTIVATION).equals("linear"),
                    pcaDims(),
                    on(Setting.WHITEN),
                    dropoutLayer,
                    real(Setting.DROPOUT_RATE),
                    whole(Setting.BATCH, 1, 65_536),
                    whole(Setting.EPOCHS, 1, 100_000),
                    whole(Setting.STAGES, 1, 1_000),
                    real(Setting.LEARN_RATE),
                    on(Setting.BINARY),
                    whole(Setting.SUBSAMPLE, 0, facts.training()),
                    seed());
            checkTogether(plan);
            if (remarks.values().stream().noneMatch(Remark::refuses)) {
                plan.spec().problems().stream().findFirst().ifPresent(problem -> refuse(Setting.LAYERS, problem));
            }
            boolean refused = remarks.values().stream().anyMatch(Remark::refuses);
            return new FormCheck(refused ? null : plan, Collections.unmodifiableMap(remarks));
        }

        private void checkTogether(TrainingPlan plan) {
            checkDropout(plan);
            if (!remarks.containsKey(Setting.LEARN_RATE) && !(plan.learnRate() > 0 && plan.learnRate() <= 1)) {
                refuse(Setting.LEARN_RATE, "Must be above 0 and at most 1.");
            }
            if (!remarks.containsKey(Setting.EPOCHS)
                    && !remarks.containsKey(Setting.STAGES)
                    && (long) plan.epochs() * plan.stages() > 1_000_000) {
                refuse(Setting.STAGES, "More than 1,000,000 epochs in all stages together.");
            }
            int images = plan.subsample() > 0 ? plan.subsample() : facts.training();
            if (plan.pcaDims() >= 1 && plan.pcaDims() > images) {
                refuse(
                        Setting.PCA_DIMS,
                        grouped(
                                "%,d components need at least as many images to train on; there are %,d.",
                                (int) plan.pcaDims(), images));
            }
            int input = plan.shape().input();
            if (input > 0 && plan.latent() > input) {
                warn(
                        Setting.LATENT,
                        grouped("Larger than the input of %,d: nothing forces the code to be a summary.", input));
            }
            if (facts.known() && plan.batch() > images) {
                warn(Setting.BATCH, grouped("More than the %,d images: one step an epoch.", images));
            }
        }

        private void checkDropout(TrainingPlan plan) {
            double rate = plan.dropoutRate();
            if (!remarks.containsKey(Setting.DROPOUT_RATE) && !(rate >= 0 && rate < 1)) {
                refuse(Setting.DROPOUT_RATE, "Must be at least 0 and below 1.");
            }
            if (plan.dropoutLayer().isEmpty()) {
                if (rate > 0) {
                    refuse(
                            Setting.DROPOUT_LAYER,
                            "A dropout rate is given, so a layer is needed; or set the rate to 0.");
                }
                return;
            }
            int hidden = plan.layers().size();
            if (rate == 0) {
                refuse(Setting.DROPOUT_RATE, "A dropout layer is given, so the rate must be above 0.");
            }
            if (plan.dropoutLayer().getAsInt() >= hidden && !remarks.containsKey(Setting.LAYERS)) {
                refuse(
                        Setting.DROPOUT_LAYER,
                        hidden == 0
                                ? "There is no hidden encoder layer to drop from."
                                : hidden == 1
                                        ? "There is one hidden encoder layer: only 0 is possible, never the code."
                                        : "There are " + hidden + " hidden encoder layers: 0 to " + (hidden - 1)
                                                + ", never the code.");
            }
        }

        private String text(Setting setting) {
            return values.getOrDefault(setting, setting.standard()).strip();
        }

        private boolean on(Setting setting) {
            return Boolean.parseBoolean(text(setting));
        }

        private String name() {
            String name = text(Setting.NAME);
            if (BAD_IN_NAMES.matcher(name).find()) {
                refuse(Setting.NAME, "A file name cannot hold \\ / : * ? \" < > |.");
            } else if (name.startsWith(".") || name.startsWith("-")) {
                refuse(Setting.NAME, "A name starts with neither a dot nor a dash.");
            } else if (name.length() > 120) {
                refuse(Setting.NAME, "At most 120 characters.");
            }
            return name;
        }

        /** Whole numbers parted by spaces, commas or semicolons. */
        private List<Integer> sizes(Setting setting) {
            List<Integer> sizes = new ArrayList<>();
            for (String word : text(setting).split("[\\s,;]+")) {
                if (word.isEmpty()) {
                    continue;
                }
                Integer size = parse(word);
                if (size == null) {
                    refuse(setting, "“" + word + "” is no whole number; write for example 256 64.");
                } else if (size < 1 || size > WIDEST) {
                    refuse(setting, "A layer has 1 to 4,096 units, not " + word + ".");
                } else {
                    sizes.add(size);
                }
            }
            if (sizes.size() > DEEPEST) {
                refuse(setting, "At most " + DEEPEST + " hidden layers.");
            }
            return List.copyOf(sizes);
        }

        private int whole(Setting setting, int least, int most) {
            String text = text(setting);
            Integer value = parse(text);
            if (value == null) {
                refuse(setting, text.isEmpty() ? "A whole number is needed." : "“" + text + "” is no whole number.");
            } else if (value < least || value > most) {
                refuse(
                        setting,
                        most == Integer.MAX_VALUE
                                ? grouped("Must be at least %,d.", least)
                                : grouped("Must be %,d to %,d.", least, most));
            }
            return value == null ? least : value;
        }

        private OptionalInt optionalWhole(Setting setting) {
            String text = text(setting);
            if (text.isEmpty()) {
                return OptionalInt.empty();
            }
            Integer value = parse(text);
            if (value == null || value < 0) {
                refuse(setting, "“" + text + "” is no layer: 0 is the first; empty for none.");
                return OptionalInt.empty();
            }
            return OptionalInt.of(value);
        }

        private double pcaDims() {
            double dims = real(Setting.PCA_DIMS);
            if (remarks.containsKey(Setting.PCA_DIMS)) {
                return 0;
            }
            if (dims < 0 || dims >= NetworkShape.PIXELS + 1) {
                refuse(Setting.PCA_DIMS, "Must be 0 to 784: an image has 784 pixels.");
                return 0;
            }
            if (dims > 1 && dims != Math.rint(dims)) {
                warn(Setting.PCA_DIMS, "Taken as " + (int) dims + ": only shares below 1 keep their decimals.");
            }
            return dims >= 1 ? (int) dims : dims;
        }

        private double real(Setting setting) {
            String text = text(setting);
            try {
                double value = Double.parseDouble(text);
                if (Double.isFinite(value) && !text.matches(".*[dDfFxX].*")) {
                    return value;
                }
            } catch (NumberFormatException _) {
                // refused below
            }
            refuse(
                    setting,
                    text.isEmpty() ? "A number is needed." : "“" + text + "” is no number; write for example 0.5.");
            return 0;
        }

        private long seed() {
            String text = text(Setting.SEED);
            try {
                return Long.parseLong(text);
            } catch (NumberFormatException _) {
                refuse(
                        Setting.SEED,
                        text.isEmpty() ? "A whole number is needed." : "“" + text + "” is no whole number.");
                return 0;
            }
        }

        private static @Nullable Integer parse(String text) {
            try {
                return Integer.valueOf(text);
            } catch (NumberFormatException _) {
                return null;
            }
        }

        private static String grouped(String format, Object... values) {
            return String.format(Locale.ROOT, format, values);
        }

        /** The first refusal of a setting stands, and takes the place of a warning. */
        private void refuse(Setting setting, String sentence) {
            Remark former = remarks.get(setting);
            if (former == null || !former.refuses()) {
                remarks.put(setting, new Remark(true, sentence));
            }
        }

        private void warn(Setting setting, String sentence) {
            remarks.putIfAbsent(setting, new Remark(false, sentence));
        }
    }
}

package latentexplorer.cli;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.Baselines;
import latentexplorer.core.net.Classifier;
import latentexplorer.core.net.Codes;
import latentexplorer.core.net.DenseSpec;
import latentexplorer.core.net.Epoch;
import latentexplorer.core.net.LabelledModel;
import latentexplorer.core.net.LabelledSpec;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.OutputActivation;
import latentexplorer.core.net.Preset;
import latentexplorer.core.net.Presets;
import latentexplorer.core.net.Shares;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.Trainers;
import latentexplorer.core.net.TrainingData;
import latentexplorer.core.net.TrainingResult;
import latentexplorer.core.net.VariationalSpec;
import latentexplorer.core.net.classify.ClassifierSpec;
import latentexplorer.core.net.classify.ClassifierTrainer;

/** Trains the presets on the full digits, with the classes that {@code train} uses, and measures what the requirements ask for. */
final class BenchQuality {
    /** Images that are made from a label alone. */
    private static final int LABELS = 1000;

    private final LoadedSet digits;
    private final Workers workers;
    private final Consumer<String> say;
    private final Map<String, Supplier<List<QualityRow>>> rows = new LinkedHashMap<>();

    /** What a training left, and the images that it learned from. */
    private record Trained(ModelSpec spec, Shares shares, TrainingResult result) {
        Epoch last() {
            return result.history().getLast();
        }

        Epoch best() {
            return result.history().get(result.bestEpoch() - 1);
        }
    }

    /**
     * @param digits all of them
     * @param say takes a line now and then
     */
    BenchQuality(LoadedSet digits, Workers workers, Consumer<String> say) {
        this.digits = digits;
        this.workers = workers;
        this.say = say;
        rows.put("TRN-12", this::dense);
        rows.put("VAE-11", this::variational);
        rows.put("AAE-11", this::style);
        rows.put("HW-02", this::homework);
        rows.put("HW-09", this::homeworkWithSigmoid);
        rows.put("CFG-11", this::labelled);
    }

    /** @throws IOException when the set is only a part of the published one */
    static BenchQuality of(DataSource source, Workers workers, Consumer<String> say) throws IOException {
        LoadedSet digits = source.load("digits", JobScope.unattended());
        if (!digits.hasPublishedSplit()) {
            throw new IOException(
                    "The quality is measured on all 70,000 digits: get them with 'data download digits', or"
                            + " 'data download digits --from FOLDER'.");
        }
        return new BenchQuality(digits, workers, say);
    }

    /** The rows that can be measured. */
    List<String> names() {
        return List.copyOf(rows.keySet());
    }

    /** @param row one of {@link #names()} */
    List<QualityRow> measure(String row) {
        return rows.get(row).get();
    }

    private Trained train(Preset preset, ModelSpec spec) {
        Shares shares = Shares.of(digits, spec.seed(), preset.ownValidation(), 0);
        ModelSpec suited = spec.forClasses(digits.images().classNames().size());
        say.accept(suited.displayName("digits", suited.input().mostOutputs()));
        String held = preset.ownValidation() ? "validation" : "test";
        EpochLines lines = new EpochLines(new EpochWords(suited.schedule().totalEpochs(), held), say, () -> false);
        return new Trained(
                suited, shares, Trainers.of(suited, workers).train(shares.data(), lines, JobScope.unattended()));
    }

    private Trained train(String preset) {
        Preset named = preset(preset);
        return train(named, named.spec());
    }

    private static Preset preset(String name) {
        return Presets.named(name).orElseThrow();
    }

    private List<QualityRow> dense() {
        return List.of(QualityRow.atMost(
                "TRN-12",
                "dense-64: test error, MSE, pixels 0..1",
                train("dense-64").result().testError(),
                0.005));
    }

    private List<QualityRow> variational() {
        Trained trained = train("vae-16");
        return List.of(
                QualityRow.atMost(
                        "VAE-11",
                        "vae-16: test error, MSE, pixels 0..1",
                        trained.result().testError(),
                        0.03),
                QualityRow.atLeast(
                        "VAE-11",
                        "vae-16: share of active units, test images",
                        trained.best().validation().get(VariationalSpec.ACTIVE),
                        0.5));
    }

    private List<QualityRow> style() {
        Trained adversarial = train("style-aae");
        Preset sae = preset("style-sae");
        Trained plain = train(
                sae, ((StyleSpec) sae.spec()).withSchedule(adversarial.spec().schedule()));
        Map<String, Double> measured = adversarial.best().validation();
        double farthest = farthestStyleMean(adversarial);
        return List.of(
                QualityRow.atMost(
                        "AAE-11",
                        "style-aae: mean absolute error, pixels -1..1, test images",
                        measured.get(StyleSpec.AUTOENCODER),
                        0.14),
                QualityRow.atMost(
                        "AAE-11",
                        "style-aae: cross entropy of the class, nats, test images",
                        measured.get(StyleSpec.CLASSIFICATION),
                        0.06),
                QualityRow.atLeast(
                        "AAE-11", "style-aae: accuracy, test images", measured.get(StyleSpec.ACCURACY), 0.985),
                QualityRow.atMost(
                        "AAE-11",
                        "style-aae: distribution error, smaller than that of style-sae after as many epochs",
                        measured.get(StyleSpec.DISTRIBUTION),
                        plain.best().validation().get(StyleSpec.DISTRIBUTION)),
                QualityRow.atMost("AAE-11", "style-aae: largest mean of a style's value, test images", farthest, 0.5));
    }

    private double farthestStyleMean(Trained trained) {
        StyleSpec spec = (StyleSpec) trained.spec();
        TrainingData data = trained.shares().data();
        float[] codes = Codes.of(bundle(trained).model(), data.images(), data.test(), workers, JobScope.unattended());
        double farthest = 0;
        for (int s = spec.classes(); s < spec.latentSize(); s++) {
            double sum = 0;
            for (int at = s; at < codes.length; at += spec.latentSize()) {
                sum += codes[at];
            }
            farthest = Math.max(farthest, Math.abs(sum / data.test().length));
        }
        return farthest;
    }

    private static ModelBundle bundle(Trained trained) {
        return ModelBundle.of(trained.spec(), trained.shares().dataset(), trained.result());
    }

    private List<QualityRow> homework() {
        List<QualityRow> measured = new ArrayList<>(homework("HW-02", 2, OutputActivation.RELU, 0.065, 0.072));
        measured.addAll(homework("HW-02", 4, OutputActivation.RELU, 0.047, 0.053));
        return measured;
    }

    private List<QualityRow> homeworkWithSigmoid() {
        return homework("HW-09", 2, OutputActivation.SIGMOID, 0, 0.057);
    }

    private List<QualityRow> homework(String row, int code, OutputActivation output, double least, double most) {
        Preset preset = preset("homework-" + code);
        Trained trained = train(preset, ((DenseSpec) preset.spec()).withOutputActivation(output));
        String name = preset.name() + ", " + output.word() + " output: ";
        List<QualityRow> measured = new ArrayList<>();
        measured.add(new QualityRow(
                row,
                name + "MSE, pixels 0..1, validation images, after epoch "
                        + trained.last().number(),
                trained.last().validationLoss(),
                least,
                most));
        measured.add(QualityRow.free(
                row, name + "the same on the training images", trained.last().trainLoss()));
        measured.add(QualityRow.free(
                row,
                name + "the same on the test images, best epoch",
                trained.result().testError()));
        TrainingData data = trained.shares().data();
        Baselines.of(data.images(), data.train(), data.test(), code, false, workers, JobScope.unattended())
                .lines()
                .forEach(line ->
                        measured.add(QualityRow.free(row, "beside it, test images: " + line.name(), line.error())));
        return measured;
    }

    private List<QualityRow> labelled() {
        Preset preset = preset("labelled");
        LabelledSpec spec = (LabelledSpec) preset.spec();
        String unit = "best loss on the test images, MSE, standardised values";
        Trained both = train(preset, spec);
        return List.of(
                QualityRow.atMost(
                        "CFG-11",
                        "labelled without labels: " + unit,
                        train(preset, spec.withoutLabels()).best().validationLoss(),
                        0.05),
                QualityRow.atMost("CFG-11", "labelled: " + unit, both.best().validationLoss(), 0.06),
                QualityRow.atLeast(
                        "CFG-09",
                        "labelled: share of 1,000 images from a label alone that a classifier of its own gives that label",
                        recognised(both),
                        0.95));
    }

    /** By a classifier that learned from the same images, apart from the model. */
    private double recognised(Trained labelled) {
        Classifier judge = new ClassifierTrainer(ClassifierSpec.DEFAULT, workers)
                .train(labelled.shares(), epoch -> {}, JobScope.unattended())
                .classifier();
        LabelledModel model = (LabelledModel) bundle(labelled).model();
        int[] labels = IntStream.range(0, LABELS).map(i -> i % model.classes()).toArray();
        int[] decided = judge.decide(model.generate(labels, labelled.spec().seed()), LABELS);
        return IntStream.range(0, LABELS).filter(i -> decided[i] == labels[i]).count() / (double) LABELS;
    }
}

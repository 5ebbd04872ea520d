package latentexplorer.ui.typefaces.cluster;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import javafx.beans.binding.Bindings;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.ui.widget.Plot;
import latentexplorer.ui.widget.Problem;

/**
 * Why this number of clusters, why this epsilon: the curves of DBSCAN, or the silhouette, the eigenvalues and the
 * stability of the other algorithms.
 */
public final class ExplanationPane extends StackPane {
    /** Two charts beside each other need this much. */
    private static final double WIDE = 560;

    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final ClusterModel model;
    private final ClusterController clusters;
    private final ExplanationController explanations;
    private final SideBySide counts = new SideBySide();

    public ExplanationPane(ClusterModel model, ClusterController clusters, ExplanationController explanations) {
        this.model = model;
        this.clusters = clusters;
        this.explanations = explanations;
        setId("explanation");
        getStyleClass().add("explanation");
        getStylesheets()
                .add(Objects.requireNonNull(ExplanationPane.class.getResource("cluster.css"))
                        .toExternalForm());
        setMinSize(0, 0);
        DensityView density = new DensityView(model, clusters);
        FindingView densityPart = new FindingView(
                "curves",
                model.curves(),
                density,
                "Run DBSCAN or press Curves to see how epsilon changes the clusters.",
                "Curves",
                explanations::askCurves,
                explanations::stopCurves);
        VBox countPart = countPart();
        getChildren().setAll(densityPart, countPart);
        density.wideProperty().bind(widthProperty().greaterThanOrEqualTo(WIDE));
        counts.wideProperty().bind(density.wideProperty());
        model.settingsProperty().subscribe(now -> {
            boolean dense = AlgorithmKind.of(now.algorithm()).isDensity();
            densityPart.setVisible(dense);
            countPart.setVisible(!dense);
        });
    }

    private VBox countPart() {
        SideBySide.Slot silhouette = new SideBySide.Slot("counts-show-silhouette", "Silhouette", silhouette());
        SideBySide.Slot eigenGap = new SideBySide.Slot("counts-show-eigen-gap", "Eigen-gap", eigenGap());
        model.settingsProperty().subscribe(now -> {
            if (Knob.CLUSTERS.isOf(AlgorithmKind.of(now.algorithm()))) {
                counts.show(
                        now.algorithm() instanceof Algorithm.Spectral
                                ? List.of(eigenGap, silhouette)
                                : List.of(silhouette));
            }
        });
        VBox.setVgrow(counts, Priority.ALWAYS);
        VBox part = new VBox(4, counts, foot());
        part.setMinSize(0, 0);
        return part;
    }

    private FindingView silhouette() {
        Plot plot = countPlot("silhouette-plot", "Silhouette for each number of clusters");
        model.counts().resultProperty().subscribe(found -> {
            if (found != null) {
                plot.show(CountPlots.silhouette(found));
                plot.readOff(at -> CountPlots.silhouetteAt(found, at));
            }
        });
        return new FindingView(
                "silhouette",
                model.counts(),
                plot,
                "Press Silhouette to see for how many clusters typefaces lie nearest to their own.",
                "Silhouette",
                explanations::askCounts,
                explanations::stopCounts);
    }

    private FindingView eigenGap() {
        Plot plot = countPlot("eigen-gap-plot", "Smallest eigenvalues of the neighbour graph");
        model.eigenvalues().resultProperty().subscribe(found -> {
            if (found != null) {
                plot.show(CountPlots.eigenvalues(found));
                plot.readOff(at -> CountPlots.eigenvalueAt(found, at));
            }
        });
        return new FindingView(
                "eigen-gap",
                model.eigenvalues(),
                plot,
                "Press Eigen-gap to see how many clusters the neighbour graph falls into.",
                "Eigen-gap",
                explanations::askEigenvalues,
                explanations::stopEigenvalues);
    }

    /** A chart whose line is at the number of clusters. */
    private Plot countPlot(String id, String what) {
        Plot plot = new Plot(Orientation.VERTICAL);
        plot.setId(id);
        plot.setAccessibleText(what + "; press a point or use the arrow keys to choose");
        model.settingsProperty().subscribe(now -> plot.markerProperty().set(count(now)));
        plot.letMove(1, choosing(clusters::chooseClusters));
        return plot;
    }

    private static double count(ClusterSettings settings) {
        return Knob.CLUSTERS.isOf(AlgorithmKind.of(settings.algorithm())) ? Knob.CLUSTERS.of(settings) : Double.NaN;
    }

    private static Plot.Hand choosing(IntConsumer choose) {
        return new Plot.Hand() {
            @Override
            public void moved(double value) {
                choose.accept((int) Math.round(value));
            }

            @Override
            public void released() {}

            @Override
            public void abandoned() {}
        };
    }

    private HBox foot() {
        Button ask = new Button();
        ask.setId("stability-ask");
        ask.getStyleClass().add("small");
        ask.setMinWidth(USE_PREF_SIZE);
        ask.setTooltip(
                new Tooltip("Find the clusters with five seeds and see how alike they are: the mean adjusted Rand"
                        + " index, 1 when they are the same"));
        ask.setOnAction(_ -> {
            if (model.stability().runningProperty().get()) {
                explanations.stopStability();
            } else {
                explanations.askStability();
            }
        });
        ask.textProperty()
                .bind(Bindings.when(model.stability().runningProperty())
                        .then("Cancel")
                        .otherwise("Stability"));
        Label text = new Label();
        text.setId("stability-text");
        text.getStyleClass().add("readout");
        text.setMinWidth(0);
        text.wrapTextProperty().bind(counts.wideProperty());
        text.setMaxWidth(Double.MAX_VALUE);
        Tooltip whole = new Tooltip();
        whole.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> stabilityText(true), text.textProperty(), counts.wideProperty()));
        Tooltip.install(text, whole);
        HBox.setHgrow(text, Priority.ALWAYS);
        Runnable tell = () -> {
            text.setText(stabilityText(counts.wideProperty().get()));
            text.pseudoClassStateChanged(
                    DANGER, model.stability().problemProperty().get() != null);
        };
        Finding<Double> stability = model.stability();
        stability.resultProperty().subscribe(tell);
        stability.runningProperty().subscribe(tell);
        stability.messageProperty().subscribe(tell);
        stability.progressProperty().subscribe(tell);
        stability.problemProperty().subscribe(tell);
        counts.wideProperty().subscribe(tell);
        HBox foot = new HBox(8, ask, text, most());
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.setMinHeight(USE_PREF_SIZE);
        return foot;
    }

    /** @param full whether there is room for what the number means */
    private String stabilityText(boolean full) {
        Finding<Double> stability = model.stability();
        Double index = stability.resultProperty().get();
        Problem problem = stability.problemProperty().get();
        if (index != null) {
            return full ? CountPlots.stability(index) : String.format(Locale.ROOT, "%.2f", index);
        }
        if (stability.runningProperty().get()) {
            double done = stability.progressProperty().get();
            String message = stability.messageProperty().get();
            return (done < 0 ? "" : Math.round(100 * done) + " % ") + (message.isEmpty() ? "computing…" : message);
        }
        return problem == null ? "" : problem.sentence();
    }

    private ComboBox<Integer> most() {
        ComboBox<Integer> most = new ComboBox<>();
        most.setId("counts-most");
        most.getItems().setAll(10, 20, 30, 50, 100);
        most.getStyleClass().add("small");
        most.setMinWidth(USE_PREF_SIZE);
        most.setPrefWidth(100);
        most.setAccessibleText("Largest number of clusters to try");
        most.setTooltip(new Tooltip("Largest number of clusters to try"));
        most.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer number) {
                return number == null ? "" : "up to " + number;
            }

            @Override
            public Integer fromString(String text) {
                return Integer.valueOf(text.replace("up to ", ""));
            }
        });
        most.setValue(model.mostProperty().get());
        most.valueProperty().subscribe((_, now) -> model.mostProperty().set(now));
        return most;
    }
}

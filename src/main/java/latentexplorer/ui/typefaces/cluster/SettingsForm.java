package latentexplorer.ui.typefaces.cluster;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.TitledPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.core.cluster.Algorithm;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Metric;
import latentexplorer.core.cluster.OutlierFilter;
import latentexplorer.ui.widget.NumberField;
import latentexplorer.ui.widget.NumberSlider;

/**
 * The controls of a clustering: the algorithm, the space, and the parameters of the chosen algorithm alone. Those of
 * different algorithms lie in the same places, so that nothing moves when another one is chosen.
 */
final class SettingsForm extends VBox {
    private static final int MOST_SMALLEST = 1000;
    private static final int MOST_ROUNDS = 50;

    private final String prefix;
    private final ObjectProperty<ClusterSettings> settings;
    private final Map<Knob, NumberSlider> sliders = new EnumMap<>(Knob.class);
    private final Map<String, ReadOnlyStringProperty> refusals = new java.util.LinkedHashMap<>();
    private final ReadOnlyStringWrapper refusal = new ReadOnlyStringWrapper(this, "refusal", "");
    private final TitledPane advanced = new TitledPane();

    /**
     * @param prefix of the ids
     * @param settings shown and changed
     * @param choose asks for another algorithm
     */
    SettingsForm(String prefix, ObjectProperty<ClusterSettings> settings, Consumer<AlgorithmKind> choose) {
        this.prefix = prefix;
        this.settings = settings;
        getStyleClass().add("cluster-form");
        NumberSlider pca = slider(Knob.PCA_DIMS);
        Region second = cell(slider(Knob.NEIGHBOURS), slider(Knob.EPSILON));
        Region first = cell(slider(Knob.CLUSTERS), slider(Knob.MIN_SAMPLES));
        getChildren().setAll(algorithms(choose), pca, space(), first, second, graph(), advanced());
        settings.subscribe(this::show);
        refusals.values().forEach(each -> each.subscribe(this::refuse));
    }

    /** Why what is typed somewhere is not possible; empty when all is. */
    ReadOnlyStringProperty refusalProperty() {
        return refusal.getReadOnlyProperty();
    }

    /** Whether a hand holds the knob of epsilon. */
    ReadOnlyBooleanProperty epsilonHeldProperty() {
        return slider(Knob.EPSILON).heldProperty();
    }

    private void refuse() {
        AlgorithmKind kind = AlgorithmKind.of(settings.get().algorithm());
        String found = "";
        for (Map.Entry<String, ReadOnlyStringProperty> each : refusals.entrySet()) {
            boolean elsewhere = Knob.ofAlgorithms().stream()
                    .anyMatch(knob -> knob.label().equals(each.getKey()) && !knob.isOf(kind));
            if (!elsewhere && found.isEmpty() && !each.getValue().get().isEmpty()) {
                found = each.getKey() + ": " + each.getValue().get();
            }
        }
        refusal.set(found);
    }

    private Node algorithms(Consumer<AlgorithmKind> choose) {
        ToggleGroup group = new ToggleGroup();
        GridPane grid = new GridPane(16, 4);
        for (AlgorithmKind kind : AlgorithmKind.values()) {
            RadioButton button = new RadioButton(kind.title());
            button.setId(prefix + "-algorithm-" + kind.key());
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(kind.help()));
            button.setAccessibleHelp(kind.help());
            button.selectedProperty().subscribe((_, now) -> {
                if (now && AlgorithmKind.of(settings.get().algorithm()) != kind) {
                    choose.accept(kind);
                }
            });
            settings.subscribe(now -> {
                if (AlgorithmKind.of(now.algorithm()) == kind) {
                    button.setSelected(true);
                }
            });
            grid.add(button, kind.ordinal() % 2, kind.ordinal() / 2);
        }
        return grid;
    }

    private NumberSlider slider(Knob knob) {
        return sliders.computeIfAbsent(knob, _ -> {
            String id = prefix + "-"
                    + knob.name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
            String zero = knob == Knob.PCA_DIMS ? "pixels" : "";
            NumberSlider slider =
                    new NumberSlider(id, knob.label(), knob.least(), knob.most(), knob.decimals(), zero, knob.help());
            slider.valueProperty().subscribe((_, now) -> {
                if (knob.isOf(AlgorithmKind.of(settings.get().algorithm()))) {
                    settings.set(knob.set(settings.get(), now.doubleValue()));
                }
            });
            refusals.put(knob.label(), slider.refusalProperty());
            return slider;
        });
    }

    /** Controls of different algorithms in one place; all take its room and at most one of them shows. */
    private static Region cell(Node... controls) {
        return new StackPane(controls);
    }

    private Node space() {
        CheckBox norm = box(
                "norm",
                "Norm",
                "Scale every coordinate to unit variance, so that all count alike",
                now -> now.space().normalise(),
                Change::normalise);
        ToggleGroup group = new ToggleGroup();
        HBox metrics = new HBox();
        metrics.getStyleClass().add("metrics");
        for (Metric metric : Metric.values()) {
            ToggleButton button = new ToggleButton(metric.title());
            button.setId(prefix + "-metric-" + metric.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().addAll("small", metric == Metric.EUCLIDEAN ? "left-pill" : "right-pill");
            button.setTooltip(new Tooltip(
                    metric == Metric.EUCLIDEAN
                            ? "Distance is the length of the difference"
                            : "Distance is 1 - the cosine of the angle: how bold a face is counts less"));
            // A chosen one stays chosen when it is pressed again.
            button.setOnAction(_ -> {
                button.setSelected(true);
                settings.set(Change.metric(settings.get(), metric));
            });
            settings.subscribe(now -> button.setSelected(now.space().metric() == metric));
            metrics.getChildren().add(button);
        }
        HBox line = new HBox(8, norm, spacer(), metrics);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node graph() {
        CheckBox mutual = box(
                "mutual",
                "Mutual",
                "Link two typefaces only if each is among the other's neighbours",
                now -> now.algorithm() instanceof Algorithm.Spectral spectral && spectral.mutual(),
                Change::mutual);
        CheckBox laplacian = box(
                "normalised-laplacian",
                "Normalised Laplacian",
                "Weigh each typeface by the number of its links, so that clusters come out more alike in size",
                now -> now.algorithm() instanceof Algorithm.Spectral spectral && spectral.normalised(),
                Change::normalised);
        VBox line = new VBox(6, mutual, laplacian);
        settings.subscribe(now -> line.setVisible(now.algorithm() instanceof Algorithm.Spectral));
        return line;
    }

    private CheckBox box(
            String id,
            String text,
            String help,
            Function<ClusterSettings, Boolean> value,
            BiFunction<ClusterSettings, Boolean, ClusterSettings> change) {
        CheckBox box = new CheckBox(text);
        box.setId(prefix + "-" + id);
        box.setMinWidth(USE_PREF_SIZE);
        box.setTooltip(new Tooltip(help));
        box.setAccessibleHelp(help);
        BooleanProperty selected = box.selectedProperty();
        selected.subscribe((_, now) -> settings.set(change.apply(settings.get(), now)));
        settings.subscribe(now -> box.setSelected(value.apply(now)));
        return box;
    }

    private Node advanced() {
        List<Node> rows = new ArrayList<>();
        rows.add(field(
                "seed",
                "Seed",
                Integer.MAX_VALUE,
                0,
                "",
                "Of the random starts: the same seed gives the same clusters",
                settings -> (double) settings.seed(),
                (settings, value) -> Change.seed(settings, value.longValue())));
        rows.add(field(
                "outliers",
                "Smallest cluster",
                MOST_SMALLEST,
                0,
                "off",
                "Outlier filter: take typefaces in smaller clusters out and cluster the rest again; 0 is off",
                settings -> (double) settings.filter().smallest(),
                (settings, value) -> Change.filter(
                        settings,
                        new OutlierFilter(value.intValue(), settings.filter().rounds()))));
        rows.add(field(
                "outlier-rounds",
                "Rounds",
                MOST_ROUNDS,
                1,
                "",
                "How often at most the outlier filter clusters again",
                settings -> (double) settings.filter().rounds(),
                (settings, value) -> Change.filter(
                        settings, new OutlierFilter(settings.filter().smallest(), value.intValue()))));
        advanced.setId(prefix + "-advanced");
        advanced.setText("Advanced");
        advanced.getStyleClass().add("dense");
        VBox box = new VBox(8);
        box.getChildren().setAll(rows);
        advanced.setContent(box);
        advanced.setExpanded(false);
        advanced.setAnimated(false);
        return advanced;
    }

    private Node field(
            String id,
            String name,
            double most,
            double least,
            String zero,
            String help,
            Function<ClusterSettings, Double> value,
            BiFunction<ClusterSettings, Double, ClusterSettings> change) {
        NumberField field = new NumberField(least, most, 0, zero);
        field.setId(prefix + "-" + id);
        field.setPrefColumnCount(6);
        field.setAccessibleText(name);
        field.explain(help);
        Label label = new Label(name);
        label.setLabelFor(field);
        label.setTooltip(new Tooltip(help));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        field.refusalProperty().subscribe(reason -> {
            label.setText(reason.isEmpty() ? name : reason);
            label.pseudoClassStateChanged(javafx.css.PseudoClass.getPseudoClass("danger"), !reason.isEmpty());
        });
        UnaryOperator<ClusterSettings> changed =
                now -> change.apply(now, field.valueProperty().get());
        field.valueProperty().subscribe((_, _) -> settings.set(changed.apply(settings.get())));
        settings.subscribe(now -> field.valueProperty().set(value.apply(now)));
        refusals.put(name, field.refusalProperty());
        HBox line = new HBox(8, label, field);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private void show(ClusterSettings now) {
        AlgorithmKind kind = AlgorithmKind.of(now.algorithm());
        sliders.forEach((knob, slider) -> {
            slider.setVisible(knob.isOf(kind));
            if (knob.isOf(kind)) {
                slider.valueProperty().set(knob.of(now));
            }
        });
        refuse();
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }
}

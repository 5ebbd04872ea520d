package latentexplorer.ui.training.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;

/** The curves of the runs over each other: how they are drawn, what the colours mean, and what the pointer reads off. */
final class CurvesView extends VBox {
    private final CurvesModel model;

    CurvesView(CurvesModel model, RunsController controller) {
        super(4);
        this.model = model;
        setId("runs-curves");
        getStyleClass().add("runs-curves");
        CurvePlot plot = new CurvePlot(model, controller);
        VBox.setVgrow(plot, Priority.ALWAYS);
        getChildren().setAll(head(), reading(), plot, legend());
    }

    private Node head() {
        ToggleGroup group = new ToggleGroup();
        HBox splits = new HBox(
                split(Split.VALIDATION, "Validation", "left-pill", group),
                split(Split.TRAIN, "Training", "right-pill", group));
        splits.setMinWidth(Region.USE_PREF_SIZE);
        CheckBox loss = new CheckBox("Log loss");
        loss.setId("runs-log-loss");
        loss.setMinWidth(Region.USE_PREF_SIZE);
        loss.selectedProperty().bindBidirectional(model.logarithmicLossProperty());
        CheckBox epochs = new CheckBox("Log epochs");
        epochs.setId("runs-log-epochs");
        epochs.setMinWidth(Region.USE_PREF_SIZE);
        epochs.selectedProperty().bindBidirectional(model.logarithmicEpochProperty());
        Choice sibling = new Choice(model.siblingProperty());
        sibling.offer(model.siblings());
        model.siblings().addListener((ListChangeListener<String>) _ -> sibling.offer(List.copyOf(model.siblings())));
        sibling.setId("runs-siblings");
        sibling.setPrefWidth(152);
        sibling.setMinWidth(96);
        sibling.setAccessibleText("Colour by");
        sibling.setTooltip(new Tooltip("Runs with the same value have one colour; hovering one shows all of them"));
        Label by = new Label("Colour by");
        by.setLabelFor(sibling);
        by.setMinWidth(Region.USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, splits, loss, epochs, gap, by, sibling);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ToggleButton split(Split split, String title, String style, ToggleGroup group) {
        ToggleButton button = new ToggleButton(title);
        button.setId("runs-split-" + split.word());
        button.getStyleClass().addAll(style, "small");
        button.setToggleGroup(group);
        button.setOnAction(_ -> model.splitProperty().set(split));
        model.splitProperty().subscribe(now -> button.setSelected(now == split));
        button.selectedProperty().subscribe((_, selected) -> {
            if (!selected && model.splitProperty().get() == split) {
                button.setSelected(true);
            }
        });
        return button;
    }

    private Node reading() {
        Label words = new Label();
        words.setId("runs-reading");
        words.setMinWidth(0);
        Label kin = new Label();
        kin.getStyleClass().add("runs-hint");
        kin.setMinWidth(0);
        words.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            CurvesModel.Reading reading =
                                    model.readingProperty().get();
                            return reading == null ? title() : reading.words();
                        },
                        model.readingProperty(),
                        model.drawnProperty()));
        kin.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> {
                            CurvesModel.Reading reading =
                                    model.readingProperty().get();
                            return reading == null ? "" : reading.siblings();
                        },
                        model.readingProperty()));
        HBox line = new HBox(16, words, kin);
        line.setPadding(new Insets(2, 0, 2, 0));
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String title() {
        DrawnCurves drawn = model.drawnProperty().get();
        if (drawn == null) {
            return "";
        }
        int runs = drawn.runs().size();
        return String.format(Locale.ROOT, "%s  ·  %,d %s", drawn.title(), runs, runs == 1 ? "run" : "runs");
    }

    private Node legend() {
        FlowPane legend = new FlowPane(16, 2);
        legend.setId("runs-legend");
        legend.setMinHeight(Region.USE_PREF_SIZE);
        model.legendProperty().subscribe(groups -> {
            List<Node> entries = new ArrayList<>();
            for (CurvesModel.Group group : groups) {
                entries.add(entry(group));
            }
            legend.getChildren().setAll(entries);
        });
        return legend;
    }

    private static Node entry(CurvesModel.Group group) {
        Rectangle swatch = new Rectangle(14, 3, colour(group.colour()));
        Label name = new Label(
                group.runs() == 1 ? group.name() : String.format(Locale.ROOT, "%s (%,d)", group.name(), group.runs()),
                swatch);
        name.setGraphicTextGap(6);
        name.setMaxWidth(200);
        name.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        name.getStyleClass().addAll("runs-hint", "may-be-cut");
        return name;
    }

    static Color colour(int argb) {
        return Color.rgb(argb >> 16 & 255, argb >> 8 & 255, argb & 255);
    }
}

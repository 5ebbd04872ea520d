package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.path.PathKind;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which experiment shows, how its paths go, and what can be done with all of it. */
final class ExperimentHead extends VBox {
    private final ExperimentModel model;
    private final ExperimentController controller;

    /**
     * @param copy puts a picture of the results on the clipboard
     * @param settings shows the form for counts
     */
    ExperimentHead(ExperimentModel model, ExperimentController controller, Runnable copy, Runnable settings) {
        super(6);
        this.model = model;
        this.controller = controller;
        getChildren().setAll(titleLine(copy, settings), kindLine(), formulaLine());
        getStyleClass().add("experiment-head");
    }

    private Node titleLine(Runnable copy, Runnable settings) {
        Label title = new Label();
        title.setId("experiment-title");
        title.getStyleClass().add("experiment-title");
        title.setWrapText(true);
        title.setMinWidth(0);
        title.setMinHeight(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button toggle = icon("toggle-experiment", Feather.REPEAT, "Toggle experiment", "Toggle experiment (E)");
        toggle.setOnAction(_ -> controller.toggleExperiment());
        Button clear = icon("experiment-clear", Feather.X_SQUARE, "Clear", "");
        clear.setOnAction(_ -> controller.clear());
        Button copies = icon("experiment-copy", Feather.COPY, "Copy picture", "Copy the results as a picture (Ctrl+C)");
        copies.setOnAction(_ -> copy.run());
        Button counts = icon("experiment-settings", Feather.SLIDERS, "Counts", "How many slots and steps");
        counts.setOnAction(_ -> settings.run());
        HBox line = new HBox(2, title, gap, toggle, counts, copies, clear);
        line.setAlignment(Pos.CENTER_LEFT);
        model.setupProperty().subscribe(setup -> {
            title.setText(setup.analogies() ? Results.ANALOGIES : Results.WALKS);
            String cleared = setup.analogies() ? "Clear the images C" : "Clear the sources";
            clear.setTooltip(new Tooltip(cleared + " (Space or Delete; Ctrl+Z takes it back)"));
            clear.setAccessibleText(cleared);
        });
        return line;
    }

    private static Button icon(String id, Feather icon, String name, String help) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("flat", "small", "button-icon");
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(help));
        return button;
    }

    /** The kinds of path side by side, and all of them compared. */
    private Node kindLine() {
        ToggleGroup group = new ToggleGroup();
        List<Node> kinds = new ArrayList<>();
        PathKind[] all = PathKind.values();
        for (PathKind kind : all) {
            ToggleButton button = new ToggleButton(kind.title());
            button.setId("path-" + kind.word());
            button.setToggleGroup(group);
            button.getStyleClass()
                    .addAll(
                            "small",
                            kind == all[0] ? "left-pill" : kind == all[all.length - 1] ? "right-pill" : "center-pill");
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(kind.explanation()));
            button.setOnAction(_ -> {
                controller.choose(kind);
                button.setSelected(true);
            });
            model.setupProperty().subscribe(setup -> button.setSelected(setup.kind() == kind && !setup.compare()));
            model.factsProperty().subscribe(facts -> button.setDisable(!facts.suits(kind)));
            kinds.add(button);
        }
        ToggleButton compare = toggle(
                "path-compare",
                "Compare",
                "All kinds of path from the current source side by side, with what they are like");
        compare.setOnAction(_ -> controller.compare(compare.isSelected()));
        ToggleButton hold =
                toggle("path-hold", "Hold class", "The path keeps the class of its source: the style alone changes");
        hold.setOnAction(_ -> controller.hold(hold.isSelected()));
        model.setupProperty().subscribe(setup -> {
            compare.setSelected(setup.compare());
            hold.setSelected(setup.held());
        });
        model.factsProperty().subscribe(facts -> {
            hold.setVisible(facts.classValues() > 0);
            hold.setManaged(facts.classValues() > 0);
        });
        // Large text needs two lines.
        FlowPane line = new FlowPane(0, 4);
        line.getChildren().setAll(kinds);
        line.getChildren().addAll(compare, hold);
        FlowPane.setMargin(compare, new Insets(0, 4, 0, 8));
        line.setMinHeight(USE_PREF_SIZE);
        line.setPrefWrapLength(0);
        line.getStyleClass().add("path-kinds");
        showsFor(line, false);
        return line;
    }

    private static ToggleButton toggle(String id, String name, String help) {
        ToggleButton button = new ToggleButton(name);
        button.setId(id);
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setTooltip(new Tooltip(help));
        return button;
    }

    private Node formulaLine() {
        Label formula = new Label("A is to B as C is to D:  D = C + (B − A)");
        formula.setTooltip(
                new Tooltip("A and B of the same class, so that the change is one of style; C should resemble A"));
        formula.getStyleClass().add("experiment-formula");
        showsFor(formula, true);
        return formula;
    }

    private void showsFor(Node node, boolean analogies) {
        model.setupProperty().subscribe(setup -> {
            node.setVisible(setup.analogies() == analogies);
            node.setManaged(setup.analogies() == analogies);
        });
    }
}

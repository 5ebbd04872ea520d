package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentexplorer.core.experiment.Analogies;
import latentexplorer.core.experiment.Walks;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.ui.widget.NumberField;
import org.jspecify.annotations.Nullable;

/** How many slots and steps an experiment has; taken over all at once, so that half a number empties no slots. */
final class PlanForm extends VBox {
    private final ExperimentModel model;
    private final ExperimentController controller;
    private final NumberField sources = new NumberField(1, Walks.MOST, 0, "");
    private final NumberField steps = new NumberField(1, Interpolation.MOST, 0, "");
    private final NumberField examples = new NumberField(1, Analogies.MOST, 0, "");
    private final TextField beyond = new TextField();
    private final Label refusal = new Label();
    private final GridPane walks = new GridPane(12, 8);
    private final GridPane pairs = new GridPane(12, 8);
    private @Nullable Node returnTo;

    PlanForm(ExperimentModel model, ExperimentController controller) {
        super(12);
        this.model = model;
        this.controller = controller;
        setId("plan-form");
        getStyleClass().add("plan-form");
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        row(walks, 0, "Sources", sources, "plan-sources", "1 to " + Walks.MOST);
        row(
                walks,
                1,
                "Steps",
                steps,
                "plan-steps",
                "1 to " + Interpolation.MOST + ", evenly spaced between source and target");
        row(
                walks,
                2,
                "Beyond, t =",
                beyond,
                "plan-beyond",
                "Numbers above 1, with commas between: 1.1 is a tenth beyond the target");
        beyond.setPrefColumnCount(9);
        row(pairs, 0, "Images C", examples, "plan-examples", "1 to " + Analogies.MOST);
        refusal.setId("plan-refusal");
        refusal.setWrapText(true);
        refusal.setMaxWidth(230);
        refusal.setMinHeight(USE_PREF_SIZE);
        refusal.getStyleClass().add("plan-refusal");
        refusal.managedProperty().bind(refusal.visibleProperty());
        refusal.visibleProperty().bind(refusal.textProperty().isNotEmpty());
        getChildren().setAll(walks, pairs, refusal, buttons());
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        close();
    }

    private static void row(GridPane grid, int at, String name, TextField field, String id, String help) {
        Label label = new Label(name);
        label.setLabelFor(field);
        field.setId(id);
        field.setAccessibleText(name);
        if (field instanceof NumberField number) {
            number.explain(help);
        } else {
            field.setTooltip(new Tooltip(help));
        }
        grid.addRow(at, label, field);
    }

    private Node buttons() {
        Button apply = new Button("Apply");
        apply.setId("plan-apply");
        apply.getStyleClass().addAll("accent", "small");
        apply.setOnAction(_ -> apply());
        Button usual = new Button("Usual");
        usual.setId("plan-usual");
        usual.getStyleClass().add("small");
        usual.setTooltip(new Tooltip("10 sources, 7 steps, t = 1.1 and 1.5; 7 images C"));
        usual.setOnAction(_ -> fill(Setup.START));
        HBox row = new HBox(8, apply, usual);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    void open() {
        fill(model.setupProperty().get());
        boolean second = model.setupProperty().get().analogies();
        shows(walks, !second);
        shows(pairs, second);
        returnTo = getScene() == null ? null : getScene().getFocusOwner();
        shows(this, true);
        (second ? examples : sources).requestFocus();
    }

    /** The keys go back to where they went before: a field that is not shown must not keep them. */
    void close() {
        boolean held = isFocusWithin();
        shows(this, false);
        if (held && returnTo != null) {
            returnTo.requestFocus();
        }
    }

    private static void shows(Node node, boolean now) {
        node.setVisible(now);
        node.setManaged(now);
    }

    private void fill(Setup setup) {
        sources.valueProperty().set(setup.walks().row().size());
        steps.valueProperty().set(setup.plan().steps());
        examples.valueProperty().set(setup.pairs().row().size());
        beyond.setText(
                setup.plan().extrapolations().stream().map(PlanForm::plain).collect(Collectors.joining(", ")));
        refusal.setText("");
    }

    private static String plain(double t) {
        return new java.math.BigDecimal(Double.toString(t)).stripTrailingZeros().toPlainString();
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            close();
        } else if (event.getCode() == KeyCode.ENTER && !(event.getTarget() instanceof Button)) {
            apply();
        } else {
            return;
        }
        event.consume();
    }

    private void apply() {
        boolean second = model.setupProperty().get().analogies();
        for (NumberField field : second ? List.of(examples) : List.of(sources, steps)) {
            if (!field.refusalProperty().get().isEmpty()) {
                refusal.setText(field.getAccessibleText() + ": "
                        + field.refusalProperty().get() + ".");
                return;
            }
        }
        try {
            if (second) {
                controller.resize((int) examples.valueProperty().get());
            } else {
                controller.plan(
                        (int) sources.valueProperty().get(),
                        new Interpolation((int) steps.valueProperty().get(), list(beyond.getText())));
            }
            close();
        } catch (IllegalArgumentException e) {
            refusal.setText(e.getMessage());
        }
    }

    private static List<Double> list(String text) {
        List<Double> numbers = new ArrayList<>();
        for (String each : text.split("[,;\\s]+")) {
            if (!each.isBlank()) {
                try {
                    numbers.add(Double.parseDouble(each));
                } catch (NumberFormatException e) {
                    throw new IllegalArgumentException("\"" + each + "\" is no number: write 1.1, 1.5 for example.", e);
                }
            }
        }
        return numbers;
    }
}

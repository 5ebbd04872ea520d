package latentexplorer.ui.explorer.making;

import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.NumberField;

/** One number of the form: its name, its field, and below what it means, or why what stands there cannot be. */
final class KnobRow extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final NumberField field;
    private final HBox line;

    KnobRow(MapKnob knob, MakingModel model, MakingController controller) {
        super(2);
        field = new NumberField(knob.least(), knob.most(), knob.decimals(), knob.zero());
        field.setId(knob.id());
        field.setPrefColumnCount(6);
        field.setMinWidth(USE_PREF_SIZE);
        field.setAccessibleText(knob.label());
        field.setAccessibleHelp(knob.help());
        field.explain(knob.help());
        Label name = new Label(knob.label());
        name.setLabelFor(field);
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        line = new HBox(6, name, field);
        line.setAlignment(Pos.CENTER_LEFT);
        Label note = new Label(knob.help());
        note.setId(knob.id() + "-note");
        note.getStyleClass().add("making-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        getChildren().setAll(line, note);
        managedProperty().bind(visibleProperty());
        model.settingsProperty().subscribe(now -> {
            setVisible(now.uses(knob));
            field.valueProperty().set(now.value(knob));
        });
        field.valueProperty().subscribe((_, now) -> controller.set(knob, now.doubleValue()));
        field.refusalProperty().subscribe((_, reason) -> controller.refuse(knob, reason));
        model.verdictProperty().subscribe(verdict -> {
            String reason = verdict.refusals().getOrDefault(knob, "");
            note.setText(reason.isEmpty() ? knob.help() : reason + ".");
            note.pseudoClassStateChanged(DANGER, !reason.isEmpty());
            field.pseudoClassStateChanged(DANGER, !reason.isEmpty());
        });
    }

    /** Offers a number that is often wanted. */
    KnobRow offering(int number, String why) {
        Button offer = new Button(String.valueOf(number));
        offer.setId(field.getId() + "-" + number);
        offer.getStyleClass().addAll("small", "flat", "making-offer");
        offer.setMinWidth(USE_PREF_SIZE);
        offer.setTooltip(new Tooltip(why));
        offer.setAccessibleText(number + ", " + why);
        offer.setOnAction(_ -> field.setText(String.valueOf(number)));
        line.getChildren().add(line.getChildren().size() - 1, offer);
        return this;
    }
}

package latentexplorer.ui.training.setup;

import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One setting: label, control, unit, the way back to the preset; beneath it the help, or what is wrong. */
final class SettingRow extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
    private static final PseudoClass CHANGED = PseudoClass.getPseudoClass("changed");

    private final Setting setting;
    private final SetupModel model;
    private final Control control;
    private final Label remark = new Label();
    private final Button back = new Button("", new FontIcon(Feather.ROTATE_CCW));
    private final Tooltip backTip = new Tooltip();
    private final Tooltip tip = new Tooltip();

    SettingRow(Setting setting, SetupModel model, SetupController controller) {
        this.setting = setting;
        this.model = model;
        control = control();
        control.setId(setting.id());
        control.setAccessibleText(setting.label() + (setting.unit().isEmpty() ? "" : ", " + setting.unit()));
        control.setAccessibleHelp(setting.help());
        control.setTooltip(tip);
        Label label = new Label(setting.label());
        label.setLabelFor(control);
        label.getStyleClass().add("setup-label");
        Label unit = new Label(setting.unit());
        unit.getStyleClass().add("setup-unit");
        back.setId(setting.id() + "-reset");
        back.getStyleClass().addAll("button-icon", "flat", "small", "setup-back");
        back.setTooltip(backTip);
        back.setOnAction(_ -> controller.reset(setting));
        HBox line = new HBox(8, label, control, unit, back);
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(control, Priority.ALWAYS);
        remark.setId(setting.id() + "-remark");
        remark.getStyleClass().add("setup-remark");
        remark.setWrapText(true);
        remark.setMinHeight(Region.USE_PREF_SIZE);
        getStyleClass().add("setup-row");
        getChildren().setAll(line, remark);
        model.checkProperty().subscribe(_ -> update());
        model.parentProperty().subscribe(_ -> update());
        if (setting == Setting.DATASET) {
            getChildren().add(missing(controller));
            model.dataProblemProperty().subscribe(_ -> update());
            model.dataNoteProperty().subscribe(_ -> update());
        }
    }

    private void update() {
        FormCheck check = model.checkProperty().get();
        String fixed = model.parentProperty().get() == null ? "" : Inherited.reason(setting);
        control.setDisable(!fixed.isEmpty());
        Remark said = check.remarks().get(setting);
        String problem =
                setting == Setting.DATASET ? model.dataProblemProperty().get() : "";
        String note = setting == Setting.DATASET ? model.dataNoteProperty().get() : "";
        boolean refuses = !problem.isEmpty() || said != null && said.refuses();
        String help = note.isEmpty() && fixed.isEmpty()
                ? setting.help()
                : note + (note.isEmpty() || fixed.isEmpty() ? "" : ". ") + fixed;
        remark.setText(!problem.isEmpty() ? problem : said != null ? said.sentence() : help);
        remark.pseudoClassStateChanged(DANGER, refuses);
        remark.pseudoClassStateChanged(WARNING, said != null && !refuses);
        control.pseudoClassStateChanged(DANGER, refuses);
        boolean changed = check.changed().contains(setting);
        pseudoClassStateChanged(CHANGED, changed);
        back.setVisible(changed);
        String usual = inWords(check.usual().getOrDefault(setting, ""));
        backTip.setText("Back to " + usual);
        back.setAccessibleText(setting.label() + ": back to " + usual);
        tip.setText(setting.help()
                + (usual.isEmpty() ? "" : "\nUsual: " + usual)
                + (setting.flag().isEmpty() ? "" : "\nOn the command line: " + setting.flag()));
    }

    private String inWords(String text) {
        return switch (setting.entry()) {
            case Entry.Switch _ -> text.equals("true") ? "on" : "off";
            case Entry.Text words -> text.isEmpty() ? words.whenEmpty() : text;
            case Entry.Choice _ -> text;
        };
    }

    private Control control() {
        return switch (setting.entry()) {
            case Entry.Text words -> text(words.whenEmpty());
            case Entry.Switch _ -> box();
            case Entry.Choice choice -> setting == Setting.DATASET ? dataSets() : choice(choice);
        };
    }

    private TextField text(String whenEmpty) {
        TextField field = new TextField();
        field.setPrefColumnCount(8);
        field.setPromptText(whenEmpty);
        field.textProperty().bindBidirectional(model.value(setting));
        return field;
    }

    private CheckBox box() {
        CheckBox box = new CheckBox();
        box.setMaxWidth(Double.MAX_VALUE);
        box.setSelected(Boolean.parseBoolean(model.value(setting).get()));
        box.selectedProperty().subscribe((_, now) -> model.value(setting).set(now.toString()));
        model.value(setting).subscribe((_, now) -> box.setSelected(Boolean.parseBoolean(now)));
        return box;
    }

    /** What of the chosen set is not there, and where to get it. */
    private Node missing(SetupController controller) {
        Hyperlink get = new Hyperlink("Get it in the Data workspace");
        get.setId("training-get-data");
        get.setOnAction(_ -> controller.getData());
        Label what = new Label();
        what.getStyleClass().add("panel-note");
        what.setWrapText(true);
        what.setMinWidth(0);
        VBox box = new VBox(2, what, get);
        box.setAlignment(Pos.TOP_LEFT);
        box.getStyleClass().add("setup-missing");
        what.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> model.missing(model.value(setting).getValueSafe()),
                        model.missingProperty(),
                        model.value(setting)));
        box.visibleProperty().bind(what.textProperty().isNotEmpty().and(Bindings.isNull(model.parentProperty())));
        box.managedProperty().bind(box.visibleProperty());
        return box;
    }

    private ComboBox<String> choice(Entry.Choice words) {
        return bound(new ComboBox<>(FXCollections.observableArrayList(words.words())));
    }

    private ComboBox<String> dataSets() {
        ComboBox<String> choice = new ComboBox<>(model.dataSets());
        choice.setCellFactory(_ -> new DataSetCell(model));
        choice.setButtonCell(new ChosenSetCell(model));
        return bound(choice);
    }

    private ComboBox<String> bound(ComboBox<String> choice) {
        choice.setMaxWidth(Double.MAX_VALUE);
        choice.setMinWidth(0);
        choice.valueProperty().bindBidirectional(model.value(setting));
        return choice;
    }
}

package latentexplorer.ui.training;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.FXCollections;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One row for each {@link Setting}: label, control, unit, and beneath it the help or what is wrong. */
final class SetupForm extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final TrainingModel model;
    private final TitledPane more = new TitledPane();

    SetupForm(TrainingModel model) {
        this.model = model;
        getStyleClass().add("setup-form");
        List<Node> parts = new ArrayList<>();
        for (Setting.Group group : Setting.Group.values()) {
            VBox rows = new VBox();
            rows.getStyleClass().add("setup-rows");
            for (Setting setting : Setting.values()) {
                if (setting.group() == group) {
                    rows.getChildren().add(row(setting));
                }
            }
            if (group == Setting.Group.MORE) {
                more.setId("training-more");
                more.setText(group.title());
                more.setContent(rows);
                more.setExpanded(false);
                more.setAnimated(false);
                parts.add(more);
            } else {
                Label title = new Label(group.title());
                title.getStyleClass().add("setup-group");
                parts.add(new VBox(8, title, rows));
            }
        }
        getChildren().setAll(parts);
        model.checkProperty().subscribe(this::openWhereRefused);
    }

    /** What keeps a training from starting must not hide. */
    private void openWhereRefused(FormCheck check) {
        boolean hidden = check.remarks().entrySet().stream()
                .anyMatch(each -> each.getKey().group() == Setting.Group.MORE
                        && each.getValue().refuses());
        if (hidden) {
            more.setExpanded(true);
        }
    }

    private Node row(Setting setting) {
        Control control = control(setting);
        control.setId(setting.id());
        control.setAccessibleText(setting.label() + (setting.unit().isEmpty() ? "" : ", " + setting.unit()));
        control.setAccessibleHelp(setting.help());
        control.setTooltip(new Tooltip(setting.help() + standard(setting)));
        Label label = new Label(setting.label());
        label.setLabelFor(control);
        label.getStyleClass().add("setup-label");
        Label unit = new Label(setting.unit());
        unit.getStyleClass().add("setup-unit");
        unit.setMinWidth(Region.USE_PREF_SIZE);
        HBox line = new HBox(8, label, control);
        if (!setting.unit().isEmpty()) {
            line.getChildren().add(unit);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(control, Priority.ALWAYS);
        return new VBox(2, line, remark(setting, control));
    }

    private static String standard(Setting setting) {
        return setting.standard().isEmpty() ? "" : " Usual: " + setting.standard() + ".";
    }

    private Label remark(Setting setting, Control control) {
        Label text = new Label(setting.help());
        text.setId(setting.id() + "-remark");
        text.getStyleClass().add("setup-remark");
        text.setWrapText(true);
        text.setMinHeight(Region.USE_PREF_SIZE);
        Runnable update = () -> {
            Remark remark = model.checkProperty().get().remarks().get(setting);
            String problem =
                    setting == Setting.DATASET ? model.dataProblemProperty().get() : "";
            String note = setting == Setting.DATASET ? model.dataNoteProperty().get() : "";
            boolean refuses = !problem.isEmpty() || remark != null && remark.refuses();
            text.setText(
                    !problem.isEmpty()
                            ? problem
                            : remark != null ? remark.sentence() : note.isEmpty() ? setting.help() : note);
            text.pseudoClassStateChanged(DANGER, refuses);
            text.pseudoClassStateChanged(WARNING, remark != null && !refuses);
            control.pseudoClassStateChanged(DANGER, refuses);
        };
        model.checkProperty().subscribe(_ -> update.run());
        if (setting == Setting.DATASET) {
            model.dataProblemProperty().subscribe(_ -> update.run());
            model.dataNoteProperty().subscribe(_ -> update.run());
        }
        return text;
    }

    private Control control(Setting setting) {
        return switch (setting.kind()) {
            case TEXT -> text(setting);
            case SWITCH -> box(setting);
            case CHOICE -> choice(setting);
        };
    }

    private TextField text(Setting setting) {
        TextField field = new TextField();
        field.setPrefColumnCount(8);
        field.setPromptText(
                switch (setting) {
                    case LAYERS, DROPOUT_LAYER -> "none";
                    case DECODER_LAYERS -> "encoder's reversed";
                    case NAME -> "from the settings";
                    default -> "";
                });
        field.textProperty().bindBidirectional(model.value(setting));
        return field;
    }

    private CheckBox box(Setting setting) {
        CheckBox box = new CheckBox();
        box.setSelected(Boolean.parseBoolean(model.value(setting).get()));
        box.selectedProperty().subscribe((_, now) -> model.value(setting).set(now.toString()));
        model.value(setting).subscribe((_, now) -> box.setSelected(Boolean.parseBoolean(now)));
        return box;
    }

    private ComboBox<String> choice(Setting setting) {
        ComboBox<String> choice = new ComboBox<>(
                setting == Setting.DATASET ? model.dataSets() : FXCollections.observableArrayList("relu", "linear"));
        choice.setMaxWidth(Double.MAX_VALUE);
        if (setting == Setting.DATASET) {
            choice.setCellFactory(_ -> new DataSetCell(model));
            choice.setButtonCell(new DataSetCell(model));
        }
        choice.valueProperty().bindBidirectional(model.value(setting));
        return choice;
    }
}

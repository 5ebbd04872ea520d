package latentexplorer.ui.typefaces.selection;

import java.util.Locale;
import java.util.Objects;
import javafx.geometry.HPos;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;
import latentexplorer.core.cluster.Diversity;
import latentexplorer.core.cluster.KeepOrder;
import latentexplorer.core.cluster.TrainingSetSize;
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.Characters;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The training set: what the chosen typefaces come to, how they are kept, and saving them. */
public final class SetBuilderView extends VBox {
    private final SetBuilderModel model;
    private final SelectionModel selection;
    private final SetBuilderController controller;
    private final Label clusters = number("set-clusters");
    private final Label typefaces = number("set-typefaces");
    private final Label selected = number("set-selected");
    private final Label good = number("set-good");
    private final Label all = number("set-all");
    private final Label selectedWhat = new Label();
    private final Tooltip selectedTip = tip("");
    private final Tooltip goodTip = tip("");
    private final Tooltip allTip = tip("");
    private final DiversityGauge gauge = new DiversityGauge();
    private final Label ratio = number("diversity-ratio");
    private final Label ratioWords = muted("diversity-words");
    private final Label hint = muted("set-hint");

    public SetBuilderView(SetBuilderModel model, SelectionModel selection, SetBuilderController controller) {
        this.model = model;
        this.selection = selection;
        this.controller = controller;
        setId("training-set");
        getStyleClass().add("training-set");
        getStylesheets()
                .add(Objects.requireNonNull(SetBuilderView.class.getResource("training-set.css"))
                        .toExternalForm());
        hint.setText("Select clusters in the gallery to make a training set of them.");
        getChildren()
                .setAll(
                        heading(),
                        counts(),
                        diversity(),
                        keeping(),
                        new DuplicatesBox(model, selection, controller),
                        new ComparisonBox(model, controller),
                        hint,
                        actions());
        setMinWidth(0);
        model.sizeProperty().subscribe(this::showSize);
        model.diversityProperty().subscribe(this::showDiversity);
        model.measuringProperty().subscribe(this::showDiversity);
        model.sizeProperty().subscribe(this::showDiversity);
        showDiversity();
    }

    private static Label number(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("number");
        label.setMinWidth(USE_PREF_SIZE);
        return label;
    }

    private static Label muted(String id) {
        Label label = new Label();
        label.setId(id);
        label.getStyleClass().add("muted");
        label.setWrapText(true);
        label.setMinHeight(USE_PREF_SIZE);
        return label;
    }

    private Region heading() {
        Label heading = new Label("Training set");
        heading.getStyleClass().add("heading");
        Button undo = icon(Feather.ROTATE_CCW, "set-undo", "Undo the latest change of the selection (Ctrl+Z)");
        Button redo = icon(Feather.ROTATE_CW, "set-redo", "Redo what was undone (Ctrl+Shift+Z)");
        undo.disableProperty().bind(selection.canUndoProperty().not());
        redo.disableProperty().bind(selection.canRedoProperty().not());
        undo.setOnAction(_ -> controller.undo());
        redo.setOnAction(_ -> controller.redo());
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        HBox row = new HBox(heading, spacer, undo, redo);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    static Button icon(Ikon icon, String id, String tip) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setAccessibleText(tip);
        button.setTooltip(new Tooltip(tip));
        return button;
    }

    /** A tooltip for a sentence or two. */
    static Tooltip tip(String text) {
        Tooltip tip = new Tooltip(text);
        tip.setWrapText(true);
        tip.setMaxWidth(320);
        return tip;
    }

    private Region counts() {
        GridPane table = new GridPane();
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        ColumnConstraints numbers = new ColumnConstraints();
        numbers.setHalignment(HPos.RIGHT);
        table.getColumnConstraints().setAll(words, numbers);
        table.getStyleClass().add("counts");
        table.addRow(0, new Label("Clusters"), clusters);
        table.addRow(1, new Label("Typefaces"), typefaces);
        table.addRow(2, explained(selectedWhat, selectedTip), selected);
        table.addRow(
                3,
                explained(
                        new Label(
                                "DS-G, " + CharacterPreset.GOOD_51.characters().size() + " characters"),
                        goodTip),
                good);
        table.addRow(4, explained(new Label("DS-A, " + Characters.COUNT + " characters"), allTip), all);
        return table;
    }

    private static Label explained(Label label, Tooltip tip) {
        label.setTooltip(tip);
        return label;
    }

    private Region diversity() {
        Label words = new Label("Diversity");
        words.setTooltip(
                tip("The mean distance of the chosen typefaces, each to the nearest other chosen one, divided by that"
                        + " of all typefaces"));
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return new VBox(4, new HBox(words, spacer, ratio), gauge, ratioWords);
    }

    private Region keeping() {
        ComboBox<KeepOrder> order = new ComboBox<>();
        order.setId("keep-order");
        order.getItems().setAll(KeepOrder.values());
        order.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable KeepOrder each) {
                return each == null ? "" : each.title();
            }

            @Override
            public @Nullable KeepOrder fromString(String text) {
                return null;
            }
        });
        order.setAccessibleText("Which typefaces a fraction keeps");
        order.setTooltip(new Tooltip("Which typefaces of a cluster are kept when it is selected by less than 100 %"));
        order.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(order, Priority.ALWAYS);
        selection.selectionProperty().subscribe(now -> order.setValue(now.order()));
        order.valueProperty().subscribe((_, now) -> controller.keep(now));
        Label keep = new Label("Keep");
        keep.setLabelFor(order);
        keep.setMinWidth(USE_PREF_SIZE);
        HBox row = new HBox(8, keep, order);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Region actions() {
        Button compare = new Button("Compare with…");
        compare.setId("set-compare");
        compare.setTooltip(new Tooltip("See which typefaces another font_set.json has and this set has not"));
        compare.setOnAction(_ -> controller.compare());
        Button save = new Button("Save…", new FontIcon(Feather.SAVE));
        save.setId("set-save");
        save.getStyleClass().add("accent");
        save.setTooltip(
                new Tooltip("Save font_set.json and a picture of the glyphs; Training can use the set at once"));
        save.setOnAction(_ -> controller.save());
        // A disabled button shows no tooltip, so the reason stands around it as well as above it.
        StackPane around = new StackPane(save);
        Tooltip reason = new Tooltip("Nothing is selected yet");
        Runnable refresh = () -> {
            boolean nothing = model.sizeProperty().get().typefaces() == 0;
            save.setDisable(nothing || model.savingProperty().get());
            hint.setVisible(nothing);
            hint.setManaged(nothing);
            if (nothing) {
                Tooltip.install(around, reason);
            } else {
                Tooltip.uninstall(around, reason);
            }
        };
        model.sizeProperty().subscribe(refresh);
        model.savingProperty().subscribe(refresh);
        refresh.run();
        for (Button button : new Button[] {compare, save}) {
            button.setMinWidth(USE_PREF_SIZE);
            button.setMaxWidth(Double.MAX_VALUE);
        }
        HBox.setHgrow(compare, Priority.ALWAYS);
        HBox.setHgrow(around, Priority.ALWAYS);
        return new HBox(8, compare, around);
    }

    private void showSize(TrainingSetSize size) {
        clusters.setText(grouped(size.clusters()));
        typefaces.setText(grouped(size.typefaces()));
        selected.setText(grouped(size.selected()));
        good.setText(grouped(size.of(CharacterPreset.GOOD_51)));
        all.setText(grouped(size.of(CharacterPreset.ALL)));
        selectedWhat.setText(
                size.characters() == 0
                        ? "DS-S"
                        : "DS-S, " + SetBuilderController.counted(size.characters(), "character"));
        selectedTip.setText("Images to train on with the characters by which the clusters were found: "
                + product(size, size.characters()));
        goodTip.setText("Images to train on with digits, capitals and the signs that stay readable at this size: "
                + product(size, CharacterPreset.GOOD_51.characters().size())
                + ". With the stricter " + CharacterPreset.GOOD_42.characters().size() + " they would be "
                + grouped(size.of(CharacterPreset.GOOD_42)) + ".");
        allTip.setText("Images to train on with every character: " + product(size, Characters.COUNT));
    }

    private static String product(TrainingSetSize size, int characters) {
        return grouped(size.typefaces()) + " typefaces × " + characters;
    }

    private static String grouped(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }

    private void showDiversity() {
        Diversity now = model.diversityProperty().get();
        gauge.show(now == null ? 0 : now.ratio());
        if (now != null) {
            ratio.setText(String.format(Locale.ROOT, "%.2f", now.ratio()));
            ratioWords.setText(String.format(Locale.ROOT, "1 = as varied as all (%.2f)", now.all()));
        } else {
            ratio.setText("–");
            ratioWords.setText(
                    model.measuringProperty().get()
                            ? "Measuring the typefaces…"
                            : model.sizeProperty().get().typefaces() < 2
                                    ? "Needs two typefaces"
                                    : "All typefaces look the same");
        }
        gauge.setAccessibleText("Diversity " + ratio.getText() + ", " + ratioWords.getText());
    }
}

package latentexplorer.ui.data;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.DataStatistics;
import latentexplorer.ui.data.ShownSet.ClassRow;
import latentexplorer.ui.session.Workspace;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** One set: what it is, where it comes from, what can be done with it, and samples of every class. */
final class SetView extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    private final DataController controller;
    private final Label title = new Label();
    private final GridPane facts = new GridPane();
    private final ListView<ClassRow> classes = new ListView<>();
    private final Button forget = new Button("Remove…", new FontIcon(Feather.TRASH_2));

    SetView(DataModel model, DataController controller) {
        this.controller = controller;
        setId("set");
        getStyleClass().add("page");
        title.setId("set-title");
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(96);
        ColumnConstraints values = new ColumnConstraints();
        values.setHgrow(Priority.ALWAYS);
        values.setFillWidth(true);
        facts.getColumnConstraints().setAll(names, values);
        facts.getStyleClass().add("facts");
        facts.setId("set-facts");
        classes.setId("set-classes");
        classes.getStyleClass().add("classes");
        classes.setCellFactory(_ -> new ClassCell(model.darkProperty()));
        classes.setPlaceholder(new Label("This set has no classes."));
        VBox.setVgrow(classes, Priority.ALWAYS);
        MenuItem copy = new MenuItem("Copy picture of the samples");
        copy.setOnAction(_ -> controller.copySamples());
        classes.setContextMenu(new ContextMenu(copy));
        classes.setOnKeyPressed(event -> {
            if (COPY.match(event)) {
                controller.copySamples();
                event.consume();
            }
        });
        VBox table = new VBox(header(), classes);
        VBox.setVgrow(table, Priority.ALWAYS);
        getChildren().setAll(title, facts, actions(model), table);
    }

    private Region actions(DataModel model) {
        Button explore = new Button("Use in Explorer");
        explore.setId("use-in-explorer");
        explore.setDefaultButton(true);
        explore.setOnAction(_ -> controller.use(Workspace.EXPLORER));
        Button train = new Button("Use in Training");
        train.setId("use-in-training");
        train.setOnAction(_ -> controller.use(Workspace.TRAINING));
        Label inUse = new Label("In use", new FontIcon(Feather.CHECK));
        inUse.setId("in-use");
        inUse.getStyleClass().add("in-use");
        Runnable mark = () -> {
            DataSetDescription chosen = model.chosenProperty().get();
            inUse.setVisible(chosen != null
                    && chosen.key().equals(model.keyInUseProperty().get()));
        };
        model.chosenProperty().subscribe(mark);
        model.keyInUseProperty().subscribe(mark);
        mark.run();
        forget.setId("forget-set");
        forget.managedProperty().bind(forget.visibleProperty());
        forget.setOnAction(_ -> controller.forget());
        HBox row = new HBox(8, explore, train, inUse, spacer(), forget, new DownloadBox(model, controller));
        row.setAlignment(Pos.CENTER_LEFT);
        for (Button button : List.of(explore, train, forget)) {
            button.setMinWidth(USE_PREF_SIZE);
        }
        return row;
    }

    private Region header() {
        Label name = heading("Class", ClassCell.NAME_WIDTH);
        Label count = heading("Images", ClassCell.BAR_WIDTH + ClassCell.GAP + ClassCell.COUNT_WIDTH);
        count.setAlignment(Pos.CENTER_RIGHT);
        Label samples = heading("Samples", 64);
        Button others = new Button("", new FontIcon(Feather.SHUFFLE));
        others.setId("other-samples");
        others.getStyleClass().addAll("button-icon", "flat");
        others.setAccessibleText("Show other samples");
        others.setTooltip(new Tooltip("Show other samples"));
        others.setOnAction(_ -> controller.otherSamples());
        HBox row = new HBox(ClassCell.GAP, name, count, samples, spacer(), others);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("classes-header");
        return row;
    }

    private static Label heading(String text, double width) {
        Label label = new Label(text);
        label.setMinWidth(width);
        label.getStyleClass().add("heading");
        return label;
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    void show(DataPage.Shown page) {
        DataSetDescription set = page.set().description();
        DataStatistics statistics = page.content().statistics();
        title.setText(set.title());
        forget.setVisible(set.origin() == Origin.OPENED || set.origin() == Origin.IMPORTED);
        facts.getChildren().clear();
        fact("Images", counts(page, statistics));
        fact("Source", set.source());
        fact("Licence", set.licence());
        if (!set.credits().isEmpty()) {
            fact("Credit", String.join("\n", set.credits()));
        }
        fact(
                "Pixels",
                String.format(
                        Locale.ROOT, "mean %.3f, deviation %.3f of 1", statistics.mean(), statistics.deviation()));
        for (String note : page.set().notes()) {
            fact("Note", note);
        }
        classes.getItems().setAll(page.content().rows());
    }

    private static String counts(DataPage.Shown page, DataStatistics statistics) {
        StringBuilder text = new StringBuilder(SetCell.images(statistics.size()));
        text.append(", ").append(SetCell.word(page.set().description().origin()));
        text.append(String.format(Locale.ROOT, ", %,d classes", statistics.classesPresent()));
        if (page.content().images().hasTypefaces()) {
            text.append(String.format(
                    Locale.ROOT,
                    ", %,d typefaces",
                    page.content().images().typefaces().size()));
        }
        if (page.set().hasPublishedSplit()) {
            int train = page.set().publishedTrain();
            text.append(String.format(
                    Locale.ROOT, " (%,d for training, %,d for the test)", train, statistics.size() - train));
        }
        if (statistics.unlabelled() > 0) {
            text.append(String.format(Locale.ROOT, ", %,d without a label", statistics.unlabelled()));
        }
        return text.toString();
    }

    private void fact(String name, String value) {
        Label left = new Label(name);
        left.getStyleClass().add("muted");
        GridPane.setValignment(left, VPos.TOP);
        Label right = new Label(value);
        right.setWrapText(true);
        right.setMinHeight(USE_PREF_SIZE);
        facts.addRow(facts.getRowCount(), left, right);
    }
}

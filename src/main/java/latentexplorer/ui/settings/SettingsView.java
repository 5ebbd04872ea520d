package latentexplorer.ui.settings;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Slider;
import javafx.scene.control.Spinner;
import javafx.scene.control.SpinnerValueFactory.IntegerSpinnerValueFactory;
import javafx.scene.control.TextArea;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings page. */
public final class SettingsView extends VBox {
    private final Settings settings;
    private final SettingsModel model;
    private final SettingsController controller;

    public SettingsView(Settings settings, SettingsModel model, SettingsController controller) {
        this.settings = settings;
        this.model = model;
        this.controller = controller;
        Label title = new Label("Settings");
        title.getStyleClass().add("title-2");
        VBox rows = new VBox(
                28,
                row("Theme", "Light and dark follow the system unless you choose.", themes()),
                row("Text size", "Of everything but the maps.", textSize()),
                row(
                        "Threads",
                        "For computations; results are the same with any number. From the next start.",
                        threads()),
                row("Workspace", "Where your models, maps, runs and downloaded data go.", workspace()),
                row("Caches", "What can be made again; safe to clear.", caches()),
                row("Log", "The last lines, for a report of a problem.", log()));
        VBox page = new VBox(24, title, rows);
        page.getStyleClass().add("page");
        page.setMaxWidth(900);
        ScrollPane scroll = new ScrollPane(page);
        scroll.setFitToWidth(true);
        setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(scroll);
        visibleProperty().subscribe(shown -> {
            if (shown) {
                controller.refresh();
            }
        });
    }

    private static HBox row(String name, String help, Node control) {
        Label title = new Label(name);
        title.getStyleClass().add("text-bold");
        Label explanation = new Label(help);
        explanation.getStyleClass().add("muted");
        explanation.setWrapText(true);
        VBox text = new VBox(4, title, explanation);
        text.setMinWidth(260);
        text.setMaxWidth(260);
        HBox.setHgrow(control, Priority.ALWAYS);
        HBox row = new HBox(32, text, control);
        row.setAlignment(Pos.TOP_LEFT);
        return row;
    }

    private Node themes() {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        for (ThemeChoice choice : ThemeChoice.values()) {
            ToggleButton button = new ToggleButton(choice.title());
            button.setId("theme-" + choice.name().toLowerCase(java.util.Locale.ROOT));
            button.setToggleGroup(group);
            button.getStyleClass()
                    .add(
                            switch (choice) {
                                case SYSTEM -> "left-pill";
                                case LIGHT -> "center-pill";
                                case DARK -> "right-pill";
                            });
            button.setOnAction(_ -> {
                settings.themeProperty().set(choice);
                button.setSelected(true);
            });
            settings.themeProperty().subscribe(now -> button.setSelected(now == choice));
            box.getChildren().add(button);
        }
        return box;
    }

    private Node textSize() {
        Slider slider = new Slider(Settings.MIN_TEXT_SIZE, Settings.MAX_TEXT_SIZE, Settings.USUAL_TEXT_SIZE);
        slider.setId("text-size");
        slider.setMajorTickUnit(1);
        slider.setMinorTickCount(0);
        slider.setSnapToTicks(true);
        slider.setBlockIncrement(1);
        slider.setMaxWidth(280);
        slider.setAccessibleText("Text size in pixels");
        slider.valueProperty().bindBidirectional(settings.textSizeProperty());
        Label value = new Label();
        value.textProperty().bind(settings.textSizeProperty().asString("%d px"));
        HBox box = new HBox(12, slider, value);
        HBox.setHgrow(slider, Priority.ALWAYS);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node threads() {
        int most = Runtime.getRuntime().availableProcessors();
        Spinner<Integer> spinner = new Spinner<>(new IntegerSpinnerValueFactory(
                1, most, settings.threadsProperty().get()));
        spinner.setId("threads");
        spinner.setPrefWidth(110);
        spinner.setAccessibleText("Threads");
        spinner.valueProperty().subscribe(value -> settings.threadsProperty().set(value));
        Label of = new Label("of " + most);
        of.getStyleClass().add("muted");
        HBox box = new HBox(12, spinner, of);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node workspace() {
        Label folder = new Label();
        folder.setId("workspace-folder");
        folder.setWrapText(true);
        folder.textProperty().bind(model.workspaceFolderProperty());
        Button choose = new Button("Choose…");
        choose.setOnAction(_ -> controller.chooseWorkspaceFolder());
        Button usual = new Button("Usual place");
        usual.getStyleClass().add("flat");
        usual.setOnAction(_ -> controller.usualWorkspaceFolder());
        return new VBox(8, folder, new HBox(8, choose, usual));
    }

    private Node caches() {
        Label size = new Label();
        size.setId("cache-size");
        size.textProperty().bind(model.cacheSizeProperty());
        Button clear = new Button("Clear");
        clear.setOnAction(_ -> controller.clearCaches());
        HBox box = new HBox(12, size, clear);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private Node log() {
        TextArea text = new TextArea();
        text.setId("log");
        text.setEditable(false);
        text.setPrefRowCount(8);
        text.getStyleClass().add("log-text");
        text.textProperty().bind(model.logProperty());
        Button copy = new Button("Copy");
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        Button again = new Button("Read again");
        again.getStyleClass().add("flat");
        again.setOnAction(_ -> controller.refresh());
        VBox box = new VBox(8, text, new HBox(8, copy, again));
        box.setMinWidth(Region.USE_COMPUTED_SIZE);
        return box;
    }
}

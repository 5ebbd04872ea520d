package latentexplorer.ui.shell;

import java.io.File;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javafx.collections.ObservableList;
import javafx.event.ActionEvent;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.session.Notice;
import latentexplorer.ui.session.Workspace;

/** The content of the window: rail, workspaces, status bar, and what lies on top. */
public final class ShellView extends StackPane {
    private final ShellModel model;
    private final ShellController controller;
    private final Map<Workspace, Page> pages = new EnumMap<>(Workspace.class);
    private final Map<Workspace, Region> shown = new EnumMap<>(Workspace.class);
    private final StackPane centre = new StackPane();
    private final Overlay overlay = new Overlay();

    /**
     * @param running the jobs of the status bar
     * @param pages one for each workspace
     */
    public ShellView(ShellModel model, ShellController controller, ObservableList<Job> running, List<Page> pages) {
        this.model = model;
        this.controller = controller;
        pages.forEach(page -> this.pages.put(page.workspace(), page));
        // A view that is out of sight must not ask for room.
        centre.setMinSize(0, 0);
        BorderPane frame = new BorderPane(centre);
        frame.setLeft(new Rail(model.session().workspaceProperty(), this::showOpenMenu, this::showKeys));
        frame.setBottom(new StatusBar(running, model.statusText()));
        NoticeStack notices = new NoticeStack(model.session().notices(), this::showDetails);
        setAlignment(notices, Pos.TOP_RIGHT);
        setMargin(notices, new Insets(12));
        frame.disableProperty().bind(overlay.visibleProperty());
        notices.disableProperty().bind(overlay.visibleProperty());
        getChildren().setAll(frame, notices, overlay);
        getStylesheets()
                .add(Objects.requireNonNull(ShellView.class.getResource("shell.css"))
                        .toExternalForm());
        getStyleClass().add("shell");
        model.settings().textSizeProperty().subscribe(size -> setStyle("-fx-font-size: " + size + "px;"));
        model.session().workspaceProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::windowKeys);
        addEventHandler(KeyEvent.KEY_TYPED, this::typedKeys);
        setOnDragOver(ShellView::acceptFiles);
        setOnDragDropped(this::openDropped);
        Theme.follow(model.settings().themeProperty(), model.session().darkProperty());
        model.session().darkProperty().subscribe(dark -> {
            getStyleClass().removeAll("dark", "light");
            getStyleClass().add(dark ? "dark" : "light");
        });
    }

    private void show(Workspace workspace) {
        if (overlay.isOpen()) {
            overlay.close();
        }
        Region view = shown.computeIfAbsent(workspace, which -> {
            Region made = pages.get(which).view().get();
            centre.getChildren().add(made);
            return made;
        });
        shown.values().forEach(each -> each.setVisible(each == view));
        model.session().notices().removeIf(notice -> notice.kind() == Notice.Kind.INFORMATION);
        view.requestFocus();
    }

    private void windowKeys(KeyEvent event) {
        for (Workspace workspace : Workspace.values()) {
            if (ShellKeys.of(workspace).match(event)) {
                overlay.close();
                model.session().workspaceProperty().set(workspace);
                event.consume();
            }
        }
        if (overlay.isOpen() && event.getCode() == KeyCode.ESCAPE) {
            overlay.close();
            event.consume();
        } else if (ShellKeys.HELP.match(event)) {
            showKeys();
            event.consume();
        } else if (ShellKeys.OPEN.match(event)) {
            controller.askForFile();
            event.consume();
        } else if (ShellKeys.QUIT.match(event)) {
            getScene()
                    .getWindow()
                    .fireEvent(new javafx.stage.WindowEvent(
                            getScene().getWindow(), javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST));
            event.consume();
        }
    }

    /** A question mark is typed in different ways on different keyboards; a text field keeps its own. */
    private void typedKeys(KeyEvent event) {
        boolean inText = getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
        if ("?".equals(event.getCharacter()) && !inText) {
            showKeys();
            event.consume();
        }
    }

    private void showKeys() {
        if (overlay.isOpen()) {
            overlay.close();
        } else {
            overlay.open(
                    "Keys",
                    KeyOverview.of(
                            model.keys(), model.settings().textSizeProperty().get()));
        }
    }

    private void showDetails(Notice notice) {
        TextArea text = new TextArea(notice.sentence() + "\n\n" + notice.details());
        text.setEditable(false);
        text.setPrefSize(760, 420);
        text.getStyleClass().add("log-text");
        Button copy = new Button("Copy");
        copy.setOnAction(_ -> {
            ClipboardContent content = new ClipboardContent();
            content.putString(text.getText());
            Clipboard.getSystemClipboard().setContent(content);
        });
        VBox.setVgrow(text, Priority.ALWAYS);
        overlay.open("Details", new VBox(12, text, copy));
    }

    private void showOpenMenu(Button from) {
        ContextMenu menu = new ContextMenu();
        menu.getItems().add(item("Open a file…", _ -> controller.askForFile()));
        menu.getItems().add(item("Open a folder of images…", _ -> controller.askForFolder()));
        List<Path> recent = List.copyOf(model.settings().recent());
        if (!recent.isEmpty()) {
            menu.getItems().add(new SeparatorMenuItem());
        }
        for (Path file : recent) {
            menu.getItems().add(item(file.getFileName().toString(), _ -> controller.open(file)));
        }
        menu.show(from, Side.RIGHT, 4, 0);
    }

    private static MenuItem item(String text, javafx.event.EventHandler<ActionEvent> action) {
        MenuItem item = new MenuItem(text);
        item.setMnemonicParsing(false);
        item.setOnAction(action);
        return item;
    }

    private static void acceptFiles(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
            event.consume();
        }
    }

    private void openDropped(DragEvent event) {
        controller.open(
                event.getDragboard().getFiles().stream().map(File::toPath).toList());
        event.setDropCompleted(true);
        event.consume();
    }
}

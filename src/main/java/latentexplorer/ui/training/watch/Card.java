package latentexplorer.ui.training.watch;

import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.Raster;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * One panel of the page: a title, what its numbers mean, its controls, and the picture, which can be enlarged to the whole
 * page, copied and saved.
 */
class Card extends VBox {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination SAVE = new KeyCodeCombination(KeyCode.S, KeyCombination.SHORTCUT_DOWN);

    /** What the page does for its cards. */
    interface Page {
        /** Gives the card the whole page, or puts it back. */
        void enlarge(Card card);

        /** Asks for a file and saves a picture there. */
        void save(String name, Raster picture);
    }

    private final String name;
    private final Page page;
    private final Note note = new Note();
    private final HBox tools = new HBox(4);
    private final Button enlarge = new Button("", new FontIcon(Feather.MAXIMIZE_2));
    private final BooleanProperty enlarged = new SimpleBooleanProperty(this, "enlarged");

    Card(String id, String name, Page page) {
        this.name = name;
        this.page = page;
        setId(id);
        getStyleClass().add("watch-card");
        setFocusTraversable(true);
        setAccessibleText(name);
        Label title = new Label(name);
        title.getStyleClass().add("card-title");
        title.setMinWidth(USE_PREF_SIZE);
        note.setId(id + "-note");
        HBox.setHgrow(note, Priority.ALWAYS);
        enlarge.setId(id + "-enlarge");
        enlarge.getStyleClass().addAll("flat", "card-tool");
        enlarge.setOnAction(_ -> page.enlarge(this));
        tools.setAlignment(Pos.CENTER_RIGHT);
        tools.setMinWidth(USE_PREF_SIZE);
        tools.getChildren().setAll(enlarge);
        HBox head = new HBox(8, title, note, tools);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("card-head");
        head.setOnMouseClicked(event -> {
            // Two quick clicks on a button of the card are its own affair.
            if (event.getClickCount() == 2 && event.getTarget() instanceof Node target && !takesFocus(target)) {
                page.enlarge(this);
            }
        });
        getChildren().setAll(head);
        enlarged.subscribe(now -> {
            enlarge.setGraphic(new FontIcon(now ? Feather.MINIMIZE_2 : Feather.MAXIMIZE_2));
            String words = now ? "Back to the other panels (Esc)" : "Enlarge to the whole page (Enter; double click)";
            enlarge.setTooltip(new Tooltip(words));
            enlarge.setAccessibleText((now ? "Back from " : "Enlarge ") + name);
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getTarget() instanceof Node target && !takesFocus(target)) {
                requestFocus();
            }
        });
        menu();
    }

    /** A control under the pointer gets the focus itself. */
    private boolean takesFocus(Node target) {
        for (Node each = target; each != null && each != this; each = each.getParent()) {
            if (each.isFocusTraversable()) {
                return true;
            }
        }
        return false;
    }

    private void menu() {
        MenuItem copy = new MenuItem("Copy picture");
        copy.setAccelerator(COPY);
        copy.setOnAction(_ -> copyPicture());
        MenuItem save = new MenuItem("Save as PNG…");
        save.setAccelerator(SAVE);
        save.setOnAction(_ -> savePicture());
        MenuItem size = new MenuItem();
        size.setOnAction(_ -> page.enlarge(this));
        enlarged.subscribe(now -> size.setText(now ? "Back to the other panels" : "Enlarge"));
        ContextMenu menu = new ContextMenu(copy, save, size);
        setOnContextMenuRequested(event -> {
            menu.show(this, event.getScreenX(), event.getScreenY());
            event.consume();
        });
    }

    private void key(KeyEvent event) {
        if (COPY.match(event)) {
            copyPicture();
            event.consume();
        } else if (SAVE.match(event)) {
            savePicture();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.getTarget() == this) {
            page.enlarge(this);
            event.consume();
        }
    }

    /** Fills the card below its title. */
    final void fill(Region body) {
        setVgrow(body, Priority.ALWAYS);
        body.setMinHeight(0);
        getChildren().add(body);
    }

    /** Something below what fills the card. */
    final void foot(Region below) {
        below.setMinHeight(USE_PREF_SIZE);
        getChildren().add(below);
    }

    /** A control beside the title. */
    final void tool(Node control) {
        tools.getChildren().add(tools.getChildren().size() - 1, control);
    }

    /** Says what the numbers mean. */
    final void note(String words) {
        note(words, words);
    }

    /**
     * Says what the numbers mean.
     *
     * @param few words that a small card has room for
     * @param all for one that has more room
     */
    final void note(String few, String all) {
        note.say(few, all);
    }

    final BooleanProperty enlargedProperty() {
        return enlarged;
    }

    /** The card as it looks, without its buttons. */
    private WritableImage picture() {
        tools.setVisible(false);
        boolean focused = isFocused();
        getStyleClass().add("card-copied");
        applyCss();
        WritableImage picture = snapshot(new SnapshotParameters(), null);
        getStyleClass().remove("card-copied");
        tools.setVisible(true);
        if (focused) {
            requestFocus();
        }
        return picture;
    }

    final void copyPicture() {
        Clipboard.getSystemClipboard().setContent(Map.of(DataFormat.IMAGE, picture()));
    }

    private void savePicture() {
        WritableImage picture = picture();
        int width = (int) picture.getWidth();
        int height = (int) picture.getHeight();
        int[] argb = new int[width * height];
        picture.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), argb, 0, width);
        page.save(
                name.toLowerCase(java.util.Locale.ROOT).replaceAll("[^a-z0-9]+", "-") + ".png",
                new Raster(argb, width, height));
    }
}

package latentexplorer.ui.explorer.select;

import java.util.Objects;
import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.VBox;
import javafx.scene.shape.FillRule;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.SVGPath;
import javafx.util.Duration;
import latentexplorer.ui.map.PointerMode;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The tools of selecting, a column of buttons over the map. */
public final class SelectTools extends VBox {
    private static final double ICON = 16;
    /** A loop with a loose end. */
    private static final String LASSO =
            "M4.6 11.2 C1.8 10.2 0.9 8 1.2 6.2 C1.8 3 5.4 1.2 9 1.4 C12.8 1.6 15.3 4 14.9 6.9 C14.5 10 10.9 11.9 7.4 11.6"
                    + " C6.2 11.5 5.2 11.4 4.6 11.2 M4.6 11.2 A1.7 1.7 0 1 0 5.6 13.9 C7 12.6 6 11.5 4.6 11.2";
    /** A square of which one half is filled. */
    private static final String INVERT = "M1.5 1.5 H14.5 V14.5 H1.5 Z M14.5 1.5 L1.5 14.5 H14.5 Z";

    private final SelectModel model;
    private final SelectController controller;

    /** @param back called after the mouse has used a tool: the map is what the keys are for */
    public SelectTools(SelectModel model, SelectController controller, Runnable back) {
        this.model = model;
        this.controller = controller;
        getStyleClass().add("select-tools");
        getStylesheets()
                .add(Objects.requireNonNull(SelectTools.class.getResource("select.css"))
                        .toExternalForm());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        ToggleButton subtract = prepared(
                new ToggleButton("", new FontIcon(Feather.MINUS_CIRCLE)),
                "tool-subtract",
                "Subtract",
                "Take what is drawn around from the selection, as with Alt; with Ctrl it is added all the same");
        subtract.selectedProperty().bindBidirectional(model.subtractProperty());
        Button invert = prepared(
                new Button("", shape(INVERT)),
                "tool-invert",
                "Invert",
                "Select the others among those that show (Ctrl+I)");
        invert.setOnAction(_ -> controller.invert());
        Button drop = prepared(
                new Button("", new FontIcon(Feather.X)),
                "tool-drop",
                "Drop the selection",
                "Drop the selection (Ctrl+D)");
        drop.setOnAction(_ -> controller.clear());
        drop.disableProperty().bind(model.selectedProperty().isEqualTo(0));
        getChildren()
                .setAll(
                        mode(
                                PointerMode.PAN,
                                new FontIcon(Feather.MOVE),
                                "tool-pan",
                                "Pan",
                                "Dragging moves the map (H)"),
                        mode(
                                PointerMode.RECTANGLE,
                                square(),
                                "tool-rectangle",
                                "Rectangle",
                                "Dragging selects by a rectangle (R); with Shift it does so at any time.\n"
                                        + "Ctrl adds, Alt takes away, Esc forgets it; the right button pans"),
                        mode(
                                PointerMode.LASSO,
                                shape(LASSO),
                                "tool-lasso",
                                "Lasso",
                                "Dragging selects by a line around images (L).\n"
                                        + "Ctrl adds, Alt takes away, Esc forgets it; the right button pans"),
                        new Separator(Orientation.HORIZONTAL),
                        subtract,
                        invert,
                        drop);
        // Before the button, which keeps the release to itself.
        addEventFilter(MouseEvent.MOUSE_RELEASED, _ -> back.run());
    }

    /** One of them is always chosen, so that it shows. */
    private ToggleButton mode(PointerMode mode, Node icon, String id, String name, String does) {
        ToggleButton button = prepared(new ToggleButton("", icon), id, name, does);
        model.modeProperty().subscribe(now -> button.setSelected(now == mode));
        button.setOnAction(_ -> {
            controller.setMode(mode);
            button.setSelected(true);
        });
        return button;
    }

    private static <B extends ButtonBase> B prepared(B button, String id, String name, String does) {
        button.setId(id);
        button.setAccessibleText(name);
        button.setAccessibleHelp(does);
        button.getStyleClass().addAll("button-icon", "flat");
        Tooltip tip = new Tooltip(does);
        tip.setShowDelay(Duration.millis(400));
        button.setTooltip(tip);
        return button;
    }

    private static Node square() {
        Rectangle square = new Rectangle(ICON - 3, ICON - 4);
        square.getStyleClass().add("tool-shape");
        square.getStrokeDashArray().setAll(3.0, 2.4);
        return square;
    }

    private static Node shape(String content) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.setFillRule(FillRule.EVEN_ODD);
        path.getStyleClass().add("tool-shape");
        return path;
    }
}

package latentexplorer.ui.explorer.filter;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.Ground;

/** A line of the legend: a click shows it alone, with Shift hides it; Enter and Space are clicks. */
final class LegendLine extends HBox {
    private static final PseudoClass HIDDEN = PseudoClass.getPseudoClass("hidden");
    private static final PseudoClass NONE = PseudoClass.getPseudoClass("none");
    private static final double SWATCH = 12;
    /** As high as a line, so that the colours of values are one ramp. */
    private static final double RAMP_HEIGHT = 20;

    private final Colouring.Line line;
    private final Rectangle swatch = new Rectangle(SWATCH, SWATCH);
    private final Label count = new Label();
    private final Runnable solo;
    private final Runnable hide;

    /** @param key that shows it alone, or empty */
    LegendLine(int index, Colouring.Line line, String key, Runnable solo, Runnable hide) {
        super(8);
        this.line = line;
        this.solo = solo;
        this.hide = hide;
        setId("legend-line-" + index);
        getStyleClass().add("legend-line");
        setAlignment(Pos.CENTER_LEFT);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        if (line.ink() >= Ground.INKS) {
            swatch.setHeight(RAMP_HEIGHT);
            getStyleClass().add("legend-ramp");
        } else {
            swatch.setArcWidth(4);
            swatch.setArcHeight(4);
        }
        Label name = new Label(line.name());
        name.setTextOverrun(OverrunStyle.ELLIPSIS);
        name.getStyleClass().addAll("legend-name", "may-be-cut");
        name.setMinWidth(0);
        name.setMaxWidth(Double.MAX_VALUE);
        setHgrow(name, Priority.ALWAYS);
        count.getStyleClass().add("legend-count");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(swatch, name, count);
        String keys = key.isEmpty() ? "" : " (" + key + ")";
        Tooltip.install(
                this,
                new Tooltip(line.name() + "\nClick: only these" + keys + "; again: all. Shift-click: hide them."));
        addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    /** @param points how many it can show */
    void show(int points, boolean hidden, Ground ground) {
        int argb = ground.ink(line.ink());
        Color colour = Color.rgb(argb >> 16 & 0xFF, argb >> 8 & 0xFF, argb & 0xFF);
        boolean ramp = line.ink() >= Ground.INKS;
        swatch.setFill(hidden ? Color.TRANSPARENT : colour);
        swatch.setStroke(hidden && !ramp ? colour : null);
        count.setText(String.format(Locale.ROOT, "%,d", points));
        pseudoClassStateChanged(HIDDEN, hidden);
        pseudoClassStateChanged(NONE, points == 0);
        setAccessibleText(
                String.format(Locale.ROOT, "%s, %,d images%s", line.name(), points, hidden ? ", hidden" : ""));
        setAccessibleHelp("Enter shows only these, Shift+Enter hides them");
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() == MouseButton.PRIMARY) {
            act(event.isShiftDown());
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        boolean click = event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE;
        if (click && !event.isShortcutDown() && !event.isAltDown()) {
            act(event.isShiftDown());
            event.consume();
        }
    }

    @Override
    public void executeAccessibleAction(javafx.scene.AccessibleAction action, Object... parameters) {
        if (action == javafx.scene.AccessibleAction.FIRE) {
            act(false);
        } else {
            super.executeAccessibleAction(action, parameters);
        }
    }

    private void act(boolean shift) {
        (shift ? hide : solo).run();
    }
}

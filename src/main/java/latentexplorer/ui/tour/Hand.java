package latentexplorer.ui.tour;

import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;
import javafx.event.Event;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.robot.Robot;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The hand of the tour: moves the pointer and presses keys through the toolkit's robot, so that the window gets the same
 * events as from a user. Its methods are called on the tour's thread and return when the events have been handled.
 */
final class Hand {
    private static final long PATIENCE_SECONDS = 60;
    private static final double WHEEL_NOTCH = 40;

    private final Stage stage;
    private final BooleanSupplier idle;
    private final Robot robot;

    /**
     * @param idle whether no work is under way; asked on the JavaFX thread
     */
    Hand(Stage stage, BooleanSupplier idle) {
        this.stage = stage;
        this.idle = idle;
        robot = onFx(Robot::new);
    }

    Stage stage() {
        return stage;
    }

    /** Clicks the middle of a control. */
    void click(String selector) {
        clickAt(selector, 0.5, 0.5, MouseButton.PRIMARY);
    }

    /** Clicks a row of a list that is in view. */
    void clickRow(String list, int index) {
        double share = onFx(() -> {
            Node rows = find(list);
            Node row = rows.lookupAll(".list-cell").stream()
                    .filter(each -> each instanceof IndexedCell<?> cell && cell.getIndex() == index && !cell.isEmpty())
                    .findFirst()
                    .orElseThrow(() -> new TourFailure("there is no row " + index + " in " + list));
            Bounds all = rows.localToScene(rows.getLayoutBounds());
            Bounds one = row.localToScene(row.getLayoutBounds());
            return (one.getCenterY() - all.getMinY()) / all.getHeight();
        });
        clickAt(list, 0.5, share, MouseButton.PRIMARY);
    }

    /** Opens the menu of a button and clicks the line that begins with a text. */
    void choose(String button, String beginning) {
        click(button);
        until("the menu of " + button, this::hasPopup);
        Point2D line = onFx(() -> Window.getWindows().stream()
                .filter(window -> window instanceof ContextMenu && window.isShowing())
                .flatMap(window -> window.getScene().getRoot().lookupAll(".menu-item .label").stream())
                .filter(each -> each instanceof Labeled text && text.getText().startsWith(beginning))
                .findFirst()
                .map(each -> each.localToScreen(8, each.getLayoutBounds().getCenterY()))
                .orElseThrow(() -> new TourFailure("the menu of " + button + " has no " + beginning)));
        doOnFx(() -> robot.mouseMove(line));
        pulses(1);
        doOnFx(() -> robot.mouseClick(MouseButton.PRIMARY));
        settle();
    }

    /** Clicks a place given as shares of the width and the height of a node. */
    void clickAt(String selector, double shareX, double shareY, MouseButton button) {
        until(
                selector + " to take a click",
                () -> isShown(selector) && !find(selector).isDisabled());
        Point2D aim;
        do {
            aim = place(selector, shareX, shareY);
            moveTo(selector, shareX, shareY);
            // What has just come into view may still be finding its place.
        } while (!aim.equals(place(selector, shareX, shareY)));
        doOnFx(() -> robot.mousePress(button));
        pulses(1);
        doOnFx(() -> robot.mouseRelease(button));
        settle();
    }

    /** Moves the pointer to a place given as shares of the width and the height of a node, in two steps. */
    void moveTo(String selector, double shareX, double shareY) {
        Point2D place = place(selector, shareX, shareY);
        doOnFx(() -> robot.mouseMove(place.add(-2, -1)));
        pulses(1);
        doOnFx(() -> robot.mouseMove(place));
        settle();
    }

    private Point2D place(String selector, double shareX, double shareY) {
        return onFx(() -> {
            Bounds bounds = find(selector).localToScreen(find(selector).getLayoutBounds());
            return new Point2D(
                    bounds.getMinX() + shareX * bounds.getWidth(), bounds.getMinY() + shareY * bounds.getHeight());
        });
    }

    /** Drags from one place of a node to another. */
    void drag(String selector, double fromX, double fromY, double toX, double toY) {
        moveTo(selector, fromX, fromY);
        doOnFx(() -> robot.mousePress(MouseButton.PRIMARY));
        for (int step = 1; step <= 8; step++) {
            double share = step / 8.0;
            Point2D place = place(selector, fromX + (toX - fromX) * share, fromY + (toY - fromY) * share);
            doOnFx(() -> robot.mouseMove(place));
            pulses(1);
        }
        doOnFx(() -> robot.mouseRelease(MouseButton.PRIMARY));
        settle();
    }

    /**
     * Turns the wheel over a place of a node; positive is away from the user. The robot of a window in memory has no
     * wheel, so the event is handed to the node itself.
     */
    void wheel(String selector, double shareX, double shareY, int notches) {
        moveTo(selector, shareX, shareY);
        for (int i = 0; i < Math.abs(notches); i++) {
            doOnFx(() -> {
                Node node = find(selector);
                Bounds bounds = node.getLayoutBounds();
                double x = bounds.getMinX() + shareX * bounds.getWidth();
                double y = bounds.getMinY() + shareY * bounds.getHeight();
                Point2D onScreen = node.localToScreen(x, y);
                double delta = notches > 0 ? WHEEL_NOTCH : -WHEEL_NOTCH;
                Event.fireEvent(
                        node,
                        new ScrollEvent(
                                ScrollEvent.SCROLL,
                                x,
                                y,
                                onScreen.getX(),
                                onScreen.getY(),
                                false,
                                false,
                                false,
                                false,
                                false,
                                false,
                                0,
                                delta,
                                0,
                                delta,
                                ScrollEvent.HorizontalTextScrollUnits.NONE,
                                0,
                                ScrollEvent.VerticalTextScrollUnits.NONE,
                                0,
                                0,
                                new PickResult(node, x, y)));
            });
            pulses(1);
        }
        settle();
    }

    /** Drags along a line of places of a node, with a key held down if one is given. */
    void dragAlong(String selector, List<Point2D> shares, KeyCode... held) {
        moveTo(selector, shares.getFirst().getX(), shares.getFirst().getY());
        doOnFx(() -> List.of(held).forEach(robot::keyPress));
        doOnFx(() -> robot.mousePress(MouseButton.PRIMARY));
        for (Point2D share : shares) {
            Point2D place = place(selector, share.getX(), share.getY());
            doOnFx(() -> robot.mouseMove(place));
            pulses(1);
        }
        doOnFx(() -> robot.mouseRelease(MouseButton.PRIMARY));
        doOnFx(() -> List.of(held).forEach(robot::keyRelease));
        settle();
    }

    /** Types letters, digits, spaces and full stops where the keys go now. */
    void type(String text) {
        press(text.chars()
                .mapToObj(each -> switch (each) {
                    case '.' -> KeyCode.PERIOD;
                    case ' ' -> KeyCode.SPACE;
                    default -> KeyCode.getKeyCode(Character.toString(each).toUpperCase(Locale.ROOT));
                })
                .toArray(KeyCode[]::new));
    }

    /** Types another text into a field, which may be scrolled out of view. */
    void replaceText(String selector, String text) {
        doOnFx(() -> find(selector).requestFocus());
        press(KeyCode.END);
        int length = onFx(() -> ((TextInputControl) find(selector)).getLength());
        for (int i = 0; i < length; i++) {
            press(KeyCode.BACK_SPACE);
        }
        type(text);
        press(KeyCode.TAB);
    }

    /** Presses a key with Ctrl, and does not wait for what comes of it: for windows that do not come to rest. */
    void shortcut(KeyCode code) {
        doOnFx(() -> {
            robot.keyPress(KeyCode.CONTROL);
            robot.keyType(code);
            robot.keyRelease(KeyCode.CONTROL);
        });
        pulses(1);
    }

    /** Chooses a line of a list that may be out of view. */
    void choose(String list, int index) {
        doOnFx(() -> {
            ListView<?> lines = (ListView<?>) find(list);
            lines.scrollTo(index);
            lines.getSelectionModel().select(index);
        });
        settle();
    }

    /** Whether a label is in view and its text matches a regular expression as a whole. */
    boolean matches(String selector, String expression) {
        return isShown(selector)
                && find(selector) instanceof Labeled label
                && label.getText().matches(expression);
    }

    /** Presses keys one after the other. */
    void press(KeyCode... codes) {
        for (KeyCode code : codes) {
            doOnFx(() -> robot.keyType(code));
        }
        settle();
    }

    /** Waits until no work is under way and what it brought has been drawn. */
    void settle() {
        pulses(1);
        until("the window to come to rest", idle);
        pulses(2);
    }

    /** Waits for something that is asked on the JavaFX thread. */
    void until(String what, BooleanSupplier holds) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onFx(holds::getAsBoolean)) {
            if (System.nanoTime() > end) {
                throw new TourFailure("waited " + PATIENCE_SECONDS + " s for " + what);
            }
            pause(8);
        }
    }

    /** Whether a label is in view and has this text. */
    boolean reads(String selector, String text) {
        return isShown(selector)
                && find(selector) instanceof Labeled label
                && label.getText().equals(text);
    }

    boolean isShown(String selector) {
        Node node = stage.getScene().lookup(selector);
        return node != null && isTreeVisible(node);
    }

    /** On the JavaFX thread: whether a menu or the like lies over the window. */
    boolean hasPopup() {
        return !popups().isEmpty();
    }

    /** On the JavaFX thread: menus and the like. Tooltips come and go by the clock, so they are left out. */
    static List<PopupWindow> popups() {
        return Window.getWindows().stream()
                .filter(window -> window instanceof PopupWindow && !(window instanceof Tooltip) && window.isShowing())
                .map(PopupWindow.class::cast)
                .toList();
    }

    static boolean isTreeVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }

    /** On the JavaFX thread: the node, which must be there. */
    Node find(String selector) {
        Scene scene = stage.getScene();
        return scene.getRoot().lookupAll(selector).stream()
                .filter(Hand::isTreeVisible)
                .findFirst()
                .orElseThrow(() -> new TourFailure("there is no " + selector + " in the window"));
    }

    /** Waits for a number of frames of the window. */
    void pulses(int count) {
        for (int i = 0; i < count; i++) {
            pause(18);
            onFx(() -> true);
        }
    }

    private static void pause(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("interrupted", e);
        }
    }

    void doOnFx(Runnable work) {
        onFx(() -> {
            work.run();
            return true;
        });
    }

    <T> T onFx(Callable<T> work) {
        FutureTask<T> task = new FutureTask<>(work);
        Platform.runLater(task);
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw e.getCause() instanceof TourFailure failure
                    ? failure
                    : new TourFailure("the window failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new TourFailure("the window did not answer within " + PATIENCE_SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new TourFailure("interrupted", e);
        }
    }
}

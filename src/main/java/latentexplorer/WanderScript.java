package latentexplorer;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.SplittableRandom;
import javafx.event.Event;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a restless user does in the Explorer, one move a pulse: hovers, pans, zooms, filters, fills and clears slots, selects,
 * opens and closes the second map. The same seed makes the same moves. Used on the FX thread.
 */
final class WanderScript {
    /** Keys that mean something on the map and start nothing that takes minutes. */
    private static final String KEYS = "0123456789ccffse[]tt,;vxy";

    private static final double NOTCH = 40;
    private static final int HOVERS = 40;
    private static final int DRAGS = 24;
    private static final int NOTCHES = 12;
    private static final int CORNERS = 40;
    private static final int SCENES = 8;

    private final Stage stage;
    private final SplittableRandom random;
    private final Deque<Runnable> moves = new ArrayDeque<>();
    private int scene;

    WanderScript(Stage stage, long seed) {
        this.stage = stage;
        random = new SplittableRandom(seed);
    }

    /** Makes the next move. */
    void step() {
        if (moves.isEmpty()) {
            plan();
        }
        moves.remove().run();
    }

    /** Ends what has begun, so that the memory that is left can be compared: the second map takes its own. */
    void tidyUp() {
        while (!moves.isEmpty()) {
            moves.remove().run();
        }
        Region map = WindowBench.map(stage);
        if (secondMap() != null) {
            type(map, "v");
        }
        press(map, KeyCode.HOME, false);
    }

    private void plan() {
        Region map = map();
        switch (scene++ % SCENES) {
            case 0 -> hover(map);
            case 1 -> pan(map);
            case 2 -> zoom(map);
            case 3, 5 -> keys(map);
            case 4 -> slots(map);
            case 6 -> rectangle(map);
            default -> lasso(map);
        }
        // Nothing is left over from one scene to the next that hides everything: what is filtered comes back.
        moves.add(() -> press(map, KeyCode.ESCAPE, false));
    }

    /** Mostly the first map; the second, while there is one, for a change. */
    private Region map() {
        Region second = secondMap();
        return second != null && random.nextInt(3) == 0 ? second : WindowBench.map(stage);
    }

    private @Nullable Region secondMap() {
        return stage.getScene().lookup("#map-second") instanceof Region second && second.isVisible() ? second : null;
    }

    private void hover(Region map) {
        double phase = random.nextDouble(2 * Math.PI);
        for (int k = 0; k < HOVERS; k++) {
            double angle = phase + 2.399963 * k;
            double radius = 0.4 * Math.sqrt((double) k / HOVERS);
            move(map, 0.5 + radius * Math.cos(angle), 0.5 + radius * Math.sin(angle));
        }
    }

    private void pan(Region map) {
        drag(map, false, k -> new double[] {0.5 + 0.004 * k, 0.5 + 0.003 * k}, DRAGS);
        drag(map, false, k -> new double[] {0.6 - 0.004 * k, 0.6 - 0.003 * k}, DRAGS);
    }

    private void zoom(Region map) {
        double x = random.nextDouble(0.3, 0.7);
        double y = random.nextDouble(0.3, 0.7);
        for (int direction = 1; direction >= -1; direction -= 2) {
            for (int k = 0; k < NOTCHES; k++) {
                double delta = direction * NOTCH;
                moves.add(() -> scroll(map, x, y, delta));
                move(map, x + 0.01 * k, y);
            }
        }
        moves.add(() -> press(map, KeyCode.HOME, false));
    }

    private void keys(Region map) {
        for (int k = 0; k < 10; k++) {
            move(map, random.nextDouble(0.2, 0.8), random.nextDouble(0.2, 0.8));
            String key = Character.toString(KEYS.charAt(random.nextInt(KEYS.length())));
            for (char each : thereAndBack(key).toCharArray()) {
                moves.add(() -> type(map, Character.toString(each)));
                moves.add(() -> {});
            }
        }
    }

    /** Other kinds and sizes of tiles take other amounts of memory, which is to be compared: so the way ends where it began. */
    private static String thereAndBack(String key) {
        return switch (key) {
            case "s" -> "sss";
            case "," -> ",,,...";
            case ";" -> ";;;'''";
            default -> key;
        };
    }

    private void slots(Region map) {
        for (int k = 0; k < 6; k++) {
            double x = random.nextDouble(0.2, 0.8);
            double y = random.nextDouble(0.2, 0.8);
            MouseButton button = k % 3 == 2 ? MouseButton.SECONDARY : MouseButton.PRIMARY;
            move(map, x, y);
            moves.add(() -> {
                mouse(map, MouseEvent.MOUSE_PRESSED, x, y, button, false);
                mouse(map, MouseEvent.MOUSE_RELEASED, x, y, button, false);
            });
            move(map, 1 - x, y);
        }
        moves.add(() -> press(map, KeyCode.Z, true));
        moves.add(() -> press(map, KeyCode.SPACE, false));
    }

    private void rectangle(Region map) {
        drag(map, true, k -> new double[] {0.3 + 0.01 * k, 0.3 + 0.01 * k}, CORNERS);
    }

    /** With the tool for it, which is laid aside afterwards. */
    private void lasso(Region map) {
        moves.add(() -> choose("#tool-lasso"));
        drag(
                map,
                false,
                k -> {
                    double angle = 2 * Math.PI * k / CORNERS;
                    return new double[] {0.5 + 0.3 * Math.cos(angle), 0.5 + 0.3 * Math.sin(angle)};
                },
                CORNERS);
        moves.add(() -> choose("#tool-pan"));
    }

    private void choose(String id) {
        if (stage.getScene().lookup(id) instanceof ToggleButton button && !button.isSelected()) {
            button.fire();
        }
    }

    private interface Track {
        double[] at(int step);
    }

    private void drag(Region map, boolean shift, Track track, int steps) {
        double[] first = track.at(0);
        moves.add(() -> mouse(map, MouseEvent.MOUSE_PRESSED, first[0], first[1], MouseButton.PRIMARY, shift));
        for (int k = 1; k <= steps; k++) {
            double[] at = track.at(k);
            moves.add(() -> mouse(map, MouseEvent.MOUSE_DRAGGED, at[0], at[1], MouseButton.PRIMARY, shift));
        }
        double[] last = track.at(steps);
        moves.add(() -> mouse(map, MouseEvent.MOUSE_RELEASED, last[0], last[1], MouseButton.PRIMARY, shift));
    }

    private void move(Region map, double x, double y) {
        moves.add(() -> mouse(map, MouseEvent.MOUSE_MOVED, x, y, MouseButton.NONE, false));
    }

    /** @param x as a share of the map's width */
    private static void mouse(
            Region map, EventType<MouseEvent> type, double x, double y, MouseButton button, boolean shift) {
        double atX = x * map.getWidth();
        double atY = y * map.getHeight();
        boolean down = type == MouseEvent.MOUSE_PRESSED || type == MouseEvent.MOUSE_DRAGGED;
        Event.fireEvent(
                map,
                new MouseEvent(
                        type,
                        atX,
                        atY,
                        atX,
                        atY,
                        button,
                        1,
                        shift,
                        false,
                        false,
                        false,
                        down && button == MouseButton.PRIMARY,
                        false,
                        down && button == MouseButton.SECONDARY,
                        false,
                        false,
                        false,
                        new PickResult(map, atX, atY)));
    }

    private static void scroll(Region map, double x, double y, double delta) {
        double atX = x * map.getWidth();
        double atY = y * map.getHeight();
        Event.fireEvent(
                map,
                new ScrollEvent(
                        ScrollEvent.SCROLL,
                        atX,
                        atY,
                        atX,
                        atY,
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
                        new PickResult(map, atX, atY)));
    }

    private static void type(Node map, String character) {
        Event.fireEvent(
                map,
                new KeyEvent(KeyEvent.KEY_TYPED, character, character, KeyCode.UNDEFINED, false, false, false, false));
    }

    private static void press(Node map, KeyCode code, boolean shortcut) {
        Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, shortcut, false, false));
    }
}

package latentexplorer.ui.explorer;

import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import latentexplorer.ui.explorer.compare.CompareView;
import latentexplorer.ui.explorer.experiment.ExperimentView;
import latentexplorer.ui.explorer.taking.TakingButton;

/** Passes keys on to the rooms, in a fixed order; while a text is edited single keys belong to it. */
final class ExplorerKeyboard {
    private final Rooms rooms;
    private final ExperimentView experiment;
    private final List<Predicate<KeyEvent>> pressed;
    private final List<Predicate<String>> typed;

    /** Puts one thing away at a time: what is nearest to the hand first. */
    private final List<BooleanSupplier> escapes;

    /** @param show shows the page on which something has happened */
    ExplorerKeyboard(
            Rooms rooms, ExperimentView experiment, CompareView maps, TakingButton save, Consumer<SidePage> show) {
        this.rooms = rooms;
        this.experiment = experiment;
        pressed = List.of(save::pressed, rooms.selecting()::pressed, rooms.experiment()::pressed);
        typed = List.of(
                this::typed,
                rooms.experiment()::typed,
                rooms.filter()::typed,
                rooms.selecting()::typed,
                on(SidePage.GROUPS, rooms.groups()::typed, show),
                on(SidePage.INSIDE, rooms.inside()::typed, show),
                maps::typed);
        escapes = List.of(
                rooms.inside()::stopPicking,
                rooms.experiment()::clearPreview,
                rooms.filter()::clear,
                rooms.selecting()::clear);
    }

    private static Predicate<String> on(SidePage page, Predicate<String> typed, Consumer<SidePage> show) {
        return character -> {
            boolean used = typed.test(character);
            if (used) {
                show.accept(page);
            }
            return used;
        };
    }

    /** What takes typed characters, each its own. */
    List<Predicate<String>> typed() {
        return typed;
    }

    void install(Node pane) {
        pane.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (!isInText(pane) && pressed(event)) {
                event.consume();
            }
        });
        pane.addEventHandler(KeyEvent.KEY_TYPED, event -> {
            if (!isInText(pane)
                    && !isCommand(event)
                    && typed.stream().anyMatch(each -> each.test(event.getCharacter()))) {
                event.consume();
            }
        });
    }

    private boolean pressed(KeyEvent event) {
        if (event.isShortcutDown() && event.getCode() == KeyCode.Z) {
            if (event.isShiftDown()) {
                rooms.undo().redo();
            } else {
                rooms.undo().undo();
            }
            return true;
        }
        if (event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown() && event.getCode() == KeyCode.C) {
            experiment.copy();
            return true;
        }
        if (event.getCode() == KeyCode.ESCAPE) {
            return escapes.stream().anyMatch(BooleanSupplier::getAsBoolean);
        }
        return pressed.stream().anyMatch(each -> each.test(event));
    }

    /** Punctuation lies on other keys on other keyboards, so the typed character counts. */
    private boolean typed(String character) {
        switch (character) {
            case "m", "M" -> rooms.making().toggle();
            case "o", "O" -> rooms.quality().toggle();
            case "p", "P" -> rooms.making().pause();
            case "k", "K" -> rooms.making().keep();
            default -> {
                return false;
            }
        }
        return true;
    }

    /**
     * AltGr reports Ctrl and Alt together, and on some keyboards brackets need it, or Alt alone; Alt with a letter or a number is
     * meant for menus and pages.
     */
    private static boolean isCommand(KeyEvent event) {
        boolean plain = event.getCharacter().chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
        return event.isAltDown() ? plain : event.isShortcutDown();
    }

    private static boolean isInText(Node pane) {
        return pane.getScene() != null && pane.getScene().getFocusOwner() instanceof TextInputControl;
    }
}

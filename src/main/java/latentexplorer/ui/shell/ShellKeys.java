package latentexplorer.ui.shell;

import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import latentexplorer.ui.session.Workspace;

/** The keys that hold in the whole window. */
final class ShellKeys {
    static final KeyCombination OPEN = shortcut(KeyCode.O);
    static final KeyCombination QUIT = shortcut(KeyCode.Q);
    static final KeyCombination HELP = new KeyCodeCombination(KeyCode.F1);

    private ShellKeys() {}

    /** Ctrl, or Cmd on a Mac, with 1 to 5. */
    static KeyCombination of(Workspace workspace) {
        return shortcut(
                switch (workspace) {
                    case TYPEFACES -> KeyCode.DIGIT1;
                    case TRAINING -> KeyCode.DIGIT2;
                    case EXPLORER -> KeyCode.DIGIT3;
                    case DATA -> KeyCode.DIGIT4;
                    case SETTINGS -> KeyCode.COMMA;
                });
    }

    private static KeyCombination shortcut(KeyCode code) {
        return new KeyCodeCombination(code, KeyCombination.SHORTCUT_DOWN);
    }
}

package latentexplorer.ui.shell;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import latentexplorer.ui.settings.ThemeChoice;

/** Puts the light or the dark theme in force, as the user chose or as the system says. */
final class Theme {
    private static final String LIGHT = new PrimerLight().getUserAgentStylesheet();
    private static final String DARK = new PrimerDark().getUserAgentStylesheet();

    private Theme() {}

    /** Keeps {@code dark} and the style sheet of the program up to the choice and the system. */
    static void follow(ObjectProperty<ThemeChoice> choice, BooleanProperty dark) {
        Runnable update = () -> {
            boolean systemIsDark = Platform.getPreferences().getColorScheme() == ColorScheme.DARK;
            dark.set(
                    switch (choice.get()) {
                        case SYSTEM -> systemIsDark;
                        case LIGHT -> false;
                        case DARK -> true;
                    });
        };
        choice.subscribe(_ -> update.run());
        Platform.getPreferences().colorSchemeProperty().subscribe(_ -> update.run());
        dark.subscribe(now -> Application.setUserAgentStylesheet(now ? DARK : LIGHT));
    }
}

package latentexplorer.ui.explorer;

import java.util.Optional;

/**
 * One line of a menu of the context bar.
 *
 * @param title what the user reads
 * @param chosen whether it is in use
 * @param why why it cannot be chosen now; empty when it can
 * @param choose takes it into use
 */
record Choice(String title, boolean chosen, Optional<String> why, Runnable choose) {}

package latentexplorer.ui.training.watch;

/**
 * A number that tells how healthy a training is.
 *
 * @param value as the user reads it
 * @param meaning how to read it, one sentence
 */
record Fact(String name, String value, String meaning) {}

package latentexplorer.core.net;

/**
 * Settings that reproduce something known.
 *
 * @param name on the command line
 * @param reproduces what, in one line for the user
 * @param spec the settings
 * @param ownValidation whether a sixth of the training images is kept for choosing the best epoch
 */
public record Preset(String name, String reproduces, ModelSpec spec, boolean ownValidation) {}

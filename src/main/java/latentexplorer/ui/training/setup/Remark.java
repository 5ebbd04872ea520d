package latentexplorer.ui.training.setup;

/**
 * What the form says under a setting.
 *
 * @param refuses whether training cannot start with it; otherwise it is a warning
 * @param sentence the reason, as the user reads it
 */
record Remark(boolean refuses, String sentence) {}

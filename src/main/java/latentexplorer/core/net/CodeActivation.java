package latentexplorer.core.net;

/** What the code layer does with its sums: cut off below 0, so that codes are never negative, or nothing. */
public enum CodeActivation {
    RELU,
    LINEAR
}

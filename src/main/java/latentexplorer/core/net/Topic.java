package latentexplorer.core.net;

/** What an {@link Advice} is about. */
public enum Topic {
    COLLAPSE,
    DIVERGING,
    OVERFITTING,
    RATE_TOO_HIGH,
    DISCRIMINATOR_WON,
    DISCRIMINATOR_LOST,
    FAR_FROM_PRIOR,
    DEAD_UNITS,
    DEAD_PIXELS
}

package latentexplorer.ui.tour;

/** Why a tour ended early; the message is what is printed. */
public final class TourFailure extends RuntimeException {
    private static final long serialVersionUID = 1;

    TourFailure(String message) {
        super(message);
    }

    TourFailure(String message, Throwable cause) {
        super(message, cause);
    }
}

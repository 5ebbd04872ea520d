package latentexplorer.ui.training;

import java.util.Locale;
import latentexplorer.core.net.Steering;
import latentexplorer.ui.job.Job;
import org.jspecify.annotations.Nullable;

/** Steers the run that is being trained. Called on the JavaFX thread. */
final class SteeringController {
    private final SteeringModel model;
    private @Nullable LiveRun live;
    private @Nullable Job job;
    /** Settings as the training last had them: a field that says so is not the user's. */
    private String shownRate = "";

    private String shownBeta = "";
    /** Settings as they were in force the last time. */
    private String rateInForce = "";

    private String betaInForce = "";

    SteeringController(SteeringModel model) {
        this.model = model;
    }

    /** A training is about to begin. */
    void take(LiveRun run, String title) {
        live = run;
        job = null;
        shownRate = "";
        shownBeta = "";
        rateInForce = "";
        betaInForce = "";
        model.titleProperty().set(title);
        model.statusProperty().set("Getting ready");
        model.progressProperty().set(-1);
        model.stateProperty().set(Steering.State.WAITING);
        model.rateProperty().set("");
        model.betaProperty().set("");
        model.weightedProperty().set(false);
        model.remarkProperty().set("");
        model.activeProperty().set(true);
    }

    /**
     * What runs it; ending that cancels it. How long it will take is said here and nowhere else: the share of the job that
     * is done counts what comes before the first epoch, and its time the pauses.
     */
    void runsAs(Job running) {
        job = running;
        running.foretell("");
    }

    void letGo() {
        live = null;
        job = null;
        model.stateProperty().set(Steering.State.ENDED);
        model.activeProperty().set(false);
    }

    /** Pauses, or goes on. */
    void togglePause() {
        if (live != null) {
            Steering steering = live.steering();
            switch (steering.state()) {
                case RUNNING -> steering.pause();
                case PAUSED, PAUSING -> steering.resume();
                case WAITING, STOPPING, ENDED -> {}
            }
            publish();
        }
    }

    /** Learns one batch, then stands. */
    void step() {
        if (live != null && live.started().isPresent()) {
            live.steering().step();
            publish();
        }
    }

    /** Ends the training within a batch and keeps the best weights; before it learns there is nothing to keep. */
    void stop() {
        if (live == null) {
            return;
        }
        if (live.steering().state() == Steering.State.WAITING) {
            cancel();
        } else {
            live.steering().stop();
            publish();
        }
    }

    /** Breaks the training off; what was written down stays. */
    void cancel() {
        if (job != null) {
            job.cancel();
        }
    }

    /** What was typed takes effect with the next batch. */
    void apply() {
        if (live == null) {
            return;
        }
        try {
            Steering steering = live.steering();
            String rate = model.rateProperty().getValueSafe().strip();
            String beta = model.betaProperty().getValueSafe().strip();
            if (!rate.equals(shownRate)) {
                steering.learningRate(number(rate, "The learning rate"));
                shownRate = rate;
            }
            if (model.weightedProperty().get() && !beta.equals(shownBeta)) {
                steering.beta(number(beta, "The weight beta"));
                shownBeta = beta;
            }
            model.remarkProperty().set("");
        } catch (IllegalArgumentException e) {
            model.remarkProperty().set(String.valueOf(e.getMessage()));
        }
    }

    private static double number(String text, String what) {
        try {
            return Double.parseDouble(text.replace(',', '.'));
        } catch (NumberFormatException _) {
            throw new IllegalArgumentException(what + " must be a number, not \"" + text + "\".");
        }
    }

    /** The weight follows its schedule again. */
    void followSchedule() {
        if (live != null) {
            live.steering().followBetaSchedule();
            shownBeta = "";
            betaInForce = "";
            model.betaProperty().set("");
            publish();
        }
    }

    /** Shows how far it is; called several times a second. */
    void publish() {
        LiveRun run = live;
        if (run == null) {
            return;
        }
        Steering steering = run.steering();
        Steering.State state = steering.state();
        model.stateProperty().set(state);
        run.started().ifPresent(start -> {
            Steering.Position at = steering.position();
            if (state == Steering.State.WAITING || at.epoch() == 0) {
                String message = job == null ? "" : job.messageProperty().getValueSafe();
                model.statusProperty().set(message.isEmpty() ? "Getting ready" : message);
            } else {
                model.statusProperty()
                        .set(word(state) + Pace.words(at, start.lastEpoch(), run.speed(), run.secondsAnEpoch()));
                model.progressProperty().set(Pace.share(at, start.earlier().size() + 1, start.lastEpoch()));
                if (job != null) {
                    job.foretell(Pace.toGo(at, start.lastEpoch(), run.secondsAnEpoch()));
                }
            }
            show(steering);
        });
    }

    private static String word(Steering.State state) {
        return switch (state) {
            case PAUSED -> "Paused in ";
            case PAUSING -> "Pausing in ";
            case STOPPING -> "Stopping in ";
            case RUNNING, WAITING, ENDED -> "";
        };
    }

    /** A field that the user has not touched follows what is in force. */
    private void show(Steering steering) {
        String rate = text(steering.learningRate());
        if (!rate.equals(rateInForce) && model.rateProperty().getValueSafe().equals(shownRate)) {
            shownRate = rate;
            model.rateProperty().set(rate);
        }
        rateInForce = rate;
        String beta = text(steering.beta());
        model.weightedProperty().set(!beta.isEmpty());
        if (!beta.equals(betaInForce) && model.betaProperty().getValueSafe().equals(shownBeta)) {
            shownBeta = beta;
            model.betaProperty().set(beta);
        }
        betaInForce = beta;
    }

    private static String text(double value) {
        if (Double.isNaN(value)) {
            return "";
        }
        String text = String.format(Locale.ROOT, "%.4g", value);
        return value == 0 || (value >= 1e-4 && value < 1e6)
                ? text.contains(".") && !text.contains("e")
                        ? text.replaceAll("0+$", "").replaceAll("\\.$", "")
                        : text
                : text;
    }
}

package latentexplorer.ui.typefaces.cluster;

import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import latentexplorer.core.job.Work;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Works something out once for each question that the settings ask, and keeps the answers until it is told to forget.
 *
 * @param <Q> everything that the answer depends on, with equality
 */
final class Inquiry<Q, T> {
    private final Finding<T> finding;
    private final String name;
    private final Errand errand;
    private final Map<Q, T> answers = new HashMap<>();
    private @Nullable Q question;

    /**
     * @param finding told of what becomes of it
     * @param name what the user reads in the status bar
     */
    Inquiry(Finding<T> finding, String name, Jobs jobs, Session session) {
        this.finding = finding;
        this.name = name;
        errand = new Errand(finding, jobs, session);
    }

    /** What the settings ask now, or null: shows the answer where it is known, and leaves off working on another. */
    void face(@Nullable Q now) {
        if (Objects.equals(question, now)) {
            return;
        }
        errand.stop();
        question = now;
        finding.problemProperty().set(null);
        finding.resultProperty().set(now == null ? null : answers.get(now));
    }

    /** Works the answer out, unless it is known or being worked out. */
    void ask(Work<T> work) {
        Q asked = question;
        boolean running = finding.runningProperty().get();
        if (asked == null || running || answers.containsKey(asked)) {
            return;
        }
        errand.start(name, work, answer -> {
            answers.put(asked, answer);
            finding.resultProperty().set(answer);
        });
    }

    /** Leaves off, as if it had not been asked. */
    void stop() {
        errand.stop();
    }

    /** Forgets all answers: what they were about is no more. */
    void forget() {
        answers.clear();
        face(null);
    }
}

package latentexplorer.ui.typefaces.cluster;

import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.Problem;

/** How a failure shows where its result would have been. */
final class Failure {
    private Failure() {}

    /**
     * What was asked for and cannot be is told in place alone; anything else is also logged and told as a notice.
     *
     * @param what was done, for example "Cluster"
     */
    static Problem shown(Session session, String what, Throwable failure) {
        String reason = Session.reason(failure);
        if (!(failure instanceof IllegalArgumentException)) {
            session.tellProblem(what + " failed", failure);
        }
        return Problem.of(reason, failure);
    }
}

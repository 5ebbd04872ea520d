package latentexplorer.ui.session;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import org.junit.jupiter.api.Test;

class SessionTest {
    private final Session session = new Session();

    @Test
    void aProblemThatComesAgainReplacesItsFormerNotice() {
        session.tellProblem("The picture could not be drawn", new IOException("no room."));
        session.tell("Something else.");
        session.tellProblem("The picture could not be drawn", new IOException("no room."));

        assertThat(session.notices())
                .extracting(Notice::sentence)
                .containsExactly("Something else.", "The picture could not be drawn: no room.");
    }

    @Test
    void theOldestNoticesGoWhenThereAreTooMany() {
        for (int i = 0; i < 120; i++) {
            session.tellProblem("Trial " + i, new IOException("failed."));
        }

        assertThat(session.notices()).hasSize(50);
        assertThat(session.notices().getLast().sentence()).isEqualTo("Trial 119: failed.");
        assertThat(session.notices().getFirst().sentence()).isEqualTo("Trial 70: failed.");
    }
}

package latentexplorer.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import org.junit.jupiter.api.Test;

class ProgressBarTest {
    private final StringWriter out = new StringWriter();
    private long now;
    private final ProgressBar bar = new ProgressBar(new PrintWriter(out), () -> now);

    @Test
    void saysHowFarItIsAndHowLongItTakes() {
        bar.report(0.5, "Epoch 6 of 10");
        assertThat(out).hasToString("\rEpoch 6 of 10  [###############...............]  50 %");
        now += 2_000_000_000L;
        bar.report(0.6, "Epoch 7 of 10");
        assertThat(out.toString()).endsWith("60 %  0:08 min to go");
    }

    @Test
    void isWrittenNoMoreThanTenTimesASecond() {
        bar.report(0, "a");
        bar.report(0.1, "b");
        assertThat(out.toString()).doesNotContain("b");
        bar.report(-1, "of unknown length");
        assertThat(out.toString()).doesNotContain("unknown");
    }

    @Test
    void makesWayOnce() {
        bar.clear();
        assertThat(out.toString()).isEmpty();
        bar.report(0, "a");
        out.getBuffer().setLength(0);
        bar.clear();
        assertThat(out.toString()).startsWith("\r ").endsWith(" \r");
        out.getBuffer().setLength(0);
        bar.clear();
        assertThat(out.toString()).isEmpty();
    }
}

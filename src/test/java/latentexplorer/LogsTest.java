package latentexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.LoggerFactory;

class LogsTest {
    private final Logger root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    @TempDir
    private Path folder;

    @AfterEach
    void letGoOfTheFile() {
        ((LoggerContext) LoggerFactory.getILoggerFactory()).reset();
    }

    @Test
    void aFullLogIsPutAsideAtTheStart() throws IOException {
        Path log = folder.resolve("100% (mine)").resolve("the.log");
        Files.createDirectories(log.getParent());
        Files.writeString(log, "x".repeat(1_000_000));

        Logs.to(log);
        root.info("after");

        assertThat(Files.size(Logs.former(log))).isEqualTo(1_000_000);
        assertThat(Files.readString(log)).endsWith("after" + System.lineSeparator());
    }

    @Test
    void aLogThatGetsFullIsPutAsideAndTheFormerOneGoes() throws IOException {
        Path log = folder.resolve("the.log");
        Files.writeString(Logs.former(log), "old");
        Logs.to(log);
        root.info("before");
        file().rollover();
        root.info("after");

        assertThat(Files.readString(Logs.former(log))).contains("before").doesNotContain("old");
        assertThat(Files.readString(log)).contains("after").doesNotContain("before");
        assertThat(Logs.former(log)).hasFileName("the.1.log");
    }

    private RollingFileAppender<ILoggingEvent> file() {
        for (var each = root.iteratorForAppenders(); each.hasNext(); ) {
            Appender<ILoggingEvent> appender = each.next();
            if (appender instanceof RollingFileAppender<ILoggingEvent> rolling) {
                return rolling;
            }
        }
        throw new AssertionError("There is no log file");
    }
}

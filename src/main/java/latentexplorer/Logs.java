package latentexplorer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.RollingPolicyBase;
import ch.qos.logback.core.rolling.RolloverFailure;
import ch.qos.logback.core.rolling.SizeBasedTriggeringPolicy;
import ch.qos.logback.core.util.Duration;
import ch.qos.logback.core.util.FileSize;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/** Where the log goes: everything to a file, failures to the error stream too. A full file becomes the former one. */
final class Logs {
    /** A file this large is full. */
    private static final long FULL_BYTES = 1_000_000;

    private Logs() {}

    /** Keeps one former log beside the log, whatever characters their folder's name has. */
    private static final class Former extends RollingPolicyBase {
        private final Path file;

        Former(Path file) {
            this.file = file;
        }

        /** For short runs, each of which is over before the size is looked at. */
        void rollOverWhenFull() {
            try {
                if (Files.exists(file) && Files.size(file) >= FULL_BYTES) {
                    rollover();
                }
            } catch (IOException | RolloverFailure _) {
                // Another run has it open: it goes on growing until the next time.
            }
        }

        @Override
        public void rollover() {
            try {
                Files.move(file, former(file), StandardCopyOption.REPLACE_EXISTING);
            } catch (IOException e) {
                throw new RolloverFailure("The full log " + file + " could not be put aside", e);
            }
        }

        @Override
        public String getActiveFileName() {
            return file.toString();
        }
    }

    /** Where the log goes that was full: {@code latent.log} becomes {@code latent.1.log}. */
    static Path former(Path file) {
        String name = file.getFileName().toString();
        int end = name.lastIndexOf('.');
        return file.resolveSibling(end < 0 ? name + ".1" : name.substring(0, end) + ".1" + name.substring(end));
    }

    static void to(Path file) {
        // JavaFX says through java.util.logging that it runs from the class path, which it does on purpose.
        LogManager.getLogManager().reset();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        context.getLogger("org.nd4j").setLevel(Level.WARN);
        context.getLogger("org.deeplearning4j").setLevel(Level.WARN);

        RollingFileAppender<ILoggingEvent> toFile = new RollingFileAppender<>();
        toFile.setContext(context);
        toFile.setFile(file.toString());
        toFile.setAppend(true);
        toFile.setEncoder(encoder(context, "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{0} - %msg%n"));
        Former former = new Former(file);
        former.rollOverWhenFull();
        former.setContext(context);
        former.setParent(toFile);
        former.start();
        toFile.setRollingPolicy(former);
        SizeBasedTriggeringPolicy<ILoggingEvent> full = new SizeBasedTriggeringPolicy<>();
        full.setContext(context);
        full.setCheckIncrement(Duration.buildBySeconds(1));
        full.setMaxFileSize(new FileSize(FULL_BYTES));
        full.start();
        toFile.setTriggeringPolicy(full);
        toFile.start();
        root.addAppender(toFile);

        ConsoleAppender<ILoggingEvent> toConsole = new ConsoleAppender<>();
        toConsole.setContext(context);
        toConsole.setTarget("System.err");
        ThresholdFilter failures = new ThresholdFilter();
        failures.setLevel("ERROR");
        failures.start();
        toConsole.addFilter(failures);
        toConsole.setEncoder(encoder(context, "%level: %msg%n"));
        toConsole.start();
        root.addAppender(toConsole);
    }

    private static PatternLayoutEncoder encoder(LoggerContext context, String pattern) {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setContext(context);
        encoder.setPattern(pattern);
        encoder.start();
        return encoder;
    }
}

package latentexplorer;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.filter.ThresholdFilter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.FileAppender;
import java.nio.file.Path;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/** Where the log goes: everything to a file, failures to the error stream too. */
final class Logs {
    private Logs() {}

    static void to(Path file) {
        // JavaFX says through java.util.logging that it runs from the class path, which it does on purpose.
        LogManager.getLogManager().reset();
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        context.reset();
        Logger root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.INFO);
        context.getLogger("org.nd4j").setLevel(Level.WARN);
        context.getLogger("org.deeplearning4j").setLevel(Level.WARN);

        FileAppender<ILoggingEvent> toFile = new FileAppender<>();
        toFile.setContext(context);
        toFile.setFile(file.toString());
        toFile.setAppend(true);
        toFile.setEncoder(encoder(context, "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{0} - %msg%n"));
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

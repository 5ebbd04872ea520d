package latentexplorer.ui.session;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.BitSet;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The state that the workspaces share. Written and read on the JavaFX thread. */
public final class Session {
    private static final Logger LOG = LoggerFactory.getLogger(Session.class);
    private static final int MOST_NOTICES = 50;

    private final ObjectProperty<Workspace> workspace =
            new SimpleObjectProperty<>(this, "workspace", Workspace.EXPLORER);
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");
    private final ObjectProperty<@Nullable OpenDataSet> dataSet = new SimpleObjectProperty<>(this, "dataSet");
    private final ObjectProperty<@Nullable Path> fontSet = new SimpleObjectProperty<>(this, "fontSet");
    private final ObjectProperty<@Nullable OpenModel> model = new SimpleObjectProperty<>(this, "model");
    private final ObjectProperty<@Nullable OpenEmbedding> embedding = new SimpleObjectProperty<>(this, "embedding");
    private final ObjectProperty<BitSet> selection = new SimpleObjectProperty<>(this, "selection", new BitSet());
    private final ObjectProperty<@Nullable WantedImage> wanted = new SimpleObjectProperty<>(this, "wanted");
    private final IntegerProperty hovered = new SimpleIntegerProperty(this, "hovered", -1);
    private final ObservableList<Notice> notices = FXCollections.observableArrayList();

    /** The workspace in view. */
    public ObjectProperty<Workspace> workspaceProperty() {
        return workspace;
    }

    /** Whether the dark theme is in force. */
    public BooleanProperty darkProperty() {
        return dark;
    }

    /** The images that the Explorer shows and Training starts from. */
    public ObjectProperty<@Nullable OpenDataSet> dataSetProperty() {
        return dataSet;
    }

    /** The chosen {@code font_set.json}. */
    public ObjectProperty<@Nullable Path> fontSetProperty() {
        return fontSet;
    }

    public ObjectProperty<@Nullable OpenModel> modelProperty() {
        return model;
    }

    public ObjectProperty<@Nullable OpenEmbedding> embeddingProperty() {
        return embedding;
    }

    /** Indices of the selected images in the data set; the set is replaced, never changed in place. */
    public ObjectProperty<BitSet> selectionProperty() {
        return selection;
    }

    /** The image that the Explorer is to show as soon as its map is there; null once it has, or when none is wanted. */
    public ObjectProperty<@Nullable WantedImage> wantedProperty() {
        return wanted;
    }

    /** Index in the data set of the image under the pointer, or -1. */
    public IntegerProperty hoveredProperty() {
        return hovered;
    }

    /** What the user has been told and not yet put away, oldest first. */
    public ObservableList<Notice> notices() {
        return notices;
    }

    /** Tells the user something in passing. */
    public void tell(String sentence) {
        add(Notice.information(sentence));
    }

    /** Tells the user something with more to read, one line for each thing; empty when there is none. */
    public void tell(String sentence, String details) {
        add(new Notice(Notice.Kind.INFORMATION, sentence, details));
    }

    /**
     * Logs a failure and tells the user: the one place where failures of jobs end.
     *
     * @param what was being tried, for example "The model could not be opened"
     */
    public void tellProblem(String what, Throwable failure) {
        LOG.warn("{}", what, failure);
        StringWriter trace = new StringWriter();
        failure.printStackTrace(new PrintWriter(trace));
        add(new Notice(Notice.Kind.PROBLEM, what + ": " + reason(failure), trace.toString()));
    }

    /** What is said again replaces what was said before, and the oldest go, so that notices never pile up. */
    private void add(Notice notice) {
        notices.removeIf(each -> each.kind() == notice.kind() && each.sentence().equals(notice.sentence()));
        if (notices.size() >= MOST_NOTICES) {
            notices.remove(0, notices.size() - MOST_NOTICES + 1);
        }
        notices.add(notice);
    }

    /** The sentence of a failure as the user reads it. */
    public static String reason(Throwable failure) {
        String message = failure.getMessage();
        if (failure instanceof OutOfMemoryError) {
            return "there is not enough memory; close other maps or start with a larger app.heap.";
        }
        return message == null || message.isBlank() ? failure.getClass().getSimpleName() + "." : message;
    }
}

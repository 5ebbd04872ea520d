package latentexplorer.ui.explorer.inside;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The page to draw on. */
final class DrawModel {
    static final double LEAST_PEN = 4;
    static final double MOST_PEN = 60;
    /** As wide as the strokes of MNIST when the digit fills the pad. */
    private static final double USUAL_PEN = 24;

    private final InkPad pad = new InkPad();
    private final LongProperty version = new SimpleLongProperty(this, "version");
    private final DoubleProperty pen = new SimpleDoubleProperty(this, "pen", USUAL_PEN);
    private final BooleanProperty erasing = new SimpleBooleanProperty(this, "erasing");
    private final BooleanProperty centred = new SimpleBooleanProperty(this, "centred", true);
    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");
    private final StringProperty refusal = new SimpleStringProperty(this, "refusal", "");
    private final ObjectProperty<@Nullable Drawing> drawing = new SimpleObjectProperty<>(this, "drawing");
    private final ObjectProperty<Findings> findings = new SimpleObjectProperty<>(this, "findings", Findings.NONE);

    InkPad pad() {
        return pad;
    }

    /** Changes whenever the pad does. */
    LongProperty versionProperty() {
        return version;
    }

    /** Width of the pen in the pad's pixels. */
    DoubleProperty penProperty() {
        return pen;
    }

    BooleanProperty erasingProperty() {
        return erasing;
    }

    /** Whether the ink is brought to the middle as in MNIST, instead of the sheet being taken as it is. */
    BooleanProperty centredProperty() {
        return centred;
    }

    /** What was done to a picture that was opened; empty for nothing. */
    StringProperty remarkProperty() {
        return remark;
    }

    /** Why there is no code: a sentence; empty when there is one. */
    StringProperty refusalProperty() {
        return refusal;
    }

    /** What the model makes of what is drawn; null while nothing is. */
    ObjectProperty<@Nullable Drawing> drawingProperty() {
        return drawing;
    }

    ObjectProperty<Findings> findingsProperty() {
        return findings;
    }
}

package latentexplorer.ui.typefaces.selection;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.cluster.Diversity;
import latentexplorer.core.cluster.FontSetComparison;
import latentexplorer.core.cluster.NearDuplicates;
import latentexplorer.core.cluster.TrainingSetSize;
import org.jspecify.annotations.Nullable;

/** What the chosen typefaces come to. Written by the controller. */
public final class SetBuilderModel {
    private final ObjectProperty<TrainingSetSize> size = new SimpleObjectProperty<>(this, "size", TrainingSetSize.NONE);
    private final BooleanProperty measuring = new SimpleBooleanProperty(this, "measuring");
    private final ObjectProperty<@Nullable Diversity> diversity = new SimpleObjectProperty<>(this, "diversity");
    private final DoubleProperty threshold =
            new SimpleDoubleProperty(this, "threshold", NearDuplicates.DEFAULT_THRESHOLD);
    private final IntegerProperty duplicates = new SimpleIntegerProperty(this, "duplicates");
    private final ObjectProperty<@Nullable FontSetComparison> comparison =
            new SimpleObjectProperty<>(this, "comparison");
    private final StringProperty comparisonProblem = new SimpleStringProperty(this, "comparisonProblem", "");
    private final BooleanProperty saving = new SimpleBooleanProperty(this, "saving");

    ObjectProperty<TrainingSetSize> sizeProperty() {
        return size;
    }

    /** Whether the distances between the typefaces are being measured. */
    BooleanProperty measuringProperty() {
        return measuring;
    }

    /** How varied the chosen typefaces are; null when that is not known or says nothing. */
    ObjectProperty<@Nullable Diversity> diversityProperty() {
        return diversity;
    }

    /** How near typefaces are that count as the same, also while that is switched off; follows the hand on the slider. */
    DoubleProperty thresholdProperty() {
        return threshold;
    }

    /** How many typefaces the threshold leaves out. */
    IntegerProperty duplicatesProperty() {
        return duplicates;
    }

    /** How the choice differs from another font set; null while none is compared. */
    ObjectProperty<@Nullable FontSetComparison> comparisonProperty() {
        return comparison;
    }

    /** Why another font set could not be compared, or empty. */
    StringProperty comparisonProblemProperty() {
        return comparisonProblem;
    }

    BooleanProperty savingProperty() {
        return saving;
    }
}

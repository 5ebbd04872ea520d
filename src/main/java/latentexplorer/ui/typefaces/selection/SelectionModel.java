package latentexplorer.ui.typefaces.selection;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.TrainingChoice;
import org.jspecify.annotations.Nullable;

/** What is selected of the clusters that show, and what it comes to. */
public final class SelectionModel {
    private final ObjectProperty<Selection> selection = new SimpleObjectProperty<>(this, "selection", Selection.NONE);
    private final IntegerProperty dragged = new SimpleIntegerProperty(this, "dragged", -1);
    private final BooleanProperty relative = new SimpleBooleanProperty(this, "relative");
    private final BooleanProperty canUndo = new SimpleBooleanProperty(this, "canUndo");
    private final BooleanProperty canRedo = new SimpleBooleanProperty(this, "canRedo");
    private final ObjectProperty<@Nullable TrainingChoice> choice = new SimpleObjectProperty<>(this, "choice");

    /** What the user wants of each cluster; follows the hand while a fraction is dragged. Written by the controller. */
    public ObjectProperty<Selection> selectionProperty() {
        return selection;
    }

    /** The number of the cluster whose fraction the hand changes, or -1. Written by the controller. */
    public IntegerProperty draggedProperty() {
        return dragged;
    }

    /** Whether dragging adds to the former fraction instead of starting at 0; written by the view. */
    public BooleanProperty relativeProperty() {
        return relative;
    }

    /** Whether there is a change to take back. Written by the controller. */
    public BooleanProperty canUndoProperty() {
        return canUndo;
    }

    /** Whether a change was taken back. Written by the controller. */
    public BooleanProperty canRedoProperty() {
        return canRedo;
    }

    /** The typefaces that the selection keeps; null while there is no clustering. */
    public ObjectProperty<@Nullable TrainingChoice> choiceProperty() {
        return choice;
    }
}

package latentexplorer.ui.training;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import latentexplorer.core.net.Steering;

/** What the bar shows with which a running training is steered. */
final class SteeringModel {
    private final BooleanProperty active = new SimpleBooleanProperty(this, "active");
    private final ObjectProperty<Steering.State> state =
            new SimpleObjectProperty<>(this, "state", Steering.State.WAITING);
    private final StringProperty title = new SimpleStringProperty(this, "title", "");
    private final StringProperty status = new SimpleStringProperty(this, "status", "");
    private final DoubleProperty progress = new SimpleDoubleProperty(this, "progress", -1);
    private final StringProperty rate = new SimpleStringProperty(this, "rate", "");
    private final StringProperty beta = new SimpleStringProperty(this, "beta", "");
    private final BooleanProperty weighted = new SimpleBooleanProperty(this, "weighted");
    private final StringProperty remark = new SimpleStringProperty(this, "remark", "");

    /** Whether a training runs. */
    BooleanProperty activeProperty() {
        return active;
    }

    ObjectProperty<Steering.State> stateProperty() {
        return state;
    }

    /** Whether it learns of its own accord, neither waiting nor about to stand. */
    boolean isUnderWay() {
        return state.get() == Steering.State.RUNNING;
    }

    /** What runs. */
    StringProperty titleProperty() {
        return title;
    }

    /** How far it is, in words. */
    StringProperty statusProperty() {
        return status;
    }

    /** How far it is, 0 to 1; negative while that is not known. */
    DoubleProperty progressProperty() {
        return progress;
    }

    /** The learning rate as it is typed. */
    StringProperty rateProperty() {
        return rate;
    }

    /** The weight beta as it is typed. */
    StringProperty betaProperty() {
        return beta;
    }

    /** Whether what runs has a weight beta. */
    BooleanProperty weightedProperty() {
        return weighted;
    }

    /** What is wrong with what was typed, or what became of it; empty for nothing. */
    StringProperty remarkProperty() {
        return remark;
    }
}

package latentexplorer.ui.data;

import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.FullSet;
import latentexplorer.core.data.OpenOptions.Inversion;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.widget.Problem;
import org.jspecify.annotations.Nullable;

/** What the data workspace shows. Written by the controller, and by the view where a property says so. */
public final class DataModel {
    private final ObservableList<DataSetDescription> sets = FXCollections.observableArrayList();
    private final ObjectProperty<@Nullable DataSetDescription> chosen = new SimpleObjectProperty<>(this, "chosen");
    private final StringProperty keyInUse = new SimpleStringProperty(this, "keyInUse", "");
    private final ObjectProperty<DataPage> page = new SimpleObjectProperty<>(this, "page", new DataPage.Nothing());
    private final ObjectProperty<Optional<FullSet>> offer = new SimpleObjectProperty<>(this, "offer", Optional.empty());
    private final ObjectProperty<@Nullable Job> download = new SimpleObjectProperty<>(this, "download");
    private final ObjectProperty<@Nullable Problem> trouble = new SimpleObjectProperty<>(this, "trouble");
    private final StringProperty importName = new SimpleStringProperty(this, "importName", "");
    private final ObjectProperty<Inversion> importInversion =
            new SimpleObjectProperty<>(this, "importInversion", Inversion.AUTO);
    private final ObjectProperty<@Nullable Job> taking = new SimpleObjectProperty<>(this, "taking");
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");

    /** Every set there is. */
    ObservableList<DataSetDescription> sets() {
        return sets;
    }

    /** The set of the page, or null. */
    ObjectProperty<@Nullable DataSetDescription> chosenProperty() {
        return chosen;
    }

    /** The key of the set that the other workspaces use; empty when there is none. */
    StringProperty keyInUseProperty() {
        return keyInUse;
    }

    ObjectProperty<DataPage> pageProperty() {
        return page;
    }

    /** What can be downloaded in place of the chosen set. */
    ObjectProperty<Optional<FullSet>> offerProperty() {
        return offer;
    }

    /** The download that runs. */
    ObjectProperty<@Nullable Job> downloadProperty() {
        return download;
    }

    /** Why a download or an import came to nothing; shown above the page until put away. */
    ObjectProperty<@Nullable Problem> troubleProperty() {
        return trouble;
    }

    /** The name of the set to be; written by the view. */
    StringProperty importNameProperty() {
        return importName;
    }

    /** Whether dark and bright are exchanged in the set to be; written by the view. */
    ObjectProperty<Inversion> importInversionProperty() {
        return importInversion;
    }

    /** The import that runs. */
    ObjectProperty<@Nullable Job> takingProperty() {
        return taking;
    }

    /** Follows the theme. */
    BooleanProperty darkProperty() {
        return dark;
    }
}

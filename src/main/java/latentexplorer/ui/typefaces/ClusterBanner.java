package latentexplorer.ui.typefaces;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.SpaceSettings;

/** Says in which space the clusters on screen were found, and whether something has changed since. */
final class ClusterBanner extends Label {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");

    ClusterBanner(ClusterModel model) {
        getStyleClass().add("cluster-banner");
        Runnable update = () -> {
            Clustering shown = model.clusteringProperty().get();
            ClusterModel.Standing standing = model.standingBinding().get();
            boolean preview = model.previewProperty().get();
            setText(shown == null ? "" : text(shown, standing, preview));
            pseudoClassStateChanged(STALE, preview || shown != null && standing != ClusterModel.Standing.PRESENT);
        };
        model.clusteringProperty().subscribe(update);
        model.standingBinding().subscribe(update);
        model.previewProperty().subscribe(update);
        update.run();
    }

    static String text(Clustering shown, ClusterModel.Standing standing, boolean preview) {
        SpaceSettings space = shown.settings().space();
        String where = "Found in " + coordinates(shown.space()) + (space.normalise() ? ", normalised" : "") + ", "
                + space.metric().title();
        String since = switch (standing) {
            case NONE, PRESENT -> "";
            case SETTINGS_CHANGED -> " · settings changed since";
            case CHARACTERS_CHANGED -> " · characters changed since";
        };
        return preview ? where + " · preview" : where + since;
    }

    /** The number and kind of the coordinates alone: what was done to them is said in the words of the controls. */
    private static String coordinates(String space) {
        int more = space.indexOf(", ");
        return more < 0 ? space : space.substring(0, more);
    }

    /** "116 typefaces lack a selected character"; empty when none does. */
    static String leftOut(int count) {
        return count == 0
                ? ""
                : count == 1
                        ? "1 typeface lacks a selected character"
                        : String.format(Locale.ROOT, "%,d typefaces lack a selected character", count);
    }
}

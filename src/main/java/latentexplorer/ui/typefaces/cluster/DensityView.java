package latentexplorer.ui.typefaces.cluster;

import java.util.List;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Orientation;
import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.DensityCurves;
import latentexplorer.ui.widget.Plot;
import org.jspecify.annotations.Nullable;

/** The two curves of DBSCAN, which share one epsilon that the hand can move. */
final class DensityView extends VBox {
    private final ClusterModel model;
    private final ClusterController controller;
    private final Plot sweep = new Plot(Orientation.VERTICAL);
    private final Plot distances = new Plot(Orientation.HORIZONTAL);
    private final Label readout = new Label();
    private final SideBySide pair = new SideBySide();
    private @Nullable DensityPlots plots;

    DensityView(ClusterModel model, ClusterController controller) {
        super(2);
        this.model = model;
        this.controller = controller;
        setMinSize(0, 0);
        sweep.setId("density-sweep");
        sweep.setAccessibleText("Clusters and noise against epsilon; the arrow keys move epsilon");
        distances.setId("density-distances");
        distances.setAccessibleText("Sorted core distances; the arrow keys move epsilon");
        readout.setId("density-readout");
        readout.getStyleClass().add("readout");
        readout.setWrapText(true);
        readout.setMinHeight(USE_PREF_SIZE);
        pair.show(List.of(
                new SideBySide.Slot("density-show-sweep", "Sweep", sweep),
                new SideBySide.Slot("density-show-distances", "k-distances", distances)));
        setVgrow(pair, Priority.ALWAYS);
        getChildren().setAll(pair, readout);
        model.curves().resultProperty().subscribe(this::redraw);
        model.epsilonBinding().subscribe(this::place);
        model.clusteringProperty().subscribe(this::place);
    }

    BooleanProperty wideProperty() {
        return pair.wideProperty();
    }

    private void redraw(@Nullable DensityCurves curves) {
        plots = null;
        if (curves != null) {
            draw(curves, false);
            place();
        }
    }

    private void draw(DensityCurves curves, boolean whole) {
        DensityPlots now = new DensityPlots(curves, whole);
        plots = now;
        sweep.show(now.sweep());
        sweep.readOff(now::atEpsilon);
        distances.show(now.distances());
        distances.readOff(now::atRank);
        Plot.Hand hand = hand(curves);
        sweep.letMove(now.step(), hand);
        distances.letMove(now.step(), hand);
    }

    private Plot.Hand hand(DensityCurves curves) {
        return new Plot.Hand() {
            @Override
            public void moved(double epsilon) {
                controller.dragEpsilon(curves.relative(epsilon));
            }

            @Override
            public void released() {
                controller.releaseEpsilon();
            }

            @Override
            public void abandoned() {
                controller.abandonEpsilon();
            }
        };
    }

    private void place() {
        DensityCurves curves = model.curves().resultProperty().get();
        if (curves == null || plots == null) {
            return;
        }
        double relative = model.epsilonBinding().get();
        double epsilon = Double.isNaN(relative) ? Double.NaN : curves.epsilon(relative);
        if (epsilon > plots.high()) {
            draw(curves, true);
        }
        sweep.markerProperty().set(epsilon);
        distances.markerProperty().set(epsilon);
        readout.setText(
                Double.isNaN(relative) ? "Drag in a curve to choose epsilon." : plots.readout(relative, exact()));
    }

    /** What shows, when it is what this epsilon finds. */
    private @Nullable DensitySummary exact() {
        Clustering shown = model.clusteringProperty().get();
        boolean density = shown != null
                && model.standingBinding().get() == ClusterModel.Standing.PRESENT
                && AlgorithmKind.of(shown.settings().algorithm()).isDensity()
                && !shown.settings().filter().isOn()
                && model.splitsProperty().get().isEmpty();
        return shown != null && density ? DensitySummary.of(shown) : null;
    }
}

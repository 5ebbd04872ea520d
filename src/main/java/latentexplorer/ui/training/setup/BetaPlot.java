package latentexplorer.ui.training.setup;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import org.jspecify.annotations.Nullable;

/** A small picture of how the weight of the KL divergence changes in the training, beneath its settings. */
final class BetaPlot extends Region {
    private static final double HEIGHT = 88;
    private static final double CAPTION = 16;

    private final Polygon area = new Polygon();
    private final Polyline line = new Polyline();
    private final Line axis = new Line();
    private final Label most = caption();
    private final Label zero = caption();
    private final Label epochs = caption();
    private @Nullable BetaCurve shown;

    BetaPlot() {
        setId("training-beta-curve");
        getStyleClass().add("beta-plot");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        area.getStyleClass().add("beta-area");
        line.getStyleClass().add("beta-line");
        axis.getStyleClass().add("beta-axis");
        zero.setText("0");
        getChildren().setAll(area, axis, line, most, zero, epochs);
    }

    private static Label caption() {
        Label caption = new Label();
        caption.getStyleClass().add("box-caption");
        caption.setAlignment(Pos.CENTER_RIGHT);
        return caption;
    }

    /** @param curve null while its settings are refused: what was shown stays, faintly */
    void show(@Nullable BetaCurve curve) {
        setOpacity(curve == null ? 0.4 : 1);
        if (curve != null) {
            shown = curve;
            most.setText(BetaCurve.text(curve.most()));
            zero.setVisible(curve.most() > 0);
            epochs.setText(
                    String.format(Locale.ROOT, "%,d %s", curve.epochs(), curve.epochs() == 1 ? "epoch" : "epochs"));
            setAccessibleText(curve.inWords());
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        if (shown == null) {
            return;
        }
        double left = Math.ceil(Math.max(most.prefWidth(-1), zero.prefWidth(-1))) + 8;
        double right = getWidth() - 2;
        double top = CAPTION / 2;
        double bottom = getHeight() - CAPTION - 4;
        double[] values = shown.values();
        double most = shown.most() == 0 ? 1 : shown.most();
        line.getPoints().clear();
        area.getPoints().setAll(left, bottom);
        for (int i = 0; i < values.length; i++) {
            double x = left + (right - left) * i / (values.length - 1);
            double y = bottom - (bottom - top) * values[i] / most;
            line.getPoints().addAll(x, y);
            area.getPoints().addAll(x, y);
        }
        area.getPoints().addAll(right, bottom);
        axis.setStartX(left);
        axis.setEndX(right);
        axis.setStartY(bottom);
        axis.setEndY(bottom);
        place(this.most, 0, shown.most() == 0 ? bottom : top, left - 8);
        place(zero, 0, bottom, left - 8);
        double wide = Math.ceil(epochs.prefWidth(-1));
        place(epochs, right - wide, bottom + 4 + CAPTION / 2, wide);
    }

    private static void place(Label caption, double x, double middle, double width) {
        caption.resizeRelocate(Math.round(x), Math.round(middle - CAPTION / 2), width, CAPTION);
    }
}

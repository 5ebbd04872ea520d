package latentexplorer.ui.typefaces.selection;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A bar from 0 to twice as varied as all typefaces, with a mark in the middle where they are equal. */
final class DiversityGauge extends Region {
    static final double FULL = 2;
    private static final double HEIGHT = 8;
    private static final double MARK = 2;

    private final Region track = part("gauge-track");
    private final Region bar = part("gauge-bar");
    private final Region mark = part("gauge-mark");
    private double ratio;

    DiversityGauge() {
        setId("diversity-gauge");
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
        getChildren().setAll(track, bar, mark);
        setMinHeight(HEIGHT + 2 * MARK);
        setPrefHeight(HEIGHT + 2 * MARK);
        setMaxHeight(HEIGHT + 2 * MARK);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        return part;
    }

    /** @param now 0 and up; what is more than full is shown as full */
    void show(double now) {
        ratio = now;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        track.resizeRelocate(0, MARK, width, HEIGHT);
        bar.resizeRelocate(0, MARK, snapSizeX(width * Math.clamp(ratio / FULL, 0, 1)), HEIGHT);
        mark.resizeRelocate(snapPositionX(width / FULL - MARK / 2), 0, MARK, HEIGHT + 2 * MARK);
    }
}

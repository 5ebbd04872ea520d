package latentexplorer.ui.explorer.scores;

import javafx.scene.control.Label;
import javafx.scene.layout.Region;

/** A number over a bar of its share, in the width that there is. */
final class ShareBar extends Region {
    private static final double LEAST = 34;

    private final Region bar = new Region();
    private final Label number = new Label();
    private double share;

    ShareBar() {
        getStyleClass().add("share-bar");
        bar.getStyleClass().add("share-bar-fill");
        getChildren().setAll(bar, number);
        setMinWidth(LEAST);
        setMaxWidth(Double.MAX_VALUE);
    }

    ShareBar with(String text, double part) {
        number.setText(text);
        share = Math.clamp(part, 0, 1);
        requestLayout();
        return this;
    }

    @Override
    protected double computePrefWidth(double height) {
        return Math.max(LEAST, number.prefWidth(-1));
    }

    @Override
    protected double computePrefHeight(double width) {
        return number.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        bar.resizeRelocate(0, 0, Math.round(width * share), getHeight());
        double words = Math.min(width, number.prefWidth(-1));
        number.resizeRelocate(width - words, 0, words, getHeight());
    }
}

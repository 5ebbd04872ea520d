package latentexplorer.ui.training.runs;

import javafx.animation.AnimationTimer;
import javafx.beans.binding.Bindings;
import javafx.scene.control.TableView;
import javafx.scene.layout.Region;

/**
 * Gives a table its room a few rows a pulse: a row is made when it is first to be seen, and making a screen full of them in
 * one go takes longer than a frame may.
 */
final class Unveiling extends Region {
    private static final int ROWS_A_PULSE = 2;

    private final TableView<?> table;
    private final AnimationTimer growth = new AnimationTimer() {
        @Override
        public void handle(long now) {
            room += ROWS_A_PULSE * table.getFixedCellSize();
            requestLayout();
        }
    };
    private double room;
    private boolean growing;

    /** @param table with rows of a fixed height */
    Unveiling(TableView<?> table) {
        this.table = table;
        getChildren().setAll(table);
        Bindings.isEmpty(table.getItems()).subscribe(this::requestLayout);
    }

    /** All rows are new, as after a change of the columns. */
    void again() {
        room = 0;
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean anyRows = !table.getItems().isEmpty();
        boolean grow = anyRows && room < getHeight();
        table.resizeRelocate(0, 0, getWidth(), grow ? room : getHeight());
        if (grow != growing) {
            growing = grow;
            if (grow) {
                growth.start();
            } else {
                growth.stop();
            }
        }
    }
}

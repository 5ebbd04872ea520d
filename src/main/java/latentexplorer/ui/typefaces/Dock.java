package latentexplorer.ui.typefaces;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/**
 * Two panes below the gallery: side by side where there is room for both, else one of them, chosen by the tabs above it.
 */
final class Dock extends Region {
    /** The least width at which both panes show. */
    static final double BOTH = 820;

    private static final double GAP = 24;
    /** The share of the left pane where both show. */
    private static final double LEFT_SHARE = 0.42;

    private final Region left;
    private final Region right;
    private final ToggleButton leftTab;
    private final ToggleButton rightTab;
    private final HBox tabs;

    Dock(String leftTitle, Region left, String rightTitle, Region right) {
        this.left = left;
        this.right = right;
        ToggleGroup group = new ToggleGroup();
        leftTab = tab(leftTitle, "left-pill", group);
        rightTab = tab(rightTitle, "right-pill", group);
        leftTab.setId("dock-left");
        rightTab.setId("dock-right");
        leftTab.setSelected(true);
        // One of the two is always chosen.
        group.selectedToggleProperty().subscribe((before, now) -> {
            if (now == null) {
                before.setSelected(true);
            }
            requestLayout();
        });
        tabs = new HBox(leftTab, rightTab);
        getStyleClass().add("dock");
        getChildren().setAll(tabs, left, right);
        setMinWidth(0);
    }

    private static ToggleButton tab(String title, String style, ToggleGroup group) {
        ToggleButton tab = new ToggleButton(title);
        tab.setToggleGroup(group);
        tab.getStyleClass().add(style);
        return tab;
    }

    private boolean hasRoomForBoth(double width) {
        return width >= BOTH;
    }

    @Override
    protected double computePrefHeight(double width) {
        double content = Math.max(left.prefHeight(-1), right.prefHeight(-1));
        double bar = hasRoomForBoth(width < 0 ? getWidth() : width) ? 0 : tabs.prefHeight(-1) + 8;
        return snappedTopInset() + bar + content + snappedBottomInset();
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        double x = snappedLeftInset();
        double y = snappedTopInset();
        double width = getWidth() - x - snappedRightInset();
        double height = getHeight() - y - snappedBottomInset();
        boolean both = hasRoomForBoth(getWidth());
        tabs.setVisible(!both);
        left.setVisible(both || leftTab.isSelected());
        right.setVisible(both || rightTab.isSelected());
        if (both) {
            double leftWidth = snapSizeX((width - GAP) * LEFT_SHARE);
            left.resizeRelocate(x, y, leftWidth, height);
            right.resizeRelocate(x + leftWidth + GAP, y, width - leftWidth - GAP, height);
        } else {
            double bar = snapSizeY(tabs.prefHeight(-1));
            tabs.resizeRelocate(x, y, tabs.prefWidth(-1), bar);
            left.resizeRelocate(x, y + bar + 8, width, height - bar - 8);
            right.resizeRelocate(x, y + bar + 8, width, height - bar - 8);
        }
    }
}

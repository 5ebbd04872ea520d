package latentexplorer.ui.training.setup;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Rectangle2D;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import latentexplorer.ui.training.setup.Architecture.Branch;
import latentexplorer.ui.training.setup.Architecture.Part;
import latentexplorer.ui.training.setup.Architecture.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The layers of a network as bars whose heights follow the logarithm of their sizes, from the left to the right; what
 * leaves the way or joins it, beneath.
 */
final class ArchitectureDiagram extends Pane {
    private static final double BAR_WIDTH = 16;
    private static final double CAPTION = 16;
    private static final double WAY = 136;
    private static final double GAP = 24;
    private static final double BRANCH = 56;
    private static final int MOST_IN_LINE = 7;
    private static final double LARGEST = Math.log(8192);

    private final List<Row> rows = new ArrayList<>();
    private @Nullable Architecture shown;

    /** The nodes of stages that follow each other. */
    private static final class Row {
        private final List<Stage> stages;
        private final List<List<Region>> bars = new ArrayList<>();
        private final List<Label> captions = new ArrayList<>();
        private final List<Polygon> links = new ArrayList<>();
        private final List<Rectangle2D> places = new ArrayList<>();

        Row(List<Stage> stages) {
            this.stages = stages;
            for (Stage stage : stages) {
                bars.add(stage.parts().stream().map(Row::bar).toList());
                Label caption = new Label(stage.caption());
                caption.getStyleClass().add("box-caption");
                captions.add(caption);
                links.add(link());
            }
        }

        private static Region bar(Part part) {
            Region bar = new Region();
            bar.getStyleClass().addAll("box", "box-" + part.role().name().toLowerCase(Locale.ROOT));
            return bar;
        }

        static Polygon link() {
            Polygon link = new Polygon();
            link.getStyleClass().add("box-link");
            return link;
        }

        /** Lines of captions: neighbours take turns where there are many. */
        int lines() {
            return stages.size() > MOST_IN_LINE ? 2 : 1;
        }

        /** Puts the stages side by side. */
        void place(double left, double slot, double top, double room) {
            places.clear();
            boolean fits = captionsFit(slot);
            for (int i = 0; i < stages.size(); i++) {
                double height = height(stages.get(i).size(), room);
                double width = Math.min(BAR_WIDTH, slot * 0.6);
                Rectangle2D place = new Rectangle2D(
                        Math.round(left + slot * (i + 0.5) - width / 2),
                        Math.round(top + (room - height) / 2),
                        width,
                        Math.round(height));
                places.add(place);
                stack(i, place);
                Label caption = captions.get(i);
                caption.setVisible(fits);
                double wide = caption.prefWidth(-1);
                caption.resizeRelocate(
                        Math.round(left + slot * (i + 0.5) - wide / 2),
                        top + room + i % lines() * CAPTION,
                        Math.ceil(wide),
                        CAPTION);
            }
            for (int i = 1; i < stages.size(); i++) {
                join(links.get(i), places.get(i - 1), places.get(i));
            }
        }

        /** The parts of a stage one above the other, each with a share by its logarithm. */
        private void stack(int stage, Rectangle2D place) {
            List<Part> parts = stages.get(stage).parts();
            double sum = parts.stream()
                    .mapToDouble(part -> 1 + Math.log(part.size()))
                    .sum();
            double y = place.getMinY();
            for (int p = 0; p < parts.size(); p++) {
                double share = (1 + Math.log(parts.get(p).size())) / sum;
                double gap = p + 1 < parts.size() ? 2 : 0;
                double height = Math.max(1, place.getHeight() * share - gap);
                bars.get(stage).get(p).resizeRelocate(place.getMinX(), y, place.getWidth(), height);
                y += height + gap;
            }
        }

        /** Captions may reach into a neighbour's slot, but not over its caption. */
        private boolean captionsFit(double slot) {
            int lines = lines();
            for (int i = lines; i < captions.size(); i++) {
                if ((captions.get(i - lines).prefWidth(-1) + captions.get(i).prefWidth(-1)) / 2 + 4 > slot * lines) {
                    return false;
                }
            }
            return true;
        }

        /** From a tenth of the room for one value to all of it for 8,192 or more. */
        private static double height(int size, double room) {
            return Math.max(6, room * Math.min(1, 0.1 + 0.9 * Math.log(size) / LARGEST));
        }

        private static void join(Polygon link, Rectangle2D from, Rectangle2D to) {
            link.getPoints()
                    .setAll(
                            from.getMaxX(),
                            from.getMinY(),
                            to.getMinX(),
                            to.getMinY(),
                            to.getMinX(),
                            to.getMaxY(),
                            from.getMaxX(),
                            from.getMaxY());
        }
    }

    ArchitectureDiagram() {
        setId("training-architecture");
        getStyleClass().add("architecture");
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
    }

    void show(Architecture architecture) {
        if (architecture.equals(shown)) {
            return;
        }
        shown = architecture;
        setAccessibleText("Network: " + architecture.inWords());
        rows.clear();
        rows.add(new Row(architecture.way()));
        architecture.branches().forEach(branch -> rows.add(new Row(branch.stages())));
        getChildren().clear();
        rows.forEach(row -> getChildren().addAll(row.links));
        rows.forEach(row -> row.bars.forEach(getChildren()::addAll));
        rows.forEach(row -> getChildren().addAll(row.captions));
        architecture.branches().forEach(branch -> {
            Label name = new Label(branch.name());
            name.getStyleClass().add("branch-name");
            getChildren().add(name);
        });
        requestLayout();
    }

    /** The height of the way with its captions. */
    private double way() {
        return WAY + CAPTION * (rows.isEmpty() ? 1 : rows.getFirst().lines());
    }

    @Override
    protected double computePrefHeight(double width) {
        int branches = shown == null ? 0 : shown.branches().size();
        return way() + branches * (GAP + BRANCH + CAPTION);
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (shown == null) {
            return;
        }
        double slot = getWidth() / shown.way().size();
        rows.getFirst().place(0, slot, 0, WAY);
        for (int b = 0; b < shown.branches().size(); b++) {
            branch(shown.branches().get(b), rows.get(b + 1), b, slot);
        }
    }

    /** A branch that leaves stands right of its stage, one that joins left of it, or beneath when there is no room. */
    private void branch(Branch branch, Row row, int index, double slot) {
        double top = way() + GAP + index * (GAP + BRANCH + CAPTION);
        double wide = row.stages.size() * slot;
        double left = branch.joins()
                ? Math.max(0, (branch.at() + 0.5) * slot - wide)
                : Math.min((branch.at() + 1) * slot, getWidth() - wide);
        row.place(left, slot, top, BRANCH);
        Rectangle2D stage = rows.getFirst().places.get(branch.at());
        Rectangle2D end = branch.joins() ? row.places.getLast() : row.places.getFirst();
        Polygon link = row.links.getFirst();
        double under = way();
        double x = stage.getMinX() + stage.getWidth() / 2;
        double edge = branch.joins() ? end.getMaxX() : end.getMinX();
        link.getPoints().setAll(x - 4, under, x + 4, under, edge, end.getMinY(), edge, end.getMaxY());
        Label name = (Label)
                getChildren().get(getChildren().size() - shown.branches().size() + index);
        double nameWidth = Math.ceil(name.prefWidth(-1));
        double room = left + wide;
        name.resizeRelocate(
                branch.joins() ? Math.min(room + 8, getWidth() - nameWidth) : Math.max(0, left - nameWidth - 8),
                Math.round(top + BRANCH / 2 - CAPTION / 2),
                nameWidth,
                CAPTION);
    }
}

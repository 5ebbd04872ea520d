package latentexplorer.ui.training.watch;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;

/** How cards share a rectangle: a card, or parts beside or below each other in given proportions. */
sealed interface Plan {
    double GAP = 8;

    record Leaf(Card card) implements Plan {}

    /** @param shares of the length, one for each part */
    record Split(boolean beside, List<Double> shares, List<Plan> parts) implements Plan {}

    static Plan card(Card card) {
        return new Leaf(card);
    }

    static Plan beside(double first, Plan left, double second, Plan right) {
        return new Split(true, List.of(first, second), List.of(left, right));
    }

    static Plan below(double first, Plan top, double second, Plan bottom) {
        return new Split(false, List.of(first, second), List.of(top, bottom));
    }

    /** Gives each card its place, on whole pixels. */
    default void place(Bounds all, BiConsumer<Card, Bounds> to) {
        switch (this) {
            case Leaf leaf -> to.accept(leaf.card(), all);
            case Split split -> placeParts(split, all, to);
        }
    }

    private static void placeParts(Split split, Bounds all, BiConsumer<Card, Bounds> to) {
        double sum = split.shares().stream().mapToDouble(each -> each).sum();
        double length = (split.beside() ? all.getWidth() : all.getHeight())
                - GAP * (split.parts().size() - 1);
        double used = 0;
        double from = 0;
        for (int i = 0; i < split.parts().size(); i++) {
            used += split.shares().get(i);
            double end = Math.round(length * used / sum) + GAP * i;
            double size = Math.max(0, end - from);
            Bounds part = split.beside()
                    ? new BoundingBox(all.getMinX() + from, all.getMinY(), size, all.getHeight())
                    : new BoundingBox(all.getMinX(), all.getMinY() + from, all.getWidth(), size);
            split.parts().get(i).place(part, to);
            from = end + GAP;
        }
    }
}

package latentexplorer.ui.explorer.scores;

import java.util.Locale;
import java.util.function.DoubleSupplier;
import java.util.function.ToDoubleFunction;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/** A column of numbers that can be sorted, each with a bar behind it where the largest is known. */
final class NumberColumn<R> extends TableColumn<R, Double> {
    private static final double WIDTH = 50;
    private static final double WIDE = 64;

    /**
     * @param format as of {@link String#format}
     * @param largest the number whose bar fills the column; 0 for no bars
     */
    NumberColumn(String title, String explanation, String format, ToDoubleFunction<R> value, DoubleSupplier largest) {
        Label head = new Label(title);
        head.getStyleClass().add("score-head");
        head.setMinWidth(Label.USE_PREF_SIZE);
        head.setTooltip(new Tooltip(explanation));
        setGraphic(head);
        setId("column-" + title.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
        double width = format.contains(".4") ? WIDE : WIDTH;
        setPrefWidth(width);
        setMinWidth(width);
        setReorderable(false);
        getStyleClass().add("score-number");
        setComparator(Double::compare);
        setCellValueFactory(row -> new ReadOnlyObjectWrapper<>(value.applyAsDouble(row.getValue())));
        setCellFactory(_ -> new Cell<>(format, largest));
    }

    NumberColumn(String title, String explanation, String format, ToDoubleFunction<R> value) {
        this(title, explanation, format, value, () -> 0);
    }

    private static final class Cell<R> extends TableCell<R, Double> {
        private final String format;
        private final DoubleSupplier largest;
        private final ShareBar bar = new ShareBar();

        Cell(String format, DoubleSupplier largest) {
            this.format = format;
            this.largest = largest;
            setAlignment(Pos.CENTER_RIGHT);
        }

        @Override
        protected void updateItem(@Nullable Double value, boolean empty) {
            super.updateItem(value, empty);
            if (empty || value == null) {
                setText(null);
                setGraphic(null);
                return;
            }
            String text = Double.isFinite(value) ? String.format(Locale.ROOT, format, value) : "–";
            double most = largest.getAsDouble();
            boolean barred = most > 0 && Double.isFinite(value);
            setText(barred ? null : text);
            setGraphic(barred ? bar.with(text, value / most) : null);
        }
    }
}

package latentexplorer.ui.training.watch;

import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import latentexplorer.core.insight.FitTable;
import org.jspecify.annotations.Nullable;

/** How far the styles of each class are from the distribution that they should have. */
final class FitCard extends Card {
    /** Probability 5 %. */
    private static final double DOUBTFUL = 1.3;

    private static final PseudoClass FAR = PseudoClass.getPseudoClass("far");

    private final TableView<FitTable.Row> table = new TableView<>();
    private List<String> columns = List.of();

    FitCard(WatchModel model, Page page) {
        super("card-fit", "Fit of the styles", page);
        table.setId("watch-fit");
        table.getStyleClass().addAll("dense", "watch-fit");
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_ALL_COLUMNS);
        fill(table);
        model.snapshotProperty().subscribe(snapshot -> {
            if (snapshot != null && snapshot.insight().style().isPresent()) {
                show(snapshot.insight().style().get().fit());
            }
        });
    }

    private void show(FitTable fit) {
        note(
                "−log₁₀ p of the normal distribution; amber: no fit",
                "−log₁₀ p of the normal distribution with deviation " + Numbers.of(fit.deviation())
                        + "; above 1.3 (amber) it does not fit");
        if (!fit.columns().equals(columns)) {
            columns = fit.columns();
            table.getColumns().clear();
            table.getColumns().add(named());
            for (int c = 0; c < columns.size(); c++) {
                table.getColumns().add(column(columns.get(c), c));
            }
        }
        table.getItems().setAll(fit.rows());
    }

    private static TableColumn<FitTable.Row, String> named() {
        TableColumn<FitTable.Row, String> column = new TableColumn<>("class");
        column.setSortable(false);
        column.setCellValueFactory(
                row -> new ReadOnlyStringWrapper(row.getValue().name()));
        return column;
    }

    private static TableColumn<FitTable.Row, Number> column(String name, int number) {
        TableColumn<FitTable.Row, Number> column = new TableColumn<>(name);
        column.setCellValueFactory(row -> new javafx.beans.property.ReadOnlyDoubleWrapper(
                row.getValue().errors().get(number)));
        column.getStyleClass().add("number");
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(@Nullable Number value, boolean empty) {
                super.updateItem(value, empty);
                boolean none = empty || value == null;
                setText(none ? "" : String.format(Locale.ROOT, "%.2f", value.doubleValue()));
                pseudoClassStateChanged(FAR, !none && value.doubleValue() > DOUBTFUL);
            }
        });
        return column;
    }
}

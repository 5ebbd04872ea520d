package latentexplorer.ui.training.runs;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import javafx.beans.binding.Bindings;
import javafx.beans.property.StringProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import latentexplorer.core.compare.RunRow;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Which runs are listed. */
final class FilterBar extends HBox {
    private final RunsModel model;
    private final TextField words = new TextField();

    FilterBar(RunsModel model, RunsController controller, String findHint) {
        super(8);
        this.model = model;
        getStyleClass().add("runs-bar");
        setAlignment(Pos.CENTER_LEFT);
        words.setId("runs-filter");
        words.setAccessibleText("Filter runs");
        words.setPromptText("Filter: words, or latent-size>=16");
        words.setPrefWidth(256);
        words.setMinWidth(160);
        words.setTooltip(new Tooltip("Words in name, model, data set, state or note; or conditions on settings such as"
                + " learning-rate=0.001, batch-size!=64, epochs>20, name=vae* (" + findHint + ")"));
        words.textProperty().bindBidirectional(model.filterProperty());
        Button clear = new Button("Clear", new FontIcon(Feather.X));
        clear.setId("runs-clear");
        clear.getStyleClass().add("flat");
        clear.setMinWidth(Region.USE_PREF_SIZE);
        clear.setTooltip(new Tooltip("Let every run pass"));
        clear.setOnAction(_ -> controller.clearFilters());
        clear.visibleProperty()
                .bind(model.filterProperty()
                        .isNotEmpty()
                        .or(model.kindProperty().isNotEmpty())
                        .or(model.dataProperty().isNotEmpty())
                        .or(model.stateProperty().isNotEmpty()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren()
                .setAll(
                        words,
                        choice("runs-kind-filter", "every kind", model.kindProperty(), RunRow::kind),
                        choice("runs-data-filter", "every data set", model.dataProperty(), RunRow::dataset),
                        choice(
                                "runs-state-filter",
                                "every state",
                                model.stateProperty(),
                                run -> run.state().word()),
                        clear,
                        remark(),
                        gap,
                        progress(),
                        count());
    }

    void focusWords() {
        words.requestFocus();
        words.selectAll();
    }

    private Node choice(String id, String all, StringProperty chosen, Function<RunRow, String> fact) {
        Choice box = new Choice(chosen);
        box.setId(id);
        box.setAccessibleText("Show " + all);
        box.setMinWidth(120);
        box.setPrefWidth(152);
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(String value) {
                return value == null || value.isEmpty() ? all : value;
            }

            @Override
            public String fromString(String text) {
                return text;
            }
        });
        model.rowsProperty().subscribe(rows -> {
            List<String> values = new ArrayList<>();
            values.add(RunsModel.ALL);
            rows.stream()
                    .map(fact)
                    .filter(value -> !value.isEmpty())
                    .distinct()
                    .sorted()
                    .forEach(values::add);
            // What is chosen stays to be seen, even when the last run of it is gone.
            if (!values.contains(chosen.getValueSafe())) {
                values.add(chosen.get());
            }
            box.offer(values);
        });
        return box;
    }

    private Node remark() {
        Label remark = new Label();
        remark.setId("runs-remark");
        remark.getStyleClass().add("runs-warning");
        remark.textProperty().bind(model.remarkProperty());
        remark.setMinWidth(0);
        return remark;
    }

    private Node progress() {
        ProgressBar bar = new ProgressBar();
        bar.setId("runs-progress");
        bar.setPrefWidth(96);
        bar.setAccessibleText("Reading losses");
        bar.progressProperty().bind(model.progressProperty());
        bar.visibleProperty().bind(model.progressProperty().lessThan(1));
        bar.setTooltip(new Tooltip("Reading losses"));
        return bar;
    }

    private Node count() {
        Label count = new Label();
        count.setId("runs-count");
        count.getStyleClass().add("runs-hint");
        count.setMinWidth(Region.USE_PREF_SIZE);
        count.textProperty()
                .bind(Bindings.createStringBinding(
                        () -> counted(
                                model.shownProperty().get().size(),
                                model.rowsProperty().get().size()),
                        model.shownProperty(),
                        model.rowsProperty()));
        return count;
    }

    private static String counted(int shown, int all) {
        String runs = all == 1 ? "run" : "runs";
        return shown == all
                ? String.format(Locale.ROOT, "%,d %s", all, runs)
                : String.format(Locale.ROOT, "%,d of %,d %s", shown, all, runs);
    }
}

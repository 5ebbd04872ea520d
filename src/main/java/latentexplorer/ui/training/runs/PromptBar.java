package latentexplorer.ui.training.runs;

import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.util.StringConverter;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above the table in which the page asks or offers something; not there when it does not. */
final class PromptBar extends HBox {
    private final RunsModel model;
    private final RunsController controller;

    PromptBar(RunsModel model, RunsController controller) {
        super(8);
        this.model = model;
        this.controller = controller;
        setId("runs-prompt");
        getStyleClass().add("runs-prompt");
        setAlignment(Pos.CENTER_LEFT);
        managedProperty().bind(visibleProperty());
        model.promptProperty().subscribe(this::show);
    }

    private void show(Prompt prompt) {
        setVisible(!(prompt instanceof Prompt.None));
        switch (prompt) {
            case Prompt.None _ -> getChildren().clear();
            case Prompt.Deleted(List<String> runs, Prompt _) -> deleted(runs);
            case Prompt.Branch(String run, List<Integer> epochs, int best, Prompt _) -> branch(run, epochs, best);
        }
    }

    private void deleted(List<String> runs) {
        Button undo = button("runs-undo", "Bring back", controller::undo);
        undo.getStyleClass().add("accent");
        getChildren()
                .setAll(
                        words(
                                new FontIcon(Feather.TRASH_2),
                                RunWords.several(runs) + " deleted, for good when this page" + " is left."),
                        gap(),
                        undo,
                        close());
    }

    private void branch(String run, List<Integer> epochs, int best) {
        ComboBox<Integer> choice = new ComboBox<>();
        choice.setId("runs-branch-epoch");
        choice.setAccessibleText("Epoch to branch from");
        choice.getItems().setAll(epochs);
        int usual = epochs.contains(best) ? best : epochs.getLast();
        choice.setConverter(new StringConverter<>() {
            @Override
            public String toString(Integer epoch) {
                return epoch == null ? "" : name(run, epoch, epochs, best);
            }

            @Override
            public Integer fromString(String text) {
                return usual;
            }
        });
        choice.setValue(usual);
        Button go = button("runs-branch-go", "Branch", () -> controller.branch(choice.getValue()));
        go.getStyleClass().add("accent");
        go.setDefaultButton(true);
        getChildren()
                .setAll(
                        words(new FontIcon(Feather.GIT_BRANCH), "A new run that goes on from " + run + ", from"),
                        choice,
                        go,
                        button("runs-branch-cancel", "Cancel", controller::dismiss),
                        gap());
        choice.requestFocus();
    }

    private String name(String run, int epoch, List<Integer> epochs, int best) {
        PlottedRun plotted = model.lossesProperty().get().get(run);
        float loss = plotted == null ? Float.NaN : plotted.validation().at(epoch);
        float shown = plotted != null && Float.isNaN(loss) ? plotted.train().at(epoch) : loss;
        String word = epoch == best ? ", the best" : epoch == epochs.getLast() ? ", the newest" : "";
        return epoch == 0
                ? "before the first epoch"
                : String.format(Locale.ROOT, "epoch %,d", epoch)
                        + (Float.isNaN(shown) ? "" : "  ·  " + RunWords.loss(shown))
                        + word;
    }

    private static Label words(FontIcon icon, String text) {
        Label label = new Label(text, icon);
        label.setGraphicTextGap(8);
        return label;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private Button close() {
        Button close = button("runs-dismiss", "", controller::dismiss);
        close.setGraphic(new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText("Delete for good");
        close.setTooltip(new javafx.scene.control.Tooltip("Delete for good"));
        return close;
    }

    private static Button button(String id, String text, Runnable action) {
        Button button = new Button(text);
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}

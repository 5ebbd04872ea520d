package latentexplorer.ui.training;

import javafx.beans.binding.BooleanExpression;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import latentexplorer.ui.training.TrainingModel.Page;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the run on the watching page. */
final class RunActions extends HBox {
    RunActions(TrainingModel model, TrainingController controller) {
        super(8);
        setId("run-actions");
        setAlignment(Pos.CENTER_RIGHT);
        BooleanExpression some = model.onScreenProperty().isNotEmpty();
        BooleanExpression anEpoch = some.and(
                BooleanExpression.booleanExpression(model.watch().shownEpoch().greaterThanOrEqualTo(0)));
        Button complete = button("run-complete", "Complete", Feather.FAST_FORWARD, "Train the rest of this run");
        complete.setOnAction(_ -> controller.complete(model.onScreenProperty().get()));
        complete.visibleProperty().bind(model.completableProperty());
        complete.managedProperty().bind(complete.visibleProperty());
        Button branch = button(
                "run-branch",
                "Branch",
                Feather.GIT_BRANCH,
                "Set up a new run that goes on from the epoch on the page, with other settings");
        branch.setOnAction(_ -> controller.branchHere());
        branch.disableProperty().bind(anEpoch.not());
        Button figures = button(
                "run-figures", "Save figures…", Feather.IMAGE, "Save all figures of this run at this epoch as PNG");
        figures.setOnAction(_ -> controller.outcome().saveFigures());
        figures.disableProperty().bind(anEpoch.not());
        Button command =
                button("run-command", "Copy as command", Feather.TERMINAL, "The line that trains this in a terminal");
        command.setOnAction(_ -> controller.outcome().command(RunActions::copy));
        command.disableProperty().bind(some.not());
        Button open = button(
                "training-open",
                "Open in the Explorer",
                Feather.COMPASS,
                "The best model so far on its map, which is made first when there is none");
        open.getStyleClass().add("accent");
        open.setOnAction(_ -> controller.outcome().openInExplorer());
        open.disableProperty().bind(anEpoch.not().or(model.mappingProperty()));
        getChildren().setAll(complete, branch, figures, command, open);
        visibleProperty().bind(model.pageProperty().isEqualTo(Page.WATCH).and(some));
        managedProperty().bind(visibleProperty());
    }

    private static Button button(String id, String text, Feather icon, String tip) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(new Tooltip(tip));
        return button;
    }

    private static void copy(String line) {
        ClipboardContent content = new ClipboardContent();
        content.putString(line);
        Clipboard.getSystemClipboard().setContent(content);
    }
}

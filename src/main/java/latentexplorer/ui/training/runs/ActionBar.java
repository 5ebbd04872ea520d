package latentexplorer.ui.training.runs;

import java.util.function.Predicate;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import latentexplorer.core.compare.RunRow;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What can be done with the selected runs. */
final class ActionBar extends HBox {
    private final RunsModel model;
    private final RunsController controller;

    ActionBar(RunsModel model, RunsController controller, RunTable table) {
        super(4);
        this.model = model;
        this.controller = controller;
        getStyleClass().add("runs-bar");
        setAlignment(Pos.CENTER_LEFT);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button complete = button("runs-complete", "Complete it", Feather.PLAY, controller::complete);
        complete.setTooltip(new Tooltip("Train the rest of this run, as if it had never been cut off"));
        complete.visibleProperty().bind(one(RunWords::canComplete));
        complete.managedProperty().bind(complete.visibleProperty());
        complete.getStyleClass().add("accent");
        getChildren()
                .setAll(
                        enabled(
                                button("runs-watch", "Watch", Feather.ACTIVITY, controller::watch),
                                "Curves and pictures of this run, epoch by epoch (Enter)",
                                RunRow::readable),
                        enabled(
                                button("runs-open", "Open in Explorer", Feather.COMPASS, controller::open),
                                "Open the best model of this run in the Explorer",
                                run -> run.readable() && run.epochs() > 0),
                        enabled(
                                button("runs-branch", "Branch from epoch…", Feather.GIT_BRANCH, controller::askBranch),
                                "Begin a new run from a kept epoch of this one",
                                run -> run.readable() && run.epochs() > 0),
                        complete,
                        enabled(
                                button("runs-copy-command", "Copy as command", Feather.TERMINAL, this::copyCommand),
                                "Copy the line that trains this run again from a terminal",
                                run -> !run.command().isEmpty()),
                        gap,
                        selection(),
                        enabled(
                                button("runs-rename", "Rename", Feather.EDIT_2, table::rename),
                                "Give this run another name (F2)",
                                _ -> true),
                        delete());
    }

    private Button delete() {
        Button delete = button("runs-delete", "Delete", Feather.TRASH_2, controller::delete);
        delete.setTooltip(
                new Tooltip("Delete the selected runs; they can be brought back until this page is left (Del)"));
        delete.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.selectedProperty().get().isEmpty(), model.selectedProperty()));
        return delete;
    }

    private Label selection() {
        Label selection = new Label();
        selection.setId("runs-selection");
        selection.getStyleClass().add("runs-hint");
        selection
                .textProperty()
                .bind(Bindings.createStringBinding(
                        () -> switch (model.selectedProperty().get().size()) {
                            case 0 -> "none selected";
                            case 1 -> model.selectedProperty().get().getFirst().name();
                            default ->
                                String.format(
                                        java.util.Locale.ROOT,
                                        "%,d selected",
                                        model.selectedProperty().get().size());
                        },
                        model.selectedProperty()));
        return selection;
    }

    private static Button button(String id, String text, Ikon icon, Runnable action) {
        Button button = new Button(text, new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().add("flat");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    private Button enabled(Button button, String tip, Predicate<RunRow> possible) {
        button.setTooltip(new Tooltip(tip));
        button.disableProperty().bind(one(possible).not());
        return button;
    }

    /** Whether one run is selected, and this is true of it. */
    private BooleanBinding one(Predicate<RunRow> possible) {
        return Bindings.createBooleanBinding(
                () -> {
                    var selected = model.selectedProperty().get();
                    return selected.size() == 1 && possible.test(selected.getFirst());
                },
                model.selectedProperty());
    }

    private void copyCommand() {
        ClipboardContent content = new ClipboardContent();
        content.putString(controller.command());
        Clipboard.getSystemClipboard().setContent(content);
    }
}

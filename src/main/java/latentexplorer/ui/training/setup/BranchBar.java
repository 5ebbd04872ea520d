package latentexplorer.ui.training.setup;

import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.run.RunInfo;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Says from which epoch of which run the plan goes on, with the way to let go; not there when it begins anew. */
final class BranchBar extends HBox {
    private final Label from = new Label();
    private final Tooltip whole = new Tooltip();

    BranchBar(SetupModel model, SetupController controller) {
        super(12);
        setId("training-branch");
        getStyleClass().add("setup-branch");
        setAlignment(Pos.CENTER_LEFT);
        from.getStyleClass().addAll("setup-title", "may-be-cut");
        from.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        from.setMinWidth(0);
        from.setTooltip(whole);
        Label why = new Label("Network, input, data and seed stay as they are there.");
        why.getStyleClass().add("setup-unit");
        why.setWrapText(true);
        why.setMinHeight(Region.USE_PREF_SIZE);
        VBox words = new VBox(2, from, why);
        words.setMinWidth(0);
        HBox.setHgrow(words, Priority.ALWAYS);
        Button letGo = new Button("Let go", new FontIcon(Feather.X));
        letGo.setId("training-branch-let-go");
        letGo.getStyleClass().add("small");
        letGo.setMinWidth(Region.USE_PREF_SIZE);
        letGo.setTooltip(
                new Tooltip("Train from the first epoch on with these settings; all of them can be changed again"));
        letGo.setOnAction(_ -> controller.letGo());
        getChildren().setAll(new FontIcon(Feather.GIT_BRANCH), words, letGo);
        visibleProperty().bind(Bindings.isNotNull(model.parentProperty()));
        managedProperty().bind(visibleProperty());
        model.parentProperty().subscribe(this::show);
    }

    private void show(RunInfo.@Nullable Parent parent) {
        if (parent != null) {
            from.setText(String.format(Locale.ROOT, "From epoch %,d of %s", parent.epoch(), parent.run()));
            whole.setText(from.getText());
        }
    }
}

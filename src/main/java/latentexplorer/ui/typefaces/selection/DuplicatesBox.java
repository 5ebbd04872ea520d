package latentexplorer.ui.typefaces.selection;

import java.util.Locale;
import javafx.beans.InvalidationListener;
import javafx.geometry.Pos;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.cluster.NearDuplicates;

/** Leaving near-duplicates out: the switch, and how near is near. */
final class DuplicatesBox extends VBox {
    private static final double STEPS = 1000;

    private final SetBuilderModel model;
    private final SelectionModel selection;
    private final SetBuilderController controller;
    private final CheckBox leaveOut = new CheckBox("Leave out near-duplicates");
    private final Slider threshold = new Slider(0, NearDuplicates.LARGEST_THRESHOLD, 0);
    private final Label value = new Label();
    private final Label count = new Label();
    /** Set while the controls follow the selection, which must not ask for another one in return. */
    private boolean following;

    DuplicatesBox(SetBuilderModel model, SelectionModel selection, SetBuilderController controller) {
        super(4);
        this.model = model;
        this.selection = selection;
        this.controller = controller;
        leaveOut.setId("duplicates-on");
        leaveOut.setTooltip(
                SetBuilderView.tip("Of typefaces that look the same with these characters, keep the first by name."
                        + " They are left out before a fraction is taken; switch it off to have them back."));
        leaveOut.setOnAction(_ -> controller.leaveOutDuplicates(leaveOut.isSelected()));
        count.setId("duplicates-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(leaveOut, thresholdRow());
        selection.selectionProperty().subscribe(this::follow);
        model.thresholdProperty().subscribe(this::follow);
        follow();
        model.duplicatesProperty()
                .subscribe(out -> count.setText(String.format(Locale.ROOT, "%,d out", out.intValue())));
    }

    private Region thresholdRow() {
        threshold.setId("duplicates-threshold");
        threshold.setBlockIncrement(1 / STEPS);
        threshold.setAccessibleText("How different typefaces may be that count as the same");
        threshold.setTooltip(SetBuilderView.tip(
                "The root mean square difference of the pixels, 0 to 1, up to which two typefaces count"
                        + " as the same. At " + NearDuplicates.DEFAULT_THRESHOLD
                        + " only those do that are drawn from the same outlines, give or take a grey level."));
        HBox.setHgrow(threshold, Priority.ALWAYS);
        value.setId("duplicates-value");
        value.setMinWidth(USE_PREF_SIZE);
        InvalidationListener moved = _ -> moved();
        threshold.valueProperty().addListener(moved);
        threshold.valueChangingProperty().addListener(moved);
        HBox row = new HBox(8, threshold, value, count);
        row.setAlignment(Pos.CENTER_LEFT);
        row.visibleProperty().bind(leaveOut.selectedProperty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    /** While the thumb is dragged the effect is only counted: a drag is one change of the selection. */
    private void moved() {
        if (following) {
            return;
        }
        double wanted = Math.round(threshold.getValue() * STEPS) / STEPS;
        controller.tryThreshold(wanted);
        if (!threshold.isValueChanging()) {
            controller.useThreshold(wanted);
        }
    }

    private void follow() {
        following = true;
        boolean on = selection.selectionProperty().get().duplicates() >= 0;
        double now = model.thresholdProperty().get();
        leaveOut.setSelected(on);
        if (!threshold.isValueChanging()) {
            threshold.setValue(now);
        }
        value.setText(String.format(Locale.ROOT, "%.3f", now));
        following = false;
    }
}

package latentexplorer.ui.training;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.CopyPicture;

/** The strip of reconstructions with its title, its row names and the key to the colours. */
final class ReconstructionPanel extends VBox {
    private final ReconstructionStrip strip = new ReconstructionStrip();

    ReconstructionPanel(TrainingModel model) {
        Label title = new Label("Held-out images, as the model sees them now");
        title.getStyleClass().add("panel-title");
        strip.setId("reconstructions");
        strip.darkProperty().bind(model.darkProperty());
        CopyPicture.of(strip, strip::picture);
        HBox.setHgrow(strip, Priority.ALWAYS);
        Label key = new Label(
                "Difference: red where decoded − true > 0.1, blue where true − decoded > 0.1, grey is true × decoded.");
        key.getStyleClass().add("panel-note");
        key.setWrapText(true);
        getStyleClass().add("reconstruction-panel");
        getChildren().setAll(title, new HBox(8, names(), strip), key);
        model.picturesProperty().subscribe(strip::show);
    }

    /** The names stand at the middle of their rows, however large those are. */
    private Pane names() {
        Label[] names = {new Label("Input"), new Label("Decoded"), new Label("Difference")};
        Pane pane = new Pane(names) {
            @Override
            protected void layoutChildren() {
                for (int row = 0; row < names.length; row++) {
                    names[row].resizeRelocate(0, row * strip.cell(), getWidth(), strip.cell());
                }
            }
        };
        for (Label name : names) {
            name.getStyleClass().add("row-name");
            name.setAlignment(Pos.CENTER_RIGHT);
        }
        strip.layoutBoundsProperty().subscribe(_ -> pane.requestLayout());
        pane.setMinWidth(72);
        pane.setPrefWidth(72);
        return pane;
    }
}

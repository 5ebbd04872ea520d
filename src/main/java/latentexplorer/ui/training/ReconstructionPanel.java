package latentexplorer.ui.training;

import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.CopyPicture;

/** The strip of reconstructions with its title and the key to the colours. */
final class ReconstructionPanel extends VBox {
    ReconstructionPanel(TrainingModel model) {
        ReconstructionStrip strip = new ReconstructionStrip();
        Label title = new Label("Held-out images, as the model sees them now");
        title.getStyleClass().add("panel-title");
        strip.setId("reconstructions");
        strip.darkProperty().bind(model.darkProperty());
        CopyPicture.of(strip, strip::picture);
        Label key = new Label(
                "Difference: red where decoded − true > 0.1, blue where true − decoded > 0.1, grey is true × decoded.");
        key.getStyleClass().add("panel-note");
        key.setWrapText(true);
        getStyleClass().add("reconstruction-panel");
        getChildren().setAll(title, strip, key);
        model.picturesProperty().subscribe(strip::show);
    }
}

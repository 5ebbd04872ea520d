package latentexplorer.ui.data;

import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.OpenOptions.Inversion;
import latentexplorer.core.data.OpenedSets;
import latentexplorer.ui.widget.PictureView;

/** A folder before it becomes a set: what was recognised, its first images, its name to be, and whether to invert. */
final class ImportView extends VBox {
    private static final double PICTURE = 84;

    private final DataModel model;
    private final Label title = new Label();
    private final Label summary = new Label();
    private final CheckBox invert = new CheckBox("Exchange dark and bright, so that the ink is bright");
    private final FlowPane pictures = new FlowPane(12, 12);

    ImportView(DataModel model, DataController controller) {
        this.model = model;
        setId("import");
        getStyleClass().add("page");
        title.getStyleClass().add("page-title");
        title.setWrapText(true);
        title.setMinHeight(USE_PREF_SIZE);
        summary.setId("import-summary");
        summary.setWrapText(true);
        summary.setMinHeight(USE_PREF_SIZE);
        TextField name = new TextField();
        name.setId("import-name");
        name.setPrefColumnCount(24);
        name.textProperty().bindBidirectional(model.importNameProperty());
        name.setOnAction(_ -> controller.take());
        Label nameLabel = new Label("_Name");
        nameLabel.setMnemonicParsing(true);
        nameLabel.setLabelFor(name);
        invert.setId("import-invert");
        invert.setOnAction(
                _ -> model.importInversionProperty().set(invert.isSelected() ? Inversion.YES : Inversion.NO));
        HBox choices = new HBox(8, nameLabel, name, invert);
        HBox.setMargin(invert, new javafx.geometry.Insets(0, 0, 0, 16));
        choices.setAlignment(Pos.CENTER_LEFT);
        Label heading = new Label("First images, fitted and centred in 28 × 28");
        heading.getStyleClass().add("heading");
        ScrollPane scroll = new ScrollPane(pictures);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("edge-to-edge");
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(title, summary, choices, heading, scroll, buttons(controller));
    }

    private HBox buttons(DataController controller) {
        Button add = new Button("Add to the data sets");
        add.setId("import-add");
        add.setDefaultButton(true);
        add.setOnAction(_ -> controller.take());
        add.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.takingProperty().get() != null
                                || model.importNameProperty().get().isBlank(),
                        model.takingProperty(),
                        model.importNameProperty()));
        Button cancel = new Button("Cancel");
        cancel.setId("import-cancel");
        cancel.setOnAction(_ -> controller.leaveFolder());
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(24, 24);
        busy.visibleProperty().bind(model.takingProperty().isNotNull());
        HBox row = new HBox(8, add, cancel, busy);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    void show(DataPage.Importing page) {
        OpenedSets.Preview preview = page.preview();
        ImageSet first = preview.first();
        title.setText(
                Objects.toString(page.folder().getFileName(), page.folder().toString()));
        summary.setText(page.folder() + ": " + preview.kind() + ", " + SetCell.images(preview.total()) + ".");
        invert.setSelected(preview.inverted());
        pictures.getChildren().clear();
        for (int i = 0; i < first.size(); i++) {
            PictureView picture = new PictureView(PICTURE);
            picture.darkProperty().bind(model.darkProperty());
            picture.show(first.pixels(), i * ImageSet.PIXELS);
            picture.setAccessibleText("Image " + (i + 1) + ", class " + first.className(i));
            Label label = new Label(first.className(i));
            label.getStyleClass().add("muted");
            label.setMaxWidth(PICTURE);
            VBox tile = new VBox(4, picture, label);
            tile.setAlignment(Pos.CENTER);
            pictures.getChildren().add(tile);
        }
    }
}

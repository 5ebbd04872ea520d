package latentexplorer.ui.typefaces.faces;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.RasterView;
import org.jspecify.annotations.Nullable;

/** The typeface under the pointer, or else under the keyboard's frame: its name, its makers, all its glyphs. */
public final class FaceView extends VBox {
    private final FacesModel model;
    private final Label name = new Label();
    private final Label family = new Label();
    private final Tooltip copyright = new Tooltip();
    private final RasterView alphabet = new RasterView();
    private final StackPane room = new StackPane(alphabet);

    public FaceView(FacesModel model) {
        this.model = model;
        setId("face");
        getStyleClass().add("face");
        getStylesheets()
                .add(Objects.requireNonNull(FaceView.class.getResource("faces.css"))
                        .toExternalForm());
        Label heading = new Label("Typeface");
        heading.getStyleClass().add("heading");
        name.setId("face-name");
        name.getStyleClass().add("face-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        family.setWrapText(true);
        family.setMinHeight(USE_PREF_SIZE);
        family.getStyleClass().add("muted");
        copyright.setWrapText(true);
        copyright.setMaxWidth(400);
        family.setTooltip(copyright);
        room.setAlignment(Pos.TOP_LEFT);
        room.setMinHeight(0);
        VBox.setVgrow(room, Priority.ALWAYS);
        alphabet.setId("face-alphabet");
        alphabet.setAccessibleText("All glyphs of this typeface");
        Label place = new Label();
        place.setId("face-place");
        place.setWrapText(true);
        place.setMinHeight(USE_PREF_SIZE);
        place.getStyleClass().add("muted");
        place.textProperty().bind(model.placeProperty());
        place.visibleProperty().bind(place.textProperty().isNotEmpty());
        place.managedProperty().bind(place.visibleProperty());
        getChildren().setAll(heading, name, family, place, room);
        model.cardProperty().subscribe(this::show);
        room.widthProperty().subscribe(this::fit);
        room.heightProperty().subscribe(this::fit);
        sceneProperty().subscribe(this::fit);
    }

    /** Whole glyphs, as large as there is room for. */
    private void fit() {
        double scale = alphabet.scale();
        AlphabetShape shape = AlphabetShape.in((int) (room.getWidth() * scale), (int) (room.getHeight() * scale));
        alphabet.setPrefSize(shape.width() / scale, shape.height() / scale);
        alphabet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        model.alphabetShapeProperty().set(shape);
    }

    private void show(@Nullable FaceCard card) {
        setVisible(card != null);
        if (card == null) {
            return;
        }
        name.setText(card.name());
        family.setText(card.credit().map(FaceView::familyAndLicence).orElse(""));
        copyright.setText(card.credit().map(Credits.Credit::copyright).orElse(""));
        alphabet.rasterProperty().set(card.alphabet());
    }

    /** Some fonts name no family. */
    private static String familyAndLicence(Credits.Credit credit) {
        return credit.family().isBlank() ? credit.licence() : credit.family() + " · " + credit.licence();
    }
}

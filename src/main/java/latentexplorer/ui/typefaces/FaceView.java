package latentexplorer.ui.typefaces;

import javafx.scene.control.Label;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.RasterView;
import org.jspecify.annotations.Nullable;

/** The typeface under the pointer, or else under the keyboard's frame: its name, its makers, all its glyphs. */
final class FaceView extends VBox {
    private static final int COLUMNS = 10;
    private static final int ROWS = 10;

    private final TypefacesModel model;
    private final Label name = new Label();
    private final Label family = new Label();
    private final Label copyright = new Label();
    private final RasterView alphabet = new RasterView();

    FaceView(TypefacesModel model) {
        this.model = model;
        setId("face");
        getStyleClass().add("side");
        Label heading = new Label("Typeface");
        heading.getStyleClass().add("heading");
        name.setId("face-name");
        name.getStyleClass().add("face-name");
        name.setWrapText(true);
        name.setMinHeight(USE_PREF_SIZE);
        family.setWrapText(true);
        family.setMinHeight(USE_PREF_SIZE);
        copyright.setWrapText(true);
        copyright.getStyleClass().add("muted");
        VBox.setVgrow(copyright, Priority.SOMETIMES);
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
        getChildren().setAll(heading, name, place, alphabet, family, copyright);
        model.cardProperty().subscribe(this::show);
        widthProperty().subscribe(this::fit);
        sceneProperty().subscribe(this::fit);
    }

    void copyPicture() {
        alphabet.copyPicture();
    }

    /** Ten whole glyphs in the width there is. */
    private void fit() {
        double inner = getWidth() - snappedLeftInset() - snappedRightInset();
        double scale = alphabet.scale();
        int side = (int) Math.floor(Math.max(10, inner / COLUMNS) * scale);
        alphabet.setPrefSize(side * COLUMNS / scale, side * ROWS / scale);
        alphabet.setMinSize(USE_PREF_SIZE, USE_PREF_SIZE);
        alphabet.setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        model.alphabetSideProperty().set(side);
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

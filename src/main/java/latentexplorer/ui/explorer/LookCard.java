package latentexplorer.ui.explorer;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.explorer.exhibit.CodeBars;
import latentexplorer.ui.explorer.exhibit.DecodedPicture;
import latentexplorer.ui.explorer.exhibit.Look;
import latentexplorer.ui.widget.PictureView;
import org.jspecify.annotations.Nullable;

/** The image under the pointer: input, reconstruction, what is known of it, and its code as bars. */
final class LookCard extends HBox {
    /** Two pixels of the screen for each of the picture's: sharp. */
    private static final double PICTURE = 56;

    private static final double FACTS = 190;
    private static final double LONGEST_NAME = 132;

    private static final String NONE = "–";

    private final PictureView input = new PictureView(PICTURE);
    private final DecodedPicture reconstruction;
    private final Label className = value("look-class");
    private final Label typeface = value("look-typeface");
    private final Label index = value("look-index");
    private final Label error = value("look-error");
    private final Label hint = new Label("Move the pointer over the map, or go there with the arrow keys.");
    private final Label typefaceName = caption("Typeface");
    private final Tooltip wholeName = new Tooltip();
    private final CodeBars bars = new CodeBars();

    LookCard(ExplorerModel model, ReadOnlyBooleanProperty dark) {
        reconstruction = new DecodedPicture(PICTURE, dark);
        reconstruction.setId("look-decoded");
        input.darkProperty().bind(dark);
        input.setAccessibleText("Input");
        reconstruction.setAccessibleText("Reconstruction");
        GridPane facts = new GridPane(8, 1);
        facts.addRow(0, caption("Class"), className);
        facts.addRow(1, typefaceName, typeface);
        facts.addRow(2, caption("Index"), index);
        facts.addRow(3, caption("Error"), error);
        facts.setMinWidth(Region.USE_PREF_SIZE);
        facts.setPrefWidth(FACTS);
        facts.setAlignment(Pos.CENTER_LEFT);
        // Names of typefaces are as long as their makers like.
        typeface.setMinWidth(0);
        typeface.setMaxWidth(LONGEST_NAME);
        typeface.getStyleClass().add("may-be-cut");
        typeface.setTooltip(wholeName);
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        StackPane code = new StackPane(bars, hint);
        StackPane.setAlignment(hint, Pos.CENTER_LEFT);
        HBox.setHgrow(code, Priority.ALWAYS);
        getChildren().setAll(pictured("Input", input), pictured("Decoded", reconstruction), facts, code);
        getStyleClass().add("look-card");
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        facts.managedProperty().bind(facts.visibleProperty());
        facts.visibleProperty().bind(hint.visibleProperty().not());
        model.lookProperty().subscribe(this::show);
        model.lookRealityProperty().subscribe(reality -> reconstruction.setReality(reality, false));
        model.exhibitProperty().subscribe(exhibit -> {
            boolean glyphs = exhibit != null && exhibit.images().hasTypefaces();
            typeface.setVisible(glyphs);
            typeface.setManaged(glyphs);
            typefaceName.setVisible(glyphs);
            typefaceName.setManaged(glyphs);
        });
    }

    private static VBox pictured(String what, Region picture) {
        VBox box = new VBox(2, picture, caption(what));
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label value(String id) {
        Label label = new Label(NONE);
        label.setId(id);
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private void show(@Nullable Look look) {
        hint.setVisible(look == null);
        bars.setVisible(look != null);
        if (look == null) {
            input.clear();
            reconstruction.clear();
            className.setText(NONE);
            typeface.setText(NONE);
            index.setText(NONE);
            error.setText(NONE);
            bars.show(new float[0]);
            return;
        }
        input.show(look.input(), 0);
        float[] decoded = look.reconstruction();
        if (decoded == null) {
            reconstruction.clear();
        } else {
            reconstruction.show(decoded, 0);
        }
        className.setText(look.className());
        typeface.setText(look.typeface().orElse(NONE));
        index.setText(String.format(Locale.ROOT, "%,d", look.image()));
        wholeName.setText(typeface.getText());
        error.setText(Double.isNaN(look.error()) ? "no model" : String.format(Locale.ROOT, "%.4f MSE", look.error()));
        bars.show(look.code());
    }
}

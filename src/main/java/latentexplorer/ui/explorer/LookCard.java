package latentexplorer.ui.explorer;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.ui.explorer.exhibit.Look;
import latentexplorer.ui.widget.PictureView;
import org.jspecify.annotations.Nullable;

/** The image under the pointer: input, reconstruction, what is known of it, and its code as bars. */
final class LookCard extends VBox {
    private static final double PICTURE = 124;

    private final PictureView input = new PictureView(PICTURE);
    private final PictureView reconstruction = new PictureView(PICTURE);
    private final Label className = value("look-class");
    private final Label typeface = value("look-typeface");
    private final Label index = value("look-index");
    private final Label error = value("look-error");
    private final Label hint = new Label("Move the pointer over the map.");
    private final Label typefaceName = caption("Typeface");
    private final CodeBars bars = new CodeBars();
    private final VBox code;

    LookCard(ExplorerModel model, ReadOnlyBooleanProperty dark) {
        super(16);
        input.darkProperty().bind(dark);
        reconstruction.darkProperty().bind(dark);
        input.setAccessibleText("Input");
        reconstruction.setAccessibleText("Reconstruction");
        HBox pictures = new HBox(
                12, new VBox(4, caption("Input"), input), new VBox(4, caption("Reconstruction"), reconstruction));
        GridPane facts = new GridPane(16, 6);
        facts.addRow(0, caption("Class"), className);
        facts.addRow(1, typefaceName, typeface);
        facts.addRow(2, caption("Index"), index);
        facts.addRow(3, caption("Error"), error);
        hint.getStyleClass().add("muted");
        hint.setWrapText(true);
        hint.managedProperty().bind(hint.visibleProperty());
        code = new VBox(6, caption("Code"), bars);
        getChildren().setAll(pictures, facts, hint, code);
        getStyleClass().add("look-card");
        setMinWidth(Region.USE_PREF_SIZE);
        model.lookProperty().subscribe(this::show);
        model.exhibitProperty().subscribe(exhibit -> {
            boolean glyphs = exhibit != null && exhibit.images().hasTypefaces();
            typeface.setVisible(glyphs);
            typeface.setManaged(glyphs);
            typefaceName.setVisible(glyphs);
            typefaceName.setManaged(glyphs);
        });
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }

    private static Label value(String id) {
        Label label = new Label("–");
        label.setId(id);
        label.setMaxWidth(170);
        return label;
    }

    private void show(@Nullable Look look) {
        hint.setVisible(look == null);
        code.setVisible(look != null);
        if (look == null) {
            input.clear();
            reconstruction.clear();
            className.setText("–");
            typeface.setText("–");
            index.setText("–");
            error.setText("–");
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
        typeface.setText(look.typeface().orElse("–"));
        index.setText(String.format(Locale.ROOT, "%,d", look.image()));
        error.setText(
                Double.isNaN(look.error())
                        ? "no model"
                        : String.format(Locale.ROOT, "%.4f  MSE, pixels 0..1", look.error()));
        bars.show(look.code());
    }
}

package latentexplorer.ui.explorer.compare;

import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.explorer.exhibit.DecodedPicture;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Look;
import latentexplorer.ui.widget.CopyPicture;
import latentexplorer.ui.widget.PictureView;
import org.jspecify.annotations.Nullable;

/** The image under the pointer, as it is and as each model decodes it, with the errors. */
final class LooksStrip extends StackPane {
    private static final double PICTURE = 56;
    private static final PseudoClass BETTER = PseudoClass.getPseudoClass("better");

    private final CompareModel model;
    private final PictureView picture = new PictureView(PICTURE);
    private final Cell input;
    private final DecodedPicture one;
    private final DecodedPicture two;
    private final Cell first;
    private final Cell second;
    private final HBox cells;
    private final Label hint = new Label("Point at an image on either map: here it is decoded by the models of both.");

    LooksStrip(CompareModel model, ReadOnlyBooleanProperty dark) {
        this.model = model;
        picture.darkProperty().bind(dark);
        one = new DecodedPicture(PICTURE, dark);
        one.setId("compare-picture-1");
        two = new DecodedPicture(PICTURE, dark);
        two.setId("compare-picture-2");
        input = new Cell("compare-input", picture);
        first = new Cell("compare-decoded-1", one);
        second = new Cell("compare-decoded-2", two);
        cells = new HBox(8, input, first, second);
        cells.setAlignment(Pos.CENTER_LEFT);
        hint.setWrapText(true);
        hint.getStyleClass().add("compare-muted");
        getChildren().setAll(cells, hint);
        getStyleClass().add("compare-strip");
        setMinHeight(USE_PREF_SIZE);
        CopyPicture.of(this, () -> cells.snapshot(null, null));
        model.looksProperty().subscribe(this::show);
        model.realitiesProperty().subscribe(known -> {
            one.setReality(known.first(), false);
            two.setReality(known.second(), false);
        });
    }

    private void show(@Nullable Looks looks) {
        hint.setVisible(looks == null);
        cells.setVisible(looks != null);
        Pairing pairing = model.pairingProperty().get();
        if (looks == null || pairing == null) {
            return;
        }
        Look image = looks.image();
        picture.show(image.input(), 0);
        input.name.setText(
                image.className() + image.typeface().map(face -> "  " + face).orElse(""));
        input.fact.setText(String.format(Locale.ROOT, "image %,d", image.image()));
        double ofFirst = show(first, one, "1", pairing.first(), looks.first());
        double ofSecond = show(second, two, "2", pairing.second(), looks.second());
        first.fact.pseudoClassStateChanged(BETTER, ofFirst < ofSecond);
        second.fact.pseudoClassStateChanged(BETTER, ofSecond < ofFirst);
    }

    /** @return the error, NaN where there is none */
    private static double show(Cell cell, DecodedPicture picture, String number, Exhibit exhibit, @Nullable Look look) {
        String name = exhibit.model() == null ? "no model" : exhibit.model().title();
        cell.name.setText(number + "  " + name);
        float[] decoded = look == null ? null : look.reconstruction();
        if (decoded == null) {
            picture.clear();
            cell.fact.setText(look == null ? "not on this map" : "cannot be decoded");
            return Double.NaN;
        }
        picture.show(decoded, 0);
        cell.fact.setText(String.format(Locale.ROOT, "error %.4f", look.error()));
        return look.error();
    }

    /** A picture with two lines beside it. */
    private static final class Cell extends HBox {
        private final Label name = new Label();
        private final Label fact = new Label();

        Cell(String id, Node picture) {
            super(8);
            name.setId(id + "-name");
            name.getStyleClass().add("may-be-cut");
            name.setMinWidth(0);
            fact.setId(id);
            fact.getStyleClass().add("compare-muted");
            fact.setMinWidth(Region.USE_PREF_SIZE);
            VBox words = new VBox(2, name, fact);
            words.setAlignment(Pos.CENTER_LEFT);
            words.setMinWidth(0);
            setAlignment(Pos.CENTER_LEFT);
            setMinWidth(0);
            setPrefWidth(0);
            HBox.setHgrow(this, Priority.ALWAYS);
            getChildren().setAll(picture, words);
        }
    }
}

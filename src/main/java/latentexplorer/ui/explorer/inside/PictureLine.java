package latentexplorer.ui.explorer.inside;

import java.util.ArrayList;
import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import latentexplorer.core.support.Reality;
import latentexplorer.ui.explorer.exhibit.DecodedPicture;
import org.jspecify.annotations.Nullable;

/** A line of pictures with its head. */
final class PictureLine extends ListCell<PictureGrid.Line> {
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");
    private static final PseudoClass CHOSEN = PseudoClass.getPseudoClass("chosen");

    private final PictureGrid grid;
    private final Label head = new Label();
    private final Label note = new Label();
    private final Tooltip tip = new Tooltip();
    private final VBox heads = new VBox(head, note);
    private final HBox line = new HBox(PictureGrid.GAP);
    private final List<Spot> spots = new ArrayList<>();

    /** One picture with its caption. */
    private final class Spot extends VBox {
        private final DecodedPicture picture = new DecodedPicture(grid.side(), grid.dark());
        private final Label caption = new Label();

        Spot(int at) {
            getStyleClass().add("spot");
            setAlignment(Pos.TOP_CENTER);
            caption.getStyleClass().add("note");
            caption.managedProperty().bind(caption.visibleProperty());
            getChildren().setAll(picture, caption);
            setOnMouseClicked(event -> {
                PictureGrid.Line now = getItem();
                if (now != null && event.getButton() == MouseButton.PRIMARY) {
                    grid.choose(getIndex(), at, now.cells().get(at));
                }
            });
            setOnContextMenuRequested(event -> {
                PictureGrid.Line now = getItem();
                if (now != null) {
                    grid.select(getIndex(), at);
                    grid.menu(now, at).show(this, event.getScreenX(), event.getScreenY());
                    event.consume();
                }
            });
        }

        void show(PictureRow.Cell cell) {
            picture.resizeTo(grid.side());
            picture.show(grid.shown().pictures(), PictureSheet.offset(cell));
            picture.setAccessibleText(cell.name());
            caption.setText(cell.caption());
            caption.setVisible(!cell.caption().isEmpty());
        }
    }

    PictureLine(PictureGrid grid) {
        this.grid = grid;
        head.getStyleClass().add("dial-title");
        note.getStyleClass().add("note");
        heads.setAlignment(Pos.CENTER_LEFT);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().add(heads);
    }

    @Override
    protected void updateItem(PictureGrid.@Nullable Line now, boolean empty) {
        super.updateItem(now, empty);
        if (empty || now == null) {
            setGraphic(null);
            return;
        }
        while (spots.size() < now.cells().size()) {
            Spot spot = new Spot(spots.size());
            spots.add(spot);
            line.getChildren().add(spot);
        }
        for (int i = 0; i < spots.size(); i++) {
            boolean used = i < now.cells().size();
            spots.get(i).setVisible(used);
            spots.get(i).setManaged(used);
            if (used) {
                spots.get(i).show(now.cells().get(i));
            }
        }
        heads.setMinWidth(grid.headWidth());
        heads.setPrefWidth(grid.headWidth());
        heads.setMaxWidth(grid.headWidth());
        heads.setVisible(grid.headWidth() > 0);
        heads.setManaged(grid.headWidth() > 0);
        PictureRow row = now.row();
        head.setText(now.first() ? row.head() : "");
        note.setText(now.first() ? row.note() : "");
        tip.setText(row.explanation());
        Tooltip.uninstall(heads, tip);
        if (!row.explanation().isEmpty()) {
            Tooltip.install(heads, tip);
        }
        line.pseudoClassStateChanged(DEAD, row.dead());
        setAccessibleText((row.head() + " " + row.explanation()).strip());
        setGraphic(line);
        judge();
        frame();
    }

    /** Says how real the pictures are, as far as that is known. */
    void judge() {
        PictureGrid.Line now = getItem();
        if (now == null
                || isEmpty()
                || grid.shown() != grid.model().sheetProperty().get()) {
            return;
        }
        List<Reality> known = grid.model().realitiesProperty().get();
        for (int i = 0; i < Math.min(spots.size(), now.cells().size()); i++) {
            int place = now.cells().get(i).place();
            Reality reality = place < known.size() ? known.get(place) : null;
            spots.get(i).picture.setReality(reality, false);
        }
    }

    /** Frames the picture that the arrows have come to. */
    void frame() {
        for (int i = 0; i < spots.size(); i++) {
            spots.get(i).pseudoClassStateChanged(CHOSEN, !isEmpty() && grid.isChosen(getIndex(), i));
        }
    }

    Node picture(int at) {
        return spots.get(at).picture;
    }
}

package latentexplorer.ui.training.watch;

import java.util.List;
import java.util.function.IntConsumer;
import java.util.function.IntFunction;
import javafx.scene.Cursor;
import javafx.scene.control.Tooltip;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.input.MouseButton;
import javafx.scene.text.TextAlignment;
import latentexplorer.ui.widget.Ink;

/**
 * Many small pictures, as large as there is room for: in rows of equal meaning with their names at the left,
 * or one after the other, as many in a row as there is room for.
 */
final class PictureSheet extends Chart {
    private final List<String> rows;
    private final Tooltip tooltip = new Tooltip();
    private List<Tile> tiles = List.of();
    private WritableImage pictures = new WritableImage(1, 1);
    private boolean drawn;
    /** Pictures in a row; 0 where that depends on the room. */
    private int wanted;
    /** Pictures that stay beside each other. */
    private int together = 1;

    private SheetPlan plan = new SheetPlan(1, 1, 0, new double[0]);
    /** Whether there is room for captions. */
    private boolean captioned;

    private int hovered = -1;
    private IntFunction<String> words = _ -> "";
    private IntConsumer choose = _ -> {};
    private boolean choosable;

    /** @param rows names of the rows; empty for pictures one after the other */
    PictureSheet(String describes, String... rows) {
        super(describes);
        this.rows = List.of(rows);
        darkProperty().subscribe(_ -> drawn = false);
        setOnMouseMoved(event -> hover(tileAt(event.getX(), event.getY())));
        setOnMouseExited(_ -> hover(-1));
        setOnMouseClicked(event -> {
            int tile = tileAt(event.getX(), event.getY());
            if (event.getButton() == MouseButton.PRIMARY
                    && tile >= 0
                    && tiles.get(tile).image() >= 0) {
                choose.accept(tiles.get(tile).image());
            }
        });
    }

    /** @param now row by row where rows have names, all of the same length */
    void show(List<Tile> now) {
        show(now, 0);
    }

    /** @param inARow pictures in each row; 0 for as many as there is room for */
    void show(List<Tile> now, int inARow) {
        wanted = inARow;
        tiles = now;
        drawn = false;
        redraw();
    }

    /** @param beside so many, one after the other, are never broken apart */
    void showTogether(List<Tile> now, int beside) {
        together = beside;
        show(now, 0);
    }

    /**
     * Lets the user choose an image of the set.
     *
     * @param saying words for its index
     */
    void letChoose(IntFunction<String> saying, IntConsumer then) {
        words = saying;
        choose = then;
        choosable = true;
    }

    private SheetPlan plan(Pen pen) {
        double left = rows.isEmpty()
                ? 0
                : 8 + rows.stream().mapToDouble(pen::textWidth).max().orElse(0);
        double widest = tiles.stream()
                .map(Tile::caption)
                .distinct()
                .mapToDouble(pen::textWidth)
                .max()
                .orElse(0);
        List<Boolean> captions =
                tiles.stream().map(tile -> !tile.caption().isEmpty()).toList();
        var room = new SheetPlan.Room(pen.width(), pen.height(), left, captions, pen.line());
        SheetPlan found = planned(room);
        captioned = widest <= found.side();
        if (captioned) {
            return found;
        }
        // Captions that would run into each other give their room to the pictures.
        List<Boolean> none = captions.stream().map(_ -> false).toList();
        return planned(new SheetPlan.Room(pen.width(), pen.height(), left, none, pen.line()));
    }

    private SheetPlan planned(SheetPlan.Room room) {
        if (!rows.isEmpty()) {
            return room.rowsOf(Math.max(1, tiles.size() / rows.size()));
        }
        return wanted > 0 ? room.rowsOf(wanted) : room.largest(together);
    }

    @Override
    void paint(Pen pen) {
        if (tiles.isEmpty()) {
            return;
        }
        if (!drawn) {
            drawPictures();
        }
        plan = plan(pen);
        pen.g().setImageSmoothing(!plan.isEven());
        double side = plan.side();
        for (int t = 0; t < tiles.size(); t++) {
            double x = plan.x(t);
            double y = plan.y(t);
            pen.g().drawImage(pictures, 0, t * (double) Tile.SIDE, Tile.SIDE, Tile.SIDE, x, y, side, side);
            String caption = tiles.get(t).caption();
            if (captioned && !caption.isEmpty()) {
                pen.text(
                        caption,
                        x + side / 2,
                        y + side + pen.line() / 2,
                        pen.tint().text(),
                        TextAlignment.CENTER);
            }
        }
        for (int row = 0; row < rows.size(); row++) {
            double y = plan.y(row * plan.columns()) + side / 2;
            pen.text(rows.get(row), plan.left() - 8, y, pen.tint().muted(), TextAlignment.RIGHT);
        }
        if (hovered >= 0 && hovered < tiles.size() && choosable) {
            pen.g().setStroke(pen.tint().accent());
            pen.g().setLineWidth(2);
            pen.g().strokeRect(plan.x(hovered), plan.y(hovered), side, side);
        }
    }

    /** All pictures, one below the other. */
    private void drawPictures() {
        int[] ink = Ink.of(darkProperty().get()).table();
        int pixels = Tile.SIDE * Tile.SIDE;
        pictures = new WritableImage(Tile.SIDE, tiles.size() * Tile.SIDE);
        int[] picture = new int[pixels];
        for (int t = 0; t < tiles.size(); t++) {
            Tile tile = tiles.get(t);
            System.arraycopy(tile.argb(), tile.number() * pixels, picture, 0, pixels);
            for (int p = 0; tile.grey() && p < pixels; p++) {
                picture[p] = ink[picture[p] & 0xFF];
            }
            pictures.getPixelWriter()
                    .setPixels(
                            0,
                            t * Tile.SIDE,
                            Tile.SIDE,
                            Tile.SIDE,
                            PixelFormat.getIntArgbInstance(),
                            picture,
                            0,
                            Tile.SIDE);
        }
        drawn = true;
    }

    private int tileAt(double x, double y) {
        return plan.at(x, y, tiles.size());
    }

    private void hover(int tile) {
        if (tile == hovered) {
            return;
        }
        hovered = tile;
        boolean known = choosable && tile >= 0 && tiles.get(tile).image() >= 0;
        setCursor(known ? Cursor.HAND : Cursor.DEFAULT);
        if (known) {
            tooltip.setText(words.apply(tiles.get(tile).image()));
            Tooltip.install(this, tooltip);
        } else {
            Tooltip.uninstall(this, tooltip);
        }
        redraw();
    }
}

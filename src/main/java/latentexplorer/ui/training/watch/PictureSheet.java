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
 * Many small pictures, enlarged by a whole number without smoothing: in rows of equal meaning with their names at the left,
 * or one after the other, as many in a row as there is room for.
 */
final class PictureSheet extends Chart {
    private static final int CELL = Tile.SIDE + 1;
    private static final int LARGEST = 6;

    private final List<String> rows;
    private final Tooltip tooltip = new Tooltip();
    private List<Tile> tiles = List.of();
    private WritableImage pictures = new WritableImage(1, 1);
    private boolean drawn;
    /** Pictures in a row; 0 where that depends on the room. */
    private int wanted;

    private Rows plan = new Rows(1, 1, 0, 0);
    private int hovered = -1;
    private IntFunction<String> words = _ -> "";
    private IntConsumer choose = _ -> {};
    private boolean choosable;

    /**
     * How the pictures lie.
     *
     * @param left of the first one, in pixels
     * @param caption height of a line below each
     */
    private record Rows(int columns, int scale, double left, double caption) {
        double cell() {
            return (double) CELL * scale;
        }

        double x(int tile) {
            return left + tile % columns * cell();
        }

        double y(int tile) {
            return tile / columns * (cell() + caption);
        }
    }

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

    private Rows plan(Pen pen) {
        double caption = tiles.stream().allMatch(tile -> tile.caption().isEmpty()) ? 0 : pen.line();
        if (!rows.isEmpty()) {
            double left = 8 + rows.stream().mapToDouble(pen::textWidth).max().orElse(0);
            int columns = Math.max(1, tiles.size() / rows.size());
            double wide = (pen.width() - left) / (columns * (double) CELL);
            double high = (pen.height() / rows.size() - caption) / CELL;
            return new Rows(columns, scale(Math.min(wide, high)), left, caption);
        }
        if (wanted > 0) {
            double wide = (pen.width() + 1) / (wanted * (double) CELL);
            double high = ((pen.height() + 1) / Math.ceilDiv(tiles.size(), wanted) - caption) / CELL;
            return new Rows(wanted, scale(Math.min(wide, high)), 0, caption);
        }
        for (int scale = LARGEST; scale > 1; scale--) {
            int columns = (int) ((pen.width() + 1) / (CELL * scale));
            if (columns >= 1
                    && Math.ceilDiv(tiles.size(), columns) * (CELL * (double) scale + caption) <= pen.height() + 1) {
                return new Rows(columns, scale, 0, caption);
            }
        }
        return new Rows((int) Math.max(1, pen.width() / CELL), 1, 0, caption);
    }

    private static int scale(double fits) {
        return Math.clamp((int) fits, 1, LARGEST);
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
        pen.g().setImageSmoothing(false);
        double side = Tile.SIDE * (double) plan.scale();
        for (int t = 0; t < tiles.size(); t++) {
            double x = plan.x(t);
            double y = plan.y(t);
            pen.g().drawImage(pictures, 0, t * (double) Tile.SIDE, Tile.SIDE, Tile.SIDE, x, y, side, side);
            String caption = tiles.get(t).caption();
            if (!caption.isEmpty()) {
                pen.text(
                        caption,
                        x + side / 2,
                        y + side + plan.caption() / 2,
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
        int column = (int) Math.floor((x - plan.left()) / plan.cell());
        int row = (int) Math.floor(y / (plan.cell() + plan.caption()));
        int tile = row * plan.columns() + column;
        return column >= 0 && column < plan.columns() && row >= 0 && tile < tiles.size() ? tile : -1;
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

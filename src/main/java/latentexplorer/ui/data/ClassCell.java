package latentexplorer.ui.data;

import java.util.Locale;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import latentexplorer.core.data.ImageSet;
import latentexplorer.ui.data.ShownSet.ClassRow;
import latentexplorer.ui.widget.Ink;
import latentexplorer.ui.widget.RasterView;
import latentexplorer.ui.widget.TilePainter;

/** A class: its name, its count as a bar and as a number, and as many of its samples as fit. */
final class ClassCell extends ListCell<ClassRow> {
    static final double NAME_WIDTH = 112;
    static final double BAR_WIDTH = 96;
    static final double COUNT_WIDTH = 64;
    static final double GAP = 12;

    private static final double TILE = 32;
    private static final double SPACE = 2;

    private final Label name = new Label();
    private final Region bar = new Region();
    private final Label count = new Label();
    private final RasterView samples = new RasterView();
    private final HBox row;
    private final BooleanProperty dark = new SimpleBooleanProperty(this, "dark");

    ClassCell(BooleanProperty theme) {
        name.setMinWidth(NAME_WIDTH);
        name.setMaxWidth(NAME_WIDTH);
        bar.getStyleClass().add("count-bar");
        bar.setMaxHeight(8);
        StackPane track = new StackPane(bar);
        track.setAlignment(Pos.CENTER_LEFT);
        track.setMinWidth(BAR_WIDTH);
        track.setMaxWidth(BAR_WIDTH);
        count.setMinWidth(COUNT_WIDTH);
        count.setMaxWidth(COUNT_WIDTH);
        count.setAlignment(Pos.CENTER_RIGHT);
        samples.setPrefHeight(TILE);
        samples.setMinHeight(TILE);
        samples.setMaxHeight(TILE);
        HBox.setHgrow(samples, Priority.ALWAYS);
        row = new HBox(GAP, name, track, count, samples);
        row.setAlignment(Pos.CENTER_LEFT);
        setPrefWidth(0);
        samples.widthProperty().subscribe(this::paint);
        dark.bind(theme);
        dark.subscribe(this::paint);
    }

    @Override
    protected void updateItem(ClassRow item, boolean empty) {
        super.updateItem(item, empty);
        setGraphic(empty ? null : row);
        if (empty || item == null) {
            return;
        }
        name.setText(item.name());
        name.setTooltip(item.name().length() > 12 ? new Tooltip(item.name()) : null);
        bar.setMaxWidth(Math.max(item.count() > 0 ? 2 : 0, BAR_WIDTH * item.share()));
        count.setText(String.format(Locale.ROOT, "%,d", item.count()));
        samples.setAccessibleText("Samples of class " + item.name());
        paint();
    }

    /** Some twenty thousand pixels: cheaper here than a job for each row. */
    private void paint() {
        ClassRow item = getItem();
        double scale = samples.scale();
        int width = (int) Math.floor(samples.getWidth() * scale);
        if (item == null || width < 1) {
            return;
        }
        Ink ink = Ink.of(dark.get());
        int side = (int) Math.round(TILE * scale);
        int pitch = (int) Math.round((TILE + SPACE) * scale);
        TilePainter painter = new TilePainter(width, side, ink.table(), 0);
        byte[] tile = new byte[ImageSet.PIXELS];
        for (int i = 0; i < item.samples() && i * pitch + side <= width; i++) {
            item.copySample(i, tile);
            painter.tile(tile, 0, i * pitch, 0, side);
        }
        samples.rasterProperty().set(painter.finish());
    }
}

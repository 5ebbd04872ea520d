package latentexplorer.ui.explorer;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.SnapshotParameters;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.paint.Color;
import javafx.scene.transform.Scale;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.widget.Ink;
import latentexplorer.ui.widget.PictureView;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The row of pictures from the source through the target and beyond. */
final class WalkStrip extends VBox {
    private static final double SMALLEST = 48;
    private static final double LARGEST = 112;
    /** What a cell needs beside its picture: padding, frame and gap. */
    private static final double AROUND = 16;

    /** Pixels of a copied picture to one on the screen: sharp in print. */
    private static final double COPY_SCALE = 2;

    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final ReadOnlyBooleanProperty dark;
    private final HBox row = new HBox();
    private final Label guide = new Label();
    private final List<Cell> cells = new ArrayList<>();

    /** One picture with its caption. */
    private record Cell(double time, PictureView picture, VBox box) {}

    WalkStrip(ExplorerModel model, ExplorerController controller, ReadOnlyBooleanProperty dark) {
        this.model = model;
        this.controller = controller;
        this.dark = dark;
        Label title = new Label("Interpolation and extrapolation");
        title.getStyleClass().add("text-bold");
        guide.getStyleClass().add("muted");
        guide.setId("walk-guide");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button clear = new Button("Clear", new FontIcon(Feather.X));
        clear.setId("walk-clear");
        clear.getStyleClass().addAll("flat", "small");
        clear.setTooltip(new Tooltip("Clear the source (Space or Delete; Ctrl+Z takes it back)"));
        clear.setOnAction(_ -> controller.clearSource());
        Button copy = new Button("Copy", new FontIcon(Feather.COPY));
        copy.setId("walk-copy");
        copy.getStyleClass().addAll("flat", "small");
        copy.setTooltip(new Tooltip("Copy the row as a picture (Ctrl+C)"));
        copy.setOnAction(_ -> copy());
        copy.disableProperty().bind(model.walkProperty().isNull());
        HBox head = new HBox(8, title, guide, gap, copy, clear);
        head.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("walk-row");
        row.setAlignment(Pos.CENTER_LEFT);
        getChildren().setAll(head, row);
        getStyleClass().add("walk-strip");
        // The pictures follow the width: what they once had must not keep the window from shrinking.
        row.setMinWidth(0);
        setMinWidth(0);
        widthProperty().subscribe(width -> fit(width.doubleValue()));
        model.interpolationProperty().subscribe(now -> build(Walk.times(now)));
        model.walkProperty().subscribe(this::show);
        model.slotsProperty().subscribe(this::mark);
        model.exhibitProperty().subscribe(_ -> guide.setText(guide(false)));
    }

    private void build(double[] times) {
        cells.clear();
        row.getChildren().clear();
        for (double time : times) {
            PictureView picture = new PictureView(SMALLEST);
            picture.darkProperty().bind(dark);
            picture.setAccessibleText(caption(time));
            Label caption = new Label(caption(time));
            caption.getStyleClass().add("walk-caption");
            VBox box = new VBox(4, picture, caption);
            box.setAlignment(Pos.CENTER);
            box.getStyleClass().addAll("walk-cell", role(time));
            box.setId("walk-" + cells.size());
            cells.add(new Cell(time, picture, box));
            row.getChildren().add(box);
            slotOf(time, box);
        }
        fit(getWidth());
        mark(model.slotsProperty().get());
        show(model.walkProperty().get());
    }

    /** Puts a picture of the row, captions and all, on the clipboard; nothing while there is no row. */
    void copy() {
        if (model.walkProperty().get() == null) {
            return;
        }
        SnapshotParameters parameters = new SnapshotParameters();
        int paper = Ink.of(dark.get()).paper();
        parameters.setFill(Color.rgb(paper >> 16 & 0xFF, paper >> 8 & 0xFF, paper & 0xFF));
        parameters.setTransform(new Scale(COPY_SCALE, COPY_SCALE));
        ClipboardContent content = new ClipboardContent();
        content.putImage(row.snapshot(parameters, null));
        Clipboard.getSystemClipboard().setContent(content);
    }

    /** Pictures as large as the width allows. */
    private void fit(double width) {
        double room = (width - 2 * AROUND) / Math.max(1, cells.size()) - AROUND;
        double side = Math.floor(Math.clamp(room, SMALLEST, LARGEST));
        cells.forEach(cell -> cell.picture().resizeTo(side));
    }

    private void slotOf(double time, VBox box) {
        if (time == 0 || time == 1) {
            Slots.Slot slot = time == 0 ? Slots.Slot.SOURCE : Slots.Slot.TARGET;
            box.getStyleClass().add("walk-slot");
            Tooltip.install(
                    box, new Tooltip("Click to choose the " + slot.name().toLowerCase(Locale.ROOT) + " next"));
            box.setOnMouseClicked(event -> {
                if (event.getButton() == MouseButton.PRIMARY) {
                    controller.makeCurrent(slot);
                }
            });
        }
    }

    private static String caption(double time) {
        return time == 0 ? "Source" : time == 1 ? "Target" : String.format(Locale.ROOT, "t = %s", trimmed(time));
    }

    /** 0.125 as it is, 1.1 without zeros. */
    private static String trimmed(double time) {
        String text = String.format(Locale.ROOT, "%.3f", time);
        return text.replaceAll("0+$", "");
    }

    private static String role(double time) {
        return time == 0 ? "role-source" : time == 1 ? "role-target" : time < 1 ? "role-between" : "role-beyond";
    }

    private void show(@Nullable Walk walk) {
        boolean fits = walk != null && walk.times().length == cells.size();
        for (int i = 0; i < cells.size(); i++) {
            if (fits) {
                cells.get(i).picture().show(walk.pictures(), i * 784);
            } else {
                cells.get(i).picture().clear();
            }
        }
        row.pseudoClassStateChanged(PREVIEW, fits && walk.preview());
        guide.setText(guide(fits && walk.preview()));
    }

    private void mark(Slots slots) {
        for (Cell cell : cells) {
            boolean current = cell.time() == 0 && slots.current() == Slots.Slot.SOURCE
                    || cell.time() == 1 && slots.current() == Slots.Slot.TARGET;
            cell.box().pseudoClassStateChanged(CURRENT, current);
        }
        guide.setText(guide(false));
    }

    private String guide(boolean preview) {
        Slots slots = model.slotsProperty().get();
        Exhibit exhibit = model.exhibitProperty().get();
        if (exhibit != null && exhibit.model() == null) {
            return "The model of this map was not found: nothing can be decoded.";
        }
        if (slots.source() == Slots.EMPTY) {
            return "Click an image to start from.";
        }
        if (preview) {
            return slots.current() == Slots.Slot.TARGET
                    ? "Preview towards the image under the pointer; click to keep it."
                    : "Preview from the image under the pointer; click to keep it.";
        }
        return slots.isComplete()
                ? "Click another image to change the target."
                : "Move over the map to preview, click to choose the target.";
    }
}

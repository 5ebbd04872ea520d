package latentexplorer.ui.explorer.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.ListView;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import latentexplorer.core.experiment.Slot;

/**
 * A sheet of pictures in lines; those out of view cost nothing. Arrows choose a picture, Enter starts from it. Rows that are too
 * long for the width go on in the next line.
 */
final class PictureGrid extends ListView<PictureGrid.Line> {
    static final double GAP = 4;

    private static final double LARGEST = 84;
    private static final double STRIP = 5;
    private static final double CAPTION = 18;
    /** Borders of a picture on both sides. */
    private static final double FRAME = 4;
    /** Of a line, on both sides. */
    private static final double PADDING = 10;

    private static final double BAR = 16;
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);

    /**
     * A part of a row that has room beside each other.
     *
     * @param first whether it is the beginning of the row
     */
    record Line(PictureRow row, List<PictureRow.Cell> cells, boolean first) {}

    private final SheetModel model;
    private final InsideController controller;
    private final ReadOnlyBooleanProperty dark;
    private final double headWidth;
    private final double smallest;
    private final IntegerProperty column = new SimpleIntegerProperty(this, "column", 0);
    private final List<PictureLine> lines = new ArrayList<>();
    private double side = LARGEST;
    private boolean heads;
    private double laidOutWidth = -1;
    private double laidOutHeight = -1;
    private PictureSheet shown = PictureSheet.EMPTY;

    /**
     * @param headWidth room for the heads of rows; 0 for none
     * @param smallest edge of a picture, below which rows are broken
     */
    PictureGrid(
            String id,
            SheetModel model,
            InsideController controller,
            ReadOnlyBooleanProperty dark,
            double headWidth,
            double smallest) {
        this.model = model;
        this.controller = controller;
        this.dark = dark;
        this.headWidth = headWidth;
        this.smallest = smallest;
        setId(id);
        getStyleClass().add("picture-grid");
        setCellFactory(_ -> {
            PictureLine line = new PictureLine(this);
            lines.add(line);
            return line;
        });
        model.sheetProperty().subscribe(_ -> layOut(true));
        widthProperty().subscribe(_ -> layOut(false));
        heightProperty().subscribe(_ -> layOut(false));
        model.realitiesProperty().subscribe(_ -> lines.forEach(PictureLine::judge));
        column.subscribe(_ -> lines.forEach(PictureLine::frame));
        getSelectionModel().selectedIndexProperty().subscribe(_ -> lines.forEach(PictureLine::frame));
        focusedProperty().subscribe((_, focused) -> {
            if (focused && getSelectionModel().isEmpty()) {
                getSelectionModel().select(0);
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
    }

    SheetModel model() {
        return model;
    }

    ReadOnlyBooleanProperty dark() {
        return dark;
    }

    double side() {
        return side;
    }

    /** Room for the heads of this sheet. */
    double headWidth() {
        return heads ? headWidth : 0;
    }

    boolean isChosen(int line, int at) {
        return getSelectionModel().getSelectedIndex() == line && column.get() == at;
    }

    /** Breaks the sheet into lines. */
    private void layOut(boolean other) {
        PictureSheet sheet = model.sheetProperty().get();
        heads = sheet.rows().stream().anyMatch(row -> !row.head().isEmpty());
        double room = getWidth() - (heads ? headWidth + GAP : 0) - BAR - PADDING;
        boolean same = Math.abs(laidOutWidth - room) < 1 && Math.abs(laidOutHeight - getHeight()) < 1;
        if (room <= 0 || !other && same) {
            return;
        }
        laidOutWidth = room;
        laidOutHeight = getHeight();
        int longest =
                sheet.rows().stream().mapToInt(row -> row.cells().size()).max().orElse(1);
        double below = sheet.rows().stream()
                        .flatMap(row -> row.cells().stream())
                        .anyMatch(cell -> !cell.caption().isEmpty())
                ? STRIP + GAP + FRAME + CAPTION
                : STRIP + GAP + FRAME;
        int columns = heads ? columns(room, smallest, longest) : columnsThatFit(room, longest, below);
        side = Math.floor(Math.min(LARGEST, (room + GAP) / columns - GAP - FRAME));
        setFixedCellSize(side + below);
        List<Line> all = new ArrayList<>();
        for (PictureRow row : sheet.rows()) {
            for (int from = 0; from < row.cells().size(); from += columns) {
                int to = Math.min(row.cells().size(), from + columns);
                all.add(new Line(row, row.cells().subList(from, to), from == 0));
            }
        }
        show(sheet, all);
    }

    private static int columns(double room, double side, int longest) {
        return Math.clamp((int) ((room + GAP) / (side + FRAME + GAP)), 1, longest);
    }

    /** One row alone takes as many lines as leave its pictures largest, all of them in view. */
    private int columnsThatFit(double room, int longest, double below) {
        for (double tried = LARGEST; tried > smallest; tried--) {
            int columns = columns(room, tried, longest);
            if (Math.ceilDiv(longest, columns) * (tried + below) <= getHeight()) {
                return columns;
            }
        }
        return columns(room, smallest, longest);
    }

    /** Where only the pictures are others, nothing moves. */
    private void show(PictureSheet sheet, List<Line> all) {
        int chosen = getSelectionModel().getSelectedIndex();
        shown = sheet;
        getItems().setAll(all);
        if (chosen >= 0 && !all.isEmpty()) {
            getSelectionModel().select(Math.min(chosen, all.size() - 1));
        }
    }

    PictureSheet shown() {
        return shown;
    }

    private void key(KeyEvent event) {
        Line line = getSelectionModel().getSelectedItem();
        if (line == null || event.isAltDown()) {
            return;
        }
        int at = Math.min(column.get(), line.cells().size() - 1);
        if (COPY.match(event)) {
            copy(line, at);
        } else if (event.isShortcutDown()) {
            return;
        } else {
            switch (event.getCode()) {
                case LEFT -> column.set(Math.max(0, at - 1));
                case RIGHT -> column.set(Math.min(line.cells().size() - 1, at + 1));
                case ENTER -> controller.start(shown, line.cells().get(at));
                case CONTEXT_MENU ->
                    nodeOf(line, at)
                            .ifPresent(node -> menu(line, at)
                                    .show(
                                            node,
                                            node.localToScreen(0, side).getX(),
                                            node.localToScreen(0, side).getY()));
                default -> {
                    return;
                }
            }
        }
        event.consume();
    }

    /** A click on a picture. */
    void choose(int line, int at, PictureRow.Cell cell) {
        select(line, at);
        controller.start(shown, cell);
    }

    void select(int line, int at) {
        requestFocus();
        getSelectionModel().select(line);
        column.set(at);
    }

    ContextMenu menu(Line line, int at) {
        PictureRow.Cell cell = line.cells().get(at);
        PictureSheet sheet = shown;
        MenuItem start = new MenuItem("Start from here");
        start.setOnAction(_ -> controller.start(sheet, cell));
        MenuItem copy = new MenuItem("Copy picture");
        copy.setAccelerator(COPY);
        copy.setOnAction(_ -> copy(line, at));
        ContextMenu menu = new ContextMenu(start, new SeparatorMenuItem());
        menu.getItems()
                .addAll(UseMenu.items(
                        getId() + "-use",
                        controller,
                        () -> Optional.of(new Slot.OfCode(sheet.code(cell), cell.name()))));
        menu.getItems().addAll(new SeparatorMenuItem(), copy);
        return menu;
    }

    private void copy(Line line, int at) {
        nodeOf(line, at).ifPresent(node -> {
            WritableImage picture = node.snapshot(null, null);
            ClipboardContent content = new ClipboardContent();
            content.putImage(picture);
            Clipboard.getSystemClipboard().setContent(content);
        });
    }

    private Optional<Node> nodeOf(Line line, int at) {
        return lines.stream()
                .filter(each -> each.getItem() == line && !each.isEmpty())
                .findFirst()
                .map(each -> each.picture(at));
    }
}

package latentexplorer.ui.explorer.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyEvent;

/** All sliders; those out of view cost nothing. Up and Down choose one, Left and Right move it. */
final class DialList extends ListView<Dial> {
    /** Of a line, in the size of the text. */
    private static final double ROW = 3.1;
    /** Steps of a key, in standard deviations of the value. */
    private static final double STEP = 0.1;

    private static final double FAR = 0.5;

    private final InsideModel inside;
    private final SlidersController controller;
    private final List<DialCell> cells = new ArrayList<>();

    DialList(InsideModel inside, SlidersModel model, SlidersController controller) {
        this.inside = inside;
        this.controller = controller;
        setId("inside-dials");
        getStyleClass().add("dials");
        setAccessibleText("Sliders of the values of the code");
        setCellFactory(_ -> {
            DialCell cell = new DialCell(inside, controller);
            cells.add(cell);
            return cell;
        });
        model.dialsProperty().subscribe(this::show);
        addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        focusedProperty().subscribe((_, focused) -> {
            if (focused && getSelectionModel().isEmpty()) {
                getSelectionModel().select(0);
            }
        });
    }

    /**
     * Lets it be as high as so many lines, in the size of the text.
     *
     * @param least how many lines have to show
     */
    void holdLines(int count, int least) {
        String style = String.format(
                Locale.ROOT,
                "-fx-fixed-cell-size: %.1fem; -fx-min-height: %.1fem; -fx-pref-height: %.1fem; -fx-max-height: %.1fem;",
                ROW,
                least * ROW + 0.3,
                count * ROW + 0.3,
                count * ROW + 0.3);
        setStyle(style);
    }

    private void show(List<Dial> dials) {
        int chosen = getSelectionModel().getSelectedIndex();
        getItems().setAll(dials);
        if (chosen >= 0 && chosen < dials.size()) {
            getSelectionModel().select(chosen);
        }
    }

    private void key(KeyEvent event) {
        Dial dial = getSelectionModel().getSelectedItem();
        if (!isFocused() || dial == null || event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        switch (event.getCode()) {
            case LEFT -> move(dial, -1, event.isShiftDown());
            case RIGHT -> move(dial, 1, event.isShiftDown());
            case BACK_SPACE -> controller.reset(dial.index());
            case ENTER -> edit(dial);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void move(Dial dial, int direction, boolean far) {
        double deviation = dial.dimension().deviation();
        double unit = deviation > 0 ? deviation : (dial.greatest() - dial.least()) / 10;
        double now = inside.codeProperty().get()[dial.index()];
        controller.setValue(
                dial.index(), Math.clamp(now + direction * unit * (far ? FAR : STEP), dial.least(), dial.greatest()));
    }

    private void edit(Dial dial) {
        cellOf(dial).ifPresent(DialCell::edit);
    }

    private Optional<DialCell> cellOf(Dial dial) {
        return cells.stream()
                .filter(each -> each.getItem() == dial && each.isVisible())
                .findFirst();
    }
}

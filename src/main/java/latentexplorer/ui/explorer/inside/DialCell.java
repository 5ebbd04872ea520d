package latentexplorer.ui.explorer.inside;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** A line of the sliders: name and use of a value, its slider, and the number, which can be typed. */
final class DialCell extends ListCell<Dial> {
    private static final PseudoClass DEAD = PseudoClass.getPseudoClass("dead");

    private final InsideModel inside;
    private final SlidersController controller;
    private final Label title = new Label();
    private final Label note = new Label();
    private final TextField number = new TextField();
    private final Tooltip tip = new Tooltip();
    private final HBox line = new HBox(8);
    private @Nullable ValueTrack track;

    DialCell(InsideModel inside, SlidersController controller) {
        this.inside = inside;
        this.controller = controller;
        title.getStyleClass().add("dial-title");
        note.getStyleClass().add("note");
        VBox name = new VBox(title, note);
        name.getStyleClass().add("dial-name");
        name.setAlignment(Pos.CENTER_LEFT);
        Tooltip.install(name, tip);
        number.getStyleClass().add("dial-number");
        number.setMinWidth(Region.USE_PREF_SIZE);
        number.setAlignment(Pos.CENTER_RIGHT);
        number.setOnAction(_ -> {
            type();
            back();
        });
        number.addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        number.focusedProperty().subscribe((_, focused) -> {
            if (!focused) {
                type();
            }
        });
        line.setAlignment(Pos.CENTER_LEFT);
        line.getChildren().setAll(name, number);
        inside.codeProperty().subscribe(_ -> show());
        inside.startProperty().subscribe(_ -> show());
    }

    @Override
    protected void updateItem(@Nullable Dial dial, boolean empty) {
        super.updateItem(dial, empty);
        if (empty || dial == null) {
            setGraphic(null);
            return;
        }
        if (track == null) {
            track = new ValueTrack(dial, value -> controller.setValue(index(), value), () -> controller.reset(index()));
            HBox.setHgrow(track, Priority.ALWAYS);
            track.setOnMouseClicked(_ -> back());
            line.getChildren().add(1, track);
        }
        title.setText(dial.title());
        note.setText(dial.note());
        tip.setText(dial.explanation());
        line.pseudoClassStateChanged(DEAD, dial.dimension().dead());
        number.setAccessibleText("Value " + (dial.index() + 1));
        number.setId("dial-" + (dial.index() + 1));
        setGraphic(line);
        show();
    }

    private int index() {
        Dial dial = getItem();
        return dial == null ? Integer.MAX_VALUE : dial.index();
    }

    private void show() {
        Dial dial = getItem();
        Start start = inside.startProperty().get();
        float[] code = inside.codeProperty().get();
        if (dial == null || track == null || start == null || dial.index() >= code.length) {
            return;
        }
        float value = code[dial.index()];
        track.show(dial, value, dial.index() < start.code().length ? start.code()[dial.index()] : value);
        if (!number.isFocused()) {
            number.setText(String.format(Locale.ROOT, "%.2f", value));
        }
        setAccessibleText(String.format(
                Locale.ROOT, "%s, %.2f of %.2f to %.2f", dial.title(), value, dial.least(), dial.greatest()));
    }

    /** Lets the number be typed. */
    void edit() {
        number.requestFocus();
        number.selectAll();
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            number.setText("");
            back();
            event.consume();
        }
    }

    /** Takes what was typed; what is no number gives way to the value. */
    private void type() {
        Dial dial = getItem();
        float[] code = inside.codeProperty().get();
        if (dial == null || dial.index() >= code.length) {
            return;
        }
        String typed = number.getText().strip().replace(',', '.');
        boolean same = typed.equals(String.format(Locale.ROOT, "%.2f", code[dial.index()]));
        if (!same && typed.matches("[+-]?(\\d{1,9}(\\.\\d*)?|\\.\\d+)")) {
            controller.setTyped(dial.index(), Double.parseDouble(typed));
        }
        number.setText(String.format(Locale.ROOT, "%.2f", inside.codeProperty().get()[dial.index()]));
    }

    private void back() {
        if (getListView() != null) {
            getListView().requestFocus();
            getListView().getSelectionModel().select(getItem());
        }
    }
}

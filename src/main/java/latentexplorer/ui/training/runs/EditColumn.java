package latentexplorer.ui.training.runs;

import java.util.Comparator;
import java.util.function.BiConsumer;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.css.PseudoClass;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/** A column whose words the user may change in place: Enter or leaving the field keeps them, Escape does not. */
final class EditColumn extends TableColumn<RunLine, RunLine> {
    private static final PseudoClass OTHERWISE = PseudoClass.getPseudoClass("otherwise");

    private final Function<RunLine, String> words;
    private final BiConsumer<RunLine, String> write;
    private final Function<RunLine, String> otherwise;
    private OverrunStyle cut = OverrunStyle.ELLIPSIS;

    /** @param otherwise what a cell says while there are no words of the user */
    EditColumn(
            String id,
            String title,
            double width,
            Function<RunLine, String> otherwise,
            Function<RunLine, String> words,
            BiConsumer<RunLine, String> write) {
        super(title);
        this.words = words;
        this.write = write;
        this.otherwise = otherwise;
        setId(id);
        setPrefWidth(width);
        setCellValueFactory(data -> new ReadOnlyObjectWrapper<>(data.getValue()));
        setCellFactory(_ -> new Cell());
        setComparator(Comparator.comparing(words, String.CASE_INSENSITIVE_ORDER));
        setReorderable(false);
    }

    /** What is too long is cut in its middle, where its beginning and its end tell more. */
    EditColumn cutInTheMiddle() {
        cut = OverrunStyle.CENTER_ELLIPSIS;
        return this;
    }

    private final class Cell extends TableCell<RunLine, RunLine> {
        private final LateTooltip tip = new LateTooltip(this, () -> getText() == null ? "" : getText());
        private @Nullable TextField field;

        @Override
        protected void updateItem(@Nullable RunLine line, boolean empty) {
            super.updateItem(line, empty);
            show();
        }

        private void show() {
            setGraphic(null);
            setTextOverrun(cut);
            RunLine line = isEmpty() ? null : getItem();
            String own = line == null ? "" : words.apply(line);
            String text = line == null || !own.isEmpty() ? own : otherwise.apply(line);
            pseudoClassStateChanged(OTHERWISE, own.isEmpty());
            setText(text);
            tip.changed();
        }

        @Override
        public void startEdit() {
            RunLine line = getItem();
            super.startEdit();
            if (!isEditing() || line == null) {
                return;
            }
            TextField now = new TextField(words.apply(line));
            now.setId(EditColumn.this.getId() + "-field");
            now.setAccessibleText(EditColumn.this.getText());
            field = now;
            now.setOnAction(_ -> keep());
            now.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
                if (event.getCode() == KeyCode.ESCAPE) {
                    cancelEdit();
                    event.consume();
                }
            });
            now.focusedProperty().subscribe((_, focused) -> {
                if (!focused) {
                    keep();
                }
            });
            setText(null);
            tip.changed();
            setGraphic(now);
            now.requestFocus();
            now.selectAll();
        }

        private void keep() {
            TextField now = field;
            RunLine line = getItem();
            if (now == null || line == null) {
                return;
            }
            field = null;
            cancelEdit();
            write.accept(line, now.getText());
        }

        @Override
        public void cancelEdit() {
            TextField left = field;
            if (left != null && left.isFocused() && getTableView() != null) {
                field = null;
                getTableView().requestFocus();
            }
            field = null;
            super.cancelEdit();
            show();
        }
    }
}

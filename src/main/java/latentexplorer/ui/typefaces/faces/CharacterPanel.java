package latentexplorer.ui.typefaces.faces;

import java.util.BitSet;
import java.util.List;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;

/**
 * The 94 characters in five rows of twenty. Pressing toggles one; dragging toggles each further one once, when the
 * pointer enters it. With the keyboard the arrows move a cursor and Space toggles.
 */
final class CharacterPanel extends Region {
    static final int COLUMNS = 20;
    static final int ROWS = 5;

    private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
    private static final PseudoClass SHOWN = PseudoClass.getPseudoClass("shown");
    private static final PseudoClass CURSOR = PseudoClass.getPseudoClass("cursor");
    private static final double CELL_HEIGHT = 26;
    private static final double SMALLEST_CELL = 16;

    private final List<Cell> cells;
    private final IntConsumer onToggle;
    /** What the drag has been over; a character is toggled once however often the pointer comes back. */
    private final BitSet touched = new BitSet(Characters.COUNT);

    private double lastX;
    private double lastY;
    private int cursor;

    /** @param onToggle gets the number of a character, 0 to 93 */
    CharacterPanel(IntConsumer onToggle) {
        this.onToggle = onToggle;
        cells = IntStream.range(0, Characters.COUNT).mapToObj(Cell::new).toList();
        getChildren().setAll(cells);
        setId("characters");
        getStyleClass().add("characters");
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.PARENT);
        setAccessibleText("Characters: arrows move, Space selects");
        setOnMousePressed(this::press);
        setOnMouseDragged(this::drag);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
        focusVisibleProperty().subscribe(_ -> moveCursor(cursor));
    }

    /** Marks the selected characters. */
    void select(CharacterSet characters) {
        BitSet chosen = new BitSet(Characters.COUNT);
        characters.indices().forEach(chosen::set);
        for (Cell cell : cells) {
            cell.select(chosen.get(cell.character));
        }
    }

    /** Marks the character that the gallery shows; -1 marks none. */
    void show(int character) {
        for (Cell cell : cells) {
            cell.pseudoClassStateChanged(SHOWN, cell.character == character);
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return COLUMNS * SMALLEST_CELL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return COLUMNS * SMALLEST_CELL;
    }

    @Override
    protected double computePrefHeight(double width) {
        return ROWS * CELL_HEIGHT;
    }

    @Override
    protected double computeMinHeight(double width) {
        return ROWS * CELL_HEIGHT;
    }

    @Override
    protected void layoutChildren() {
        for (Cell cell : cells) {
            double left = snapPositionX(cell.character % COLUMNS * cellWidth());
            double right = snapPositionX((cell.character % COLUMNS + 1) * cellWidth());
            cell.resizeRelocate(left, cell.character / COLUMNS * CELL_HEIGHT, right - left - 1, CELL_HEIGHT - 1);
        }
    }

    private double cellWidth() {
        return getWidth() / COLUMNS;
    }

    private int characterAt(double x, double y) {
        int column = (int) Math.floor(x / cellWidth());
        int row = (int) Math.floor(y / CELL_HEIGHT);
        int character = row * COLUMNS + column;
        boolean inside = column >= 0 && column < COLUMNS && row >= 0 && character < Characters.COUNT;
        return inside ? character : -1;
    }

    private void press(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        requestFocus();
        touched.clear();
        lastX = event.getX();
        lastY = event.getY();
        touch(lastX, lastY);
    }

    /** Follows the way between two events in steps shorter than a cell, so that a quick hand skips none. */
    private void drag(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY) {
            return;
        }
        double dx = event.getX() - lastX;
        double dy = event.getY() - lastY;
        int steps = Math.max(1, (int) Math.ceil(Math.hypot(dx, dy) / (SMALLEST_CELL / 4)));
        for (int step = 1; step <= steps; step++) {
            touch(lastX + dx * step / steps, lastY + dy * step / steps);
        }
        lastX = event.getX();
        lastY = event.getY();
    }

    private void touch(double x, double y) {
        int character = characterAt(x, y);
        if (character >= 0 && !touched.get(character)) {
            touched.set(character);
            moveCursor(character);
            onToggle.accept(character);
        }
    }

    private void key(KeyEvent event) {
        int step = switch (event.getCode()) {
            case LEFT -> -1;
            case RIGHT -> 1;
            case UP -> -COLUMNS;
            case DOWN -> COLUMNS;
            default -> 0;
        };
        if (step != 0) {
            int to = cursor + step;
            moveCursor(to >= 0 && to < Characters.COUNT ? to : cursor);
            event.consume();
        } else if (event.getCode() == KeyCode.SPACE) {
            onToggle.accept(cursor);
            event.consume();
        }
    }

    private void moveCursor(int to) {
        cells.get(cursor).pseudoClassStateChanged(CURSOR, false);
        cursor = to;
        cells.get(cursor).pseudoClassStateChanged(CURSOR, isFocusVisible());
    }

    /** One character: a text of its own, which a narrow cell never shortens to dots. */
    private static final class Cell extends StackPane {
        private final int character;
        private boolean selected;

        Cell(int character) {
            super(new Text(Character.toString(Characters.at(character))));
            this.character = character;
            setId("character-" + character);
            setMinSize(0, 0);
            getStyleClass().add("character");
            setAccessibleRole(AccessibleRole.CHECK_BOX);
            setAccessibleText("Character " + Characters.at(character));
        }

        void select(boolean now) {
            selected = now;
            pseudoClassStateChanged(SELECTED, now);
            notifyAccessibleAttributeChanged(AccessibleAttribute.SELECTED);
        }

        @Override
        public Object queryAccessibleAttribute(AccessibleAttribute attribute, Object... parameters) {
            return attribute == AccessibleAttribute.SELECTED
                    ? selected
                    : super.queryAccessibleAttribute(attribute, parameters);
        }
    }
}

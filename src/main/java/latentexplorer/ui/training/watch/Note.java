package latentexplorer.ui.training.watch;

import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.text.Text;

/** Words beside a title: all of them where there is room, a few where there is little. */
final class Note extends Label {
    private final Text measure = new Text();
    private String few = "";
    private String all = "";

    Note() {
        getStyleClass().addAll("card-note", "may-be-cut");
        setMinWidth(0);
        setMaxWidth(Double.MAX_VALUE);
        measure.fontProperty().bind(fontProperty());
        widthProperty().subscribe(this::choose);
        fontProperty().subscribe(this::choose);
    }

    /** @param words what the tooltip says in any case */
    void say(String brief, String words) {
        few = brief;
        all = words;
        setTooltip(words.isEmpty() ? null : new Tooltip(words));
        choose();
    }

    private void choose() {
        measure.setText(all);
        setText(Math.ceil(measure.getLayoutBounds().getWidth()) <= getWidth() ? all : few);
    }
}

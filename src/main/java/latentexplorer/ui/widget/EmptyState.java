package latentexplorer.ui.widget;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/** What an empty pane shows: a picture, a sentence, and the next step. */
public final class EmptyState extends VBox {
    private final Label sentence = new Label();
    private final Button action = new Button();
    private final Button other = new Button();

    public EmptyState(Ikon icon) {
        FontIcon picture = new FontIcon(icon);
        picture.setIconSize(40);
        sentence.setWrapText(true);
        sentence.setMaxWidth(420);
        sentence.setAlignment(Pos.CENTER);
        sentence.getStyleClass().add("empty-sentence");
        action.setVisible(false);
        action.managedProperty().bind(action.visibleProperty());
        other.setVisible(false);
        other.managedProperty().bind(other.visibleProperty());
        other.getStyleClass().add("flat");
        getChildren().setAll(picture, sentence, action, other);
        getStyleClass().add("empty-state");
        setAlignment(Pos.CENTER);
        setSpacing(12);
    }

    /** Says what is missing, or what went wrong. */
    public void say(String text) {
        sentence.setText(text);
        action.setVisible(false);
        other.setVisible(false);
    }

    /** Says what is missing and offers the next step. */
    public void say(String text, String step, Runnable take) {
        sentence.setText(text);
        action.setText(step);
        action.setOnAction(_ -> take.run());
        action.setVisible(true);
        other.setVisible(false);
    }

    /** The same, with another way to go on. */
    public void say(String text, String step, Runnable take, String otherStep, Runnable takeOther) {
        say(text, step, take);
        other.setText(otherStep);
        other.setOnAction(_ -> takeOther.run());
        other.setVisible(true);
    }
}

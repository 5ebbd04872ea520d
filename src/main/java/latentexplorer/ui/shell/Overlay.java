package latentexplorer.ui.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * A sheet over the window with a title, closed by its button or by a click beside it. Whoever opens it disables what lies
 * beneath for as long as it is visible, and closes it on Esc.
 */
final class Overlay extends StackPane {
    private @Nullable Node focusBefore;

    Overlay() {
        getStyleClass().add("overlay");
        setVisible(false);
        managedProperty().bind(visibleProperty());
        setOnMousePressed(event -> {
            if (event.getTarget() == this) {
                close();
            }
        });
    }

    void open(String title, Region content) {
        if (!isOpen()) {
            focusBefore = getScene() == null ? null : getScene().getFocusOwner();
        }
        Label heading = new Label(title);
        heading.getStyleClass().add("title-3");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.setId("overlay-close");
        close.getStyleClass().addAll("flat", "button-icon");
        close.setAccessibleText("Close");
        close.setOnAction(_ -> close());
        HBox head = new HBox(16, heading, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        VBox sheet = new VBox(16, head, content);
        VBox.setVgrow(content, Priority.ALWAYS);
        sheet.getStyleClass().add("overlay-sheet");
        sheet.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getChildren().setAll(sheet);
        setVisible(true);
        close.requestFocus();
    }

    void close() {
        setVisible(false);
        getChildren().clear();
        if (focusBefore != null && focusBefore.getScene() == getScene()) {
            focusBefore.requestFocus();
        }
        focusBefore = null;
    }

    boolean isOpen() {
        return isVisible();
    }
}

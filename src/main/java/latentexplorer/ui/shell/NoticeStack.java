package latentexplorer.ui.shell;

import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;
import latentexplorer.ui.session.Notice;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** Notices in the upper right corner. Information goes by itself, a problem stays until it is put away. */
final class NoticeStack extends VBox {
    private static final int SHOWN = 4;

    private final ObservableList<Notice> notices;
    private final Consumer<Notice> details;

    /**
     * @param details shows the details of a notice
     */
    NoticeStack(ObservableList<Notice> notices, Consumer<Notice> details) {
        super(8);
        this.notices = notices;
        this.details = details;
        setPickOnBounds(false);
        setAlignment(Pos.TOP_RIGHT);
        setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        getStyleClass().add("notice-stack");
        notices.addListener((ListChangeListener<Notice>) change -> {
            while (change.next()) {
                change.getAddedSubList().forEach(this::expire);
            }
            show();
        });
    }

    private void expire(Notice notice) {
        if (notice.kind() == Notice.Kind.INFORMATION) {
            PauseTransition pause = new PauseTransition(Duration.seconds(6));
            pause.setOnFinished(_ -> notices.removeIf(each -> each == notice));
            pause.play();
        }
    }

    private void show() {
        int from = Math.max(0, notices.size() - SHOWN);
        getChildren()
                .setAll(notices.subList(from, notices.size()).stream()
                        .map(this::card)
                        .toList());
    }

    private Region card(Notice notice) {
        boolean problem = notice.kind() == Notice.Kind.PROBLEM;
        FontIcon icon = new FontIcon(problem ? Feather.ALERT_TRIANGLE : Feather.INFO);
        Label sentence = new Label(notice.sentence());
        sentence.setWrapText(true);
        sentence.setMaxWidth(340);
        sentence.setMinHeight(Region.USE_PREF_SIZE);
        VBox text = new VBox(4, sentence);
        if (!notice.details().isEmpty()) {
            Hyperlink more = new Hyperlink("Details");
            more.setOnAction(_ -> details.accept(notice));
            text.getChildren().add(more);
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        Button close = new Button(null, new FontIcon(Feather.X));
        close.getStyleClass().addAll("flat", "button-icon", "small");
        close.setAccessibleText("Put away");
        close.setOnAction(_ -> notices.removeIf(each -> each == notice));
        HBox card = new HBox(10, icon, text, close);
        card.getStyleClass().addAll("notice", problem ? "notice-problem" : "notice-information");
        card.setMaxWidth(440);
        return card;
    }
}

package latentexplorer.ui.training.watch;

import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The top of the page: which training it is, how far and how fast, and room for what steers it. */
final class Headline extends HBox {
    private final WatchModel model;
    private final Label title = new Label();
    private final Label state = new Label();
    private final ProgressBar progress = new ProgressBar();
    private final HBox controls = new HBox(8);

    Headline(WatchModel model) {
        super(16);
        this.model = model;
        getStyleClass().add("watch-headline");
        setAlignment(Pos.CENTER_LEFT);
        title.setId("watch-title");
        title.getStyleClass().add("watch-title");
        title.setMinWidth(80);
        state.setId("watch-state");
        state.getStyleClass().add("watch-muted");
        state.setMinWidth(0);
        progress.setId("watch-progress");
        progress.setPrefWidth(120);
        progress.setMinWidth(60);
        progress.setAccessibleText("Progress of the training");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        controls.setAlignment(Pos.CENTER_RIGHT);
        controls.setMinWidth(USE_PREF_SIZE);
        getChildren().setAll(title, progress, state, gap, controls);
        model.runProperty().subscribe(run -> title.setText(run == null ? "" : run.title()));
        model.momentProperty().subscribe(_ -> renew());
    }

    /** Puts controls at the right end; null for none. */
    void steerWith(@Nullable Node node) {
        controls.getChildren().setAll(node == null ? List.of() : List.of(node));
    }

    private void renew() {
        Moment now = model.momentProperty().get();
        int done = now.history().isEmpty() ? 0 : now.history().getLast().number();
        progress.setVisible(now.live());
        progress.setManaged(now.live());
        progress.setProgress(now.lastEpoch() > 0 ? Math.min(1, (double) done / now.lastEpoch()) : -1);
        state.setText(words(now, done));
    }

    private static String words(Moment now, int done) {
        return now.live()
                ? Numbers.count(done) + " of " + Numbers.count(now.lastEpoch()) + " epochs done"
                : "Over after " + Numbers.count(done) + (done == 1 ? " epoch" : " epochs");
    }
}

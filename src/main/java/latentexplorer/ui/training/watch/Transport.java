package latentexplorer.ui.training.watch;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The foot of the page: one slider over everything, with the buttons that go from epoch to epoch. */
final class Transport extends HBox {
    private final WatchModel model;
    private final Scrubber scrubber;
    private final Label epoch = new Label();
    private final Label kept = new Label();
    private final Button play = new Button("", new FontIcon(Feather.PLAY));
    private final ToggleButton live = new ToggleButton("Live");

    Transport(WatchModel model, WatchController controller) {
        super(8);
        this.model = model;
        getStyleClass().add("watch-transport");
        setAlignment(Pos.CENTER_LEFT);
        scrubber = new Scrubber(controller::goTo);
        scrubber.darkProperty().bind(model.darkProperty());
        scrubber.setPrefHeight(32);
        scrubber.setMinWidth(120);
        HBox.setHgrow(scrubber, Priority.ALWAYS);
        ready(play, "watch-play", "Play");
        play.setOnAction(_ -> controller.togglePlay());
        live.setId("watch-live");
        live.setMinWidth(USE_PREF_SIZE);
        live.setTooltip(new Tooltip("Follow the newest epoch while the training runs (End)"));
        live.setOnAction(_ -> controller.follow(live.isSelected()));
        epoch.setId("watch-epoch");
        epoch.getStyleClass().add("watch-epoch");
        epoch.setMinWidth(USE_PREF_SIZE);
        kept.setId("watch-kept");
        kept.getStyleClass().add("watch-muted");
        kept.setMinWidth(USE_PREF_SIZE);
        kept.setTooltip(
                new Tooltip("The models of so many epochs are on the disk, evenly spaced, the first, the best and"
                        + " the newest always; the slider goes to these."));
        Button first = go("watch-first", "First epoch (Home)", Feather.SKIP_BACK, controller::first);
        Button back = go("watch-back", "One kept epoch back (Left)", Feather.CHEVRON_LEFT, () -> controller.step(-1));
        Button on = go("watch-forward", "One kept epoch on (Right)", Feather.CHEVRON_RIGHT, () -> controller.step(1));
        Button last = go("watch-last", "Newest epoch (End)", Feather.SKIP_FORWARD, controller::last);
        getChildren().setAll(first, back, play, on, last, scrubber, epoch, live, kept);
        model.momentProperty().subscribe(_ -> renew());
        model.epochProperty().subscribe(_ -> renew());
        model.busyProperty().subscribe(_ -> renew());
        model.liveProperty().subscribe(_ -> renew());
        model.playingProperty().subscribe(playing -> {
            play.setGraphic(new FontIcon(playing ? Feather.PAUSE : Feather.PLAY));
            String words = playing ? "Stay at this epoch (Space)" : "Play epoch after epoch (Space)";
            play.setTooltip(new Tooltip(words));
            play.setAccessibleText(words);
        });
    }

    private static Button go(String id, String words, Feather icon, Runnable then) {
        Button button = new Button("", new FontIcon(icon));
        ready(button, id, words);
        button.setTooltip(new Tooltip(words));
        button.setOnAction(_ -> then.run());
        return button;
    }

    /** Each has a key of its own on the page, so that the way through it with Tab stays short. */
    private static void ready(ButtonBase button, String id, String words) {
        button.setId(id);
        button.getStyleClass().addAll("flat", "button-icon");
        button.setAccessibleText(words);
        button.setFocusTraversable(false);
        button.setMinWidth(USE_PREF_SIZE);
    }

    private void renew() {
        Moment now = model.momentProperty().get();
        int at = model.epochProperty().get();
        scrubber.show(now, at, model.busyProperty().get());
        epoch.setText(at < 0 ? "No epoch yet" : "Epoch " + Numbers.count(at) + " of " + Numbers.count(now.lastEpoch()));
        int done = now.history().size();
        // The model before the first epoch is kept too, but it is no epoch of the training.
        long models = now.kept().stream().filter(each -> each > 0).count();
        kept.setText(Numbers.count(models) + " of " + Numbers.count(done) + (done == 1 ? " epoch" : " epochs")
                + " kept, " + Numbers.bytes(now.bytes()));
        live.setVisible(now.live());
        live.setManaged(now.live());
        live.setSelected(model.liveProperty().get());
        setDisable(now.kept().isEmpty());
    }
}

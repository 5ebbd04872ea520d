package latentexplorer.ui.explorer.experiment;

import java.util.Objects;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.job.Job;
import org.jspecify.annotations.Nullable;

/** The page of the experiments: which one and how, its pictures, and what is to be said of them. */
public final class ExperimentView extends StackPane {
    private static final PseudoClass REFUSED = PseudoClass.getPseudoClass("refused");
    private static final PseudoClass REMARKED = PseudoClass.getPseudoClass("remarked");
    private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");

    private final ExperimentModel model;
    private final ExperimentController controller;
    private final Hands hands;
    private final WalkGrid walks;
    private final AnalogyGrid pairs;
    private final PlanForm form;

    public ExperimentView(ExperimentModel model, ExperimentController controller, ReadOnlyBooleanProperty dark) {
        this.model = model;
        this.controller = controller;
        hands = new Hands(controller, dark::get);
        walks = new WalkGrid(model, dark, hands);
        pairs = new AnalogyGrid(model, dark, hands);
        form = new PlanForm(model, controller);
        StackPane.setAlignment(form, Pos.TOP_RIGHT);
        StackPane.setMargin(form, new Insets(40, 8, 8, 8));
        StackPane grids = new StackPane(scrolling(walks, false), scrolling(pairs, true));
        grids.setMinSize(0, 0);
        VBox.setVgrow(grids, Priority.ALWAYS);
        VBox page =
                new VBox(new ExperimentHead(model, controller, this::copy, this::settings), grids, searching(), note());
        page.getStyleClass().add("experiment");
        page.setMinSize(0, 0);
        getChildren().setAll(page, form);
        setId("experiment");
        setMinSize(0, 0);
        getStylesheets()
                .add(Objects.requireNonNull(ExperimentView.class.getResource("experiment.css"))
                        .toExternalForm());
        model.setupProperty().subscribe(_ -> form.close());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE && form.isVisible()) {
                form.close();
                event.consume();
            }
        });
    }

    /** Puts a picture of the results on the clipboard. */
    public void copy() {
        hands.copy(model.setupProperty().get().analogies() ? pairs : walks);
    }

    private void settings() {
        if (form.isVisible()) {
            form.close();
        } else {
            form.open();
        }
    }

    /** As high as the space, or to be scrolled where pictures would become too small. */
    private Node scrolling(CellGrid grid, boolean analogies) {
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinSize(0, 0);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("experiment-scroll");
        model.setupProperty().subscribe(setup -> scroll.setVisible(setup.analogies() == analogies));
        return scroll;
    }

    /** The search for the neighbours that paths through images need. */
    private Node searching() {
        Label words = new Label();
        words.setId("search-words");
        words.setWrapText(true);
        words.setMinHeight(USE_PREF_SIZE);
        ProgressBar bar = new ProgressBar();
        bar.setId("search-progress");
        bar.setPrefWidth(120);
        bar.setMinWidth(60);
        Button button = new Button();
        button.setId("search-button");
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(words, Priority.ALWAYS);
        words.setMaxWidth(Double.MAX_VALUE);
        HBox row = new HBox(8, words, bar, button);
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("search-row");
        Runnable update = () -> {
            Job job = model.searchProperty().get();
            String problem = model.searchProblemProperty().get();
            boolean wanted = !model.setupProperty().get().analogies() && (job != null || !problem.isEmpty());
            row.setVisible(wanted);
            row.setManaged(wanted);
            bar.setVisible(job != null);
            bar.setManaged(job != null);
            words.setText(job == null ? problem : "Looking for the neighbours of each image, once for this map.");
            button.setText(job == null ? "Search" : "Stop");
            button.setOnAction(_ -> {
                if (job == null) {
                    controller.searchAgain();
                } else {
                    controller.stopSearch();
                }
            });
        };
        model.searchProperty().subscribe(job -> {
            bar.progressProperty().unbind();
            if (job != null) {
                bar.progressProperty().bind(job.progressProperty());
            }
            update.run();
        });
        model.searchProblemProperty().subscribe(update);
        model.setupProperty().subscribe(update);
        return row;
    }

    /** Two lines that are always there, so that nothing moves when they change under the pointer. */
    private Node note() {
        Label note = new Label();
        note.setId("experiment-note");
        note.setWrapText(true);
        note.setMaxWidth(Double.MAX_VALUE);
        note.setAlignment(Pos.TOP_LEFT);
        note.getStyleClass().add("experiment-note");
        Runnable update = () -> {
            Shown shown = model.shownProperty().get();
            note.setText(words(shown));
            note.pseudoClassStateChanged(
                    REFUSED, shown != null && !shown.refusal().isEmpty());
            note.pseudoClassStateChanged(
                    REMARKED, shown != null && !shown.remarks().isEmpty());
            note.pseudoClassStateChanged(PREVIEW, shown != null && shown.isPreview());
        };
        model.shownProperty().subscribe(update);
        model.guideProperty().subscribe(update);
        return note;
    }

    private String words(@Nullable Shown shown) {
        if (shown != null && !shown.refusal().isEmpty()) {
            return shown.refusal();
        }
        if (shown != null && !shown.remarks().isEmpty()) {
            return String.join(" ", shown.remarks());
        }
        return model.guideProperty().get();
    }
}

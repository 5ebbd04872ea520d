package latentexplorer.ui.explorer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.ui.explorer.experiment.ExperimentView;
import latentexplorer.ui.explorer.making.MakingView;
import latentexplorer.ui.explorer.making.MovingMap;
import latentexplorer.ui.explorer.quality.QualityCard;
import latentexplorer.ui.map.FrameWorker;
import latentexplorer.ui.map.MapView;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.EmptyState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The Explorer's pane. */
public final class ExplorerView extends BorderPane {
    private static final double TILE_STEP = 4;
    /** Of the width, what stands beside the map; between these limits. */
    private static final double SIDE_SHARE = 0.385;

    private static final double LEAST_SIDE = 440;
    private static final double MOST_SIDE = 760;

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final ExperimentView experiment;
    private final MapView map;
    private final MakingView form;
    private final SidePanel side;

    /**
     * @param rasterizer draws the map, for this view alone
     * @param worker where the map is drawn
     */
    public ExplorerView(
            ExplorerModel model,
            ExplorerController controller,
            Session session,
            MapRasterizer rasterizer,
            FrameWorker worker) {
        this.model = model;
        this.controller = controller;
        experiment = new ExperimentView(model.experiment(), controller.experiment(), session.darkProperty());
        map = new MapView(model.map(), rasterizer, worker);
        map.setId("map");
        map.setOnPick(controller::pick);
        EmptyState empty = new EmptyState(Feather.COMPASS);
        empty.setId("explorer-empty");
        model.vacancyProperty().subscribe(vacancy -> showVacancy(empty, vacancy));
        Legend legend = new Legend(model, session.darkProperty());
        StackPane.setAlignment(legend, Pos.TOP_LEFT);
        StackPane.setMargin(legend, new Insets(12));
        QualityCard card = new QualityCard(model.quality(), session.darkProperty());
        StackPane.setAlignment(card, Pos.TOP_LEFT);
        StackPane.setMargin(card, new Insets(12));
        card.visibleProperty()
                .bind(model.quality()
                        .shownProperty()
                        .and(model.exhibitProperty().isNotNull()));
        StaleBanner stale = new StaleBanner(model);
        MovingMap moving = new MovingMap(model.making(), controller.making());
        StackPane centre = new StackPane(map, legend, card, empty, moving);
        legend.toFront();
        map.visibleProperty().bind(model.exhibitProperty().isNotNull());
        model.exhibitProperty().subscribe(exhibit -> {
            if (exhibit != null && isVisible() && !holdsFocus()) {
                map.requestFocus();
            }
        });
        BorderPane left = new BorderPane(centre);
        left.setTop(stale);
        left.setBottom(new ProvenanceBar(model, controller));
        BorderPane middle = new BorderPane(left);
        side = new SidePanel(model.pageProperty(), new LookCard(model, session.darkProperty()), pages());
        side.prefWidthProperty()
                .bind(widthProperty()
                        .map(width -> Math.clamp(SIDE_SHARE * width.doubleValue(), LEAST_SIDE, MOST_SIDE)));
        form = new MakingView(model.making(), controller.making());
        model.making().openProperty().subscribe(open -> showForm(middle, open));
        setTop(new ContextBar(model, controller));
        setCenter(middle);
        getStyleClass().add("explorer");
        getStylesheets()
                .add(Objects.requireNonNull(ExplorerView.class.getResource("explorer.css"))
                        .toExternalForm());
        setMinSize(0, 0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::keyPressed);
        addEventHandler(KeyEvent.KEY_TYPED, this::keyTyped);
    }

    /** The map is what the keys are for. */
    @Override
    public void requestFocus() {
        map.requestFocus();
    }

    /** The form takes the place of what is told of the image under the pointer and of the experiments. */
    private void showForm(BorderPane middle, boolean open) {
        middle.setRight(open ? form : side);
        if (open) {
            form.requestFocus();
        } else if (isVisible() && getScene() != null) {
            map.requestFocus();
        }
    }

    /** What there is beside the map. */
    private Map<SidePage, Region> pages() {
        Map<SidePage, Region> pages = new EnumMap<>(SidePage.class);
        pages.put(SidePage.EXPERIMENT, experiment);
        return pages;
    }

    private static void showVacancy(EmptyState empty, ExplorerModel.@Nullable Vacancy vacancy) {
        empty.setVisible(vacancy != null);
        if (vacancy != null && vacancy.step().isEmpty()) {
            empty.say(vacancy.sentence());
        } else if (vacancy != null && !vacancy.other().isEmpty()) {
            empty.say(vacancy.sentence(), vacancy.step(), vacancy.take(), vacancy.other(), vacancy.takeOther());
        } else if (vacancy != null) {
            empty.say(vacancy.sentence(), vacancy.step(), vacancy.take());
        }
    }

    private void keyPressed(KeyEvent event) {
        if (side.pressed(event)) {
            event.consume();
            return;
        }
        if (inText()) {
            return;
        }
        if (event.isShortcutDown() && event.isShiftDown() && event.getCode() == KeyCode.Z) {
            controller.undo().redo();
            event.consume();
            return;
        }
        if (event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
            switch (event.getCode()) {
                case Z -> controller.undo().undo();
                case C -> experiment.copy();
                default -> {
                    return;
                }
            }
            event.consume();
            return;
        }
        boolean escape =
                event.getCode() == KeyCode.ESCAPE && controller.experiment().clearPreview();
        if (escape || controller.experiment().pressed(event)) {
            event.consume();
        }
    }

    /** Punctuation lies on other keys on other keyboards, so the typed character counts. */
    private void keyTyped(KeyEvent event) {
        // AltGr reports Ctrl and Alt together, and on some keyboards brackets need it.
        boolean command = event.isShortcutDown() && !event.isAltDown();
        if (inText() || command) {
            return;
        }
        if (controller.experiment().typed(event.getCharacter())) {
            event.consume();
            return;
        }
        switch (event.getCharacter()) {
            case "s", "S" -> controller.cyclePicture();
            case "m", "M" -> controller.making().toggle();
            case "o", "O" -> controller.quality().toggle();
            case "p", "P" -> controller.making().pause();
            case "k", "K" -> controller.making().keep();
            case "," -> resizeTiles(-TILE_STEP);
            case "." -> resizeTiles(TILE_STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private boolean holdsFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && owner != this) {
            owner = owner.getParent();
        }
        return owner == this;
    }

    private boolean inText() {
        return getScene() != null && getScene().getFocusOwner() instanceof TextInputControl;
    }

    private void resizeTiles(double by) {
        double next = model.tileSizeProperty().get() + by;
        model.tileSizeProperty().set(Math.clamp(next, ExplorerModel.MIN_TILE, ExplorerModel.MAX_TILE));
    }
}

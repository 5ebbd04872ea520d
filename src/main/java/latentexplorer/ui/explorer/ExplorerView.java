package latentexplorer.ui.explorer;

import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.ui.explorer.compare.CompareView;
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

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final WalkStrip walk;
    private final MapView map;
    private final CompareView maps;
    private final MakingView form;

    /**
     * @param rasterizers make what draws a map, one for each map
     * @param worker where the map is drawn
     */
    public ExplorerView(
            ExplorerModel model,
            ExplorerController controller,
            Session session,
            Supplier<MapRasterizer> rasterizers,
            FrameWorker worker) {
        this.model = model;
        this.controller = controller;
        walk = new WalkStrip(model, controller, session.darkProperty());
        map = new MapView(model.map(), rasterizers.get(), worker);
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
        // With a second map beside it there is little room for what lies over it.
        centre.setMinSize(0, 0);
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
        maps = new CompareView(model.compare(), controller.compare(), session, left, rasterizers.get(), worker);
        BorderPane middle = new BorderPane(maps);
        LookCard look = new LookCard(model, session.darkProperty());
        form = new MakingView(model.making(), controller.making());
        model.making().openProperty().subscribe(open -> showForm(middle, look, open));
        setTop(new ContextBar(model, controller));
        setCenter(middle);
        setBottom(walk);
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

    /** The form takes the place of what is told of the image under the pointer, and the height of the row of pictures. */
    private void showForm(BorderPane middle, Node look, boolean open) {
        middle.setRight(open ? form : look);
        walk.setVisible(!open);
        walk.setManaged(!open);
        if (open) {
            form.requestFocus();
        } else if (isVisible() && getScene() != null) {
            map.requestFocus();
        }
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
        if (inText()) {
            return;
        }
        if (event.isShortcutDown() && !event.isShiftDown() && !event.isAltDown()) {
            switch (event.getCode()) {
                case Z -> controller.undo();
                case C -> walk.copy();
                default -> {
                    return;
                }
            }
            event.consume();
            return;
        }
        switch (event.getCode()) {
            case SPACE, DELETE -> controller.clearSource();
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Punctuation lies on other keys on other keyboards, so the typed character counts. */
    private void keyTyped(KeyEvent event) {
        // AltGr reports Ctrl and Alt together, and on some keyboards brackets need it.
        boolean command = event.isShortcutDown() && !event.isAltDown();
        if (inText() || command) {
            return;
        }
        switch (event.getCharacter()) {
            case "[" -> controller.makeCurrent(Slots.Slot.SOURCE);
            case "]" -> controller.makeCurrent(Slots.Slot.TARGET);
            case "s", "S" -> controller.cyclePicture();
            case "t", "T" -> controller.chooseHoveredAsTarget();
            case "m", "M" -> controller.making().toggle();
            case "q", "Q" -> controller.quality().toggle();
            case "p", "P" -> controller.making().pause();
            case "k", "K" -> controller.making().keep();
            case "," -> resizeTiles(-TILE_STEP);
            case "." -> resizeTiles(TILE_STEP);
            default -> {
                if (!maps.typed(event.getCharacter())) {
                    return;
                }
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

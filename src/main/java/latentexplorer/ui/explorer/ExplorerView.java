package latentexplorer.ui.explorer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.ui.explorer.compare.CompareView;
import latentexplorer.ui.explorer.filter.FilterBar;
import latentexplorer.ui.explorer.filter.Legend;
import latentexplorer.ui.explorer.filter.NothingShown;
import latentexplorer.ui.explorer.making.MakingView;
import latentexplorer.ui.explorer.making.MovingMap;
import latentexplorer.ui.explorer.quality.QualityCard;
import latentexplorer.ui.explorer.select.SelectTools;
import latentexplorer.ui.map.FrameWorker;
import latentexplorer.ui.map.MapView;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.EmptyState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The Explorer's pane. */
public final class ExplorerView extends BorderPane {
    /** Of the width, what stands beside the map; between these limits. */
    private static final double SIDE_SHARE = 0.385;

    private static final double LEAST_SIDE = 440;
    private static final double MOST_SIDE = 760;

    private final ExplorerModel model;
    private final ExplorerController controller;
    private final WalkStrip walk;
    private final MapView map;
    private final CompareView maps;
    private final MakingView form;
    private final SidePanel side;

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
        map.setOnRegion(controller.selecting()::region);
        SelectTools tools = new SelectTools(model.select(), controller.selecting(), map::requestFocus);
        StackPane.setAlignment(tools, Pos.TOP_RIGHT);
        StackPane.setMargin(tools, new Insets(12));
        tools.visibleProperty().bind(model.exhibitProperty().isNotNull());
        EmptyState empty = new EmptyState(Feather.COMPASS);
        empty.setId("explorer-empty");
        model.vacancyProperty().subscribe(vacancy -> showVacancy(empty, vacancy));
        Legend legend = new Legend(model.filter(), controller.filter(), session.darkProperty());
        StackPane.setAlignment(legend, Pos.TOP_LEFT);
        StackPane.setMargin(legend, new Insets(12));
        QualityCard card = new QualityCard(model.quality());
        StackPane.setAlignment(card, Pos.TOP_RIGHT);
        StackPane.setMargin(card, new Insets(12));
        card.visibleProperty()
                .bind(model.quality()
                        .shownProperty()
                        .and(model.exhibitProperty().isNotNull()));
        StaleBanner stale = new StaleBanner(model);
        MovingMap moving = new MovingMap(model.making(), controller.making());
        NothingShown nothing = new NothingShown(model.filter());
        StackPane centre = new StackPane(map, card, tools, empty, moving, legend, nothing);
        map.visibleProperty().bind(model.exhibitProperty().isNotNull());
        model.exhibitProperty().subscribe(exhibit -> {
            if (exhibit != null && isVisible() && !holdsFocus()) {
                map.requestFocus();
            }
        });
        BorderPane left = new BorderPane(centre);
        left.setTop(new VBox(new FilterBar(model.filter(), controller.filter(), map::requestFocus), stale));
        left.setBottom(new ProvenanceBar(model, controller));
        maps = new CompareView(model.compare(), controller.compare(), session, left, rasterizers.get(), worker);
        BorderPane middle = new BorderPane(maps);
        side = new SidePanel(model.pageProperty(), new LookCard(model, session.darkProperty()), pages());
        side.prefWidthProperty()
                .bind(widthProperty()
                        .map(width -> Math.clamp(SIDE_SHARE * width.doubleValue(), LEAST_SIDE, MOST_SIDE)));
        form = new MakingView(model.making(), controller.making());
        model.making().openProperty().subscribe(open -> showForm(middle, open));
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
    private void showForm(BorderPane middle, boolean open) {
        middle.setRight(open ? form : side);
        walk.setVisible(!open);
        walk.setManaged(!open);
        if (open) {
            form.requestFocus();
        } else if (isVisible() && getScene() != null) {
            map.requestFocus();
        }
    }

    /** What there is beside the map. */
    private Map<SidePage, Region> pages() {
        Map<SidePage, Region> pages = new EnumMap<>(SidePage.class);
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
        if (controller.selecting().pressed(event)) {
            event.consume();
            return;
        }
        if (event.isShortcutDown() && event.isShiftDown() && event.getCode() == KeyCode.Z) {
            controller.redo();
            event.consume();
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
            case ESCAPE -> {
                if (!controller.filter().clear() && !controller.selecting().clear()) {
                    return;
                }
            }
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
        if (controller.selecting().typed(event.getCharacter())) {
            event.consume();
            return;
        }
        switch (event.getCharacter()) {
            case "[" -> controller.makeCurrent(Slots.Slot.SOURCE);
            case "]" -> controller.makeCurrent(Slots.Slot.TARGET);
            case "t", "T" -> controller.chooseHoveredAsTarget();
            case "m", "M" -> controller.making().toggle();
            case "o", "O" -> controller.quality().toggle();
            case "p", "P" -> controller.making().pause();
            case "k", "K" -> controller.making().keep();
            default -> {
                if (!maps.typed(event.getCharacter()) && !controller.filter().typed(event.getCharacter())) {
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
}

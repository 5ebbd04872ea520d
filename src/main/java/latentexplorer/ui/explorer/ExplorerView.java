package latentexplorer.ui.explorer;

import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.ui.explorer.compare.CompareView;
import latentexplorer.ui.explorer.experiment.ExperimentView;
import latentexplorer.ui.explorer.filter.FilterBar;
import latentexplorer.ui.explorer.filter.Legend;
import latentexplorer.ui.explorer.filter.NothingShown;
import latentexplorer.ui.explorer.inside.InsideView;
import latentexplorer.ui.explorer.making.MakingView;
import latentexplorer.ui.explorer.making.MovingMap;
import latentexplorer.ui.explorer.paths.PathOverlay;
import latentexplorer.ui.explorer.paths.PathRemark;
import latentexplorer.ui.explorer.quality.QualityCard;
import latentexplorer.ui.explorer.reality.RealityNote;
import latentexplorer.ui.explorer.scores.ScoresView;
import latentexplorer.ui.explorer.select.GroupsView;
import latentexplorer.ui.explorer.select.SelectTools;
import latentexplorer.ui.explorer.taking.TakingButton;
import latentexplorer.ui.explorer.taking.TakingSheet;
import latentexplorer.ui.map.FrameWorker;
import latentexplorer.ui.map.MapView;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.EmptyState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** The Explorer's pane: one or two maps, and beside them a page of what can be done with their images. */
public final class ExplorerView extends BorderPane {
    /** Of the width, what stands beside the map; between these limits. */
    private static final double SIDE_SHARE = 0.385;

    private static final double LEAST_SIDE = 440;
    private static final double MOST_SIDE = 760;
    private static final Insets MARGIN = new Insets(12);

    private final ExplorerModel model;
    private final Rooms rooms;
    private final ReadOnlyBooleanProperty dark;
    private final ExperimentView experiment;
    private final MapView map;
    private final MakingView form;
    private final SidePanel side;
    private final BorderPane middle;
    private final ExplorerKeyboard keyboard;

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
        rooms = controller.rooms();
        dark = session.darkProperty();
        experiment = new ExperimentView(model.experiment(), rooms.experiment(), dark);
        map = new MapView(model.map(), rasterizers.get(), worker);
        map.setId("map");
        map.setOnPick(controller::pick);
        map.setOnRegion(rooms.selecting()::region);
        map.visibleProperty().bind(isThereAMap());
        map.overlay().getChildren().add(new PathOverlay(model.paths(), map, dark, rooms.experiment()));
        TakingButton save = new TakingButton(model.taking(), rooms.taking(), Side.TOP);
        BorderPane first = new BorderPane(overMap());
        first.setTop(new StaleBanner(model));
        first.setBottom(new ProvenanceBar(model, save));
        CompareView maps = new CompareView(model.compare(), rooms.compare(), session, first, rasterizers.get(), worker);
        side = new SidePanel(model.pageProperty(), new LookCard(model, dark), pages());
        side.prefWidthProperty()
                .bind(widthProperty()
                        .map(width -> Math.clamp(SIDE_SHARE * width.doubleValue(), LEAST_SIDE, MOST_SIDE)));
        form = new MakingView(model.making(), rooms.making());
        BorderPane filtered = new BorderPane(maps);
        filtered.setTop(new FilterBar(model.filter(), rooms.filter(), map::requestFocus));
        middle = new BorderPane(filtered);
        model.making().openProperty().subscribe(this::showForm);
        setTop(new ContextBar(model, controller));
        setCenter(middle);
        getStyleClass().add("explorer");
        getStylesheets()
                .add(Objects.requireNonNull(ExplorerView.class.getResource("explorer.css"))
                        .toExternalForm());
        setMinSize(0, 0);
        keyboard = new ExplorerKeyboard(rooms, experiment, maps, save, model.pageProperty()::set);
        keyboard.install(this);
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (side.pressed(event)) {
                event.consume();
            }
        });
        addEventHandler(DragEvent.DRAG_DROPPED, event -> {
            if (controller.openPicture(event.getDragboard().getFiles())) {
                event.setDropCompleted(true);
                event.consume();
            }
        });
        model.exhibitProperty().subscribe(exhibit -> {
            if (exhibit != null && isVisible() && !holdsFocus()) {
                map.requestFocus();
            }
        });
    }

    ExplorerKeyboard keyboard() {
        return keyboard;
    }

    private ObservableValue<Boolean> isThereAMap() {
        return model.exhibitProperty().isNotNull();
    }

    /** The map and all that lies over it. */
    private Node overMap() {
        SelectTools tools = new SelectTools(model.select(), rooms.selecting(), map::requestFocus);
        tools.visibleProperty().bind(isThereAMap());
        QualityCard quality = new QualityCard(model.quality());
        quality.visibleProperty()
                .bind(model.quality()
                        .shownProperty()
                        .and(model.exhibitProperty().isNotNull()));
        VBox corner = new VBox(8, tools, quality);
        corner.setAlignment(Pos.TOP_RIGHT);
        corner.setPickOnBounds(false);
        corner.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        Legend legend = new Legend(model.filter(), rooms.filter(), dark);
        model.compare().openProperty().subscribe(legend.foldedProperty()::set);
        TakingSheet sheet = new TakingSheet(model.taking(), rooms.taking());
        EmptyState empty = new EmptyState(Feather.COMPASS);
        empty.setId("explorer-empty");
        model.vacancyProperty().subscribe(vacancy -> showVacancy(empty, vacancy));
        StackPane over = new StackPane(
                map,
                corner,
                empty,
                new MovingMap(model.making(), rooms.making()),
                legend,
                new NothingShown(model.filter()),
                sheet);
        // With a second map beside it there is little room for what lies over it.
        over.setMinSize(0, 0);
        place(corner, Pos.TOP_RIGHT);
        place(legend, Pos.TOP_LEFT);
        place(sheet, Pos.BOTTOM_RIGHT);
        return over;
    }

    private static void place(Node node, Pos where) {
        StackPane.setAlignment(node, where);
        StackPane.setMargin(node, MARGIN);
    }

    /** What there is beside the map. */
    private Map<SidePage, Region> pages() {
        BorderPane experiments = new BorderPane(experiment);
        experiments.setBottom(new VBox(new PathRemark(model.paths()), new RealityNote(model.reality())));
        ObservableValue<Boolean> analogies = model.experiment().analogiesProperty();
        // The analogies show their true answers too.
        model.scores()
                .shownProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> model.pageProperty().get() == SidePage.SCORES
                                || model.pageProperty().get() == SidePage.EXPERIMENT && analogies.getValue(),
                        model.pageProperty(),
                        analogies));
        Map<SidePage, Region> pages = new EnumMap<>(SidePage.class);
        pages.put(SidePage.EXPERIMENT, experiments);
        pages.put(SidePage.SCORES, new ScoresView(model.scores(), rooms.scores(), dark));
        pages.put(SidePage.INSIDE, new InsideView(model.inside(), rooms.inside(), dark));
        pages.put(SidePage.GROUPS, new GroupsView(model.groups(), model.select(), rooms.groups(), dark));
        return pages;
    }

    /** The map is what the keys are for. */
    @Override
    public void requestFocus() {
        map.requestFocus();
    }

    /** The form takes the place of what stands beside the map. */
    private void showForm(boolean open) {
        middle.setRight(open ? form : side);
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

    private boolean holdsFocus() {
        Node owner = getScene() == null ? null : getScene().getFocusOwner();
        while (owner != null && owner != this) {
            owner = owner.getParent();
        }
        return owner == this;
    }
}

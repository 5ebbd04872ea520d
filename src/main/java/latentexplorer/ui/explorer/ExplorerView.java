package latentexplorer.ui.explorer;

import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.ui.explorer.filter.FilterBar;
import latentexplorer.ui.explorer.filter.Legend;
import latentexplorer.ui.explorer.filter.NothingShown;
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
    private final ExplorerModel model;
    private final ExplorerController controller;
    private final WalkStrip walk;
    private final MapView map;
    private final MakingView form;

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
        walk = new WalkStrip(model, controller, session.darkProperty());
        map = new MapView(model.map(), rasterizer, worker);
        map.setId("map");
        map.setOnPick(controller::pick);
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
        StackPane centre = new StackPane(map, card, empty, moving, legend, nothing);
        map.visibleProperty().bind(model.exhibitProperty().isNotNull());
        model.exhibitProperty().subscribe(exhibit -> {
            if (exhibit != null && isVisible() && !holdsFocus()) {
                map.requestFocus();
            }
        });
        BorderPane left = new BorderPane(centre);
        left.setTop(new VBox(new FilterBar(model.filter(), controller.filter(), map::requestFocus), stale));
        left.setBottom(new ProvenanceBar(model, controller));
        BorderPane middle = new BorderPane(left);
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
            case ESCAPE -> {
                if (!controller.filter().clear()) {
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
        switch (event.getCharacter()) {
            case "[" -> controller.makeCurrent(Slots.Slot.SOURCE);
            case "]" -> controller.makeCurrent(Slots.Slot.TARGET);
            case "t", "T" -> controller.chooseHoveredAsTarget();
            case "m", "M" -> controller.making().toggle();
            case "q", "Q" -> controller.quality().toggle();
            case "p", "P" -> controller.making().pause();
            case "k", "K" -> controller.making().keep();
            default -> {
                if (!controller.filter().typed(event.getCharacter())) {
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

package latentexplorer.ui.typefaces;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.ui.typefaces.cluster.ClusterControls;
import latentexplorer.ui.typefaces.cluster.ClusterStatus;
import latentexplorer.ui.typefaces.cluster.ExplanationPane;
import latentexplorer.ui.typefaces.cluster.SplitView;
import latentexplorer.ui.typefaces.faces.CharacterPane;
import latentexplorer.ui.typefaces.faces.CharacterStepper;
import latentexplorer.ui.typefaces.faces.FaceView;
import latentexplorer.ui.typefaces.faces.FacesController;
import latentexplorer.ui.typefaces.faces.FacesModel;
import latentexplorer.ui.typefaces.faces.GalleryBar;
import latentexplorer.ui.typefaces.faces.GalleryView;
import latentexplorer.ui.typefaces.faces.SourceMenu;
import latentexplorer.ui.typefaces.gallery.ClusterGallery;
import latentexplorer.ui.typefaces.gallery.MosaicBar;
import latentexplorer.ui.typefaces.gallery.MosaicView;
import latentexplorer.ui.typefaces.selection.SetBuilderView;
import latentexplorer.ui.widget.EmptyState;
import latentexplorer.ui.widget.ProblemState;
import org.kordamp.ikonli.feather.Feather;

/** The typefaces workspace: characters and data set size, the gallery, and the typeface under the pointer. */
final class TypefacesView extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final double ZOOM_STEP = 1.15;
    /** Up to this width of the middle, in ems, its bars hold only what is needed. */
    private static final double WIDE_EM = 40;
    /** Width of the columns beside the middle, as a share of all and in ems. */
    private static final double COLUMN_SHARE = 0.22;

    private static final double FEWEST_EM = 19;
    private static final double MOST_EM = 24;

    private final TypefacesWorkspace parts;
    private final FacesModel model;
    private final FacesController controller;
    private final GalleryView gallery;
    private final MosaicView mosaics;
    private final FaceView face;
    private final SplitView split;
    private final ClusterControls controls;
    private final VBox centre = new VBox();
    private final TextField search = new TextField();
    private final EmptyState empty = new EmptyState(Feather.TYPE);
    private final ProblemState problem = new ProblemState();
    private final VBox loading = new VBox(12, new ProgressIndicator(), new Label("Reading the typefaces…"));

    TypefacesView(TypefacesWorkspace parts) {
        this.parts = parts;
        model = parts.faces;
        controller = parts.facesController;
        gallery = new GalleryView(model, controller);
        mosaics = new MosaicView(parts.mosaics, parts.mosaicController, parts.selection, parts.selectionController);
        face = new FaceView(model);
        split = new SplitView(parts.clusters, parts.clusterController);
        controls = new ClusterControls(parts.clusters, parts.clusterController);
        setId("typefaces");
        getStyleClass().add("typefaces");
        getStylesheets()
                .add(Objects.requireNonNull(TypefacesView.class.getResource("typefaces.css"))
                        .toExternalForm());
        setLeft(left());
        setCenter(centre());
        setRight(right());
        setMinWidth(0);
        parts.clusters.askedSplitProperty().subscribe(this::askSplit);
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Region left() {
        ClusterStatus status = new ClusterStatus(parts.clusters, parts.clusterController);
        VBox.setVgrow(controls, Priority.SOMETIMES);
        VBox.setVgrow(status, Priority.ALWAYS);
        VBox left = new VBox(controls, status);
        left.getStyleClass().add("column");
        fit(left);
        return left;
    }

    /** A column takes its share of the window, but room for its words at any text size. */
    private void fit(Region column) {
        DoubleBinding width = Bindings.createDoubleBinding(
                () -> {
                    double em = search.getFont().getSize();
                    return Math.rint(Math.clamp(COLUMN_SHARE * getWidth(), FEWEST_EM * em, MOST_EM * em));
                },
                widthProperty(),
                search.fontProperty());
        column.minWidthProperty().bind(width);
        column.prefWidthProperty().bind(width);
    }

    private Region right() {
        SetBuilderView trainingSet =
                new SetBuilderView(parts.trainingSet, parts.selection, parts.trainingSetController);
        VBox.setVgrow(face, Priority.ALWAYS);
        VBox right = new VBox(face, trainingSet);
        trainingSet.setMinHeight(USE_PREF_SIZE);
        right.getStyleClass().add("column");
        // The alphabet takes the width it is given; it must not ask for the width it once had.
        face.setMinWidth(0);
        fit(right);
        return right;
    }

    /** Beside the mosaic of the cluster, or in the middle where that is out of view. */
    private void askSplit(Number asked) {
        int number = asked.intValue();
        if (number >= 0) {
            Point2D at = mosaics.localToScreen(mosaics.pointAt(number));
            split.show(mosaics, at.getX(), at.getY(), number);
            parts.clusters.askedSplitProperty().set(-1);
        }
    }

    private Region centre() {
        ClusterGallery clusters =
                new ClusterGallery(gallery, mosaics, parts.clusters, parts.clusterController::cluster);
        StackPane stage = new StackPane(clusters, empty, problem, loading);
        stage.getStyleClass().add("stage");
        stage.setMinHeight(0);
        loading.setAlignment(Pos.CENTER);
        empty.setId("typefaces-empty");
        problem.setId("typefaces-problem");
        loading.setId("typefaces-loading");
        Runnable choose = () -> chooseStage(clusters);
        model.loadedProperty().subscribe(choose);
        model.problemProperty().subscribe(choose);
        model.charactersProperty().subscribe(choose);
        model.facesProperty().subscribe(choose);
        parts.clusters.clusteringProperty().subscribe(choose);
        choose.run();
        VBox.setVgrow(stage, Priority.ALWAYS);
        CharacterPane characters = new CharacterPane(model, controller);
        characters.conveniences().forEach(this::showWhenWide);
        Dock dock = new Dock(
                "Characters",
                characters,
                "Explanation",
                new ExplanationPane(parts.clusters, parts.clusterController, parts.explanations));
        centre.getChildren().setAll(toolbar(), stage, dock);
        centre.setMinWidth(0);
        return centre;
    }

    private void chooseStage(Region clusters) {
        boolean broken = model.problemProperty().get() != null;
        boolean loaded = model.loadedProperty().get();
        boolean clustered = parts.clusters.clusteringProperty().get() != null;
        boolean chosen = !model.charactersProperty().get().isEmpty();
        boolean found = model.facesProperty().get().length > 0;
        if (broken) {
            problem.show(Objects.requireNonNull(model.problemProperty().get()), controller::open);
        } else if (!chosen) {
            empty.say(
                    "Select a character below to see it in every typeface.",
                    "Select " + FacesModel.START,
                    () -> controller.choose(FacesModel.START));
        } else if (!found && model.searchProperty().get().isBlank()) {
            empty.say("No typeface has all of the selected characters. Take one out below.");
        } else if (!found) {
            empty.say(
                    "No typeface is called “" + model.searchProperty().get().strip() + "”.",
                    "Show all typefaces",
                    search::clear);
        }
        boolean something = clustered || chosen && found;
        problem.setVisible(broken);
        loading.setVisible(!broken && !loaded);
        empty.setVisible(!broken && loaded && !something);
        clusters.setVisible(!broken && loaded && something);
    }

    private Region toolbar() {
        search.setId("typeface-search");
        search.setPromptText("Find a typeface");
        search.setPrefColumnCount(12);
        search.setMinWidth(96);
        HBox.setHgrow(search, Priority.SOMETIMES);
        search.setTooltip(
                new Tooltip("Find a typeface by its name (Ctrl+F); Enter goes to the next, Shift+Enter back"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.addEventHandler(KeyEvent.KEY_PRESSED, this::searched);
        Label found = new Label();
        found.setId("typeface-count");
        found.getStyleClass().add("muted");
        found.setMinWidth(USE_PREF_SIZE);
        showWhenWide(found);
        Runnable count = () -> found.setText(
                mosaics.isVisible() && !parts.mosaics.matchesProperty().get().isEmpty()
                        ? parts.mosaics.matchesProperty().get()
                        : foundText(model.facesProperty().get().length));
        model.facesProperty().subscribe(count);
        parts.mosaics.matchesProperty().subscribe(count);
        HBox first = new HBox(
                8,
                new SourceMenu(model, parts.sources),
                search,
                found,
                spacer(),
                new CharacterStepper(model, controller));
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("bar");
        MosaicBar mosaicBar = new MosaicBar(parts.mosaics, parts.mosaicController, mosaics, parts.selection);
        mosaicBar.conveniences().forEach(this::showWhenWide);
        GalleryBar flatBar = new GalleryBar(model, gallery);
        StackPane second = new StackPane(flatBar, mosaicBar);
        second.getStyleClass().add("second-bar");
        parts.clusters.clusteringProperty().subscribe(now -> {
            flatBar.setVisible(now == null);
            mosaicBar.setVisible(now != null);
        });
        return new VBox(first, second);
    }

    /** Takes what is said elsewhere too, or can be done with a key, out of a narrow window. */
    private void showWhenWide(Node node) {
        node.visibleProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> centre.getWidth() > WIDE_EM * search.getFont().getSize(),
                        centre.widthProperty(),
                        search.fontProperty()));
        node.managedProperty().bind(node.visibleProperty());
    }

    /** In the gallery of clusters a search jumps from match to match; in that of typefaces it narrows what shows. */
    private void searched(KeyEvent event) {
        if (event.getCode() != KeyCode.ENTER) {
            return;
        }
        if (parts.clusters.clusteringProperty().get() == null) {
            gallery.requestFocus();
        } else {
            parts.mosaicController.nextMatch(event.isShiftDown() ? -1 : 1);
        }
        event.consume();
    }

    private String foundText(int shown) {
        FontVectors vectors = model.vectorsProperty().get();
        int all = vectors == null ? 0 : vectors.count();
        return shown == all
                ? String.format(Locale.ROOT, "%,d typefaces", all)
                : String.format(Locale.ROOT, "%,d of %,d", shown, all);
    }

    private static Region spacer() {
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        return spacer;
    }

    /** On some keyboards brackets are typed with AltGr, which reports itself as Ctrl with Alt, or with Option. */
    private void typed(KeyEvent event) {
        boolean shortcut = event.isShortcutDown() && !event.isAltDown();
        if (event.getTarget() instanceof TextInputControl || shortcut) {
            return;
        }
        switch (event.getCharacter()) {
            case "[" -> controller.flip(-1);
            case "]" -> controller.flip(1);
            case "+" -> zoom(ZOOM_STEP);
            case "-" -> zoom(1 / ZOOM_STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void zoom(double factor) {
        if (parts.clusters.clusteringProperty().get() == null) {
            gallery.zoomBy(factor);
        } else {
            mosaics.zoomBy(factor);
        }
    }

    private void pressed(KeyEvent event) {
        boolean editing = event.getTarget() instanceof TextInputControl;
        if (FIND.match(event)) {
            search.requestFocus();
            search.selectAll();
        } else if (ClusterControls.CLUSTER.match(event)) {
            parts.clusterController.cluster();
        } else if (COPY.match(event)
                && !editing
                && parts.clusters.clusteringProperty().get() == null) {
            gallery.copyPicture();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
        } else {
            if (!editing) {
                mosaics.workspaceKey(event);
            }
            return;
        }
        event.consume();
    }
}

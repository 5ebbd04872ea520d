package latentexplorer.ui.typefaces;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.DoubleBinding;
import javafx.geometry.Point2D;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Slider;
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
import latentexplorer.core.typeface.CharacterPreset;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import latentexplorer.ui.widget.EmptyState;
import latentexplorer.ui.widget.ProblemState;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

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
    private final TypefacesModel model;
    private final TypefacesController controller;
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

    private Region characters() {
        CharacterPanel panel = new CharacterPanel(controller::toggle);
        model.charactersProperty().subscribe(panel::select);
        model.shownCharacterProperty().subscribe(shown -> panel.show(shown.intValue()));
        Label count = new Label();
        count.setId("character-count");
        count.getStyleClass().add("muted");
        count.setMinWidth(USE_PREF_SIZE);
        model.charactersProperty().subscribe(now -> count.setText(now.size() + " of " + Characters.COUNT));
        showWhenWide(count);
        HBox presets = new HBox(4);
        for (CharacterPreset preset : CharacterPreset.values()) {
            presets.getChildren().add(presetButton(preset));
        }
        HBox.setHgrow(presets, Priority.ALWAYS);
        HBox title = new HBox(8, presets, count);
        title.setAlignment(Pos.CENTER_LEFT);
        return new VBox(8, title, panel);
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

    private Button presetButton(CharacterPreset preset) {
        Button button = new Button(preset.title());
        button.setId("preset-" + preset.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.getStyleClass().add("small");
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setTooltip(
                new Tooltip(preset.characters().isEmpty() ? "Select no character" : "Select " + preset.characters()));
        button.setOnAction(_ -> controller.choose(preset.characters()));
        return button;
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
        Dock dock = new Dock(
                "Characters",
                characters(),
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
                    "Select " + TypefacesModel.START,
                    () -> controller.choose(TypefacesModel.START));
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
        HBox first = new HBox(8, new SourceMenu(model, parts.sources), search, found, spacer(), stepper());
        first.setAlignment(Pos.CENTER_LEFT);
        first.getStyleClass().add("bar");
        MosaicBar mosaicBar = new MosaicBar(parts.mosaics, parts.mosaicController, mosaics, parts.selection);
        mosaicBar.conveniences().forEach(this::showWhenWide);
        HBox flatBar = new HBox(new Label("All typefaces by one character"), spacer(), sizeSlider());
        flatBar.setAlignment(Pos.CENTER_LEFT);
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
        int all = model.datasetSizeProperty().get().typefaces();
        return shown == all
                ? String.format(Locale.ROOT, "%,d typefaces", all)
                : String.format(Locale.ROOT, "%,d of %,d", shown, all);
    }

    private Region stepper() {
        Button back = icon(Feather.CHEVRON_LEFT, "character-back", "Show the previous selected character ( [ )");
        Button on = icon(Feather.CHEVRON_RIGHT, "character-on", "Show the next selected character ( ] )");
        back.setOnAction(_ -> controller.flip(-1));
        on.setOnAction(_ -> controller.flip(1));
        Label shown = new Label();
        shown.setId("shown-character");
        shown.getStyleClass().add("shown-character");
        Runnable refresh = () -> {
            CharacterSet selected = model.charactersProperty().get();
            int character = model.shownCharacterProperty().get();
            shown.setText(character < 0 ? "–" : Character.toString(Characters.at(character)));
            back.setDisable(selected.size() < 2);
            on.setDisable(selected.size() < 2);
        };
        model.charactersProperty().subscribe(refresh);
        model.shownCharacterProperty().subscribe(refresh);
        refresh.run();
        HBox stepper = new HBox(back, shown, on);
        stepper.setAlignment(Pos.CENTER);
        stepper.setMinWidth(USE_PREF_SIZE);
        return stepper;
    }

    private Region sizeSlider() {
        Slider size = new Slider(GalleryWindow.SMALLEST_TILE, GalleryWindow.LARGEST_TILE, GalleryWindow.START.tile());
        size.setId("tile-size");
        size.setPrefWidth(112);
        size.setMinWidth(72);
        size.setAccessibleText("Size of the tiles");
        size.setTooltip(new Tooltip("Size of the tiles (Ctrl+wheel, + and -)"));
        size.valueProperty().subscribe(tile -> {
            if (tile.doubleValue() != model.windowProperty().get().tile()) {
                gallery.zoomTo(tile.doubleValue());
            }
        });
        model.windowProperty().subscribe(window -> size.setValue(window.tile()));
        FontIcon icon = new FontIcon(Feather.ZOOM_IN);
        HBox box = new HBox(4, icon, size);
        box.setAlignment(Pos.CENTER);
        return box;
    }

    private static Button icon(Ikon icon, String id, String tip) {
        Button button = new Button();
        button.setGraphic(new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("button-icon", "flat");
        button.setAccessibleText(tip);
        button.setTooltip(new Tooltip(tip));
        return button;
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
            gallery.zoomTo(model.windowProperty().get().tile() * factor);
        } else {
            mosaics.zoomTo(parts.mosaics.windowProperty().get().tile() * factor);
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

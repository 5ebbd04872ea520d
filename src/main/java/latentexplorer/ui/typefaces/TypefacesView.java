package latentexplorer.ui.typefaces;

import java.util.Locale;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
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
public final class TypefacesView extends BorderPane {
    private static final KeyCombination COPY = new KeyCodeCombination(KeyCode.C, KeyCombination.SHORTCUT_DOWN);
    private static final KeyCombination FIND = new KeyCodeCombination(KeyCode.F, KeyCombination.SHORTCUT_DOWN);
    private static final double ZOOM_STEP = 1.15;

    private final TypefacesModel model;
    private final TypefacesController controller;
    private final SourceMenu sourceMenu;
    private final GalleryView gallery;
    private final FaceView face;
    private final TextField search = new TextField();
    private final EmptyState empty = new EmptyState(Feather.TYPE);
    private final ProblemState problem = new ProblemState();
    private final VBox loading = new VBox(12, new ProgressIndicator(), new Label("Reading the typefaces…"));

    public TypefacesView(TypefacesModel model, TypefacesController controller, SourceController sources) {
        this.model = model;
        this.controller = controller;
        sourceMenu = new SourceMenu(model, sources);
        gallery = new GalleryView(model, controller);
        face = new FaceView(model);
        setId("typefaces");
        getStyleClass().add("typefaces");
        getStylesheets()
                .add(Objects.requireNonNull(TypefacesView.class.getResource("typefaces.css"))
                        .toExternalForm());
        setLeft(side());
        setCenter(centre());
        setRight(face);
        // The alphabet takes the width it is given; it must not ask for the width it once had.
        face.setMinWidth(0);
        setMinWidth(0);
        face.prefWidthProperty()
                .bind(Bindings.max(312, Bindings.min(460, widthProperty().multiply(0.25))));
        addEventHandler(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private Region side() {
        CharacterPanel panel = new CharacterPanel(controller::toggle);
        model.charactersProperty().subscribe(panel::select);
        model.shownCharacterProperty().subscribe(shown -> panel.show(shown.intValue()));
        Label count = new Label();
        count.setId("character-count");
        count.getStyleClass().add("muted");
        model.charactersProperty().subscribe(now -> count.setText(now.size() + " of " + Characters.COUNT));
        Label heading = new Label("Characters");
        heading.getStyleClass().add("heading");
        HBox title = new HBox(8, heading, spacer(), count);
        title.setAlignment(Pos.BASELINE_LEFT);
        HBox presets = new HBox(8);
        for (CharacterPreset preset : CharacterPreset.values()) {
            presets.getChildren().add(presetButton(preset));
        }
        DatasetSizeView size = new DatasetSizeView();
        model.datasetSizeProperty().subscribe(size::show);
        VBox side = new VBox(12, title, panel, presets, size);
        VBox.setMargin(size, new javafx.geometry.Insets(12, 0, 0, 0));
        side.getStyleClass().add("side");
        side.prefWidthProperty()
                .bind(Bindings.max(352, Bindings.min(460, widthProperty().multiply(0.27))));
        return side;
    }

    private Button presetButton(CharacterPreset preset) {
        Button button = new Button(preset.title());
        button.setId("preset-" + preset.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        button.setMaxWidth(Double.MAX_VALUE);
        button.setMinWidth(USE_PREF_SIZE);
        HBox.setHgrow(button, Priority.ALWAYS);
        button.setTooltip(
                new Tooltip(preset.characters().isEmpty() ? "Select no character" : "Select " + preset.characters()));
        button.setOnAction(_ -> controller.choose(preset.characters()));
        return button;
    }

    private Region centre() {
        StackPane stage = new StackPane(gallery, empty, problem, loading);
        stage.getStyleClass().add("stage");
        loading.setAlignment(Pos.CENTER);
        empty.setId("typefaces-empty");
        problem.setId("typefaces-problem");
        loading.setId("typefaces-loading");
        Runnable choose = this::chooseStage;
        model.loadedProperty().subscribe(choose);
        model.problemProperty().subscribe(choose);
        model.charactersProperty().subscribe(choose);
        model.facesProperty().subscribe(choose);
        choose.run();
        VBox.setVgrow(stage, Priority.ALWAYS);
        return new VBox(toolbar(), stage);
    }

    private void chooseStage() {
        boolean broken = model.problemProperty().get() != null;
        boolean loaded = model.loadedProperty().get();
        boolean chosen = !model.charactersProperty().get().isEmpty();
        boolean found = model.facesProperty().get().length > 0;
        if (broken) {
            problem.show(Objects.requireNonNull(model.problemProperty().get()), controller::open);
        } else if (!chosen) {
            empty.say(
                    "Select a character on the left to see it in every typeface.",
                    "Select " + TypefacesModel.START,
                    () -> controller.choose(TypefacesModel.START));
        } else if (!found && model.searchProperty().get().isBlank()) {
            empty.say("No typeface has all of the selected characters. Take one out on the left.");
        } else if (!found) {
            empty.say(
                    "No typeface is called “" + model.searchProperty().get().strip() + "”.",
                    "Show all typefaces",
                    search::clear);
        }
        problem.setVisible(broken);
        loading.setVisible(!broken && !loaded);
        empty.setVisible(!broken && loaded && !(chosen && found));
        gallery.setVisible(!broken && loaded && chosen && found);
    }

    private Region toolbar() {
        search.setId("typeface-search");
        search.setPromptText("Find a typeface");
        search.setPrefColumnCount(14);
        search.setMinWidth(96);
        HBox.setHgrow(search, Priority.SOMETIMES);
        search.setTooltip(new Tooltip("Find a typeface by its name (Ctrl+F)"));
        search.textProperty().bindBidirectional(model.searchProperty());
        search.setOnAction(_ -> gallery.requestFocus());
        Label found = new Label();
        found.setId("typeface-count");
        found.getStyleClass().add("muted");
        found.setMinWidth(USE_PREF_SIZE);
        model.facesProperty().subscribe(faces -> found.setText(foundText(faces.length)));
        HBox bar = new HBox(8, sourceMenu, search, found, spacer(), stepper(), sizeSlider());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().add("bar");
        return bar;
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
        double tile = model.windowProperty().get().tile();
        switch (event.getCharacter()) {
            case "[" -> controller.flip(-1);
            case "]" -> controller.flip(1);
            case "+" -> gallery.zoomTo(tile * ZOOM_STEP);
            case "-" -> gallery.zoomTo(tile / ZOOM_STEP);
            default -> {
                return;
            }
        }
        event.consume();
    }

    private void pressed(KeyEvent event) {
        boolean editing = event.getTarget() instanceof TextInputControl;
        if (FIND.match(event)) {
            search.requestFocus();
            search.selectAll();
        } else if (COPY.match(event) && !editing) {
            gallery.copyPicture();
        } else if (event.getCode() == KeyCode.ESCAPE && !search.getText().isEmpty()) {
            search.clear();
        } else {
            return;
        }
        event.consume();
    }
}

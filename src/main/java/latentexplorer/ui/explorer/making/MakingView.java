package latentexplorer.ui.explorer.making;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.DataFormat;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.neighbours.Metric;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The form for a map: method, space, the numbers of that method alone, which points, and what it will take. */
public final class MakingView extends VBox {
    private static final PseudoClass DANGER = PseudoClass.getPseudoClass("danger");

    private final MakingModel model;
    private final MakingController controller;

    public MakingView(MakingModel model, MakingController controller) {
        this.model = model;
        this.controller = controller;
        setId("making");
        getStyleClass().add("making");
        getStylesheets()
                .add(Objects.requireNonNull(MakingView.class.getResource("making.css"))
                        .toExternalForm());
        VBox form = new VBox(
                section("Method", methods()),
                section("Space", space()),
                parameters(),
                section("Points", points()),
                knob(MapKnob.SEED));
        form.getStyleClass().add("making-form");
        form.disableProperty().bind(Bindings.createBooleanBinding(model::isMaking, model.stageProperty()));
        ScrollPane scroll = new ScrollPane(form);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMinHeight(0);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        getChildren().setAll(head(), scroll, foot());
        setMinHeight(0);
        addEventHandler(KeyEvent.KEY_PRESSED, this::key);
    }

    private void key(KeyEvent event) {
        if (event.getCode() == KeyCode.ESCAPE) {
            controller.close();
            event.consume();
        } else if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
            controller.start();
            event.consume();
        }
    }

    /** The first control is what the keys are for. */
    @Override
    public void requestFocus() {
        // What scrolls is not part of the window before it has its skin.
        applyCss();
        Node first = lookup(
                "#making-method-" + model.settingsProperty().get().method().key());
        if (first != null) {
            first.requestFocus();
        }
    }

    private Node head() {
        Label title = new Label("Make a map");
        title.getStyleClass().add("making-title");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button close = new Button("", new FontIcon(Feather.X));
        close.setId("making-close");
        close.getStyleClass().addAll("flat", "small", "button-icon");
        close.setAccessibleText("Close");
        close.setTooltip(new Tooltip("Close (Esc)"));
        close.setOnAction(_ -> controller.close());
        HBox head = new HBox(8, title, gap, close);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("making-head");
        return head;
    }

    private static Node section(String name, Node... content) {
        Label caption = new Label(name);
        caption.getStyleClass().add("making-caption");
        VBox section = new VBox(6, caption);
        section.getChildren().addAll(content);
        return section;
    }

    private KnobRow knob(MapKnob knob) {
        return new KnobRow(knob, model, controller);
    }

    private Node methods() {
        ToggleGroup group = new ToggleGroup();
        GridPane grid = new GridPane(16, 6);
        for (MapMethod method : MapMethod.values()) {
            RadioButton button = new RadioButton(method.title());
            button.setId("making-method-" + method.key());
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.setTooltip(new Tooltip(method.help()));
            button.setAccessibleHelp(method.help());
            button.selectedProperty().subscribe((_, now) -> {
                if (now) {
                    controller.choose(method);
                }
            });
            model.settingsProperty().subscribe(now -> {
                if (now.method() == method) {
                    button.setSelected(true);
                }
            });
            grid.add(
                    button, method.isStepwise() ? 0 : 1, method.isStepwise() ? method.ordinal() : method.ordinal() - 2);
        }
        Label help = note("making-method-help");
        model.settingsProperty().subscribe(now -> help.setText(now.method().help()));
        return new VBox(6, grid, help);
    }

    private Node space() {
        HBox pills = pills(
                new Pill("making-codes", "Codes", () -> !settings().images(), () -> controller.layOutImages(false)),
                new Pill(
                        "making-images", "Raw images", () -> settings().images(), () -> controller.layOutImages(true)));
        Label what = note("making-space");
        Runnable describe = () -> what.setText(spaceInWords());
        model.settingsProperty().subscribe(describe);
        model.subjectProperty().subscribe(describe);
        return new VBox(6, pills, what, knob(MapKnob.COMPONENTS));
    }

    private String spaceInWords() {
        MapSubject subject = model.subjectProperty().get();
        return subject == null ? "" : subject.spaceInWords(settings());
    }

    private Node parameters() {
        VBox rows = new VBox(10);
        for (MapMethod method : MapMethod.values()) {
            for (MapKnob each : method.knobs()) {
                KnobRow row = knob(each);
                rows.getChildren()
                        .add(
                                each == MapKnob.NEIGHBOURS
                                        ? row.offering(5, "as in the original maps")
                                                .offering(15, "as most use")
                                        : row);
            }
        }
        HBox pills = pills(
                new Pill(
                        "making-euclidean",
                        "Euclidean",
                        () -> settings().metric() == Metric.EUCLIDEAN,
                        () -> controller.choose(Metric.EUCLIDEAN)),
                new Pill(
                        "making-cosine",
                        "Cosine",
                        () -> settings().metric() == Metric.COSINE,
                        () -> controller.choose(Metric.COSINE)));
        Label name = new Label("Metric");
        name.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(name, Priority.ALWAYS);
        HBox line = new HBox(8, name, pills);
        line.setAlignment(Pos.CENTER_LEFT);
        Label help = note("making-metric-note");
        help.setText("How far values are apart: their distance, or the angle between them.");
        rows.getChildren().add(new VBox(2, line, help));
        Node section = section("Settings", rows);
        section.managedProperty().bind(section.visibleProperty());
        model.settingsProperty()
                .subscribe(now -> section.setVisible(now.method().isStepwise()));
        return section;
    }

    private Node points() {
        Supplier<String> all = () -> {
            MapSubject subject = model.subjectProperty().get();
            return subject == null
                    ? "All"
                    : String.format(
                            Locale.ROOT, "All %,d", subject.data().images().size());
        };
        HBox pills = pills(
                new Pill("making-all", "All", () -> !settings().sampled(), () -> controller.takeSample(false)),
                new Pill(
                        "making-sample-on", "A sample", () -> settings().sampled(), () -> controller.takeSample(true)));
        model.subjectProperty()
                .subscribe(_ -> ((ToggleButton) pills.getChildren().getFirst()).setText(all.get()));
        return new VBox(6, pills, knob(MapKnob.SAMPLE));
    }

    private MapSettings settings() {
        return model.settingsProperty().get();
    }

    /** One of a row of buttons of which exactly one is down. */
    private record Pill(String id, String text, BooleanSupplier chosen, Runnable choose) {}

    private HBox pills(Pill... pills) {
        ToggleGroup group = new ToggleGroup();
        HBox box = new HBox();
        List<Pill> all = List.of(pills);
        for (Pill pill : all) {
            ToggleButton button = new ToggleButton(pill.text());
            button.setId(pill.id());
            button.setToggleGroup(group);
            button.setMinWidth(USE_PREF_SIZE);
            button.getStyleClass().addAll("small", pill == all.getFirst() ? "left-pill" : "right-pill");
            // A chosen one stays chosen when it is pressed again.
            button.setOnAction(_ -> {
                button.setSelected(true);
                pill.choose().run();
            });
            model.settingsProperty()
                    .subscribe(_ -> button.setSelected(pill.chosen().getAsBoolean()));
            box.getChildren().add(button);
        }
        return box;
    }

    private static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.getStyleClass().add("making-note");
        note.setWrapText(true);
        note.setMinHeight(USE_PREF_SIZE);
        return note;
    }

    private Node foot() {
        Label verdict = note("making-verdict");
        Runnable judge = () -> {
            MapVerdict now = model.verdictProperty().get();
            boolean failed = model.problemProperty().get() != null;
            String text = failed
                    ? Objects.requireNonNull(model.problemProperty().get()).sentence()
                    : now.refusal().isEmpty() ? now.estimate() : now.refusal();
            verdict.setText(text.isEmpty() ? "Mend what is marked above." : text);
            verdict.pseudoClassStateChanged(DANGER, failed || !now.isPossible());
        };
        model.verdictProperty().subscribe(judge);
        model.problemProperty().subscribe(judge);
        Button start = new Button("Make the map", new FontIcon(Feather.PLAY));
        start.setId("making-start");
        start.getStyleClass().add("accent");
        start.setMaxWidth(Double.MAX_VALUE);
        start.setTooltip(new Tooltip("Make it and watch it come about (Ctrl+Enter)"));
        start.setOnAction(_ -> controller.start());
        Button copy = new Button("Copy as command", new FontIcon(Feather.TERMINAL));
        copy.setId("making-copy-command");
        copy.setMaxWidth(Double.MAX_VALUE);
        copy.setTooltip(new Tooltip("The line that makes this map from a terminal"));
        copy.setOnAction(_ -> Clipboard.getSystemClipboard()
                .setContent(java.util.Map.of(DataFormat.PLAIN_TEXT, controller.command())));
        copy.disableProperty()
                .bind(Bindings.createBooleanBinding(
                        () -> !model.verdictProperty().get().isPossible(), model.verdictProperty()));
        start.disableProperty().bind(cannotStart(model.verdictProperty(), model.stageProperty()));
        VBox foot = new VBox(8, verdict, start, copy);
        foot.getStyleClass().add("making-foot");
        return foot;
    }

    private static javafx.beans.binding.BooleanBinding cannotStart(
            ReadOnlyObjectProperty<MapVerdict> verdict, ReadOnlyObjectProperty<MakingModel.Stage> stage) {
        return Bindings.createBooleanBinding(
                () -> !verdict.get().isPossible() || stage.get() != MakingModel.Stage.IDLE, verdict, stage);
    }
}

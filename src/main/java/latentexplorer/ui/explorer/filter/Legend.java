package latentexplorer.ui.explorer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.select.ColourBy;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** What the colours on the map say, with how many points each line has; its lines filter. Lies over the map. */
public final class Legend extends VBox {
    /** Lines that are shown before the user asks for all. */
    private static final int FEW = 12;
    /** Part of the map's height that it may take. */
    private static final double SHARE_OF_MAP = 0.8;

    private final FilterModel model;
    private final FilterController controller;
    private final ReadOnlyBooleanProperty dark;
    private final Label title = new Label();
    private final HBox stepper;
    private final Label about = note("legend-about");
    private final VBox lines = new VBox();
    private final ScrollPane scroll = new ScrollPane(lines);
    private final Hyperlink more = new Hyperlink();
    private final Label status = note("legend-status");
    private final ToggleButton fold;
    private List<LegendLine> shown = List.of();
    private List<Colouring.Line> meaning = List.of();
    private boolean all;

    public Legend(FilterModel model, FilterController controller, ReadOnlyBooleanProperty dark) {
        this.model = model;
        this.controller = controller;
        this.dark = dark;
        setId("legend");
        getStyleClass().add("legend");
        getStylesheets()
                .add(Objects.requireNonNull(Legend.class.getResource("filter.css"))
                        .toExternalForm());
        setMaxSize(USE_PREF_SIZE, USE_PREF_SIZE);
        title.getStyleClass().add("legend-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        stepper = stepper();
        fold = fold();
        HBox heading = new HBox(4, title, stepper, fold);
        heading.setAlignment(Pos.CENTER_LEFT);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().addAll("edge-to-edge", "legend-scroll");
        scroll.setMinHeight(0);
        scroll.setFocusTraversable(false);
        more.setId("legend-more");
        more.getStyleClass().add("legend-more");
        more.setOnAction(_ -> {
            all = !all;
            more.setVisited(false);
            build();
            refresh();
        });
        VBox body = new VBox(2, about, scroll, more, status);
        getChildren().setAll(heading, body);
        model.statusProperty().subscribe(text -> say(status, text));
        body.visibleProperty().bind(fold.selectedProperty().not());
        body.managedProperty().bind(body.visibleProperty());
        model.legendProperty().subscribe(_ -> show());
        model.filterProperty().subscribe((_, _) -> refresh());
        dark.subscribe((_, _) -> refresh());
        parentProperty().flatMap(Node::layoutBoundsProperty).subscribe(bounds -> {
            if (bounds != null) {
                scroll.setMaxHeight(Math.max(80, SHARE_OF_MAP * bounds.getHeight() - 70));
            }
        });
    }

    private static Label note(String id) {
        Label note = new Label();
        note.setId(id);
        note.setWrapText(true);
        note.setMinHeight(Region.USE_PREF_SIZE);
        note.getStyleClass().add("legend-note");
        return note;
    }

    private static void say(Label note, String text) {
        note.setText(text);
        note.setVisible(!text.isEmpty());
        note.setManaged(!text.isEmpty());
    }

    /** Whether only the heading shows. */
    public BooleanProperty foldedProperty() {
        return fold.selectedProperty();
    }

    /** Folds the legend away where it lies over what the user wants to see. */
    private static ToggleButton fold() {
        ToggleButton fold = new ToggleButton();
        fold.setId("legend-fold");
        fold.getStyleClass().addAll("small", "flat", "legend-fold");
        fold.selectedProperty().subscribe(folded -> {
            fold.setGraphic(new FontIcon(folded ? Feather.CHEVRON_DOWN : Feather.CHEVRON_UP));
            fold.setAccessibleText(folded ? "Unfold the legend" : "Fold the legend");
            fold.setTooltip(new Tooltip(folded ? "Unfold the legend" : "Fold the legend"));
        });
        return fold;
    }

    /** Fewer and more clusters. */
    private HBox stepper() {
        Button fewer = step("clusters-fewer", Feather.MINUS, "One cluster fewer", -1);
        Button further = step("clusters-more", Feather.PLUS, "One cluster more", 1);
        Label count = new Label();
        count.setId("clusters");
        count.setMinWidth(Region.USE_PREF_SIZE);
        model.clustersProperty().subscribe(now -> {
            count.setText(Integer.toString(now.intValue()));
            fewer.setDisable(now.intValue() <= FilterModel.FEWEST_CLUSTERS);
            further.setDisable(now.intValue() >= FilterModel.MOST_CLUSTERS);
        });
        HBox box = new HBox(4, fewer, count, further);
        box.setAlignment(Pos.CENTER);
        Runnable refresh = () -> {
            boolean clusters = model.colourByProperty().get() == ColourBy.CLUSTER;
            box.setVisible(clusters);
            box.setManaged(clusters);
        };
        model.colourByProperty().subscribe(refresh);
        refresh.run();
        return box;
    }

    private Button step(String id, Feather icon, String help, int by) {
        Button button = new Button("", new FontIcon(icon));
        button.setId(id);
        button.getStyleClass().addAll("small", "flat", "legend-step");
        button.setTooltip(new Tooltip(help));
        button.setAccessibleText(help);
        button.setOnAction(_ -> controller.changeClusters(by));
        return button;
    }

    private void show() {
        FilterModel.@Nullable Legended now = model.legendProperty().get();
        setVisible(now != null);
        if (now == null) {
            meaning = List.of();
            build();
            return;
        }
        title.setText(capitalised(now.colouring().title()));
        say(about, now.about());
        if (!meaning.equals(now.colouring().lines())) {
            meaning = now.colouring().lines();
            all = false;
            build();
        }
        refresh();
    }

    private static String capitalised(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** The lines anew; they stay the same nodes while the colours mean the same, so that the focus stays too. */
    private void build() {
        int count = all ? meaning.size() : Math.min(FEW, meaning.size());
        List<LegendLine> next = new ArrayList<>();
        for (int line = 0; line < count; line++) {
            int index = line;
            next.add(new LegendLine(
                    line,
                    meaning.get(line),
                    controller.keyOf(meaning.get(line).name()),
                    () -> controller.solo(index),
                    () -> controller.toggleLine(index)));
        }
        shown = next;
        lines.getChildren().setAll(next);
        boolean many = meaning.size() > FEW;
        more.setText(all ? "the first " + FEW + " only" : "and " + (meaning.size() - count) + " more");
        more.setVisible(many);
        more.setManaged(many);
    }

    private void refresh() {
        FilterModel.@Nullable Legended now = model.legendProperty().get();
        if (now == null || now.counts().length != meaning.size()) {
            return;
        }
        Set<Integer> hidden = model.filterProperty().get().hidden();
        Ground ground = dark.get() ? Ground.DARK : Ground.LIGHT;
        for (int line = 0; line < shown.size(); line++) {
            shown.get(line).show(now.counts()[line], hidden.contains(line), ground);
        }
    }
}

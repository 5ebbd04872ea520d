package latentexplorer.ui.explorer.compare;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.ui.map.FrameWorker;
import latentexplorer.ui.map.MapView;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.EmptyState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/**
 * The first map alone, or with a second beside it: each gets half of the width, with a line above that names it, a line below
 * that tells how it was made, and below both the image under the pointer as either model decodes it.
 */
public final class CompareView extends Region {
    private static final double RULE = 1;

    private final CompareModel model;
    private final CompareController controller;
    private final Region first;
    private final HBox firstHeader;
    private final SecondHeader secondHeader;
    private final BorderPane second;
    private final Region rule = new Region();
    private final LooksStrip strip;

    /**
     * @param first the first map with all that belongs to it, its line of provenance below
     * @param rasterizer draws the second map, for this view alone
     * @param worker where it is drawn
     */
    public CompareView(
            CompareModel model,
            CompareController controller,
            Session session,
            Region first,
            MapRasterizer rasterizer,
            FrameWorker worker) {
        this.model = model;
        this.controller = controller;
        this.first = first;
        firstHeader = firstHeader();
        secondHeader = new SecondHeader(model, controller);
        second = new BorderPane(secondMap(rasterizer, worker));
        second.setBottom(new MadeLine(model));
        second.setMinSize(0, 0);
        strip = new LooksStrip(model, session.darkProperty());
        rule.getStyleClass().add("compare-rule");
        getChildren().setAll(first, firstHeader, rule, secondHeader, second, strip);
        getStyleClass().add("compare");
        getStylesheets()
                .add(Objects.requireNonNull(CompareView.class.getResource("compare.css"))
                        .toExternalForm());
        setMinSize(0, 0);
        model.openProperty().subscribe(open -> {
            for (Region part : List.of(firstHeader, rule, secondHeader, second, strip)) {
                part.setVisible(open);
            }
            requestLayout();
        });
    }

    /** A button that opens and closes the place for the second map. */
    public static ToggleButton button(CompareModel model) {
        ToggleButton button = new ToggleButton("", new FontIcon(Feather.COLUMNS));
        button.setId("map-compare");
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText("Second map");
        button.setTooltip(new Tooltip("A second map beside this one (V)"));
        button.selectedProperty().bindBidirectional(model.openProperty());
        return button;
    }

    /**
     * A key was typed where no text is edited.
     *
     * @return whether it means something here
     */
    public boolean typed(String character) {
        boolean open = model.openProperty().get();
        switch (character) {
            case "v", "V" -> controller.toggle();
            case "x", "X" -> {
                if (!open) {
                    return false;
                }
                controller.find();
            }
            case "y", "Y" -> {
                if (!open) {
                    return false;
                }
                controller.toggleLink();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    private HBox firstHeader() {
        Label number = new Label("1");
        number.getStyleClass().add("compare-number");
        Label name = new Label();
        name.setId("compare-first");
        name.getStyleClass().add("may-be-cut");
        name.setMinWidth(0);
        HBox.setHgrow(name, Priority.ALWAYS);
        Tooltip whole = new Tooltip();
        name.setTooltip(whole);
        model.pairingProperty().subscribe(pairing -> {
            String title = pairing == null
                    ? ""
                    : CompareController.title(pairing.first().map());
            name.setText(title);
            whole.setText(title);
        });
        HBox header = new HBox(8, number, name);
        header.getStyleClass().add("compare-header");
        header.setAlignment(Pos.CENTER_LEFT);
        return header;
    }

    private StackPane secondMap(MapRasterizer rasterizer, FrameWorker worker) {
        MapView map = new MapView(model.map(), rasterizer, worker);
        map.setId("map-second");
        map.setOnPick(controller::picked);
        map.setOnRegion(controller::drawn);
        map.visibleProperty().bind(model.pairingProperty().isNotNull());
        EmptyState empty = new EmptyState(Feather.COLUMNS);
        empty.setId("compare-empty");
        empty.setPadding(new Insets(16));
        model.vacancyProperty().subscribe(vacancy -> show(empty, vacancy));
        return new StackPane(map, empty);
    }

    private static void show(EmptyState empty, CompareModel.@Nullable Vacancy vacancy) {
        empty.setVisible(vacancy != null);
        if (vacancy != null && vacancy.step().isEmpty()) {
            empty.say(vacancy.sentence());
        } else if (vacancy != null) {
            empty.say(vacancy.sentence(), vacancy.step(), vacancy.take());
        }
    }

    @Override
    protected double computePrefWidth(double height) {
        return first.prefWidth(-1);
    }

    @Override
    protected double computePrefHeight(double width) {
        return first.prefHeight(-1);
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double height = getHeight();
        if (!model.openProperty().get()) {
            first.resizeRelocate(0, 0, width, height);
            return;
        }
        double half = Math.floor((width - RULE) / 2);
        // Both get the same, so that linked maps have the same scale.
        double right = width - half;
        double top = Math.ceil(Math.max(firstHeader.prefHeight(-1), secondHeader.prefHeight(-1)));
        double bottom = Math.ceil(strip.prefHeight(width));
        double maps = Math.max(0, height - top - bottom);
        firstHeader.resizeRelocate(0, 0, half, top);
        first.resizeRelocate(0, top, half, maps);
        rule.resizeRelocate(half, 0, right - half, top + maps);
        secondHeader.resizeRelocate(right, 0, half, top);
        second.resizeRelocate(right, top, half, maps);
        strip.resizeRelocate(0, top + maps, width, bottom);
    }
}

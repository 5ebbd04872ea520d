package latentexplorer.ui.explorer.inside;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.BooleanBinding;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.ui.widget.EmptyState;
import org.kordamp.ikonli.feather.Feather;

/** The page "Inside" of the side panel: four ways to look into the model on show. Fills what it is given. */
public final class InsideView extends StackPane {
    private final InsideModel model;
    private final BooleanBinding inView;

    public InsideView(InsideModel model, InsideController controller, ReadOnlyBooleanProperty dark) {
        this.model = model;
        setId("inside");
        getStyleClass().add("inside");
        getStylesheets()
                .add(Objects.requireNonNull(InsideView.class.getResource("inside.css"))
                        .toExternalForm());
        Map<Page, Region> pages = new EnumMap<>(Page.class);
        pages.put(Page.SLIDERS, new SlidersView(model, controller, dark));
        pages.put(Page.STRIPS, new StripsView(controller, dark));
        pages.put(Page.ALPHABET, new AlphabetView(controller, dark));
        pages.put(Page.DRAW, new DrawView(controller, dark));
        StackPane content = new StackPane();
        content.setMinSize(0, 0);
        pages.forEach((page, view) -> {
            view.visibleProperty().bind(model.pageProperty().isEqualTo(page));
            view.managedProperty().bind(view.visibleProperty());
            view.setMinSize(0, 0);
            content.getChildren().add(view);
        });
        VBox.setVgrow(content, Priority.ALWAYS);
        VBox all = new VBox(switches(), content);
        all.setMinSize(0, 0);
        all.visibleProperty().bind(model.subjectProperty().isNotNull());
        EmptyState empty = new EmptyState(Feather.EYE);
        empty.setId("inside-empty");
        empty.visibleProperty()
                .bind(model.missingProperty()
                        .isNotEmpty()
                        .and(model.subjectProperty().isNull()));
        model.missingProperty().subscribe(why -> empty.say(why, "Train a model", controller::train));
        getChildren().setAll(all, empty);
        setMinSize(0, 0);
        inView = Bindings.createBooleanBinding(
                () -> isVisible() && getScene() != null, visibleProperty(), sceneProperty());
        inView.subscribe(model.openProperty()::set);
    }

    private HBox switches() {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("inside-pages");
        Page[] all = Page.values();
        for (Page page : all) {
            ToggleButton button = new ToggleButton(page.title());
            button.setId("inside-" + page.name().toLowerCase(Locale.ROOT));
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(page.help()));
            button.getStyleClass()
                    .addAll(
                            "small",
                            page == all[0] ? "left-pill" : page == all[all.length - 1] ? "right-pill" : "center-pill");
            button.setOnAction(_ -> {
                model.pageProperty().set(page);
                button.setSelected(true);
            });
            row.getChildren().add(button);
            model.pageProperty().subscribe(now -> button.setSelected(now == page));
        }
        return row;
    }
}

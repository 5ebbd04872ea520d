package latentexplorer.ui.explorer.inside;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.Region;
import latentexplorer.core.experiment.Slot;
import latentexplorer.ui.explorer.exhibit.Role;

/** The ways into the slots of an experiment. */
final class UseMenu {
    private UseMenu() {}

    static MenuButton button(String id, InsideController controller, Supplier<Optional<Slot>> content) {
        MenuButton button = new MenuButton("Use as");
        button.setId(id);
        button.getStyleClass().add("small");
        button.getItems().setAll(items(id, controller, content));
        button.setMinWidth(Region.USE_PREF_SIZE);
        return button;
    }

    /** @param id of the items: the same with the role behind it */
    static List<MenuItem> items(String id, InsideController controller, Supplier<Optional<Slot>> content) {
        List<MenuItem> items = new ArrayList<>();
        MenuItem next = new MenuItem("The next slot");
        next.setId(id + "-next");
        next.setOnAction(_ -> content.get().ifPresent(slot -> controller.use(null, slot)));
        items.add(next);
        items.add(new SeparatorMenuItem());
        for (Role role : Role.values()) {
            MenuItem item = new MenuItem(role.title());
            item.setId(id + "-" + role.name().toLowerCase(Locale.ROOT));
            item.setOnAction(_ -> content.get().ifPresent(slot -> controller.use(role, slot)));
            items.add(item);
        }
        return items;
    }
}

package latentexplorer.ui.training.setup;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.Region;
import latentexplorer.ui.training.setup.Architecture.Part;
import latentexplorer.ui.training.setup.Architecture.Role;
import latentexplorer.ui.training.setup.Architecture.Stage;

/** What the colours of the drawn network mean, as far as it has them. */
final class Legend extends FlowPane {
    private Set<Role> shown = Set.of();

    Legend() {
        super(16, 8);
        getStyleClass().add("architecture");
    }

    void show(Architecture architecture) {
        EnumSet<Role> roles = EnumSet.noneOf(Role.class);
        Stream.concat(
                        architecture.way().stream(),
                        architecture.branches().stream().flatMap(branch -> branch.stages().stream()))
                .map(Stage::parts)
                .forEach(parts -> parts.stream().map(Part::role).forEach(roles::add));
        if (!roles.equals(shown)) {
            shown = roles;
            getChildren().setAll(roles.stream().map(Legend::entry).toList());
        }
    }

    private static Label entry(Role role) {
        Region swatch = new Region();
        swatch.getStyleClass().addAll("box", "box-" + role.name().toLowerCase(Locale.ROOT), "legend-swatch");
        Label entry = new Label(role.title(), swatch);
        entry.getStyleClass().add("box-caption");
        entry.setMinWidth(Region.USE_PREF_SIZE);
        return entry;
    }
}

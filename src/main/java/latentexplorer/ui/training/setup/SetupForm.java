package latentexplorer.ui.training.setup;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** The settings that matter, by groups: one column, or two where there is room. */
final class SetupForm extends HBox {
    /** Two columns from this width in ems on. */
    private static final double TWO_COLUMNS = 66;

    private static final List<Group> LEFT = List.of(Group.DATA, Group.NETWORK, Group.LOSS);
    private static final List<Group> RIGHT = List.of(Group.TRAINING, Group.MORE);

    private final Map<Setting, SettingRow> rows = new EnumMap<>(Setting.class);
    private final Map<Group, VBox> contents = new EnumMap<>(Group.class);
    private final Map<Group, Region> groups = new EnumMap<>(Group.class);
    private final TitledPane more = new TitledPane();
    private final BetaPlot beta = new BetaPlot();
    private final VBox left = new VBox();
    private final VBox right = new VBox();
    private Set<Setting> shown = Set.of();
    private boolean wide;

    SetupForm(SetupModel model, SetupController controller) {
        getStyleClass().add("setup-form");
        for (Setting setting : Setting.values()) {
            rows.put(setting, new SettingRow(setting, model, controller));
        }
        for (Group group : Group.values()) {
            VBox content = new VBox();
            content.getStyleClass().add("setup-rows");
            contents.put(group, content);
            groups.put(group, group == Group.MORE ? more(content) : titled(group, content));
        }
        for (VBox column : List.of(left, right)) {
            column.getStyleClass().add("setup-column");
            HBox.setHgrow(column, Priority.ALWAYS);
        }
        getChildren().setAll(left, right);
        arrange();
        model.checkProperty().subscribe(this::show);
    }

    private static VBox titled(Group group, VBox content) {
        Label title = new Label(group.title());
        title.getStyleClass().add("setup-group");
        return new VBox(8, title, content);
    }

    private TitledPane more(VBox content) {
        more.setId("training-more");
        more.setContent(content);
        more.setExpanded(false);
        more.setAnimated(false);
        return more;
    }

    private void show(FormCheck check) {
        if (!shown.equals(check.usual().keySet())) {
            shown = Set.copyOf(check.usual().keySet());
            contents.forEach((group, content) -> content.getChildren()
                    .setAll(rows.entrySet().stream()
                            .filter(each -> each.getKey().group() == group && shown.contains(each.getKey()))
                            .map(Map.Entry::getValue)
                            .toList()));
            if (shown.contains(Setting.BETA_SCHEDULE)) {
                List<Node> loss = contents.get(Group.LOSS).getChildren();
                loss.add(loss.indexOf(rows.get(Setting.BETA_SCHEDULE)) + 1, beta);
            }
        }
        beta.show(check.beta());
        groups.forEach((group, region) -> {
            region.setVisible(!contents.get(group).getChildren().isEmpty());
            region.setManaged(region.isVisible());
        });
        long changed = check.changed().stream()
                .filter(setting -> setting.group() == Group.MORE)
                .count();
        more.setText(Group.MORE.title() + (changed == 0 ? "" : " (" + changed + " changed)"));
        openWhereRefused(check);
    }

    /** What keeps a training from starting must not hide. */
    private void openWhereRefused(FormCheck check) {
        boolean hidden = check.remarks().entrySet().stream()
                .anyMatch(each ->
                        each.getKey().group() == Group.MORE && each.getValue().refuses());
        if (hidden) {
            more.setExpanded(true);
        }
    }

    private void arrange() {
        right.setVisible(wide);
        right.setManaged(wide);
        Stream<Group> first = wide ? LEFT.stream() : Stream.of(Group.values());
        left.getChildren().setAll(first.map(groups::get).toList());
        right.getChildren().setAll(wide ? RIGHT.stream().map(groups::get).toList() : List.of());
    }

    /** Called with the width that there is. */
    void fit(double width, double em) {
        boolean room = width >= TWO_COLUMNS * em;
        if (room != wide) {
            wide = room;
            more.setExpanded(more.isExpanded() || wide);
            arrange();
        }
    }
}

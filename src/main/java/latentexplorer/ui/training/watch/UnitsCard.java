package latentexplorer.ui.training.watch;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.MenuButton;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import latentexplorer.core.insight.Units;
import latentexplorer.core.raster.ClassColours;

/** How the units of the code are distributed, in the order of their use or of their numbers. */
final class UnitsCard extends Card {
    private final WatchModel model;
    private final UnitChart chart = new UnitChart();
    private final ToggleButton sorted = new ToggleButton("By use");
    private final MenuButton classes = new MenuButton("Classes");
    private List<String> offered = List.of();

    UnitsCard(WatchModel model, Page page) {
        super("card-units", "Units of the code", page);
        this.model = model;
        chart.darkProperty().bind(model.darkProperty());
        fill(chart);
        sorted.setId("units-sorted");
        sorted.setSelected(true);
        sorted.getStyleClass().addAll("flat", "card-tool");
        sorted.setTooltip(new Tooltip("The most useful unit first; else by number"));
        sorted.selectedProperty().subscribe(_ -> show());
        classes.setId("units-classes");
        classes.getStyleClass().addAll("flat", "card-tool");
        classes.setTooltip(new Tooltip("Classes that are shown beside all images"));
        tool(sorted);
        tool(classes);
        model.snapshotProperty().subscribe(_ -> show());
    }

    private void show() {
        Snapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            return;
        }
        List<String> names = snapshot.heldOut().data().images().classNames();
        Units units = snapshot.insight().units();
        chart.show(units, sorted.isSelected(), ClassColours.of(names), names);
        String active = units.active() + " of " + units.units().size() + " active · box: middle half";
        note(active, active + ", line: ±2.5 deviations");
        if (!names.equals(offered)) {
            offered = names;
            classes.getItems().clear();
            for (int c = 0; c < names.size(); c++) {
                classes.getItems().add(item(c, names.get(c)));
            }
        }
        List<Integer> chosen = model.classesProperty().get();
        classes.getItems()
                .forEach(item -> ((CheckMenuItem) item).setSelected(chosen.contains((Integer) item.getUserData())));
        classes.setVisible(!names.isEmpty());
    }

    private CheckMenuItem item(int number, String name) {
        CheckMenuItem item = new CheckMenuItem(name);
        item.setMnemonicParsing(false);
        item.setUserData(number);
        item.setOnAction(_ -> {
            List<Integer> next = new ArrayList<>(model.classesProperty().get());
            if (!next.remove((Integer) number)) {
                next.add(number);
            }
            model.classesProperty().set(next.stream().sorted().toList());
        });
        return item;
    }
}

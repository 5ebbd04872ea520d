package latentexplorer.ui.explorer.scores;

import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import latentexplorer.core.analogy.AnalogyScore.Group;

/** Whether the scores are of typefaces that the model learned from, or of those that were held out. */
final class GroupSwitch extends HBox {
    /** @param id the beginning of the buttons' own */
    GroupSwitch(ScoresModel model, String id) {
        ToggleGroup together = new ToggleGroup();
        for (Group group : new Group[] {Group.UNSEEN, Group.SEEN}) {
            boolean seen = group == Group.SEEN;
            ToggleButton choice = new ToggleButton(seen ? "Seen typefaces" : "Unseen typefaces");
            choice.setId(id + (seen ? "seen" : "unseen"));
            choice.getStyleClass().add(seen ? "right-pill" : "left-pill");
            choice.setToggleGroup(together);
            choice.setTooltip(new Tooltip(
                    seen
                            ? "Typefaces that the model learned from"
                            : "Typefaces that were held out when the model learned"));
            choice.setOnAction(_ -> {
                choice.setSelected(true);
                model.groupProperty().set(group);
            });
            model.groupProperty().subscribe(now -> choice.setSelected(now == group));
            getChildren().add(choice);
        }
    }
}

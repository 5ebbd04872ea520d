package latentexplorer.ui.training.watch;

import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.shape.Circle;
import latentexplorer.core.raster.ClassColours;

/** Which colour stands for which classes. */
final class ClassKey extends FlowPane {
    private final ObservableBooleanValue dark;
    private ClassColours colours = ClassColours.of(List.of());

    ClassKey(ObservableBooleanValue dark) {
        super(12, 2);
        this.dark = dark;
        dark.subscribe(_ -> paint());
    }

    void show(ClassColours now) {
        if (!now.equals(colours)) {
            colours = now;
            paint();
        }
    }

    private void paint() {
        Tint tint = Tint.of(dark.get());
        getChildren()
                .setAll(colours.groups().stream()
                        .map(group -> {
                            Label label = new Label(group.name(), new Circle(4, tint.ink(group.ink())));
                            label.getStyleClass().add("watch-muted");
                            return label;
                        })
                        .toList());
    }
}

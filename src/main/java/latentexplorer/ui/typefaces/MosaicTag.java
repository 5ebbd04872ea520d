package latentexplorer.ui.typefaces;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import latentexplorer.core.cluster.Clustering.Kind;

/** What is written on and drawn around one mosaic: its caption, its frame, the percentage, the names of its samples. */
final class MosaicTag extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final List<String> SAMPLES = List.of("nearest", "middle", "farthest");
    /** Of the frame with its hairline, outside the icons. */
    static final double FRAME = 4;

    private static final Text RULER = new Text();

    private final Label caption = new Label();
    private final Label percent = new Label();
    private final Region frame = new Region();
    private final List<Label> samples = SAMPLES.stream().map(Label::new).toList();

    MosaicTag(int number) {
        setId("mosaic-" + number);
        setManaged(false);
        setMouseTransparent(true);
        caption.getStyleClass().add("mosaic-caption");
        caption.setMinWidth(0);
        percent.setId("mosaic-percent-" + number);
        percent.getStyleClass().add("mosaic-percent");
        percent.setAlignment(Pos.CENTER);
        frame.getStyleClass().add("mosaic-frame");
        getChildren().addAll(frame, caption);
        for (Label sample : samples) {
            sample.getStyleClass().add("mosaic-sample");
            sample.setRotate(-90);
            getChildren().add(sample);
        }
        getChildren().add(percent);
        getChildren().forEach(child -> child.setManaged(false));
    }

    /**
     * @param bounds of the icons in the view
     * @param captions from the longest to the shortest
     * @param line height of the caption
     * @param fraction selected, 0 to 1
     * @param dragged whether the hand changes the fraction
     * @param current whether the cluster is that of the keyboard
     */
    void show(
            Mosaic mosaic,
            Rectangle2D bounds,
            List<String> captions,
            double line,
            double fraction,
            boolean dragged,
            boolean current) {
        relocate(bounds.getMinX(), bounds.getMinY());
        caption.pseudoClassStateChanged(CURRENT, current);
        caption.setText(fitting(captions, mosaic.captionWidth()));
        caption.applyCss();
        double captionWidth = Math.min(Math.ceil(caption.prefWidth(-1)), mosaic.captionWidth());
        caption.resizeRelocate(0, 2 - line, captionWidth, line - FRAME - 3);
        frame.setVisible(fraction > 0 || dragged);
        frame.pseudoClassStateChanged(DRAGGED, dragged);
        frame.resizeRelocate(-FRAME, -FRAME, mosaic.width() + 2 * FRAME, mosaic.height() + 2 * FRAME);
        percent.setVisible(frame.isVisible());
        if (percent.isVisible()) {
            percent.setText(Percent.text(fraction));
            percent.applyCss();
            double height = Math.ceil(percent.prefHeight(-1));
            percent.resizeRelocate(0, mosaic.height() - height, Math.ceil(percent.prefWidth(-1)), height);
        }
        nameSamples(mosaic, line);
    }

    /** The longest caption that the room takes; the shortest may be cut off. */
    private String fitting(List<String> captions, double room) {
        caption.applyCss();
        RULER.setFont(caption.getFont());
        double padding = caption.snappedLeftInset() + caption.snappedRightInset() + 1;
        for (String each : captions) {
            RULER.setText(each);
            if (RULER.getLayoutBounds().getWidth() + padding <= room) {
                return each;
            }
        }
        return captions.getLast();
    }

    /** Beside the rows of each sample, where there is room; what is left over has no order to name. */
    private void nameSamples(Mosaic mosaic, double line) {
        double height = mosaic.height() / SAMPLES.size();
        for (int i = 0; i < samples.size(); i++) {
            Label sample = samples.get(i);
            sample.setVisible(mosaic.icons().sampled() && mosaic.cluster().kind() == Kind.CLUSTER);
            if (sample.isVisible()) {
                sample.applyCss();
                double width = Math.ceil(sample.prefWidth(-1));
                double thick = MosaicLayout.gutter(line);
                sample.setVisible(width <= height);
                // Turned about its middle, which lies left of the middle of its rows.
                sample.resizeRelocate(-FRAME - thick / 2 - width / 2, (i + 0.5) * height - thick / 2, width, thick);
            }
        }
    }
}

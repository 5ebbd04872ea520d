package latentexplorer.ui.typefaces.gallery;

import java.util.List;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.text.Text;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Kind;
import latentexplorer.ui.typefaces.selection.Percent;
import org.jspecify.annotations.Nullable;

/** What is written on and drawn around one mosaic: its caption, its frame, the percentage, the names of its samples. */
final class MosaicTag extends Region {
    private static final PseudoClass CURRENT = PseudoClass.getPseudoClass("current");
    private static final PseudoClass SMALL = PseudoClass.getPseudoClass("small");
    private static final PseudoClass DRAGGED = PseudoClass.getPseudoClass("dragged");
    private static final List<String> SAMPLES = List.of("nearest", "middle", "farthest");
    /** Of the frame with its hairline, outside the icons. */
    static final double FRAME = 4;

    /** In lines: a smaller mosaic gets a smaller percentage, which would hide its icons. */
    private static final double SMALL_LINES = 3.5;

    /**
     * All that a tag depends on besides its place.
     *
     * @param line height of the caption
     * @param fraction selected, 0 to 1
     * @param dragged whether the hand changes the fraction
     * @param current whether the cluster is that of the keyboard
     */
    record Look(
            Mosaic mosaic,
            Clustering clustering,
            ClusterSort sort,
            double line,
            double fraction,
            boolean dragged,
            boolean current) {}

    private final Label caption = new Label();
    private final Label percent = new Label();
    private final Region frame = new Region();
    private final Text ruler = new Text();
    private @Nullable Look look;
    private final List<Label> samples = SAMPLES.stream().map(Label::new).toList();

    MosaicTag(int number) {
        setId("mosaic-" + number);
        // It scrolls with the mosaics, out of the view too.
        getStyleClass().add("may-be-cut");
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
     * @param now what is written and drawn
     */
    void show(Rectangle2D bounds, Look now) {
        relocate(bounds.getMinX(), bounds.getMinY());
        if (!now.equals(look)) {
            look = now;
            write(now);
            draw(now);
            nameSamples(now.mosaic(), now.line());
        }
    }

    private void write(Look now) {
        caption.pseudoClassStateChanged(CURRENT, now.current());
        List<String> captions = MosaicWords.captions(now.mosaic(), now.clustering(), now.sort());
        caption.setText(fitting(captions, now.mosaic().captionWidth()));
        double width = Math.min(Math.ceil(caption.prefWidth(-1)), now.mosaic().captionWidth());
        caption.resizeRelocate(0, 2 - now.line(), width, now.line() - FRAME - 3);
    }

    private void draw(Look now) {
        double width = now.mosaic().width();
        double height = now.mosaic().height();
        frame.setVisible(now.fraction() > 0 || now.dragged());
        frame.pseudoClassStateChanged(DRAGGED, now.dragged());
        frame.resizeRelocate(-FRAME, -FRAME, width + 2 * FRAME, height + 2 * FRAME);
        percent.setVisible(frame.isVisible());
        if (percent.isVisible()) {
            percent.pseudoClassStateChanged(SMALL, Math.min(width, height) < SMALL_LINES * now.line());
            percent.setText(Percent.text(now.fraction()));
            percent.applyCss();
            double high = Math.ceil(percent.prefHeight(-1));
            percent.resizeRelocate(0, height - high, Math.ceil(percent.prefWidth(-1)), high);
        }
    }

    /** The longest caption that the room takes; the shortest may be cut off. */
    private String fitting(List<String> captions, double room) {
        caption.applyCss();
        ruler.setFont(caption.getFont());
        double padding = caption.snappedLeftInset() + caption.snappedRightInset() + 1;
        for (String each : captions) {
            ruler.setText(each);
            if (ruler.getLayoutBounds().getWidth() + padding <= room) {
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

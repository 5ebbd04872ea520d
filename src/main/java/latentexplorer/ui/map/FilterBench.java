package latentexplorer.ui.map;

import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleConsumer;
import java.util.stream.IntStream;
import javafx.animation.AnimationTimer;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.MapFrame;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.select.Facets;
import latentexplorer.core.select.Filter;
import latentexplorer.core.select.FilterKeys;
import latentexplorer.core.select.Sieve;
import latentexplorer.core.select.Visible;

/**
 * Measures from a key that filters to the new picture: the digits one after the other, each twice, so that every class is shown
 * alone and everything again. Inks stand for classes. The first digits, which warm up, do not count.
 */
final class FilterBench {
    private static final int DIGITS = 10;
    private static final int KEYS = 6 * DIGITS;
    private static final int WARM_UP = 2 * DIGITS;

    private final MapModel model;
    private final MapView view;
    private final MapScene scene;
    private final Sieve sieve;
    private final FilterKeys keys;
    private final double[] millis = new double[KEYS];

    private Filter filter = Filter.NONE;
    private int key;
    private long begin;
    private boolean waiting;

    /** @param scene of the model, all of it shown */
    FilterBench(MapModel model, MapView view, MapScene scene) {
        this.model = model;
        this.view = view;
        this.scene = scene;
        byte[] inks = scene.inks();
        int[] classOf = new int[inks.length];
        Arrays.setAll(classOf, i -> inks[i] % DIGITS);
        List<String> names =
                IntStream.range(0, DIGITS).mapToObj(Integer::toString).toList();
        sieve = new Sieve(new Facets(names, classOf, List.of(), new int[0]), Colouring.byClass(names, classOf));
        keys = new FilterKeys(sieve.facets());
    }

    /**
     * To be called on the FX thread, which it does not block.
     *
     * @param afterwards told the 99th percentile in milliseconds
     */
    void run(DoubleConsumer afterwards) {
        model.fitAll();
        new AnimationTimer() {
            @Override
            public void handle(long now) {
                if (waiting) {
                    return;
                }
                if (key < KEYS) {
                    press();
                } else {
                    stop();
                    view.setOnFrame(_ -> {});
                    double[] counted = Arrays.copyOfRange(millis, WARM_UP, KEYS);
                    Arrays.sort(counted);
                    afterwards.accept(MapBench.quantile(counted, 0.99));
                }
            }
        }.start();
    }

    private void press() {
        waiting = true;
        begin = System.nanoTime();
        filter = keys.digit(filter, key / 2 % DIGITS).filter();
        Visible visible = sieve.pass(filter);
        MapScene wanted = scene.withShown(Shown.of(scene.layout(), visible.toBitSet(), 1, true, false));
        view.setOnFrame(_ -> {
            MapFrame frame = view.shownProperty().get();
            if (waiting && frame != null && frame.scene() == wanted) {
                millis[key++] = (System.nanoTime() - begin) / 1e6;
                waiting = false;
            }
        });
        if (wanted.equals(model.scene())) {
            // Of very few images: there is nothing to draw.
            millis[key++] = (System.nanoTime() - begin) / 1e6;
            waiting = false;
        } else {
            model.sceneProperty().set(wanted);
        }
    }
}

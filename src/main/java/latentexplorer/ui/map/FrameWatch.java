package latentexplorer.ui.map;

import java.util.ArrayList;
import java.util.List;

/** Remembers what the frames of a map took. Used on the FX thread. */
public final class FrameWatch {
    private final List<Double> millis = new ArrayList<>();

    /** Watches a map from now on; nothing else can then be told of its frames. */
    public FrameWatch(MapView view) {
        view.setOnFrame(frame -> millis.add(frame.totalMillis()));
    }

    /** Our work on each frame since the last call, ascending, milliseconds. */
    public double[] take() {
        double[] sorted =
                millis.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        millis.clear();
        return sorted;
    }
}

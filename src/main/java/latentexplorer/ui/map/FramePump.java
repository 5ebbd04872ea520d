package latentexplorer.ui.map;

import java.nio.IntBuffer;
import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.image.Image;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import latentexplorer.core.raster.MapFrame;
import latentexplorer.core.raster.MapRasterizer;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Viewport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has frames drawn one at a time: however often one is asked for, the next starts when the one before is shown and its
 * pulse has passed, and shows what is wanted then.
 *
 * <p>Three pictures take turns: one is on show, one may still be read by the toolkit's last pulse, one is drawn.
 */
final class FramePump {
    private static final Logger LOG = LoggerFactory.getLogger(FramePump.class);
    private static final int PICTURES = 3;

    /** What the next frame is to show. */
    record Wanted(MapScene scene, Viewport view, double density) {}

    private record Picture(int width, int height, int[] pixels, PixelBuffer<IntBuffer> buffer, Image image) {
        static Picture of(int width, int height) {
            int[] pixels = new int[width * height];
            PixelBuffer<IntBuffer> buffer =
                    new PixelBuffer<>(width, height, IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
            return new Picture(width, height, pixels, buffer, new WritableImage(buffer));
        }
    }

    private final MapRasterizer rasterizer;
    private final FrameWorker worker;
    private final Supplier<@Nullable Wanted> wanted;
    private final BiConsumer<MapFrame, Image> show;
    private final @Nullable Picture[] pictures = new Picture[PICTURES];

    private int turn;
    private boolean drawing;
    private boolean pulsePending;
    private boolean stale;
    private @Nullable MapFrame shown;
    private volatile @Nullable MapFrame drawn;
    private volatile double workerMillis;
    private double startMillis;
    private Consumer<FrameTiming> onFrame = _ -> {};

    /**
     * @param wanted asked on the FX thread when a frame is started; null when there is nothing to draw
     * @param show called on the FX thread with each new frame; {@link #pulse} is to follow
     */
    FramePump(
            MapRasterizer rasterizer,
            FrameWorker worker,
            Supplier<@Nullable Wanted> wanted,
            BiConsumer<MapFrame, Image> show) {
        this.rasterizer = rasterizer;
        this.worker = worker;
        this.wanted = wanted;
        this.show = show;
    }

    /** Something has changed: a frame is to be drawn, now or as soon as possible. */
    void request() {
        stale = true;
        startIfIdle();
    }

    /** A pulse has begun. */
    void pulse() {
        pulsePending = false;
        startIfIdle();
    }

    /** There is nothing to be shown any more: lets go of what was, which may be large. */
    void forget() {
        if (drawing) {
            // What is drawn now comes to nobody, and is let go of then.
            return;
        }
        rasterizer.forget();
        shown = null;
        drawn = null;
        Arrays.fill(pictures, null);
    }

    /** Told what each frame took after it was shown. */
    void setOnFrame(Consumer<FrameTiming> listener) {
        onFrame = listener;
    }

    private void startIfIdle() {
        if (!stale || drawing || pulsePending) {
            return;
        }
        stale = false;
        long begin = System.nanoTime();
        Wanted next = wanted.get();
        if (next == null) {
            return;
        }
        drawing = true;
        turn = (turn + 1) % PICTURES;
        Picture picture = picture(
                MapFrame.extent(next.view().width(), next.density()),
                MapFrame.extent(next.view().height(), next.density()));
        MapFrame previous = shown;
        startMillis = millisSince(begin);
        worker.run(() -> draw(next, picture, previous), () -> swap(picture));
    }

    private Picture picture(int width, int height) {
        Picture picture = pictures[turn];
        if (picture == null || picture.width() != width || picture.height() != height) {
            picture = Picture.of(width, height);
            pictures[turn] = picture;
        }
        return picture;
    }

    private void draw(Wanted next, Picture picture, @Nullable MapFrame previous) {
        long begin = System.nanoTime();
        try {
            drawn = rasterizer.draw(next.scene(), next.view(), next.density(), picture.pixels(), previous);
        } catch (CancellationException _) {
            // The program ends: nobody will look at this frame.
            drawn = null;
        } catch (RuntimeException e) {
            LOG.error("The map could not be drawn", e);
            drawn = null;
        }
        workerMillis = millisSince(begin);
    }

    private void swap(Picture picture) {
        long begin = System.nanoTime();
        drawing = false;
        if (wanted.get() == null) {
            forget();
        }
        MapFrame frame = drawn;
        if (frame != null) {
            pulsePending = true;
            shown = frame;
            picture.buffer().updateBuffer(_ -> null);
            show.accept(frame, picture.image());
            onFrame.accept(new FrameTiming(startMillis + millisSince(begin), workerMillis, frame.tiles()));
            Platform.requestNextPulse();
        }
        startIfIdle();
    }

    private static double millisSince(long begin) {
        return (System.nanoTime() - begin) / 1e6;
    }
}

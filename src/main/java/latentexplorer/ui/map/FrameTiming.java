package latentexplorer.ui.map;

/**
 * Our work on one frame, from the changed view to the pixels handed to the toolkit.
 *
 * @param fxMillis the part on the FX thread: starting, swapping, placing frames
 * @param workerMillis the part of the worker: drawing
 * @param tiles number of tiles in the picture
 */
record FrameTiming(double fxMillis, double workerMillis, int tiles) {
    double totalMillis() {
        return fxMillis + workerMillis;
    }
}

package latentexplorer.ui.explorer.paths;

import latentexplorer.core.path.CodePath;

/**
 * A path as it lies on the map. The arrays are shared and not to be changed.
 *
 * @param line vertices in map positions, n x 2, from the source on
 * @param stops the place of each of the path's pictures, in map positions, x and y by turns
 */
record PathLine(CodePath path, float[] line, float[] stops) {
    int size() {
        return path.positions().length;
    }

    float x(int stop) {
        return stops[2 * stop];
    }

    float y(int stop) {
        return stops[2 * stop + 1];
    }

    boolean isSource(int stop) {
        return path.positions()[stop] == 0;
    }

    boolean isTarget(int stop) {
        return path.positions()[stop] == 1;
    }

    boolean isEnd(int stop) {
        return isSource(stop) || isTarget(stop);
    }

    /** A copy of one of the path's codes. */
    float[] code(int stop) {
        int width = path.width();
        float[] code = new float[width];
        System.arraycopy(path.codes(), stop * width, code, 0, width);
        return code;
    }
}

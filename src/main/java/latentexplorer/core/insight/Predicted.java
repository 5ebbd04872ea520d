package latentexplorer.core.insight;

/** The most probable classes. */
final class Predicted {
    private Predicted() {}

    /**
     * @param rows n x width values, of which the first {@code classes} are probabilities
     * @return the class of the greatest in each row, of equals the first
     */
    static int[] of(float[] rows, int width, int classes, int n) {
        int[] predicted = new int[n];
        for (int i = 0; i < n; i++) {
            for (int c = 1; c < classes; c++) {
                if (rows[i * width + c] > rows[i * width + predicted[i]]) {
                    predicted[i] = c;
                }
            }
        }
        return predicted;
    }
}

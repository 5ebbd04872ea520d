package latentexplorer.ui.explorer.inside;

import java.util.ArrayList;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.dimension.Dimension;
import latentexplorer.core.dimension.Strips;
import latentexplorer.core.job.JobScope;

/** Makes the strips: a row of pictures along every free value. */
final class StripsMaker {
    /** Strips that are decoded at once: some hundred pictures, so that a newer wish need not wait for long. */
    private static final int BLOCK = 16;

    private StripsMaker() {}

    static PictureSheet of(Subject subject, float[] code, String name, JobScope scope) {
        List<Dimension> dimensions = subject.dimensions().byUse();
        if (dimensions.isEmpty()) {
            throw new IllegalArgumentException("The model's codes have no values but those of its classes.");
        }
        int k = subject.width();
        int all = dimensions.size() * Strips.STEPS;
        float[] codes = new float[all * k];
        float[] pictures = new float[all * ImageSet.PIXELS];
        List<PictureRow> rows = new ArrayList<>();
        for (int from = 0; from < dimensions.size(); from += BLOCK) {
            scope.check();
            Strips strips = Strips.of(
                    subject.model(), code, dimensions.subList(from, Math.min(dimensions.size(), from + BLOCK)));
            System.arraycopy(strips.codes(), 0, codes, from * Strips.STEPS * k, strips.codes().length);
            System.arraycopy(
                    strips.pictures(), 0, pictures, from * Strips.STEPS * ImageSet.PIXELS, strips.pictures().length);
            for (int strip = 0; strip < strips.dimensions().size(); strip++) {
                rows.add(row(strips, strip, (from + strip) * Strips.STEPS, name));
            }
        }
        String remark = "From " + name + ": one value moves at a time, the others stay. The most used value first.";
        return new PictureSheet(remark, rows, codes, pictures, k);
    }

    private static PictureRow row(Strips strips, int strip, int first, String name) {
        Dial dial = Dial.of(strips.dimensions().get(strip));
        List<PictureRow.Cell> cells = new ArrayList<>();
        for (int i = 0; i < strips.deviations().length; i++) {
            double at = strips.deviations()[i];
            String where = (at > 0 ? "+" : "") + HomeworkPoint.number(at) + " sd";
            cells.add(new PictureRow.Cell(first + i, "", name + ", " + dial.title() + " at " + where));
        }
        return new PictureRow(
                dial.title(), dial.note(), dial.explanation(), dial.dimension().dead(), cells);
    }
}

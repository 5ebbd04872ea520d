package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.Analogies;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.path.CodePath;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import org.jspecify.annotations.Nullable;

/**
 * The pictures of an experiment.
 *
 * @param exhibit that they were decoded on
 * @param setup what they show; with the image under the pointer in its slot for a preview
 * @param previewed the slot that only looks at something; {@link #NONE} when nothing is a preview
 * @param faces the picture of each content of a slot, 784 values
 * @param columns of experiment 1
 * @param answers of experiment 2; null while something is missing
 * @param refusal why there are no results, a sentence; empty when there is nothing to say
 * @param remarks what is to be said of the results, sentences
 */
record Shown(
        Exhibit exhibit,
        Setup setup,
        int previewed,
        Map<Slot, float[]> faces,
        List<Column> columns,
        @Nullable Answers answers,
        String refusal,
        List<String> remarks) {
    static final int NONE = -1;

    Shown {
        faces = Map.copyOf(faces);
        columns = List.copyOf(columns);
        remarks = List.copyOf(remarks);
    }

    boolean isPreview() {
        return previewed != NONE;
    }

    /** The picture of what a slot holds; null when it is empty or cannot be decoded. */
    float @Nullable [] face(int slot) {
        return faces.get(setup.slots().get(slot));
    }

    /** The paths that there are. */
    List<CodePath> paths() {
        List<CodePath> paths = new ArrayList<>();
        for (Column column : columns) {
            CodePath path = column.path();
            if (path != null) {
                paths.add(path);
            }
        }
        return List.copyOf(paths);
    }

    /** The decoded pictures: of experiment 1 one strip for each column; of experiment 2 a single one, of A, B, all C and all D. */
    List<Strip> strips() {
        Answers found = answers;
        if (found != null) {
            return List.of(strip(found));
        }
        List<Strip> strips = new ArrayList<>();
        for (Column column : columns) {
            CodePath path = column.path();
            strips.add(path == null ? Strip.NONE : new Strip(path.codes(), path.pictures()));
        }
        return strips;
    }

    private Strip strip(Answers found) {
        Analogies analogies = found.analogies();
        int k = analogies.model().latentSize();
        int n = analogies.cells().size();
        float[] codes = new float[(2 + 2 * n) * k];
        float[] pictures = new float[(2 + 2 * n) * ImageSet.PIXELS];
        put(analogies.a(), faces.get(found.a()), codes, pictures, 0);
        put(analogies.b(), faces.get(found.b()), codes, pictures, 1);
        for (int i = 0; i < n; i++) {
            Analogies.Cell cell = analogies.cells().get(i);
            put(cell.c(), faces.get(found.examples().get(i)), codes, pictures, 2 + i);
            put(cell.d(), cell.picture(), codes, pictures, 2 + n + i);
        }
        return new Strip(codes, pictures);
    }

    private static void put(float[] code, float @Nullable [] picture, float[] codes, float[] pictures, int at) {
        System.arraycopy(code, 0, codes, at * code.length, code.length);
        if (picture != null) {
            System.arraycopy(picture, 0, pictures, at * ImageSet.PIXELS, ImageSet.PIXELS);
        }
    }
}

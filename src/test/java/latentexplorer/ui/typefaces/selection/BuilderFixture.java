package latentexplorer.ui.typefaces.selection;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.ClusterSettings;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.Clustering.Kind;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.PixelDistances;
import latentexplorer.core.cluster.Selection;
import latentexplorer.core.cluster.TrainingChooser;
import latentexplorer.core.cluster.TrainingSetFiles;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.file.PictureWriter;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.FileDialogs;

/** A training-set panel over forty made-up typefaces in four clusters of ten, of which every tenth looks like the one before. */
final class BuilderFixture implements FileDialogs {
    static final int FACES = 40;

    final SetBuilderModel model = new SetBuilderModel();
    final SelectionModel selection = new SelectionModel();
    final Session session = new Session();
    final Clustering clustering = clustering();
    final List<String> questions = new ArrayList<>();
    Optional<Path> answer = Optional.empty();
    boolean agrees = true;
    int measurements;
    PictureWriter pictures = (file, _, width, height) -> Files.writeString(file, width + " x " + height);

    private final Deque<Selection> past = new ArrayDeque<>();
    private final Deque<Selection> future = new ArrayDeque<>();
    private final PixelDistances.Source distances = (vectors, _) -> {
        measurements++;
        return measured(vectors);
    };

    SetBuilderController controller() {
        return controller(new DirectJobs());
    }

    SetBuilderController controller(Jobs jobs) {
        SelectionIntents intents = new SelectionIntents(
                order -> select(now -> now.withOrder(order)),
                threshold -> select(now -> now.withDuplicates(threshold)),
                () -> move(past, future),
                () -> move(future, past));
        return new SetBuilderController(
                model,
                selection,
                intents,
                session,
                jobs,
                this,
                distances,
                new TrainingSetFiles((file, argb, width, height) -> pictures.write(file, argb, width, height)),
                () -> Optional.of("typefaces"));
    }

    /** What the selection's controller does: keeps what was, and chooses anew. */
    void select(UnaryOperator<Selection> change) {
        past.push(selection.selectionProperty().get());
        future.clear();
        show(change.apply(selection.selectionProperty().get()));
    }

    private void move(Deque<Selection> from, Deque<Selection> to) {
        to.push(selection.selectionProperty().get());
        show(from.pop());
    }

    private void show(Selection now) {
        selection.selectionProperty().set(now);
        selection.canUndoProperty().set(!past.isEmpty());
        selection.canRedoProperty().set(!future.isEmpty());
        selection.choiceProperty().set(new TrainingChooser(distances).choose(clustering, now, JobScope.unattended()));
    }

    private static Clustering clustering() {
        byte[] pixels = new byte[FACES * Characters.COUNT * ImageSet.PIXELS];
        for (int face = 0; face < FACES; face++) {
            int size = Characters.COUNT * ImageSet.PIXELS;
            Arrays.fill(pixels, face * size, (face + 1) * size, (byte) (face % 10 == 9 ? face * 6 - 6 : face * 6));
        }
        int[] labels = IntStream.range(0, FACES * Characters.COUNT)
                .map(i -> i % Characters.COUNT)
                .toArray();
        int[] faceOf =
                IntStream.range(0, labels.length).map(i -> i / Characters.COUNT).toArray();
        List<String> names =
                IntStream.range(0, FACES).mapToObj(i -> "Face " + (10 + i)).toList();
        ImageSet images = new ImageSet("typefaces", pixels, labels, Characters.names(), names, faceOf);
        FontVectors vectors = FontVectors.of(new GlyphTable(images), CharacterSet.of("RSTW"));
        List<Cluster> clusters = IntStream.range(0, 4)
                .mapToObj(c -> new Cluster(
                        c,
                        Kind.CLUSTER,
                        IntStream.range(c * 10, c * 10 + 10).toArray(),
                        IntStream.range(0, 10).mapToDouble(i -> i).toArray()))
                .toList();
        return new Clustering(ClusterSettings.DEFAULT, "3,136 pixels", vectors, clusters, List.of());
    }

    private static PixelDistances measured(FontVectors vectors) {
        int n = vectors.count();
        float[] distances = new float[n * n];
        for (int i = 0; i < n * n; i++) {
            int difference = grey(vectors, i / n) - grey(vectors, i % n);
            distances[i] = (float) (Math.abs(difference) / 255.0 * Math.sqrt(vectors.width()));
        }
        return new PixelDistances(n, vectors.width(), distances);
    }

    private static int grey(FontVectors vectors, int i) {
        return vectors.glyphs().pixels()[vectors.offset(i, 0)] & 0xFF;
    }

    @Override
    public Optional<Path> openFolder(String title) {
        return answer;
    }

    @Override
    public Optional<Path> openFile(String title, List<String> extensions) {
        return answer;
    }

    @Override
    public Optional<Path> saveFile(String title, String suggestedName, String extension) {
        return answer;
    }

    @Override
    public boolean confirm(String title, String question, String agree) {
        questions.add(title + " " + question);
        return agrees;
    }
}

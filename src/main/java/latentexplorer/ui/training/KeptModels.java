package latentexplorer.ui.training;

import java.io.IOException;
import java.util.List;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.run.Run;

/** The models of a run that are kept on the disk. Called off the JavaFX thread. */
interface KeptModels {
    /** Epochs, ascending. */
    List<Integer> epochs() throws IOException;

    long bytes() throws IOException;

    /** @throws IOException with a sentence for the user */
    LatentModel model(int epoch) throws IOException;

    /** Those in the folder of a run, also while it is being written. */
    static KeptModels of(Run run) {
        return new KeptModels() {
            @Override
            public List<Integer> epochs() throws IOException {
                return run.kept();
            }

            @Override
            public long bytes() throws IOException {
                return run.bytesKept();
            }

            @Override
            public LatentModel model(int epoch) throws IOException {
                return run.bundle(epoch).model();
            }
        };
    }
}

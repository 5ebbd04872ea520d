package latentexplorer.ui.explorer.experiment;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import latentexplorer.core.net.ModelSpec;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.path.PathKind;
import latentexplorer.ui.session.OpenModel;

/**
 * What experiments need to know of a model beside how it decodes.
 *
 * @param spec its settings; empty while they are not known
 * @param classes the names of the classes that it learned from; empty when not known
 */
public record ModelFacts(Optional<ModelSpec> spec, List<String> classes) {
    static final ModelFacts UNKNOWN = new ModelFacts(Optional.empty(), List.of());

    /** Finds out, off the JavaFX thread. */
    @FunctionalInterface
    public interface Reader {
        /** @throws IOException with a sentence that names the file */
        ModelFacts read(OpenModel model) throws IOException;
    }

    public ModelFacts {
        classes = List.copyOf(classes);
    }

    /** From the model's file. */
    public static ModelFacts read(OpenModel model) throws IOException {
        ModelBundle bundle = ModelFile.read(model.file());
        return new ModelFacts(Optional.of(bundle.spec()), bundle.dataset().classNames());
    }

    boolean suits(PathKind kind) {
        return kind != PathKind.SPHERICAL || spec.filter(kind::suits).isPresent();
    }

    /** So many of a code's first values are its class; 0 for models that do not have class and style apart. */
    int classValues() {
        return spec.map(each -> each instanceof StyleSpec style ? style.classes() : 0)
                .orElse(0);
    }
}

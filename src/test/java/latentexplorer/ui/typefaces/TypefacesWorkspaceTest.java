package latentexplorer.ui.typefaces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import latentexplorer.core.cluster.PixelDistances;
import latentexplorer.core.cluster.TrainingSetFiles;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.typefaces.cluster.InkClusterer;
import latentexplorer.ui.typefaces.faces.AgreeingDialogs;
import latentexplorer.ui.typefaces.faces.SampleFaceSets;
import latentexplorer.ui.typefaces.faces.SampleFaces;
import org.junit.jupiter.api.Test;

class TypefacesWorkspaceTest {
    private final Session session = new Session();
    private final TypefacesWorkspace workspace = workspace(session);

    /** A workspace over 400 made-up typefaces, in which all work is done at once. */
    static TypefacesWorkspace workspace(Session session) {
        return new TypefacesWorkspace(new TypefacesWorkspace.Services(
                session,
                new DirectJobs(),
                new AgreeingDialogs(),
                new SampleFaceSets(_ -> SampleFaces.many(400)),
                _ -> _ -> Optional.empty(),
                new InkClusterer(),
                (vectors, _) -> new PixelDistances(
                        vectors.count(), vectors.width(), new float[vectors.count() * vectors.count()]),
                new TrainingSetFiles((_, _, _, _) -> {})));
    }

    private int clustered() {
        return Objects.requireNonNull(workspace.clusters.vectorsProperty().get())
                .count();
    }

    @Test
    void theTypefacesThatAreReadAreThoseToCluster() {
        assertThat(workspace.clusters.vectorsProperty().get()).isNull();
        session.workspaceProperty().set(Workspace.TYPEFACES);
        assertThat(clustered()).isEqualTo(400);
        workspace.facesController.choose(CharacterSet.of("AB"));
        assertThat(Objects.requireNonNull(workspace.clusters.vectorsProperty().get())
                        .characters())
                .isEqualTo(CharacterSet.of("AB"));
    }

    @Test
    void clustersOfOtherTypefacesGoWithThem() {
        session.workspaceProperty().set(Workspace.TYPEFACES);
        workspace.clusterController.cluster();
        assertThat(workspace.clusters.clusteringProperty().get()).isNotNull();
        workspace.open(Path.of("mine"));
        assertThat(workspace.clusters.clusteringProperty().get()).isNull();
        assertThat(clustered()).isEqualTo(2);
    }
}

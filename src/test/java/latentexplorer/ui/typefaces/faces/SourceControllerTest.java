package latentexplorer.ui.typefaces.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.session.Notice;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import org.junit.jupiter.api.Test;

class SourceControllerTest {
    private final FacesModel model = new FacesModel();
    private final Session session = new Session();
    private final SampleFaceSets sets = SampleFaceSets.of("Alpha", "Beta", "Gamma");
    private final FacesController typefaces =
            new FacesController(model, session, new DirectJobs(), sets, _ -> _ -> Optional.empty());
    private final SourceController sources =
            new SourceController(model, session, new DirectJobs(), sets, new AgreeingDialogs(), typefaces::show);

    private int faces() {
        return Objects.requireNonNull(model.vectorsProperty().get()).count();
    }

    @Test
    void theWorkspaceStartsWithTheFirstSet() {
        session.workspaceProperty().set(Workspace.TYPEFACES);
        assertThat(model.sourceProperty().get()).isEqualTo(SampleFaceSets.BUNDLED);
        assertThat(model.sources()).containsExactly(SampleFaceSets.BUNDLED);
        assertThat(faces()).isEqualTo(3);
    }

    @Test
    void anOpenedFolderIsShownAndSaysWhatItLeftOut() {
        session.workspaceProperty().set(Workspace.TYPEFACES);
        sources.openFolder();
        assertThat(model.sourceProperty().get()).isEqualTo(SampleFaceSets.OPENED);
        assertThat(faces()).isEqualTo(2);
        Notice notice = session.notices().getLast();
        assertThat(notice.sentence()).contains("188 glyphs").contains("left out");
        assertThat(notice.details()).contains("Row 7 has 785 columns");
    }

    @Test
    void aFileThatCannotBeReadLeavesWhatWasThere() {
        session.workspaceProperty().set(Workspace.TYPEFACES);
        sources.open(Path.of("bad.csv"));
        assertThat(model.sourceProperty().get()).isEqualTo(SampleFaceSets.BUNDLED);
        assertThat(faces()).isEqualTo(3);
        assertThat(session.notices().getLast().sentence()).contains("bad.csv is no TMNIST file");
    }

    @Test
    void aRemovedSetGivesWayToTheFirst() {
        session.workspaceProperty().set(Workspace.TYPEFACES);
        sources.open(Path.of("mine"));
        sources.forget(SampleFaceSets.OPENED);
        assertThat(model.sources()).containsExactly(SampleFaceSets.BUNDLED);
        assertThat(model.sourceProperty().get()).isEqualTo(SampleFaceSets.BUNDLED);
    }
}

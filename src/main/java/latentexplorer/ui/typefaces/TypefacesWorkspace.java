package latentexplorer.ui.typefaces;

import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.layout.Region;
import latentexplorer.core.cluster.Clusterer;
import latentexplorer.core.cluster.PixelDistances;
import latentexplorer.core.cluster.TrainingChooser;
import latentexplorer.core.cluster.TrainingSetFiles;
import latentexplorer.core.job.Work;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.typefaces.cluster.ClusterController;
import latentexplorer.ui.typefaces.cluster.ClusterModel;
import latentexplorer.ui.typefaces.cluster.ExplanationController;
import latentexplorer.ui.typefaces.faces.Credits;
import latentexplorer.ui.typefaces.faces.FaceSets;
import latentexplorer.ui.typefaces.faces.FaceSets.FaceSet;
import latentexplorer.ui.typefaces.faces.FacesController;
import latentexplorer.ui.typefaces.faces.FacesModel;
import latentexplorer.ui.typefaces.faces.SourceController;
import latentexplorer.ui.typefaces.gallery.MosaicController;
import latentexplorer.ui.typefaces.gallery.MosaicModel;
import latentexplorer.ui.typefaces.selection.SelectionController;
import latentexplorer.ui.typefaces.selection.SelectionIntents;
import latentexplorer.ui.typefaces.selection.SelectionModel;
import latentexplorer.ui.typefaces.selection.SetBuilderController;
import latentexplorer.ui.typefaces.selection.SetBuilderModel;
import latentexplorer.ui.widget.FileDialogs;

/** The parts of the typefaces workspace, each a model and its controller, and how they know each other. */
public final class TypefacesWorkspace {
    /**
     * What the workspace needs of the rest of the program.
     *
     * @param credits reads whose work the bundled typefaces are
     * @param distances between typefaces, kept while they are asked for again and again
     */
    public record Services(
            Session session,
            Jobs jobs,
            FileDialogs dialogs,
            FaceSets sets,
            Work<Credits> credits,
            Clusterer clusterer,
            PixelDistances.Source distances,
            TrainingSetFiles files) {}

    final FacesModel faces = new FacesModel();
    final FacesController facesController;
    final SourceController sources;
    final ClusterModel clusters = new ClusterModel();
    final ClusterController clusterController;
    final ExplanationController explanations;
    final SelectionModel selection = new SelectionModel();
    final SelectionController selectionController;
    final MosaicModel mosaics = new MosaicModel();
    final MosaicController mosaicController;
    final SetBuilderModel trainingSet = new SetBuilderModel();
    final SetBuilderController trainingSetController;

    public TypefacesWorkspace(Services services) {
        Session session = services.session();
        Jobs jobs = services.jobs();
        facesController = new FacesController(faces, session, jobs, services.sets(), services.credits());
        clusters.vectorsProperty().bind(faces.vectorsProperty());
        // Clusters of other typefaces are gone with them.
        faces.sourceProperty().subscribe((_, _) -> clusters.clusteringProperty().set(null));
        sources =
                new SourceController(faces, session, jobs, services.sets(), services.dialogs(), facesController::show);
        clusterController = new ClusterController(
                clusters, selection.selectionProperty()::get, session, jobs, services.clusterer(), this::dataset);
        explanations = new ExplanationController(clusters, session, jobs, services.clusterer());
        selectionController = new SelectionController(
                selection,
                clusters,
                session,
                jobs,
                new TrainingChooser(services.distances())::choose,
                System::nanoTime);
        mosaicController = new MosaicController(
                mosaics, faces, clusters, selection, session, jobs, clusters.askedSplitProperty()::set);
        trainingSetController = new SetBuilderController(
                trainingSet,
                selection,
                new SelectionIntents(
                        selectionController::setOrder,
                        selectionController::setDuplicates,
                        selectionController::undo,
                        selectionController::redo),
                session,
                jobs,
                services.dialogs(),
                services.distances(),
                services.files(),
                () -> Optional.of(dataset()));
    }

    private String dataset() {
        return Optional.ofNullable(faces.sourceProperty().get())
                .map(FaceSet::key)
                .orElse("");
    }

    /** Opens a TMNIST file or a folder of fonts. */
    public void open(Path path) {
        sources.open(path);
    }

    public Region view() {
        return new TypefacesView(this);
    }
}

package latentexplorer.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.analogy.AnalogyScorer;
import latentexplorer.core.analogy.GlyphGrid;
import latentexplorer.core.analogy.Learned;
import latentexplorer.core.analogy.ScoredAnalogy;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;

/**
 * What the answers to analogies with glyphs should be.
 *
 * @param known for each C
 * @param remarks why some are not known
 */
record TrueAnswers(List<Optional<ResultGrid.Truth>> known, List<String> remarks) {
    /** Of images without typefaces, and where A or B are no images, nothing is known and nothing to be said of it. */
    static TrueAnswers of(WantedExperiment wanted, List<Slot> examples, Workers workers) {
        ImageSet images = wanted.data().images();
        if (!images.hasTypefaces()
                || !(wanted.slots().a() instanceof Slot.OfImage a)
                || !(wanted.slots().b() instanceof Slot.OfImage b)) {
            return new TrueAnswers(List.of(), List.of());
        }
        List<Optional<ResultGrid.Truth>> known = new ArrayList<>();
        List<String> remarks = new ArrayList<>();
        LatentModel model = wanted.model().model();
        Learned learned = Learned.of(wanted.model(), wanted.data());
        GlyphGrid grid = new GlyphGrid(images);
        try {
            AnalogyScorer scorer = new AnalogyScorer(model, grid, learned.characters(), learned.train(), workers);
            for (Slot slot : examples) {
                known.add(
                        slot instanceof Slot.OfImage c
                                ? truth(scorer, images, model, a, b, c, remarks)
                                : Optional.empty());
            }
        } catch (IllegalArgumentException e) {
            return new TrueAnswers(List.of(), List.of(e.getMessage()));
        }
        return new TrueAnswers(known, remarks);
    }

    private static Optional<ResultGrid.Truth> truth(
            AnalogyScorer scorer,
            ImageSet images,
            LatentModel model,
            Slot.OfImage a,
            Slot.OfImage b,
            Slot.OfImage c,
            List<String> remarks) {
        try {
            ScoredAnalogy scored = scorer.score(a.image(), b.image(), c.image());
            scored.remark().ifPresent(remarks::add);
            float[] picture = new float[ImageSet.PIXELS];
            images.copyScaled(scored.square().d(), picture, 0);
            return Optional.of(new ResultGrid.Truth(
                    model.encode(picture, 1), picture, scored.error(), scored.rank(), scored.candidates()));
        } catch (IllegalArgumentException e) {
            remarks.add("#" + c.image() + ": " + e.getMessage());
            return Optional.empty();
        }
    }

    boolean isKnown() {
        return known.stream().anyMatch(Optional::isPresent);
    }
}

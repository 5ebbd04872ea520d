package latentexplorer.ui.typefaces.gallery;

import java.util.Arrays;
import java.util.BitSet;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.IntConsumer;
import java.util.stream.Collectors;
import latentexplorer.core.cluster.Clustering;
import latentexplorer.core.cluster.Clustering.Cluster;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.cluster.TrainingChoice;
import latentexplorer.core.job.Work;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Repainter;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.typefaces.cluster.ClusterModel;
import latentexplorer.ui.typefaces.faces.FacesModel;
import latentexplorer.ui.typefaces.gallery.MosaicModel.Painted;
import latentexplorer.ui.typefaces.gallery.MosaicPlan.Spot;
import latentexplorer.ui.typefaces.gallery.MosaicPlan.Style;
import latentexplorer.ui.typefaces.selection.Percent;
import latentexplorer.ui.typefaces.selection.SelectionModel;
import org.jspecify.annotations.Nullable;

/** What the user can do in the gallery of clusters besides selecting: look around, find, split. */
public final class MosaicController {
    /** What a new clustering is shown in at most, so that few typefaces do not become giants. */
    private static final double LARGEST_FIT = 42;

    private static final double SMALLEST_FIT = 14;

    private final MosaicModel model;
    private final FacesModel typefaces;
    private final ClusterModel clusters;
    private final SelectionModel selection;
    private final Session session;
    private final IntConsumer split;
    private final Repainter<Painted> painting;

    private Matches matches = Matches.NONE;
    private boolean zoomedByHand;

    /**
     * @param typefaces whose shown character, search and card the gallery shares
     * @param split asks for a cluster, by its number, to be clustered on its own
     */
    public MosaicController(
            MosaicModel model,
            FacesModel typefaces,
            ClusterModel clusters,
            SelectionModel selection,
            Session session,
            Jobs jobs,
            IntConsumer split) {
        this.model = model;
        this.typefaces = typefaces;
        this.clusters = clusters;
        this.selection = selection;
        this.session = session;
        this.split = split;
        painting = new Repainter<>(
                jobs,
                "typefaces-mosaics",
                this::toPaint,
                model.paintedProperty()::set,
                failure -> session.tellProblem("The clusters could not be drawn", failure));
        clusters.clusteringProperty().subscribe(this::clustered);
        model.sortProperty().subscribe(this::restyle);
        model.allProperty().subscribe(this::restyle);
        model.planProperty().subscribe(painting::request);
        typefaces.shownCharacterProperty().subscribe(painting::request);
        session.darkProperty().subscribe(painting::request);
        selection.choiceProperty().subscribe(this::chosen);
        selection.selectionProperty().subscribe(this::tell);
        typefaces.facesProperty().subscribe(this::search);
        typefaces.searchProperty().subscribe(this::search);
    }

    private Optional<MosaicPlan> plan() {
        return Optional.ofNullable(model.planProperty().get());
    }

    private Optional<Cluster> cluster(int number) {
        return plan().flatMap(plan -> plan.layout().mosaic(number)).map(Mosaic::cluster);
    }

    private Style style() {
        return new Style(model.sortProperty().get(), model.allProperty().get());
    }

    private void clustered(@Nullable Clustering now) {
        model.hoveredProperty().set(Optional.empty());
        model.foundProperty().set(Optional.empty());
        model.hintProperty().set("");
        if (now == null) {
            model.planProperty().set(null);
            model.paintedProperty().set(null);
            model.currentProperty().set(-1);
        } else {
            MosaicWindow window = model.windowProperty().get();
            plan(MosaicPlan.of(now, style(), zoomedByHand ? window : fitting(now, window, SMALLEST_FIT, LARGEST_FIT))
                    .scrolledTo(0, 0));
            model.currentProperty()
                    .set(plan().map(plan -> plan.layout().stepped(-1, 0)).orElse(-1));
        }
        search();
        tell();
        card();
    }

    /** The window with the largest icons with which everything shows without scrolling, or the smallest allowed. */
    private MosaicWindow fitting(Clustering clustering, MosaicWindow window, double least, double most) {
        MosaicWindow fitting = window.withTile(most);
        while (fitting.tile() > least && fitting.width() > 0 && !fits(style().layout(clustering, fitting), fitting)) {
            fitting = fitting.withTile(fitting.tile() - 1);
        }
        return fitting;
    }

    private static boolean fits(MosaicLayout layout, MosaicWindow window) {
        return layout.height() <= window.height() && layout.width() <= window.width();
    }

    private void plan(MosaicPlan plan) {
        model.windowProperty().set(plan.window());
        model.planProperty().set(plan);
    }

    private void restyle() {
        plan().ifPresent(plan -> {
            plan(MosaicPlan.of(plan.clustering(), style(), plan.window()));
            model.hintProperty().set("");
            model.foundProperty()
                    .get()
                    .flatMap(plan::member)
                    .ifPresentOrElse(
                            member -> jumpTo(vectors().face(member)),
                            () -> show(model.currentProperty().get()));
            tell();
        });
    }

    /**
     * The view has another size on the screen. What was fitted into it is fitted anew, unless the user has zoomed or
     * scrolled: then what is in the upper left corner stays there.
     */
    void resized(double width, double height, double scale, double line) {
        MosaicWindow before = model.windowProperty().get();
        MosaicWindow sized = before.sized(width, height, scale, line);
        if (sized.equals(before)) {
            return;
        }
        model.windowProperty().set(sized);
        plan().ifPresent(plan -> {
            boolean untouched = before.scrollX() == 0 && before.scrollY() == 0;
            if (untouched && !zoomedByHand) {
                fit(SMALLEST_FIT, LARGEST_FIT);
            } else {
                plan(plan.relaid(style(), sized, 0, 0));
            }
        });
    }

    /** Scrolls to a place of the content. */
    void scrollTo(double x, double y) {
        plan().ifPresent(plan -> plan(plan.scrolledTo(x, y)));
    }

    /** Shows icons of another size; what is at a point of the view stays there. */
    void zoomTo(double tile, double x, double y) {
        MosaicWindow zoomed = model.windowProperty().get().withTile(tile);
        if (!zoomed.equals(model.windowProperty().get())) {
            zoomedByHand = true;
            model.windowProperty().set(zoomed);
            plan().ifPresent(plan -> plan(plan.relaid(style(), zoomed, x, y)));
        }
    }

    /** Chooses the size of the icons so that all clusters show, if that is possible; goes on with new clusterings. */
    void fit() {
        zoomedByHand = false;
        fit(MosaicWindow.SMALLEST_TILE, LARGEST_FIT);
    }

    private void fit(double least, double most) {
        plan().ifPresent(plan -> plan(MosaicPlan.of(
                plan.clustering(),
                style(),
                fitting(plan.clustering(), model.windowProperty().get(), least, most))));
    }

    /** The pointer is at a point of the view. */
    void point(double x, double y) {
        Painted shown = model.paintedProperty().get();
        hover(shown == null ? Optional.empty() : shown.plan().spotAt(x, y));
    }

    /** The pointer is elsewhere. */
    void leave() {
        hover(Optional.empty());
    }

    private void hover(Optional<Spot> spot) {
        if (!spot.equals(model.hoveredProperty().get())) {
            model.hoveredProperty().set(spot);
            card();
        }
    }

    /** Makes a cluster that of the keyboard. */
    void moveTo(int number) {
        if (number >= 0 && cluster(number).isPresent()) {
            model.currentProperty().set(number);
            model.foundProperty().set(Optional.empty());
            model.hintProperty().set("");
            tell();
            card();
        }
    }

    /** Goes on or back by some clusters in the order shown, and scrolls there. */
    void step(int step) {
        plan().ifPresent(plan -> {
            model.hoveredProperty().set(Optional.empty());
            moveTo(plan.layout().stepped(model.currentProperty().get(), step));
            show(model.currentProperty().get());
        });
    }

    private void show(int number) {
        plan().ifPresent(plan -> plan.layout().mosaic(number).ifPresent(mosaic -> plan(plan.showing(mosaic))));
    }

    /** Scrolls to a typeface and frames it; where its mosaic does not show it, says so. */
    void jumpTo(int face) {
        plan().flatMap(plan -> Matches.spot(plan, face)).ifPresent(spot -> {
            MosaicPlan plan = Objects.requireNonNull(model.planProperty().get());
            Mosaic mosaic = plan.layout().mosaic(spot.number()).orElseThrow();
            int place = mosaic.icons().place(spot.rank());
            model.hoveredProperty().set(Optional.empty());
            model.currentProperty().set(spot.number());
            model.foundProperty().set(Optional.of(spot));
            plan(place < 0 ? plan.showing(mosaic) : plan.showing(mosaic, place));
            model.hintProperty().set(place < 0 ? hidden(plan, mosaic, spot) : "");
            tell();
            card();
        });
    }

    private static String hidden(MosaicPlan plan, Mosaic mosaic, Spot spot) {
        int member = mosaic.cluster().members()[spot.rank()];
        return plan.clustering().vectors().name(member) + " is "
                + MosaicWords.ordinal(spot.rank() + 1) + " of "
                + mosaic.cluster().size() + " in "
                + MosaicWords.name(mosaic.cluster()).toLowerCase(Locale.ROOT) + ", between the samples shown.";
    }

    private void search() {
        MosaicPlan plan = model.planProperty().get();
        String sought = typefaces.searchProperty().get().strip();
        Matches now = plan == null || sought.isEmpty()
                ? Matches.NONE
                : Matches.of(plan.clustering(), typefaces.facesProperty().get());
        if (now.equals(matches)) {
            return;
        }
        matches = now;
        model.foundProperty().set(Optional.empty());
        model.hintProperty().set("");
        if (matches.count() > 0) {
            nextMatch(1);
        }
        tellMatches();
        painting.request();
        card();
    }

    /** Jumps to the next (1) or the former (-1) typeface that matches the search, in the order shown, round and round. */
    public void nextMatch(int step) {
        plan().flatMap(plan -> matches.next(plan, model.foundProperty().get(), step))
                .ifPresent(this::jumpTo);
        tellMatches();
    }

    private void tellMatches() {
        boolean searching = !typefaces.searchProperty().get().isBlank();
        model.matchesProperty()
                .set(
                        plan().isEmpty() || !searching
                                ? ""
                                : matches.text(
                                        plan().get(), model.foundProperty().get()));
    }

    /** Asks for a cluster to be clustered on its own. */
    void split(int number) {
        split.accept(number);
    }

    /** The names of the typefaces of a cluster, one a line, the most typical first. */
    String names(int number) {
        return cluster(number)
                .map(cluster -> Arrays.stream(cluster.members())
                        .mapToObj(vectors()::name)
                        .collect(Collectors.joining("\n")))
                .orElse("");
    }

    private FontVectors vectors() {
        return Objects.requireNonNull(model.planProperty().get()).clustering().vectors();
    }

    private void chosen(@Nullable TrainingChoice choice) {
        painting.request();
        card();
    }

    /** The card shows what the pointer is over, else what was found, else what is typical of the current cluster. */
    private void card() {
        Spot typical = new Spot(model.currentProperty().get(), 0);
        Spot spot = model.hoveredProperty()
                .get()
                .filter(each -> each.rank() >= 0)
                .or(() -> model.foundProperty().get())
                .orElse(typical);
        Optional<Cluster> cluster = cluster(spot.number());
        typefaces
                .placeProperty()
                .set(cluster.map(each -> place(each, spot.rank())).orElse(""));
        typefaces
                .pointedFaceProperty()
                .set(cluster.map(each -> vectors().face(each.members()[spot.rank()]))
                        .orElse(-1));
    }

    private String place(Cluster cluster, int rank) {
        String place = MosaicWords.place(cluster, rank);
        TrainingChoice choice = selection.choiceProperty().get();
        if (choice == null || selection.selectionProperty().get().fraction(cluster.number()) == 0) {
            return place;
        }
        int member = cluster.members()[rank];
        return place + (choice.members().anyMatch(each -> each == member) ? "; kept" : "; left out");
    }

    private void tell() {
        model.summaryProperty().set(plan().map(this::summary).orElse("No clusters yet"));
    }

    private String summary(MosaicPlan plan) {
        long found = plan.layout().mosaics().size();
        String count = found == 1 ? "1 group of typefaces" : found + " groups of typefaces";
        return plan.layout()
                .mosaic(model.currentProperty().get())
                .map(mosaic -> count + ". Current: " + described(plan, mosaic))
                .orElse(count);
    }

    private String described(MosaicPlan plan, Mosaic mosaic) {
        double fraction = selection.selectionProperty().get().fraction(mosaic.number());
        String caption = MosaicWords.captions(mosaic, plan.clustering(), ClusterSort.SIZE)
                .getFirst()
                .replace(" · ", ", ");
        return "cluster " + caption + (fraction > 0 ? ", " + Percent.text(fraction) + " selected" : ", not selected");
    }

    private Optional<Work<Painted>> toPaint() {
        MosaicPlan plan = model.planProperty().get();
        if (plan == null || plan.window().width() < 1 || plan.window().height() < 1) {
            return Optional.empty();
        }
        int shown = typefaces.shownCharacterProperty().get();
        int character = shown >= 0
                ? shown
                : plan.clustering().vectors().characters().indices().findFirst().orElse(0);
        TrainingChoice choice = selection.choiceProperty().get();
        BitSet sought = matches.members();
        boolean dark = session.darkProperty().get();
        return Optional.of(scope -> {
            MosaicMarks marks = MosaicMarks.of(plan.clustering(), choice, sought);
            return new Painted(new MosaicPainter(plan, marks, character, dark).paint(scope), plan);
        });
    }
}

package latentexplorer.ui.explorer.filter;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.job.Work;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Facets;
import latentexplorer.core.select.Groups;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Finds the colours of the points: at once by class, typeface, group or overlay, by a job where everything has to be decoded
 * or clustered; the colours before stay meanwhile. What was found is kept while the exhibit is on show.
 */
final class Painting {
    private static final String PAINT = "explorer.colours";
    private static final int USUAL_CLUSTERS = 10;

    private final FilterModel model;
    private final Showing showing;
    private final Overlay overlay;
    private final Jobs jobs;
    private final Session session;
    private final Workers workers;
    private final Consumer<Palette> painted;
    private final Map<ColourBy, Colouring> known = new EnumMap<>(ColourBy.class);

    private @Nullable Exhibit exhibit;
    private @Nullable Facets facets;
    private @Nullable Job job;
    /** What the colours said before the overlay came. */
    private ColourBy uncovered = ColourBy.CLASS;
    /** What the colours on the map say. */
    private ColourBy seen = ColourBy.CLASS;

    /** @param painted hears of new colours on the JavaFX thread */
    Painting(
            FilterModel model,
            Showing showing,
            Overlay overlay,
            Jobs jobs,
            Session session,
            Workers workers,
            Consumer<Palette> painted) {
        this.model = model;
        this.showing = showing;
        this.overlay = overlay;
        this.jobs = jobs;
        this.session = session;
        this.workers = workers;
        this.painted = painted;
        model.colourByProperty().subscribe(this::chosen);
        model.clustersProperty().subscribe((_, _) -> {
            known.remove(ColourBy.CLUSTER);
            paintIf(ColourBy.CLUSTER);
        });
        showing.groupsProperty().subscribe((_, _) -> {
            offer();
            paintIf(ColourBy.GROUP);
        });
        overlay.wanted().subscribe(this::cover);
        overlay.inks().subscribe((_, _) -> paintIf(ColourBy.OVERLAY));
        overlay.status().subscribe(_ -> tellStatus());
        offer();
    }

    /**
     * Another exhibit is on show.
     *
     * @param samePoints whether its points are those of the exhibit before
     */
    void follow(@Nullable Exhibit now, boolean samePoints) {
        exhibit = now;
        jobs.dropLatest(PAINT);
        known.clear();
        if (now == null || !samePoints) {
            facets = null;
        }
        if (now != null && !samePoints) {
            model.clustersProperty().set(usualClusters(now));
        }
        offer();
        paint();
    }

    private static int usualClusters(Exhibit exhibit) {
        int classes = exhibit.images().classNames().size();
        return classes < 2 ? USUAL_CLUSTERS : Math.min(classes, USUAL_CLUSTERS);
    }

    /** Has these colours found, or found again: in any case whoever waits for them hears of them. */
    void restore(SavedExperiment.Colours wanted) {
        Exhibit mine = exhibit;
        if (mine == null) {
            return;
        }
        jobs.dropLatest(PAINT);
        boolean many = wanted.clusters() != SavedExperiment.Colours.USUALLY_MANY;
        int clusters = many ? wanted.clusters() : usualClusters(mine);
        boolean same = model.colourByProperty().get() == wanted.by()
                && (wanted.by() != ColourBy.CLUSTER || model.clustersProperty().get() == clusters);
        if (wanted.by() == ColourBy.CLUSTER) {
            model.clustersProperty().set(clusters);
        }
        model.colourByProperty().set(wanted.by());
        model.clustersProperty().set(clusters); // only now: clusters that are not wanted are not looked for
        if (same) {
            paint();
        }
    }

    private void chosen(ColourBy before, ColourBy now) {
        if (before != ColourBy.OVERLAY) {
            uncovered = before;
        }
        overlay.wanted().set(now == ColourBy.OVERLAY);
        paint();
    }

    private void cover(boolean wanted) {
        boolean covered = model.colourByProperty().get() == ColourBy.OVERLAY;
        if (wanted != covered) {
            model.colourByProperty().set(wanted ? ColourBy.OVERLAY : uncovered);
        }
    }

    private void paintIf(ColourBy by) {
        if (model.colourByProperty().get() == by) {
            paint();
        }
    }

    private void paint() {
        endJob();
        Exhibit mine = exhibit;
        if (mine == null) {
            return;
        }
        ColourBy by = model.colourByProperty().get();
        if (why(by).isPresent()) {
            model.colourByProperty().set(ColourBy.CLASS);
            return;
        }
        Colouring found = known.get(by);
        byte[] inks = overlay.inks().getValue();
        boolean bare = by == ColourBy.OVERLAY && (inks == null || inks.length != mine.size());
        boolean missing = found == null && (by == ColourBy.ERROR || by == ColourBy.CLUSTER);
        if ((missing || bare) && facets == null) {
            lay(mine, ColourBy.CLASS, Colours::byClass);
        } else if (!missing && !bare) {
            lay(mine, by, names -> found != null ? found : quickly(mine, by, names, inks));
        }
        if (missing) {
            find(mine, by);
        }
        tellStatus();
    }

    private Colouring quickly(Exhibit mine, ColourBy by, Facets names, byte @Nullable [] inks) {
        return switch (by) {
            case TYPEFACE -> Colours.byTypeface(names);
            case GROUP -> Colours.byGroup(mine, showing.groupsProperty().get());
            case OVERLAY -> inks == null ? Colours.byClass(names) : Colours.byOverlay(overlay, inks);
            case CLASS, ERROR, CLUSTER -> Colours.byClass(names);
        };
    }

    private void lay(Exhibit mine, ColourBy by, Function<Facets, Colouring> colouring) {
        Facets kept = facets;
        jobs.latest(
                Lane.OPEN,
                PAINT,
                _ -> {
                    Facets names = kept == null ? Colours.facets(mine) : kept;
                    return Palette.of(mine, by, names, colouring.apply(names));
                },
                palette -> {
                    boolean first = facets == null;
                    facets = palette.facets();
                    seen = palette.by();
                    if (first) {
                        offer();
                    }
                    painted.accept(palette);
                },
                failure -> session.tellProblem("The points could not be coloured", failure));
    }

    private void find(Exhibit mine, ColourBy by) {
        LatentModel net = mine.model() == null ? null : mine.model().model();
        int clusters = model.clustersProperty().get();
        if (by == ColourBy.CLUSTER) {
            find(mine, by, "Clusters of the codes", scope -> Colours.byCluster(mine, clusters, workers, scope));
        } else if (net != null) {
            find(mine, by, "Error of each image", scope -> Colours.byError(Colours.errors(mine, net, scope)));
        }
    }

    private void find(Exhibit mine, ColourBy by, String name, Work<Colouring> work) {
        Job started = jobs.start(
                Lane.COMPUTE,
                name,
                work,
                colouring -> {
                    if (exhibit == mine) {
                        known.put(by, colouring);
                        paintIf(by);
                    }
                },
                failure -> {
                    session.tellProblem(name + ": not found", failure);
                    giveUp(by);
                });
        job = started.state().isOver() ? null : started;
        started.stateProperty().subscribe(state -> ended(started, state, by));
    }

    private void ended(Job which, Job.State state, ColourBy by) {
        if (which == job && state.isOver()) {
            job = null;
            tellStatus();
            if (state == Job.State.CANCELLED) {
                giveUp(by);
            }
        }
    }

    /** What cannot be found is not wanted any more: the choice says again what is seen. */
    private void giveUp(ColourBy by) {
        if (model.colourByProperty().get() == by) {
            model.colourByProperty().set(seen == by ? ColourBy.CLASS : seen);
        }
    }

    private void endJob() {
        Job running = job;
        job = null;
        if (running != null) {
            running.cancel();
        }
    }

    private void tellStatus() {
        Job running = job;
        boolean covered = model.colourByProperty().get() == ColourBy.OVERLAY;
        model.statusProperty()
                .set(
                        running != null
                                ? running.name() + " …"
                                : covered ? overlay.status().getValue() : "");
    }

    /** The lines of the menu of colours. */
    private void offer() {
        List<FilterModel.Offer> offers = new ArrayList<>();
        for (ColourBy by : ColourBy.values()) {
            String title = by == ColourBy.OVERLAY ? overlay.title() : by.title();
            offers.add(new FilterModel.Offer(by, title, why(by)));
        }
        model.offersProperty().set(offers);
    }

    /** Why the colours cannot say something; empty when they can. */
    Optional<String> why(ColourBy by) {
        Exhibit now = exhibit;
        if (now == null) {
            return Optional.of("there is no map");
        }
        Groups groups = showing.groupsProperty().get();
        boolean grouped = !groups.groups().isEmpty()
                && groups.dataset().equals(now.data().key())
                && groups.count() == now.images().size();
        String reason = switch (by) {
            case CLASS, OVERLAY -> "";
            case TYPEFACE -> now.images().hasTypefaces() ? "" : "these images are no glyphs";
            case ERROR -> now.model() == null ? "its model was not found" : "";
            case CLUSTER -> now.size() < FilterModel.FEWEST_CLUSTERS ? "there are too few images" : "";
            case GROUP -> grouped ? "" : "no groups yet";
        };
        return reason.isEmpty() ? Optional.empty() : Optional.of(reason);
    }
}

package latentexplorer.ui.explorer.scores;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.analogy.Differences;
import latentexplorer.core.analogy.GlyphGrid;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.select.Group;
import latentexplorer.core.select.Groups;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.SlotFiller;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** Finds out how far a direction between two typefaces, characters, classes or groups can be relied on. */
final class DirectionController {
    private static final String KEY = "scores.direction";

    /** Of the pairs that are drawn: always the same ones. */
    private static final long SEED = 0;

    private final DirectionModel model;
    private final Showing showing;
    private final Jobs jobs;
    private final Workers workers;
    private final SlotFiller slots;

    DirectionController(DirectionModel model, Showing showing, Jobs jobs, Workers workers, SlotFiller slots) {
        this.model = model;
        this.showing = showing;
        this.jobs = jobs;
        this.workers = workers;
        this.slots = slots;
        showing.exhibitProperty().subscribe(_ -> exhibitChanged());
        showing.groupsProperty().addListener((_, before, now) -> groupsChanged(before, now));
    }

    private void exhibitChanged() {
        Exhibit exhibit = showing.exhibitProperty().get();
        List<DirectionKind> kinds = new ArrayList<>();
        if (exhibit != null) {
            boolean glyphs = exhibit.images().hasTypefaces() && exhibit.model() != null;
            kinds.addAll(
                    glyphs
                            ? List.of(DirectionKind.TYPEFACES, DirectionKind.CHARACTERS)
                            : List.of(DirectionKind.CLASSES));
            kinds.add(DirectionKind.GROUPS);
        }
        DirectionKind before = model.kindProperty().get();
        model.kindsProperty().set(List.copyOf(kinds));
        choose(kinds.contains(before) ? before : kinds.isEmpty() ? null : kinds.getFirst());
    }

    /** Another kind of ends. */
    void choose(@Nullable DirectionKind kind) {
        model.kindProperty().set(kind);
        model.fromProperty().set(DirectionModel.NONE);
        model.toProperty().set(DirectionModel.NONE);
        model.endsProperty().set(ends(kind));
        find();
    }

    private List<String> ends(@Nullable DirectionKind kind) {
        Exhibit exhibit = showing.exhibitProperty().get();
        if (exhibit == null || kind == null) {
            return List.of();
        }
        return switch (kind) {
            case TYPEFACES -> exhibit.images().typefaces();
            case CHARACTERS, CLASSES -> exhibit.images().classNames();
            case GROUPS ->
                showing.groupsProperty().get().groups().stream()
                        .map(Group::name)
                        .toList();
        };
    }

    /** The groups that were chosen stay chosen by their names, as far as they are still there. */
    private void groupsChanged(Groups before, Groups now) {
        if (model.kindProperty().get() != DirectionKind.GROUPS) {
            return;
        }
        List<String> names = now.groups().stream().map(Group::name).toList();
        int from = place(before, model.fromProperty().get(), names);
        int to = place(before, model.toProperty().get(), names);
        model.fromProperty().set(DirectionModel.NONE);
        model.toProperty().set(DirectionModel.NONE);
        model.endsProperty().set(names);
        model.fromProperty().set(from);
        model.toProperty().set(to);
        find();
    }

    private static int place(Groups before, int index, List<String> names) {
        return index >= 0 && index < before.groups().size()
                ? names.indexOf(before.groups().get(index).name())
                : DirectionModel.NONE;
    }

    /** @param end index among the ends, or {@link DirectionModel#NONE} */
    void from(int end) {
        model.fromProperty().set(end);
        find();
    }

    /** @param end index among the ends, or {@link DirectionModel#NONE} */
    void to(int end) {
        model.toProperty().set(end);
        find();
    }

    /** The other way round. */
    void turn() {
        int from = model.fromProperty().get();
        model.fromProperty().set(model.toProperty().get());
        model.toProperty().set(from);
        find();
    }

    private void find() {
        jobs.dropLatest(KEY);
        model.foundProperty().set(null);
        model.usableProperty().set(false);
        Exhibit exhibit = showing.exhibitProperty().get();
        DirectionKind kind = model.kindProperty().get();
        int from = model.fromProperty().get();
        int to = model.toProperty().get();
        if (exhibit == null || kind == null) {
            model.hintProperty().set("Open a map first.");
            return;
        }
        if (from < 0 || to < 0) {
            model.hintProperty().set(invitation(kind));
            return;
        }
        String first = model.endsProperty().get().get(from);
        String second = model.endsProperty().get().get(to);
        Groups groups = showing.groupsProperty().get();
        model.hintProperty().set("Comparing pairs …");
        jobs.latest(
                Lane.OPEN,
                KEY,
                scope -> Direction.of(kind, first, second, differences(exhibit, groups, kind, from, to, scope)),
                found -> {
                    model.hintProperty().set("");
                    model.foundProperty().set(found);
                    model.usableProperty().set(exhibit.model() != null);
                },
                failure -> model.hintProperty().set(Session.reason(failure)));
    }

    private String invitation(DirectionKind kind) {
        if (kind == DirectionKind.GROUPS && model.endsProperty().get().size() < 2) {
            return "Two groups are needed: select images on the map and make groups of them.";
        }
        return "Choose two: how alike are the differences of their pairs?";
    }

    private Differences differences(
            Exhibit exhibit, Groups groups, DirectionKind kind, int from, int to, JobScope scope) {
        return switch (kind) {
            case TYPEFACES ->
                Differences.ofTypefaces(
                        net(exhibit).model(), new GlyphGrid(exhibit.images()), from, to, workers, scope);
            case CHARACTERS ->
                Differences.ofCharacters(
                        net(exhibit).model(), new GlyphGrid(exhibit.images()), from, to, workers, scope);
            case CLASSES ->
                between(
                        exhibit,
                        ofClass(exhibit, from),
                        ofClass(exhibit, to),
                        exhibit.images().classNames(),
                        from,
                        to);
            case GROUPS ->
                between(
                        exhibit,
                        groups.groups()
                                .get(from)
                                .images()
                                .points(exhibit.embedding().ids()),
                        groups.groups()
                                .get(to)
                                .images()
                                .points(exhibit.embedding().ids()),
                        groups.groups().stream().map(Group::name).toList(),
                        from,
                        to);
        };
    }

    private static OpenModel net(Exhibit exhibit) {
        OpenModel net = exhibit.model();
        if (net == null) {
            throw new IllegalArgumentException("The model of this map was not found.");
        }
        return net;
    }

    private static int[] ofClass(Exhibit exhibit, int label) {
        return IntStream.range(0, exhibit.size())
                .filter(point -> exhibit.images().label(exhibit.image(point)) == label)
                .toArray();
    }

    private static Differences between(
            Exhibit exhibit, int[] first, int[] second, List<String> names, int from, int to) {
        if (first.length == 0 || second.length == 0) {
            throw new IllegalArgumentException(
                    "The map shows no image of " + names.get(first.length == 0 ? from : to) + ".");
        }
        return Differences.ofGroups(
                codes(exhibit, first),
                codes(exhibit, second),
                exhibit.embedding().latentSize(),
                SEED);
    }

    private static float[] codes(Exhibit exhibit, int[] points) {
        int width = exhibit.embedding().latentSize();
        float[] codes = new float[points.length * width];
        for (int i = 0; i < points.length; i++) {
            System.arraycopy(exhibit.embedding().codes(), points[i] * width, codes, i * width, width);
        }
        return codes;
    }

    /** Puts the means of both ends into the slots of A and B. */
    void use() {
        Direction found = model.foundProperty().get();
        if (found != null && model.usableProperty().get()) {
            slots.fill(Role.A, new Slot.OfCode(found.differences().from(), "Mean of " + found.from()));
            slots.fill(Role.B, new Slot.OfCode(found.differences().to(), "Mean of " + found.to()));
        }
    }
}

package latentexplorer.ui.explorer.inside;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.data.InkPicture;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Work;
import latentexplorer.core.sketch.Sketch;
import latentexplorer.core.support.Reality;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.job.Repainter;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.FileDialogs;
import org.jspecify.annotations.Nullable;

/** Follows the pen: what the model sees of it, what it makes of that, and what it is near to. */
final class DrawController {
    private static final int NEAR = 5;

    private final InsideModel inside;
    private final DrawModel model;
    private final Showing showing;
    private final Jobs jobs;
    private final Session session;
    private final FileDialogs dialogs;
    private final Repainter<Drawing> seeing;
    private final ReadOnlyObjectWrapper<@Nullable Landing> landing = new ReadOnlyObjectWrapper<>(this, "landing");
    private @Nullable Subject known;

    private record Found(Findings findings, int[] points) {}

    private record Dropped(InkPicture picture, float[] sheet) {}

    DrawController(
            InsideModel inside, DrawModel model, Showing showing, Jobs jobs, Session session, FileDialogs dialogs) {
        this.inside = inside;
        this.model = model;
        this.showing = showing;
        this.jobs = jobs;
        this.session = session;
        this.dialogs = dialogs;
        seeing = new Repainter<>(jobs, Lane.DECODE, "inside-drawing", this::next, this::seen, this::unseen);
        model.centredProperty().subscribe((_, _) -> refresh());
    }

    /** Where the drawing is on the map; null while there is none or another page is in view. */
    ReadOnlyObjectProperty<@Nullable Landing> landingProperty() {
        return landing.getReadOnlyProperty();
    }

    /** The subject or the page is another. */
    void refresh() {
        Subject subject = inside.subjectProperty().get();
        if (subject == null || !isShown()) {
            forget();
            return;
        }
        boolean other = known == null || !known.isLike(subject);
        known = subject;
        if (other) {
            model.centredProperty().set(isCentred(subject.exhibit()));
        }
        seeing.request();
    }

    /** Digits are centred by their ink; garments and glyphs lie in their images as they lie. */
    private static boolean isCentred(Exhibit exhibit) {
        return !exhibit.images().hasTypefaces()
                && exhibit.images().classNames().stream().allMatch(name -> name.matches("\\d"));
    }

    private boolean isShown() {
        return inside.openProperty().get() && inside.pageProperty().get() == Page.DRAW;
    }

    private void forget() {
        jobs.dropLatest("inside-near");
        model.drawingProperty().set(null);
        model.findingsProperty().set(Findings.NONE);
        landing.set(null);
    }

    void press(double x, double y) {
        model.pad()
                .begin(x, y, model.penProperty().get(), model.erasingProperty().get());
        changed();
    }

    void drag(double x, double y) {
        model.pad().to(x, y, model.penProperty().get(), model.erasingProperty().get());
        changed();
    }

    void undo() {
        model.pad().undo();
        model.remarkProperty().set("");
        changed();
    }

    void clear() {
        model.pad().clear();
        model.remarkProperty().set("");
        changed();
    }

    private void changed() {
        model.versionProperty().set(model.versionProperty().get() + 1);
        seeing.request();
    }

    private Optional<Work<Drawing>> next() {
        Subject subject = inside.subjectProperty().get();
        if (subject == null || !isShown()) {
            return Optional.empty();
        }
        float[] ink = model.pad().values();
        boolean centred = model.centredProperty().get();
        return Optional.of(_ -> {
            float[] image = centred ? Sketch.centred(ink, InkPad.SIDE) : Sketch.fitted(ink, InkPad.SIDE);
            float[] code = subject.model().encode(image, 1);
            return new Drawing(subject, image, code, subject.model().decode(code, 1));
        });
    }

    private void seen(Drawing drawing) {
        if (drawing.subject() != inside.subjectProperty().get() || !isShown()) {
            return;
        }
        model.refusalProperty().set("");
        model.drawingProperty().set(drawing);
        find();
    }

    /** Most often there is nothing drawn yet. */
    private void unseen(Throwable failure) {
        forget();
        if (!(failure instanceof IllegalArgumentException)) {
            session.tellProblem("The drawing has no code", failure);
        }
        model.refusalProperty().set(Session.reason(failure));
    }

    /** Looks around the code of the drawing. */
    void find() {
        Drawing drawing = model.drawingProperty().get();
        if (drawing == null) {
            return;
        }
        RealityCheck check = showing.realityOf(drawing.subject().exhibit());
        jobs.latest(
                Lane.OPEN,
                "inside-near",
                scope -> found(drawing, check, scope),
                found -> {
                    if (model.drawingProperty().get() == drawing
                            && showing.exhibitProperty().get()
                                    == drawing.subject().exhibit()) {
                        model.findingsProperty().set(found.findings());
                        landing.set(new Landing(
                                drawing.code(), caption(found.findings()), drawing.image(), found.points()));
                    }
                },
                failure -> session.tellProblem("What is near the drawing could not be found", failure));
    }

    private static Found found(Drawing drawing, @Nullable RealityCheck check, JobScope scope) {
        Exhibit exhibit = drawing.subject().exhibit();
        Nearest nearest = Nearest.of(exhibit.embedding(), drawing.code(), NEAR, scope);
        List<Findings.Neighbour> near = IntStream.range(0, nearest.points().length)
                .mapToObj(i -> neighbour(exhibit, nearest.points()[i], nearest.distances()[i]))
                .toList();
        if (check == null) {
            return new Found(new Findings(near, null, null), nearest.points());
        }
        float[] codes = twice(drawing.code(), drawing.code());
        List<Reality> both = check.of(codes, twice(drawing.image(), drawing.reconstruction()), scope);
        return new Found(new Findings(near, both.get(0), both.get(1)), nearest.points());
    }

    private static float[] twice(float[] first, float[] second) {
        float[] both = new float[first.length + second.length];
        System.arraycopy(first, 0, both, 0, first.length);
        System.arraycopy(second, 0, both, first.length, second.length);
        return both;
    }

    private static Findings.Neighbour neighbour(Exhibit exhibit, int point, double distance) {
        int image = exhibit.image(point);
        float[] pixels = new float[ImageSet.PIXELS];
        exhibit.images().copyScaled(image, pixels, 0);
        return new Findings.Neighbour(image, exhibit.images().className(image), distance, pixels);
    }

    private static String caption(Findings findings) {
        Reality drawn = findings.drawn();
        return drawn != null && drawn.hasLabel() ? "Drawing, seen as " + drawn.className() : "Drawing";
    }

    /** Puts a picture of a file on the pad. */
    void open(Path file) {
        jobs.latest(
                Lane.OPEN,
                "inside-drop",
                _ -> {
                    InkPicture picture = InkPicture.read(file);
                    return new Dropped(picture, Sketch.fitted(picture.ink(), picture.width(), InkPad.SIDE));
                },
                dropped -> show(file, dropped),
                failure -> refuse(file, failure));
    }

    private void show(Path file, Dropped dropped) {
        model.pad().show(dropped.sheet());
        InkPicture picture = dropped.picture();
        model.remarkProperty()
                .set(String.format(
                        Locale.ROOT,
                        "%s%s",
                        file.getFileName(),
                        picture.inverted() ? ": dark on bright, so it was inverted." : "."));
        changed();
    }

    private void refuse(Path file, Throwable failure) {
        boolean blank = failure instanceof IllegalArgumentException;
        model.remarkProperty()
                .set(
                        blank
                                ? file.getFileName()
                                        + " is of one colour: there is nothing on it that could be encoded."
                                : Session.reason(failure));
        if (!blank) {
            session.tellProblem("The picture could not be opened", failure);
        }
    }

    void ask() {
        dialogs.openFile("Open a picture", List.of("png", "jpg", "jpeg")).ifPresent(this::open);
    }

    /** What the drawing puts into a slot. */
    Optional<Slot> content() {
        return Optional.ofNullable(model.drawingProperty().get())
                .map(drawing -> new Slot.OfCode(
                        drawing.code().clone(), caption(model.findingsProperty().get())));
    }
}

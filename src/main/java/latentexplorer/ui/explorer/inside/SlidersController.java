package latentexplorer.ui.explorer.inside;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.Work;
import latentexplorer.core.support.Reality;
import latentexplorer.ui.explorer.exhibit.Judging;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.job.Repainter;
import latentexplorer.ui.session.Session;

/** Moves the values of the code and decodes it as fast as they move. */
final class SlidersController {
    private final InsideModel inside;
    private final SlidersModel model;
    private final Session session;
    private final Jobs jobs;
    private final Judging judging;
    private final Repainter<Decoded> decoding;

    private record Decoded(Subject subject, float[] code, float[] picture) {}

    SlidersController(InsideModel inside, SlidersModel model, Showing showing, Jobs jobs, Session session) {
        this.inside = inside;
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        judging = new Judging(jobs, showing, Lane.DECODE, "inside-reality");
        decoding = new Repainter<>(
                jobs,
                Lane.DECODE,
                "inside-picture",
                this::next,
                this::show,
                failure -> session.tellProblem("The code could not be decoded", failure));
        session.darkProperty().subscribe(_ -> draw());
    }

    /** The subject, its start or the page is another: everything anew. */
    void refresh() {
        Subject subject = inside.subjectProperty().get();
        if (subject == null) {
            model.pictureProperty().set(null);
            model.realityProperty().set(null);
            model.nameProperty().set("");
            model.dialsProperty().set(List.of());
            model.planeProperty().set(null);
            judging.drop();
            return;
        }
        List<Dial> dials = subject.dials(inside.codeProperty().get());
        if (!dials.equals(model.dialsProperty().get())) {
            model.dialsProperty().set(dials);
        }
        draw();
        decode();
    }

    /** The code is another: its picture alone. */
    void decode() {
        model.nameProperty().set(name());
        decoding.request();
    }

    private Optional<Work<Decoded>> next() {
        Subject subject = inside.subjectProperty().get();
        float[] code = inside.codeProperty().get();
        return subject == null
                ? Optional.empty()
                : Optional.of(_ -> new Decoded(subject, code, subject.model().decode(code, 1)));
    }

    private void show(Decoded decoded) {
        if (decoded.subject != inside.subjectProperty().get()) {
            return;
        }
        model.realityProperty().set(null);
        model.pictureProperty().set(decoded.picture);
        judging.judge(decoded.subject.exhibit(), decoded.code, decoded.picture, found -> judged(decoded, found));
    }

    private void judged(Decoded decoded, List<Reality> found) {
        if (model.pictureProperty().get() == decoded.picture) {
            model.realityProperty().set(found.getFirst());
        }
    }

    /** Draws the plane of a model with two values. */
    private void draw() {
        Subject subject = inside.subjectProperty().get();
        if (subject == null || subject.width() != 2) {
            model.planeProperty().set(null);
            jobs.dropLatest("inside-plane");
            return;
        }
        float[] code = inside.codeProperty().get();
        Dial across = subject.side(0, code);
        Dial up = subject.side(1, code);
        boolean dark = session.darkProperty().get();
        jobs.latest(
                Lane.DRAW,
                "inside-plane",
                scope -> PlanePicture.of(subject.exhibit(), across, up, dark, scope),
                drawn -> {
                    if (inside.subjectProperty().get() == subject) {
                        model.planeProperty().set(drawn);
                    }
                },
                failure -> session.tellProblem("The codes could not be drawn", failure));
    }

    /** Moves one value. */
    void setValue(int index, double value) {
        float[] code = inside.codeProperty().get();
        if (index < code.length && Double.isFinite(value) && code[index] != (float) value) {
            float[] moved = code.clone();
            moved[index] = (float) value;
            inside.codeProperty().set(moved);
        }
    }

    /** Moves one value to where no slider may reach. */
    void setTyped(int index, double value) {
        setValue(index, value);
        refresh();
    }

    /** Moves both values of a code of two. */
    void setPlace(double first, double second) {
        if (inside.codeProperty().get().length == 2) {
            inside.codeProperty().set(new float[] {(float) first, (float) second});
        }
    }

    /** One class for certain, the style held. */
    void setClass(int c) {
        Subject subject = inside.subjectProperty().get();
        if (subject != null && c >= 0 && c < subject.classValues()) {
            float[] moved = inside.codeProperty().get().clone();
            for (int each = 0; each < subject.classValues(); each++) {
                moved[each] = each == c ? 1 : 0;
            }
            inside.codeProperty().set(moved);
        }
    }

    /** Brings one value back to where the code started. */
    void reset(int index) {
        Start start = inside.startProperty().get();
        if (start != null && index < start.code().length) {
            setValue(index, start.code()[index]);
        }
    }

    void resetAll() {
        Start start = inside.startProperty().get();
        if (start != null) {
            inside.codeProperty().set(start.code());
        }
    }

    /** What the code is called: where it started, and whether it moved since. */
    String name() {
        Start start = inside.startProperty().get();
        if (start == null) {
            return "";
        }
        return isChanged(start) ? start.name() + ", changed" : start.name();
    }

    private boolean isChanged(Start start) {
        return !Arrays.equals(start.code(), inside.codeProperty().get());
    }

    /** What the code of the sliders puts into a slot: the image itself as long as it is that image's. */
    Optional<Slot> content() {
        Start start = inside.startProperty().get();
        if (start == null || inside.subjectProperty().get() == null) {
            return Optional.empty();
        }
        return Optional.of(
                start.image() >= 0 && !isChanged(start)
                        ? new Slot.OfImage(start.image())
                        : new Slot.OfCode(inside.codeProperty().get().clone(), name()));
    }
}

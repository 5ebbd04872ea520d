package latentexplorer.ui.explorer.inside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.support.Reality;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.explorer.exhibit.Judging;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.Session;

/** Keeps points with what is expected of them, and finds out whether it came true; for each model a list of its own. */
final class PointsController {
    private final InsideModel inside;
    private final PointsModel model;
    private final Showing showing;
    private final Jobs jobs;
    private final Session session;
    private final Judging judging;
    private final Map<String, List<KeptPoint>> lists = new HashMap<>();

    PointsController(InsideModel inside, PointsModel model, Showing showing, Jobs jobs, Session session) {
        this.inside = inside;
        this.model = model;
        this.showing = showing;
        this.jobs = jobs;
        this.session = session;
        judging = new Judging(jobs, showing, Lane.OPEN, "inside-points");
    }

    /** Another subject. */
    void refresh() {
        Subject subject = inside.subjectProperty().get();
        model.homeworkProperty().set(subject == null ? List.of() : subject.homework());
        model.classNamesProperty().set(subject == null ? List.of() : subject.classNames());
        model.keptProperty()
                .set(
                        subject == null
                                ? List.of()
                                : lists.getOrDefault(subject.net().hash(), List.of()));
        judge();
    }

    /** Puts the code at a point of the homework's report and keeps it. */
    void take(HomeworkPoint point) {
        Subject subject = inside.subjectProperty().get();
        if (subject != null && point.point().length == subject.width()) {
            begin(Start.at(point.point(), point.title()));
            keep(subject.classNames().indexOf(point.digit()));
        }
    }

    /** Puts the code at a point that was kept. */
    void show(KeptPoint point) {
        begin(Start.at(point.code(), point.name()));
    }

    private void begin(Start start) {
        inside.startProperty().set(start);
        inside.codeProperty().set(start.code());
    }

    /**
     * Keeps the code of the sliders.
     *
     * @param expected index of the class that its picture is expected to show, negative for none
     */
    void keep(int expected) {
        Subject subject = inside.subjectProperty().get();
        if (subject == null) {
            return;
        }
        float[] code = inside.codeProperty().get();
        String hash = subject.net().hash();
        jobs.start(
                Lane.OPEN,
                "Keep a point",
                _ -> subject.model().decode(code, 1),
                picture -> {
                    KeptPoint point = new KeptPoint(
                            HomeworkPoint.inWords(code),
                            code,
                            picture,
                            expected,
                            subject.means().nearest(code),
                            null,
                            false,
                            false);
                    change(hash, list -> added(list, point));
                    judge();
                },
                failure -> session.tellProblem("The point could not be kept", failure));
    }

    /** The same point is kept once, with what is expected of it now. */
    private static List<KeptPoint> added(List<KeptPoint> list, KeptPoint point) {
        List<KeptPoint> now = new ArrayList<>(list);
        now.removeIf(each -> Arrays.equals(each.code(), point.code()));
        now.add(point);
        return now;
    }

    void tick(KeptPoint point, boolean right) {
        edit(list -> list.stream()
                .map(each -> each == point ? each.withTick(right) : each)
                .toList());
    }

    void remove(KeptPoint point) {
        edit(list -> list.stream().filter(each -> each != point).toList());
    }

    private void edit(UnaryOperator<List<KeptPoint>> edit) {
        Subject subject = inside.subjectProperty().get();
        if (subject != null) {
            change(subject.net().hash(), edit);
        }
    }

    private void change(String hash, UnaryOperator<List<KeptPoint>> edit) {
        List<KeptPoint> now = List.copyOf(edit.apply(lists.getOrDefault(hash, List.of())));
        lists.put(hash, now);
        Subject subject = inside.subjectProperty().get();
        if (subject != null && subject.net().hash().equals(hash)) {
            model.keptProperty().set(now);
        }
    }

    /** Asks the classifier, should it be known. */
    void judge() {
        Subject subject = inside.subjectProperty().get();
        List<KeptPoint> points = model.keptProperty().get();
        RealityCheck check = subject == null ? null : showing.realityOf(subject.exhibit());
        if (subject == null || points.isEmpty() || check == null) {
            judging.drop();
            return;
        }
        int k = subject.width();
        float[] codes = new float[points.size() * k];
        float[] pictures = new float[points.size() * ImageSet.PIXELS];
        for (int i = 0; i < points.size(); i++) {
            System.arraycopy(points.get(i).code(), 0, codes, i * k, k);
            System.arraycopy(points.get(i).picture(), 0, pictures, i * ImageSet.PIXELS, ImageSet.PIXELS);
        }
        judging.judge(subject.exhibit(), codes, pictures, found -> judged(points, found, check));
    }

    private void judged(List<KeptPoint> points, List<Reality> found, RealityCheck check) {
        edit(list -> list.stream()
                .map(each -> {
                    int at = place(points, each);
                    return at < 0 || at >= found.size()
                            ? each
                            : each.with(found.get(at), check.sees(found.get(at), each.expected()));
                })
                .toList());
    }

    /** Ticked or not, a point is the same one. */
    private static int place(List<KeptPoint> points, KeptPoint wanted) {
        for (int i = 0; i < points.size(); i++) {
            if (points.get(i).code() == wanted.code() && points.get(i).expected() == wanted.expected()) {
                return i;
            }
        }
        return -1;
    }
}

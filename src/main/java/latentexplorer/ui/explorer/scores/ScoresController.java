package latentexplorer.ui.explorer.scores;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import latentexplorer.core.analogy.AnalogyScore;
import latentexplorer.core.analogy.AnalogyScore.Group;
import latentexplorer.core.analogy.AnalogyScorer;
import latentexplorer.core.analogy.GlyphGrid;
import latentexplorer.core.analogy.KeptScore;
import latentexplorer.core.analogy.Learned;
import latentexplorer.core.analogy.ScoreBook;
import latentexplorer.core.analogy.ScoredAnalogy;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.net.LatentModel;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Judging;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.SlotFiller;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/**
 * Scores the analogy in the slots and many random ones. What a model has learned is found out once and kept for the last few
 * models; the scores of all models are kept in a file of the workspace.
 */
public final class ScoresController {
    private static final String OPEN = "scores.open";
    private static final String ANSWER = "scores.answer";
    private static final String BOOK = "scores.book";

    /** Models that stay at hand. */
    private static final int KEPT = 4;

    private final ScoresModel model;
    private final Showing showing;
    private final ObservableValue<Question> question;
    private final Surroundings around;
    private final Ledger ledger;
    private final Judging judging;
    private final DirectionController direction;
    private final Map<Subject, Opened> kept = new LinkedHashMap<>(KEPT, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Subject, Opened> eldest) {
            return size() > KEPT;
        }
    };
    private final Map<Subject, Map<Group, String>> refusals = new LinkedHashMap<>();
    private @Nullable Opened opened;

    /**
     * What scores are made with.
     *
     * @param workers compute the scores
     * @param lessons tell what a model has learned
     * @param file keeps the scores
     * @param slots takes the ends of a direction
     */
    public record Surroundings(
            Session session, Jobs jobs, Workers workers, Lessons lessons, Path file, SlotFiller slots) {}

    /** What is scored: a model with some glyphs. */
    private record Subject(String modelHash, String dataset, int images) {
        static Subject of(OpenModel net, Exhibit exhibit) {
            return new Subject(
                    net.hash(), exhibit.data().key(), exhibit.images().size());
        }
    }

    /** A model that can be scored. */
    private record Opened(
            Subject subject,
            String title,
            LatentModel model,
            GlyphGrid grid,
            AnalogyScorer scorer,
            Optional<String> remark) {}

    /** What came of a scoring. */
    private record Outcome(
            Subject subject, List<KeptScore> scores, Map<Group, String> refusals, ScoreBook book, String trouble) {}

    /** @param question of the slots; {@link Question#NONE} while they are not filled with images */
    public ScoresController(
            ScoresModel model, Showing showing, ObservableValue<Question> question, Surroundings around) {
        this.model = model;
        this.showing = showing;
        this.question = question;
        this.around = around;
        ledger = new Ledger(around.file());
        judging = new Judging(around.jobs(), showing, Lane.OPEN, ANSWER + ".reality");
        direction =
                new DirectionController(model.direction(), showing, around.jobs(), around.workers(), around.slots());
        showing.exhibitProperty().subscribe(_ -> open());
        showing.realityProperty().subscribe(_ -> judge());
        model.answersProperty().subscribe(_ -> judge());
        model.shownProperty().addListener((_, _, _) -> open());
        question.addListener((_, _, _) -> answer());
        model.groupProperty().addListener((_, _, _) -> showResult());
        readBook();
    }

    DirectionController direction() {
        return direction;
    }

    private void readBook() {
        around.jobs()
                .latest(
                        Lane.OPEN,
                        BOOK,
                        _ -> ledger.read(),
                        this::setBook,
                        failure -> model.troubleProperty().set(notKept(failure)));
    }

    private static String notKept(Throwable failure) {
        return "Scores are not kept beyond this sitting. " + Session.reason(failure);
    }

    private void setBook(ScoreBook book) {
        model.bookProperty().set(book);
        showResult();
    }

    /** Finds out what can be scored with the exhibit. */
    private void open() {
        around.jobs().dropLatest(OPEN);
        opened = null;
        model.readyProperty().set(false);
        model.remarkProperty().set("");
        Exhibit exhibit = showing.exhibitProperty().get();
        OpenModel net = exhibit == null ? null : exhibit.model();
        model.missingProperty().set(missing(exhibit));
        if (exhibit != null
                && net != null
                && model.missingProperty().get().isEmpty()
                && model.shownProperty().get()) {
            Opened known = kept.get(Subject.of(net, exhibit));
            if (known == null) {
                around.jobs()
                        .latest(
                                Lane.OPEN,
                                OPEN,
                                scope -> opened(net, exhibit, scope),
                                this::use,
                                failure -> model.missingProperty().set(Session.reason(failure)));
            } else {
                use(known);
            }
        }
        answer();
        showResult();
    }

    private static String missing(@Nullable Exhibit exhibit) {
        if (exhibit == null) {
            return "Open a map of typefaces to score analogies.";
        }
        if (!exhibit.images().hasTypefaces()) {
            return "Analogies have a true answer only where each image is a character of a typeface. The images of "
                    + exhibit.images().name() + " belong to none, so there is nothing to hold the answers against.";
        }
        return exhibit.model() == null ? "The model of this map was not found, so no analogy can be answered." : "";
    }

    private Opened opened(OpenModel net, Exhibit exhibit, JobScope scope) throws IOException {
        Learned learned = around.lessons().of(net, exhibit.data(), scope);
        GlyphGrid grid = new GlyphGrid(exhibit.images());
        AnalogyScorer scorer =
                new AnalogyScorer(net.model(), grid, learned.characters(), learned.train(), around.workers());
        return new Opened(Subject.of(net, exhibit), net.title(), net.model(), grid, scorer, learned.remark());
    }

    private void use(Opened now) {
        kept.put(now.subject, now);
        opened = now;
        model.remarkProperty().set(now.remark.orElse(""));
        model.readyProperty().set(true);
        answer();
        showResult();
    }

    private void answer() {
        around.jobs().dropLatest(ANSWER);
        Opened mine = opened;
        Question asked = question.getValue();
        if (mine == null || asked == null || !asked.isComplete(mine.subject.images())) {
            model.answersProperty().set(null);
            model.hintProperty()
                    .set(
                            mine == null
                                    ? "Finding out what the model has learned …"
                                    : "Fill A, B and at least one C of experiment 2 with images: A and B the same character"
                                            + " in two typefaces, C another character in A's typeface.");
            return;
        }
        around.jobs()
                .latest(
                        Lane.OPEN,
                        ANSWER,
                        scope -> answers(mine, asked, scope),
                        found -> {
                            model.hintProperty().set("");
                            model.answersProperty().set(found);
                        },
                        failure -> {
                            model.answersProperty().set(null);
                            model.hintProperty().set(Session.reason(failure));
                        });
    }

    /** The pictures are shown first, what is to be said of them follows. */
    private void judge() {
        model.realitiesProperty().set(List.of());
        Exhibit exhibit = showing.exhibitProperty().get();
        Answers answers = model.answersProperty().get();
        if (exhibit == null || answers == null) {
            judging.drop();
            return;
        }
        List<ScoredAnalogy> scored =
                answers.each().stream().flatMap(each -> each.scored().stream()).toList();
        judging.judge(
                exhibit,
                joined(scored.stream().map(ScoredAnalogy::code).toList()),
                joined(scored.stream().map(ScoredAnalogy::picture).toList()),
                model.realitiesProperty()::set);
    }

    private static float[] joined(List<float[]> parts) {
        int width = parts.isEmpty() ? 0 : parts.getFirst().length;
        float[] all = new float[parts.size() * width];
        for (int i = 0; i < parts.size(); i++) {
            System.arraycopy(parts.get(i), 0, all, i * width, width);
        }
        return all;
    }

    private static Answers answers(Opened mine, Question asked, JobScope scope) {
        ImageSet images = mine.grid.images();
        List<Answers.Answer> each = new ArrayList<>();
        for (int c : asked.cs()) {
            scope.check();
            each.add(answer(mine, asked, c));
        }
        return new Answers(asked, corner(images, asked.a()), corner(images, asked.b()), List.copyOf(each));
    }

    private static Answers.Answer answer(Opened mine, Question asked, int c) {
        ImageSet images = mine.grid.images();
        Answers.Corner corner = corner(images, c);
        try {
            ScoredAnalogy scored = mine.scorer.score(asked.a(), asked.b(), c);
            Answers.Corner truth = corner(images, scored.square().d());
            float[] code = mine.model.encode(truth.picture(), 1);
            return new Answers.Answer(corner, Optional.of(scored), Optional.of(truth), code, "");
        } catch (IllegalArgumentException e) {
            return new Answers.Answer(corner, Optional.empty(), Optional.empty(), new float[0], Session.reason(e));
        }
    }

    private static Answers.Corner corner(ImageSet images, int image) {
        float[] picture = new float[ImageSet.PIXELS];
        images.copyScaled(image, picture, 0);
        String character = images.label(image) < 0 ? "no label" : images.className(image);
        return new Answers.Corner(
                character + images.typeface(image).map(face -> " of " + face).orElse(""), picture);
    }

    /** Scores the model over random analogies of seen and of unseen typefaces. */
    void score() {
        Opened mine = opened;
        if (mine == null || model.jobProperty().get() != null) {
            return;
        }
        long seed = model.seedProperty().get();
        Job started = around.jobs()
                .start(
                        Lane.COMPUTE,
                        "Score analogies of " + mine.title,
                        scope -> scored(mine, seed, scope),
                        this::take,
                        failure -> around.session().tellProblem("The analogies could not be scored", failure));
        model.jobProperty().set(started.state().isOver() ? null : started);
        started.stateProperty().subscribe(state -> {
            if (state.isOver() && model.jobProperty().get() == started) {
                model.jobProperty().set(null);
            }
        });
    }

    /** Stops the scoring under way. */
    void cancel() {
        Job job = model.jobProperty().get();
        if (job != null) {
            job.cancel();
        }
    }

    private Outcome scored(Opened mine, long seed, JobScope scope) {
        List<KeptScore> scores = new ArrayList<>();
        Map<Group, String> refused = new EnumMap<>(Group.class);
        Group[] groups = Group.values();
        for (int i = 0; i < groups.length; i++) {
            JobScope part = scope.part((double) i / groups.length, (i + 1.0) / groups.length);
            try {
                AnalogyScore score = mine.scorer.score(groups[i], AnalogyScore.USUAL, seed, part);
                scores.add(new KeptScore(
                        mine.title,
                        mine.subject.modelHash,
                        mine.subject.dataset,
                        mine.subject.images,
                        mine.scorer.faces(groups[i]),
                        score));
            } catch (IllegalArgumentException e) {
                refused.put(groups[i], Session.reason(e));
            }
        }
        try {
            return new Outcome(mine.subject, scores, refused, ledger.change(book -> with(book, scores)), "");
        } catch (IOException e) {
            return new Outcome(mine.subject, scores, refused, ScoreBook.EMPTY, notKept(e));
        }
    }

    private static ScoreBook with(ScoreBook book, List<KeptScore> scores) {
        ScoreBook next = book;
        for (KeptScore each : scores) {
            next = next.with(each);
        }
        return next;
    }

    private void take(Outcome outcome) {
        boolean written = outcome.trouble.isEmpty();
        model.troubleProperty().set(outcome.trouble);
        refusals.put(outcome.subject, outcome.refusals);
        setBook(written ? outcome.book : with(model.bookProperty().get(), outcome.scores));
    }

    /** Takes a score out of the list of all models. */
    void remove(KeptScore score) {
        around.jobs()
                .latest(
                        Lane.OPEN,
                        BOOK + " " + score.modelHash() + " " + score.score().group(),
                        _ -> ledger.change(book -> book.without(score)),
                        this::setBook,
                        failure -> {
                            model.troubleProperty().set(notKept(failure));
                            setBook(model.bookProperty().get().without(score));
                        });
    }

    private void showResult() {
        Opened mine = opened;
        Group group = model.groupProperty().get();
        Optional<KeptScore> found = mine == null
                ? Optional.empty()
                : model.bookProperty()
                        .get()
                        .find(mine.subject.modelHash, mine.subject.dataset, mine.subject.images, group);
        model.resultProperty().set(found.orElse(null));
        model.statusProperty().set(found.isPresent() ? "" : status(mine, group));
    }

    private String status(@Nullable Opened mine, Group group) {
        if (mine == null) {
            return "";
        }
        String refusal = refusals.getOrDefault(mine.subject, Map.of()).getOrDefault(group, "");
        return refusal.isEmpty()
                ? "Not scored yet: each analogy asks for a character in a typeface, and the answer is ranked among all"
                        + " typefaces."
                : refusal;
    }
}

package latentexplorer.ui.explorer.scores;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import latentexplorer.core.analogy.AnalogyScore.Group;
import latentexplorer.core.analogy.Glyphs;
import latentexplorer.core.analogy.KeptScore;
import latentexplorer.core.analogy.ScoreFile;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.select.Groups;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.explorer.exhibit.Truths;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.job.Jobs;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ScoresControllerTest {
    @TempDir
    private Path folder;

    private @Nullable Stand stand;

    private Stand stand(Jobs jobs) {
        stand = new Stand(jobs, folder.resolve(ScoreFile.NAME));
        return stand;
    }

    @AfterEach
    void end() {
        if (stand != null) {
            stand.workers.close();
        }
    }

    private static Question square(int... cs) {
        return new Question(
                Stand.image(0, 2), Stand.image(0, 25), IntStream.of(cs).boxed().toList());
    }

    @Test
    void theAnalogyInTheSlotsIsHeldAgainstTheTrueAnswer() {
        Stand stand = stand(new DirectJobs());
        stand.open(Stand.glyphs(), "h1");
        assertThat(stand.model.readyProperty().get()).isTrue();
        assertThat(stand.model.answersProperty().get()).isNull();
        assertThat(stand.model.hintProperty().get()).startsWith("Fill A, B");

        stand.question.set(square(Stand.image(3, 2), Stand.image(5, 2)));

        Answers answers = stand.model.answersProperty().get();
        assertThat(answers).isNotNull();
        assertThat(answers.a().name()).isEqualTo("a of Face 2");
        assertThat(answers.each()).hasSize(2).allSatisfy(each -> {
            assertThat(each.scored()).isPresent();
            assertThat(each.refusal()).isEmpty();
        });
        assertThat(answers.each().getFirst().truth())
                .hasValueSatisfying(truth -> assertThat(truth.name()).isEqualTo("d of Face 25"));
        assertThat(answers.each().getFirst().scored().orElseThrow().candidates())
                .isEqualTo(Stand.FACES);

        int a = Stand.image(0, 2);
        int b = Stand.image(0, 25);
        int c = Stand.image(3, 2);
        Truths.Known known = stand.model
                .truthsProperty()
                .getValue()
                .of(new Slot.OfImage(a), new Slot.OfImage(b), new Slot.OfImage(c))
                .orElseThrow();
        assertThat(known.image()).isEqualTo(Stand.image(3, 25));
        assertThat(known.name()).isEqualTo("d of Face 25");
        assertThat(known.truth().rank()).isBetween(1, Stand.FACES);
        assertThat(known.truth().code()).hasSize(Glyphs.linear().latentSize());

        assertThat(stand.model.realitiesProperty().get()).isEmpty();
        stand.know("other");
        assertThat(stand.model.realitiesProperty().get()).isEmpty();
        stand.know("h1");
        assertThat(stand.model.realitiesProperty().get()).hasSize(2);

        stand.question.set(Question.NONE);
        assertThat(stand.model.answersProperty().get()).isNull();
        assertThat(stand.model.truthsProperty().getValue().isEmpty()).isTrue();
        assertThat(stand.model.realitiesProperty().get()).isEmpty();
    }

    @Test
    void aSquareThatIsNotCompleteSaysWhichConditionFails() {
        ImageSet glyphs = Stand.glyphs();
        int missing = Stand.image(7, 25);
        ImageSet fewer = glyphs.subset(
                "fewer",
                IntStream.range(0, glyphs.size()).filter(i -> i != missing).toArray());
        Stand stand = stand(new DirectJobs());
        stand.open(fewer, "h1");

        stand.question.set(square(Stand.image(3, 2), Stand.image(3, 4), Stand.image(7, 2)));

        List<Answers.Answer> answers = stand.model.answersProperty().get().each();
        assertThat(answers.get(0).refusal()).isEmpty();
        assertThat(answers.get(1).refusal()).contains("A is of Face 2 and C of Face 4");
        assertThat(answers.get(2).refusal()).contains("Face 25 has no h");

        stand.question.set(new Question(Stand.image(0, 2), Stand.image(1, 3), List.of(Stand.image(3, 2))));
        assertThat(stand.model.answersProperty().get().each().getFirst().refusal())
                .contains("A shows a and B b");
    }

    @Test
    @DisplayName("EXP-14 A = B is answered by C's own picture")
    void theSameImageTwice() {
        Stand stand = stand(new DirectJobs());
        stand.open(Stand.glyphs(), "h1");

        stand.question.set(new Question(Stand.image(0, 2), Stand.image(0, 2), List.of(Stand.image(3, 2))));

        Answers answers = stand.model.answersProperty().get();
        assertThat(answers.isSame()).isTrue();
        assertThat(answers.each().getFirst().scored().orElseThrow().error())
                .isEqualTo(answers.each().getFirst().scored().orElseThrow().unchangedError());
    }

    @Test
    void imagesThatThereAreNotAreNoQuestion() {
        Stand stand = stand(new DirectJobs());
        stand.open(Stand.glyphs(), "h1");
        stand.question.set(square(100_000));
        assertThat(stand.model.answersProperty().get()).isNull();
    }

    @Test
    void manyAnalogiesAreScoredForBothGroupsAndKept() throws IOException {
        Stand stand = stand(new DirectJobs());
        stand.open(Stand.glyphs(), "h1");
        assertThat(stand.model.resultProperty().get()).isNull();
        assertThat(stand.model.statusProperty().get()).startsWith("Not scored yet");

        stand.controller.score();

        KeptScore unseen = stand.model.resultProperty().get();
        assertThat(unseen).isNotNull();
        assertThat(unseen.score().group()).isEqualTo(Group.UNSEEN);
        assertThat(unseen.faces()).isEqualTo(10);
        assertThat(unseen.score().model().count()).isEqualTo(2000);
        assertThat(unseen.score().seed()).isEqualTo(1);
        assertThat(stand.model.jobProperty().get()).isNull();
        stand.model.groupProperty().set(Group.SEEN);
        assertThat(stand.model.resultProperty().get().faces()).isEqualTo(20);
        assertThat(ScoreFile.readIfThere(folder.resolve(ScoreFile.NAME)))
                .isEqualTo(stand.model.bookProperty().get());
    }

    @Test
    void modelsCompareAlsoAfterAnotherStart() {
        Stand first = stand(new DirectJobs());
        first.open(Stand.glyphs(), "h1");
        first.controller.score();
        first.open(Stand.glyphs(), "h2");
        assertThat(first.model.resultProperty().get()).isNull();
        first.controller.score();
        first.workers.close();

        Stand second = stand(new DirectJobs());
        second.open(Stand.glyphs(), "h1");

        assertThat(second.model.bookProperty().get().of(Group.UNSEEN))
                .extracting(KeptScore::model)
                .containsExactly("Model h1", "Model h2");
        assertThat(second.model.resultProperty().get()).isNotNull();
        second.controller.remove(second.model.resultProperty().get());
        assertThat(second.model.resultProperty().get()).isNull();
        assertThat(second.model.bookProperty().get().of(Group.UNSEEN)).hasSize(1);
    }

    @Test
    void whatAModelLearnedIsFoundOutOnce() {
        Stand stand = stand(new DirectJobs());
        ImageSet glyphs = Stand.glyphs();
        stand.open(glyphs, "h1");
        stand.open(glyphs, "h2");
        stand.open(glyphs, "h1");
        assertThat(stand.lessons).isEqualTo(2);
        assertThat(stand.model.readyProperty().get()).isTrue();
    }

    @Test
    void nothingIsDoneWhileNobodyLooks() {
        Stand stand = stand(new DirectJobs());
        stand.model.shownProperty().set(false);
        stand.open(Stand.glyphs(), "h1");
        assertThat(stand.lessons).isZero();
        stand.model.shownProperty().set(true);
        assertThat(stand.model.readyProperty().get()).isTrue();
    }

    @Test
    void aDamagedFileOfScoresIsSaidAndLeftAlone() throws IOException {
        Path file = folder.resolve(ScoreFile.NAME);
        Files.writeString(file, "{");
        Stand stand = stand(new DirectJobs());
        assertThat(stand.model.troubleProperty().get()).contains(ScoreFile.NAME).contains("not readable as JSON");
        stand.open(Stand.glyphs(), "h1");
        stand.controller.score();

        assertThat(stand.model.resultProperty().get()).isNotNull();
        assertThat(stand.model.troubleProperty().get()).contains("not kept");
        assertThat(file).hasContent("{");
    }

    @Test
    void aScoringIsCancelled() {
        HeldJobs jobs = new HeldJobs();
        Stand stand = stand(jobs);
        stand.open(Stand.glyphs(), "h1");
        jobs.letGo();
        stand.controller.score();
        assertThat(stand.model.jobProperty().get()).isNotNull();
        stand.controller.score();
        assertThat(jobs.running()).hasSize(1);

        stand.controller.cancel();
        jobs.letGo();

        assertThat(stand.model.jobProperty().get()).isNull();
        assertThat(stand.model.resultProperty().get()).isNull();
        assertThat(folder.resolve(ScoreFile.NAME)).doesNotExist();
    }

    @Test
    void aScoreThatComesAfterAnotherMapWasOpenedIsKeptForItsModel() {
        HeldJobs jobs = new HeldJobs();
        Stand stand = stand(jobs);
        stand.open(Stand.glyphs(), "h1");
        jobs.letGo();
        stand.controller.score();
        stand.open(Stand.glyphs(), "h2");
        jobs.letGo();

        assertThat(stand.model.resultProperty().get()).isNull();
        assertThat(stand.model.bookProperty().get().of(Group.SEEN))
                .extracting(KeptScore::modelHash)
                .containsExactly("h1");
    }

    @Test
    @DisplayName("where all typefaces were learned there is no score of unseen ones, and it is said")
    void noUnseenTypefaces() {
        Stand stand = stand(new DirectJobs());
        stand.open(Glyphs.additive(Stand.CHARACTERS, 12, 20, 4), "h1");
        stand.controller.score();
        assertThat(stand.model.resultProperty().get()).isNull();
        assertThat(stand.model.statusProperty().get()).contains("two typefaces").contains("8 and 0");
        stand.model.groupProperty().set(Group.SEEN);
        assertThat(stand.model.resultProperty().get()).isNotNull();
    }

    @Test
    void whyNothingCanBeScoredIsSaid() {
        Stand stand = stand(new DirectJobs());
        assertThat(stand.model.missingProperty().get()).contains("Open a map");
        stand.open(Glyphs.withoutFaces(Stand.glyphs()), "h1");
        assertThat(stand.model.missingProperty().get()).contains("belong to none");
        assertThat(stand.model.direction().kindsProperty().get())
                .containsExactly(DirectionKind.CLASSES, DirectionKind.GROUPS);
        stand.open(Stand.glyphs(), null);
        assertThat(stand.model.missingProperty().get()).contains("model of this map was not found");
        stand.gone = "m.model was not found.";
        stand.open(Stand.glyphs(), "h1");
        assertThat(stand.model.missingProperty().get()).isEqualTo("m.model was not found.");
        stand.controller.score();
        assertThat(stand.model.bookProperty().get().scores()).isEmpty();
    }

    @Test
    void aTypefacesDirectionIsJudgedAndUsed() {
        Stand stand = stand(new DirectJobs());
        stand.open(Glyphs.additive(Stand.CHARACTERS, Stand.FACES, 0, 1), "h1");
        DirectionModel model = stand.model.direction();
        assertThat(model.kindProperty().get()).isEqualTo(DirectionKind.TYPEFACES);
        DirectionController direction = stand.controller.direction();
        direction.from(3);
        assertThat(model.foundProperty().get()).isNull();
        direction.to(9);

        Direction found = model.foundProperty().get();
        assertThat(found).isNotNull();
        assertThat(found.reliability().alignment()).isGreaterThan(0.99);
        assertThat(found.reliability().pairs()).isEqualTo(Stand.CHARACTERS);
        assertThat(found.headline()).isEqualTo("Alignment 1.00");
        assertThat(found.details()).contains("8 pairs").contains("95 %");
        direction.use();
        assertThat(stand.filled).containsExactly("A Mean of Face 3", "B Mean of Face 9");

        direction.turn();
        assertThat(model.foundProperty().get().from()).isEqualTo("Face 9");
        direction.to(9);
        assertThat(model.foundProperty().get()).isNull();
        assertThat(model.hintProperty().get()).contains("points nowhere");
        direction.use();
        assertThat(stand.filled).hasSize(2);

        direction.choose(DirectionKind.CHARACTERS);
        direction.from(0);
        direction.to(1);
        assertThat(model.foundProperty().get().reliability().pairs()).isEqualTo(Stand.FACES);
    }

    @Test
    void classesAndGroupsHaveADirectionWithoutTypefacesAndWithoutAModel() {
        Stand stand = stand(new DirectJobs());
        stand.open(Glyphs.withoutFaces(Stand.glyphs()), null);
        DirectionModel model = stand.model.direction();
        DirectionController direction = stand.controller.direction();
        direction.from(0);
        direction.to(1);
        assertThat(model.foundProperty().get().reliability().pairs()).isEqualTo(Stand.FACES);
        assertThat(model.usableProperty().get()).isFalse();

        direction.choose(DirectionKind.GROUPS);
        assertThat(model.hintProperty().get()).contains("Two groups are needed");
        Groups groups = Groups.none("typefaces", 240, "")
                .with(new latentexplorer.core.select.Group("low", Selection.of(1, 2, 3, 4)))
                .with(new latentexplorer.core.select.Group("high", Selection.of(201, 202, 203, 204)));
        stand.showing.groupsProperty().set(groups);
        direction.from(0);
        direction.to(1);
        assertThat(model.foundProperty().get().reliability().pairs()).isEqualTo(4);

        stand.showing
                .groupsProperty()
                .set(groups.without("low").with(new latentexplorer.core.select.Group("new", Selection.of(9))));
        assertThat(model.fromProperty().get()).isEqualTo(DirectionModel.NONE);
        assertThat(model.toProperty().get()).isZero();
        assertThat(model.foundProperty().get()).isNull();
    }

    @Test
    void aClassThatTheMapDoesNotShowIsSaid() {
        Stand stand = stand(new DirectJobs());
        ImageSet plain = Glyphs.withoutFaces(Stand.glyphs());
        stand.open(
                plain.subset(
                        "few",
                        IntStream.range(0, plain.size())
                                .filter(i -> plain.label(i) != 2)
                                .toArray()),
                "h1");
        stand.controller.direction().from(0);
        stand.controller.direction().to(2);
        assertThat(stand.model.direction().hintProperty().get()).contains("no image of c");
    }
}

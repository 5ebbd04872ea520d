package latentexplorer.ui.explorer.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.net.StyleModel;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.session.OpenModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

class InsideControllerTest {
    private final Room room = new Room(new DirectJobs());

    private float[] code() {
        return room.model.codeProperty().get();
    }

    private Subject subject() {
        return Objects.requireNonNull(room.model.subjectProperty().get());
    }

    @Test
    void withoutAMapOrAModelThePageSaysWhatIsMissing() throws IOException {
        assertThat(room.model.missingProperty().get()).contains("choose a data set");
        room.showing
                .exhibitProperty()
                .set(Room.exhibit(
                        null,
                        Room.digits(),
                        new float[20],
                        2,
                        IntStream.range(0, 10).toArray()));
        assertThat(room.model.missingProperty().get()).contains("The model that made this map is not here");
        assertThat(room.model.subjectProperty().get()).isNull();
        assertThat(room.model.pageProperty().get()).isEqualTo(Page.SLIDERS);
    }

    @Test
    void aMapOfOtherCodesThanTheModelsIsRefused() throws IOException {
        Exhibit sound = Room.exhibit(Room.HOMEWORK, 10);
        OpenModel open = sound.model();
        room.showing
                .exhibitProperty()
                .set(Room.exhibit(
                        open,
                        Room.digits(),
                        new float[30],
                        3,
                        IntStream.range(0, 10).toArray()));
        assertThat(room.model.missingProperty().get()).contains("have 3 values and those of the model 2");
    }

    @Test
    void slidersStartInTheMiddleAndReachAtLeastThreeDeviations() throws IOException {
        room.hang(Room.VARIATIONAL, 300);
        assertThat(code()).containsExactly(subject().dimensions().middle());
        List<Dial> dials = room.controller.slidersModel().dialsProperty().get();
        assertThat(dials).hasSize(16);
        for (Dial dial : dials) {
            assertThat(dial.least()).isLessThanOrEqualTo(dial.dimension().at(-3) + 1e-9);
            assertThat(dial.greatest()).isGreaterThanOrEqualTo(dial.dimension().at(3) - 1e-9);
            assertThat(dial.least()).isLessThanOrEqualTo(dial.dimension().least());
        }
        assertThat(dials).extracting(dial -> -dial.dimension().divergence()).isSorted();
        assertThat(room.controller.slidersModel().pictureProperty().get())
                .containsExactly(subject().model().decode(code(), 1));
        assertThat(room.controller.slidersModel().nameProperty().get()).isEqualTo("the middle of all codes");
    }

    @Test
    void aDeadValueSaysWhyAndItsSliderHasRoomAllTheSame() throws IOException {
        Exhibit sound = Room.exhibit(Room.DENSE, 30);
        float[] codes = sound.embedding().codes().clone();
        for (int i = 4; i < codes.length; i += 16) {
            codes[i] = 2;
        }
        room.showing
                .exhibitProperty()
                .set(Room.exhibit(
                        sound.model(),
                        Room.digits(),
                        codes,
                        16,
                        IntStream.range(0, 30).toArray()));
        Dial last = room.controller.slidersModel().dialsProperty().get().getLast();
        assertThat(last.index()).isEqualTo(4);
        assertThat(last.note()).isEqualTo("dead");
        assertThat(last.explanation()).isEqualTo("Value 5 is dead: it is the same for every image.");
        assertThat(last.least()).isEqualTo(1);
        assertThat(last.greatest()).isEqualTo(3);
    }

    @Test
    @DisplayName("AAE-16 every style has a slider from -6 to 6 and the class is one of all for certain")
    void stylesAndClassOfAStyleModel() throws IOException {
        Exhibit exhibit = room.hang(Room.STYLE, 200);
        room.controller.start(new Slot.OfImage(7));
        List<Dial> dials = room.controller.slidersModel().dialsProperty().get();
        assertThat(dials).hasSize(((StyleModel) subject().model()).styleSize());
        assertThat(dials).allMatch(dial -> dial.least() == -6 && dial.greatest() == 6);
        assertThat(subject().classValues()).isEqualTo(10);
        float[] style = Arrays.copyOfRange(exhibit.embedding().code(7), 10, code().length);

        room.controller.sliders().setClass(4);

        assertThat(Arrays.copyOf(code(), 10)).containsExactly(0, 0, 0, 0, 1, 0, 0, 0, 0, 0);
        assertThat(Arrays.copyOfRange(code(), 10, code().length)).containsExactly(style);
        assertThat(room.controller.slidersModel().nameProperty().get()).endsWith("image 7, changed");
    }

    @Test
    @DisplayName("AAE-16 the generation grid has rows of one style each, of the spread and the seed that are asked for")
    void theGridOfDrawnStyles() throws IOException {
        room.hang(Room.STYLE, 200);
        room.model.pageProperty().set(Page.ALPHABET);
        AlphabetModel alphabet = room.controller.alphabetModel();
        assertThat(alphabet.waysProperty().get()).containsExactly(Way.STYLE, Way.DRAWN, Way.ANALOGIES);
        assertThat(alphabet.wayProperty().get()).isEqualTo(Way.STYLE);
        assertThat(alphabet.sheet().sheetProperty().get().rows().getFirst().cells())
                .hasSize(10);

        alphabet.wayProperty().set(Way.DRAWN);
        assertThat(alphabet.drawnProperty().get()).isEqualTo(new Drawn(3, 1, false, 0));
        PictureSheet three = alphabet.sheet().sheetProperty().get();
        assertThat(three.rows()).hasSize(3).allMatch(row -> row.cells().size() == 10);
        int k = subject().width();
        for (int cell = 0; cell < 30; cell++) {
            assertThat(three.codes()[cell * k + cell % 10]).isEqualTo(1);
            for (int j = 10; j < k; j++) {
                assertThat(three.codes()[cell * k + j]).isEqualTo(three.codes()[cell / 10 * 10 * k + j]);
            }
        }
        assertThat(three.pictures()).containsExactly(subject().model().decode(three.codes(), 30));

        alphabet.drawnProperty().set(new Drawn(2, 0, false, 5));
        PictureSheet still = alphabet.sheet().sheetProperty().get();
        assertThat(Arrays.copyOfRange(still.codes(), 10, k)).containsExactly(Arrays.copyOfRange(code(), 10, k));
        alphabet.drawnProperty().set(new Drawn(2, 1, true, 5));
        PictureSheet each = alphabet.sheet().sheetProperty().get();
        assertThat(each.codes()[10]).isNotEqualTo(each.codes()[k + 10]);
        alphabet.drawnProperty().set(new Drawn(2, 1, true, 6));
        assertThat(alphabet.sheet().sheetProperty().get().codes()[10]).isNotEqualTo(each.codes()[10]);
    }

    @Test
    void anAlphabetByAnalogiesSaysSoAndLeavesOutClassesWithoutImages() throws IOException {
        room.hang(Room.DENSE, 6);
        room.model.pageProperty().set(Page.ALPHABET);
        room.controller.start(new Slot.OfImage(2));
        AlphabetModel alphabet = room.controller.alphabetModel();
        assertThat(alphabet.waysProperty().get()).containsExactly(Way.ANALOGIES);
        PictureSheet sheet = alphabet.sheet().sheetProperty().get();
        assertThat(sheet.remark()).startsWith("By analogy with").contains("classes have no image on this map");
        // The image itself stands for its own class.
        String own = subject().exhibit().images().className(2);
        PictureRow.Cell cell = sheet.rows().getFirst().cells().stream()
                .filter(each -> each.caption().equals(own))
                .findFirst()
                .orElseThrow();
        float[] made = sheet.code(cell);
        for (int j = 0; j < made.length; j++) {
            assertThat(made[j]).isCloseTo(code()[j], within(1e-4f));
        }
    }

    @Test
    void imagesWithoutClassesHaveNoAlphabet() throws IOException {
        int[] none = new int[Room.digits().size()];
        Arrays.fill(none, ImageSet.UNLABELLED);
        ImageSet bare = new ImageSet("bare", Room.digits().pixels(), none, List.of());
        room.model.pageProperty().set(Page.ALPHABET);
        room.showing.exhibitProperty().set(Room.exhibit(Room.DENSE, bare, 20));
        SheetModel sheet = room.controller.alphabetModel().sheet();
        assertThat(sheet.refusalProperty().get()).contains("no classes");
        assertThat(sheet.sheetProperty().get().rows()).isEmpty();
    }

    @Test
    void aLabelledModelMakesItsAlphabetFromLabels() throws IOException {
        room.hang(Room.LABELLED, 50);
        room.model.pageProperty().set(Page.ALPHABET);
        AlphabetModel alphabet = room.controller.alphabetModel();
        assertThat(alphabet.waysProperty().get()).containsExactly(Way.LABELS, Way.ANALOGIES);
        float[] first = alphabet.sheet().sheetProperty().get().pictures();
        alphabet.drawnProperty().set(Drawn.USUAL.withSeed(3));
        assertThat(alphabet.sheet().sheetProperty().get().pictures()).isNotEqualTo(first);
    }

    @Test
    void stripsGoAlongEveryValueAndAClickOnAPictureStartsThere() throws IOException {
        room.hang(Room.DENSE, 300);
        room.model.pageProperty().set(Page.STRIPS);
        PictureSheet sheet = room.controller.stripsModel().sheetProperty().get();
        assertThat(sheet.rows()).hasSize(16).allMatch(row -> row.cells().size() == 9);
        Dial most = subject().dials(code()).getFirst();
        PictureRow.Cell last = sheet.rows().getFirst().cells().getLast();
        assertThat(sheet.code(last)[most.index()])
                .isCloseTo((float) most.dimension().at(3), within(1e-4f));

        room.controller.start(sheet, last);

        assertThat(code()).containsExactly(sheet.code(last));
        assertThat(room.model.startProperty().get().name()).contains(most.title() + " at +3 sd");
    }

    @Test
    void anImageOffTheMapIsEncoded() throws IOException {
        room.hang(Room.DENSE, 20);
        room.controller.start(new Slot.OfImage(40));
        float[] pixels = new float[ImageSet.PIXELS];
        Room.digits().copyScaled(40, pixels, 0);
        assertThat(code()).containsExactly(subject().model().encode(pixels, 1));
        room.controller.start(new Slot.OfImage(Integer.MAX_VALUE));
        assertThat(room.told()).last().asString().startsWith("There is no image");
    }

    @Test
    void aCodeOfAnotherModelIsRefused() throws IOException {
        room.hang(Room.DENSE, 20);
        float[] before = code();
        room.controller.start(new Slot.OfCode(new float[3], "the mean of thin ones"));
        assertThat(room.told()).last().asString().contains("3 values").contains("16");
        assertThat(code()).isSameAs(before);
    }

    @Test
    void theKeyLooksInsideTheImageThatWasLastUnderThePointer() throws IOException {
        room.hang(Room.DENSE, 20);
        assertThat(room.controller.typed("i")).isTrue();
        assertThat(room.told()).last().asString().contains("pointer over an image");
        room.showing.hoveredProperty().set(5);
        room.showing.hoveredProperty().set(-1);
        assertThat(room.controller.typed("I")).isTrue();
        assertThat(room.model.startProperty().get().image()).isEqualTo(5);
        assertThat(room.controller.typed("x")).isFalse();
    }

    @Test
    void theMeanOfAClassIsAStart() throws IOException {
        room.hang(Room.DENSE, 6);
        int missing = IntStream.range(0, 10)
                .filter(label -> !subject().means().has(label))
                .findFirst()
                .orElseThrow();
        int present = subject().exhibit().images().label(0);
        room.controller.startMean(missing);
        assertThat(room.told()).last().asString().contains("There is no image of " + missing);
        room.controller.startMean(present);
        assertThat(code()).containsExactly(subject().means().mean(present));
        room.controller.startMiddle();
        assertThat(code()).containsExactly(subject().dimensions().middle());
    }

    @Test
    void aCodeGoesIntoSlotsAsItsImageUntilItIsMoved() throws IOException {
        room.hang(Room.DENSE, 20);
        room.controller.start(new Slot.OfImage(3));
        SlidersController sliders = room.controller.sliders();
        room.controller.use(Role.A, sliders.content().orElseThrow());
        sliders.setValue(2, 1.5);
        room.controller.use(null, sliders.content().orElseThrow());
        String name = room.controller.slidersModel().nameProperty().get();
        sliders.reset(2);
        room.controller.use(Role.TARGET, sliders.content().orElseThrow());
        assertThat(room.filled).containsExactly("A: image 3", "next: " + name, "TARGET: image 3");
        assertThat(name).endsWith(", changed");
    }

    @Test
    void aTypedValueBeyondTheSliderMakesItLonger() throws IOException {
        room.hang(Room.DENSE, 50);
        int index =
                room.controller.slidersModel().dialsProperty().get().getFirst().index();
        room.controller.sliders().setTyped(index, 500);
        assertThat(code()[index]).isEqualTo(500);
        assertThat(room.controller
                        .slidersModel()
                        .dialsProperty()
                        .get()
                        .getFirst()
                        .greatest())
                .isEqualTo(500);
        room.controller.sliders().setValue(index, Double.NaN);
        assertThat(code()[index]).isEqualTo(500);
        room.controller.sliders().resetAll();
        assertThat(code()).containsExactly(subject().dimensions().middle());
    }

    @Test
    void anotherMapOfTheSameModelKeepsTheCode() throws IOException {
        room.hang(Room.DENSE, 50);
        room.controller.start(new Slot.OfImage(3));
        float[] code = code();
        room.hang(Room.DENSE, 40);
        assertThat(code()).isSameAs(code);
        room.hang(Room.VARIATIONAL, 40);
        assertThat(code()).containsExactly(subject().dimensions().middle());
        room.showing.exhibitProperty().set(null);
        assertThat(room.controller.slidersModel().pictureProperty().get()).isNull();
        assertThat(code()).isEmpty();
    }

    @Test
    void nothingIsComputedWhileTheRoomIsOutOfView() throws IOException {
        room.model.openProperty().set(false);
        room.hang(Room.DENSE, 20);
        assertThat(room.model.subjectProperty().get()).isNull();
        room.controller.start(new Slot.OfImage(3));
        room.model.openProperty().set(true);
        assertThat(room.model.startProperty().get().image()).isEqualTo(3);
    }

    @Test
    void howRealThePictureIsComesAfterIt() throws IOException {
        room.hang(Room.DENSE, 50);
        assertThat(room.controller.slidersModel().realityProperty().get()).isNull();
        room.judge(Room.DENSE);
        assertThat(room.controller.slidersModel().realityProperty().get()).isNotNull();
        room.model.pageProperty().set(Page.STRIPS);
        assertThat(room.controller.stripsModel().realitiesProperty().get()).hasSize(16 * 9);
    }

    @Test
    void whileAnotherModelIsOpenedNothingOfTheOneBeforeIsThere() throws IOException {
        HeldJobs held = new HeldJobs();
        Room slow = new Room(held);
        slow.hang(Room.DENSE, 20);
        held.letGo();
        assertThat(slow.controller.sliders().content()).isPresent();

        slow.hang(Room.VARIATIONAL, 20);
        assertThat(slow.model.subjectProperty().get()).isNull();
        assertThat(slow.model.missingProperty().get()).isEmpty();
        assertThat(slow.controller.sliders().content()).isEmpty();

        held.letGo();
        assertThat(slow.model.subjectProperty().get().net().title()).isEqualTo(Room.VARIATIONAL);
        assertThat(slow.controller.sliders().content()).isPresent();
    }

    @Test
    void whatIsKnownOfOneModelIsNotSaidOfAnother() throws IOException {
        room.hang(Room.DENSE, 50);
        room.judge(Room.DENSE);
        assertThat(room.controller.slidersModel().realityProperty().get()).isNotNull();

        room.hang(Room.VARIATIONAL, 50);

        assertThat(room.controller.slidersModel().realityProperty().get()).isNull();
    }

    @Test
    void whileThePointerMovesOnlyTheLastPlaceIsDecodedNext() throws IOException {
        HeldJobs held = new HeldJobs();
        Room slow = new Room(held);
        slow.hang(Room.DENSE, 20);
        held.letGo();
        for (int step = 0; step < 50; step++) {
            slow.controller.sliders().setValue(0, step / 10.0);
        }
        held.letGo();
        float[] code = slow.model.codeProperty().get();
        assertThat(slow.controller.slidersModel().pictureProperty().get())
                .containsExactly(slow.model.subjectProperty().get().model().decode(code, 1));
    }

    @Test
    @DisplayName("HW-08 the six points of the report, three for each width of code")
    void thePointsOfTheReport() {
        List<String> digits = IntStream.range(0, 10).mapToObj(Integer::toString).toList();
        assertThat(HomeworkPoint.all()).hasSize(6);
        assertThat(HomeworkPoint.fitting(2, digits))
                .extracting(HomeworkPoint::title)
                .containsExactly("0 at (12, 4)", "1 at (2, 40)", "9 at (1.5, 0)");
        assertThat(HomeworkPoint.fitting(4, digits))
                .extracting(HomeworkPoint::title)
                .containsExactly("0 at (50, 60, 30, 40)", "1 at (50, 10, 90, 10)", "9 at (50, 50, 90, 90)");
        assertThat(HomeworkPoint.fitting(2, List.of("Shirt"))).isEmpty();
        assertThat(HomeworkPoint.fitting(16, digits)).isEmpty();
    }

    @Test
    @DisplayName("HW-08 a point of the report is decoded and kept with expected digit and verdict")
    void aPointOfTheReportIsKept() throws IOException {
        room.hang(Room.HOMEWORK, 400);
        room.judge(Room.HOMEWORK);
        PointsModel points = room.controller.pointsModel();
        assertThat(points.homeworkProperty().get()).hasSize(3);
        HomeworkPoint one = points.homeworkProperty().get().get(1);

        room.controller.points().take(one);

        assertThat(code()).containsExactly(2, 40);
        KeptPoint kept = points.keptProperty().get().getFirst();
        assertThat(kept.name()).isEqualTo("(2, 40)");
        assertThat(kept.expected()).isEqualTo(1);
        assertThat(kept.picture()).containsExactly(subject().model().decode(new float[] {2, 40}, 1));
        assertThat(kept.seen()).isNotNull();
        assertThat(kept.seenRight()).isEqualTo(kept.seen().label() == 1);
        assertThat(kept.nearest()).isEqualTo(subject().means().nearest(kept.code()));

        room.controller.points().tick(kept, true);
        room.controller.points().take(one);
        assertThat(points.keptProperty().get()).hasSize(1);
        room.controller.sliders().setPlace(3, 5);
        room.controller.points().keep(-1);
        assertThat(points.keptProperty().get())
                .hasSize(2)
                .last()
                .extracting(KeptPoint::name)
                .isEqualTo("(3, 5)");
        room.controller.points().show(points.keptProperty().get().getFirst());
        assertThat(code()).containsExactly(2, 40);

        room.hang(Room.DENSE, 20);
        assertThat(points.keptProperty().get()).isEmpty();
        room.hang(Room.HOMEWORK, 400);
        assertThat(points.keptProperty().get()).hasSize(2);
        room.controller.points().remove(points.keptProperty().get().getFirst());
        assertThat(points.keptProperty().get()).hasSize(1);
    }

    @Test
    @DisplayName("HW-08 a place in the plane of codes is decoded; the plane reaches the points of the report")
    void aPlaceInThePlaneIsDecoded() throws IOException {
        room.hang(Room.HOMEWORK, 400);
        PlanePicture plane = room.controller.slidersModel().planeProperty().get();
        assertThat(plane.across().greatest()).isGreaterThanOrEqualTo(12);
        assertThat(plane.up().greatest()).isGreaterThanOrEqualTo(40);
        room.controller.sliders().setPlace(7, 8);
        assertThat(code()).containsExactly(7, 8);
        assertThat(room.controller.slidersModel().pictureProperty().get())
                .containsExactly(subject().model().decode(new float[] {7, 8}, 1));
        room.hang(Room.DENSE, 20);
        assertThat(room.controller.slidersModel().planeProperty().get()).isNull();
    }
}

package latentexplorer.ui.explorer.experiment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.net.LatentModel;
import latentexplorer.core.net.StyleSpec;
import latentexplorer.core.net.VariationalSpec;
import latentexplorer.core.path.CodePath;
import latentexplorer.core.path.PathKind;
import latentexplorer.ui.explorer.exhibit.Arrangement;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Roles;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.map.RoleFrame;
import latentexplorer.ui.session.Notice;
import latentexplorer.ui.session.OpenDataSet;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExperimentControllerTest {
    private final Bench bench = new Bench(new DirectJobs()).hung();
    private final ExperimentModel model = bench.model;
    private final ExperimentController controller = bench.controller;

    private static Slot image(int image) {
        return new Slot.OfImage(image);
    }

    private CodePath path(int column) {
        CodePath path = bench.shown().columns().get(column).path();
        assertThat(path).isNotNull();
        return path;
    }

    /** The code that a place of a path was decoded from, as its picture tells. */
    private static float[] pictured(CodePath path, int place) {
        return new float[] {path.pictures()[place * ImageSet.PIXELS], path.pictures()[place * ImageSet.PIXELS + 1]};
    }

    @Test
    void whatIsTakenBackAfterTheModelHasChangedComesWithoutItsCodes() {
        bench.click(3);
        controller.fill(new Slot.OfCode(new float[] {1, 1}, "mean"));
        controller.clear();
        bench.show(Bench.exhibit("digits", "second.embedding", "h2", bench.net, Bench.IMAGES));

        bench.undo.undo();
        assertThat(bench.slots().row()).contains(image(3)).noneMatch(Slot.OfCode.class::isInstance);

        bench.show(Bench.exhibit("digits", "first.embedding", "h1", bench.net, Bench.IMAGES));
        bench.undo.redo();
        bench.undo.undo();
        assertThat(bench.slots().row()).contains(image(3)).anyMatch(Slot.OfCode.class::isInstance);
    }

    @Nested
    class Walking {
        @Test
        @DisplayName("EXP-11 ten sources, seven steps, +10 % and +50 %: nine decoded pictures per source")
        void tenSourcesGiveNinePicturesEach() {
            assertThat(model.setupProperty().get().walks().row()).hasSize(10);
            bench.click(0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1);

            assertThat(bench.slots().current()).isEqualTo(10);
            assertThat(bench.shown().columns()).hasSize(10);
            for (int column = 0; column < 10; column++) {
                assertThat(path(column).positions())
                        .containsExactly(0, .125, .25, .375, .5, .625, .75, .875, 1, 1.1, 1.5);
                assertThat(path(column).pictures()).hasSize(11 * ImageSet.PIXELS);
                assertThat(pictured(path(column), 4)).isNotEqualTo(pictured(path(column), 8));
            }
        }

        @Test
        @DisplayName("TV-4 s=(0,0), g=(1,2): t=1/8 gives (0.125, 0.25); 1.1 (1.1, 2.2); 1.5 (1.5, 3)")
        void codesAreThoseOfTheTestVector() {
            bench.click(0);
            controller.chooseTarget(1);

            CodePath path = path(0);
            assertThat(pictured(path, 0)).containsExactly(0, 0);
            assertThat(pictured(path, 1)).containsExactly(0.125f, 0.25f);
            assertThat(pictured(path, 8)).containsExactly(1, 2);
            assertThat(pictured(path, 9)).containsExactly(1.1f, 2.2f);
            assertThat(pictured(path, 10)).containsExactly(1.5f, 3);
            assertThat(path.measures().latentLength()).isCloseTo(Math.sqrt(5), within(1e-6));
            assertThat(model.pathsProperty().get()).containsExactly(path);
        }

        @Test
        void oneSourceSuffices() {
            bench.click(0);
            controller.chooseTarget(1);

            assertThat(bench.slots().current()).isEqualTo(1);
            assertThat(bench.shown().columns()).hasSize(1);
        }

        @Test
        @DisplayName("EXP-12 a further click replaces the target and recomputes all; Space clears the sources")
        void theTargetIsReplacedAndSourcesCleared() {
            controller.resize(2);
            bench.click(0, 2, 1);
            bench.click(3);

            assertThat(bench.slots().ends()).containsExactly(image(3));
            assertThat(pictured(path(0), 8)).containsExactly(2, 3);
            assertThat(pictured(path(1), 8)).containsExactly(2, 3);

            controller.clear();

            assertThat(bench.slots().filledRow()).isEmpty();
            assertThat(bench.slots().ends()).containsExactly(image(3));
            assertThat(bench.slots().current()).isZero();
            assertThat(bench.shown().columns()).isEmpty();

            bench.undo.undo();
            assertThat(bench.shown().columns()).hasSize(2);
        }

        @Test
        @DisplayName("EXP-13 refilling a slot recomputes only what depends on it")
        void refillingASourceDecodesOneColumn() {
            controller.resize(3);
            bench.click(0, 2, 3, 1);
            bench.hover(Showing.NONE);
            bench.net.batches.clear();

            controller.makeCurrent(1);
            controller.fill(image(5));

            assertThat(bench.net.batches).containsExactly(1, 9);

            bench.net.batches.clear();
            controller.fill(1, image(5));
            controller.makeCurrent(0);

            assertThat(bench.net.decoded()).isZero();
        }

        @Test
        @DisplayName("EXP-16 a new target decodes all columns in one batch")
        void aNewTargetIsOneBatch() {
            bench.click(0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1);
            bench.hover(Showing.NONE);
            bench.net.batches.clear();

            controller.fill(image(11));

            assertThat(bench.net.batches).containsExactly(1, 90);
        }

        @Test
        @DisplayName("EXP-13 brackets step through the slots and a click on a slot makes it current")
        void bracketsStep() {
            assertThat(controller.typed("]")).isTrue();
            assertThat(bench.slots().current()).isEqualTo(1);
            controller.typed("[");
            controller.typed("[");
            assertThat(bench.slots().current()).isZero();
            controller.makeCurrent(10);
            bench.click(4);
            assertThat(bench.slots().ends()).containsExactly(image(4));
            assertThat(controller.typed("x")).isFalse();
        }

        @Test
        void oneKeyPutsTheHoveredImageInTheTarget() {
            bench.hover(7);
            controller.typed("t");

            assertThat(bench.slots().ends()).containsExactly(image(7));
            assertThat(bench.slots().current()).isZero();
        }

        @Test
        void whatASlotHoldsAlreadyChangesNothing() {
            bench.click(4);
            controller.makeCurrent(0);
            String before = bench.undo.nextProperty().get();
            bench.undo.undo();
            bench.undo.redo();

            bench.click(4);

            assertThat(bench.slots().row().getFirst()).isEqualTo(image(4));
            assertThat(bench.undo.nextProperty().get()).isEqualTo(before);
        }

        @Test
        @DisplayName("EXP-11 counts of sources and steps and the list of t can be changed, and changed back")
        void countsAreAdjustable() {
            bench.click(0, 2, 3);
            controller.chooseTarget(1);

            controller.resize(2);
            controller.plan(new Interpolation(3, List.of(2.0, 1.25, 2.0)));

            assertThat(path(0).positions()).containsExactly(0, .25, .5, .75, 1, 1.25, 2);
            assertThat(bench.shown().columns()).hasSize(2);

            controller.plan(new Interpolation(1, List.of()));
            assertThat(path(0).positions()).containsExactly(0, .5, 1);

            bench.undo.undo();
            bench.undo.undo();
            bench.undo.undo();
            assertThat(bench.shown().columns()).hasSize(3);
            assertThat(path(2).positions()).hasSize(11);
        }

        @Test
        @DisplayName("EXP-08 what stands in slots is framed in the colours of the roles")
        void framesTheSlots() {
            bench.click(2);
            controller.chooseTarget(7);

            assertThat(model.framesProperty().get())
                    .containsExactly(new RoleFrame(7, Roles.TARGET), new RoleFrame(2, Roles.SOURCE));
        }

        @Test
        void aRoleFillsTheFirstEmptySlotOfItsKind() {
            controller.fill(Role.SOURCE, image(3));
            controller.fill(Role.TARGET, new Slot.OfCode(new float[] {7, 8}, "mean of group"));
            controller.fill(Role.SOURCE, image(4));

            assertThat(bench.slots().row()).startsWith(image(3), image(4), Slot.EMPTY);
            assertThat(pictured(path(0), 8)).containsExactly(7, 8);

            controller.fill(Role.B, image(5));
            assertThat(model.setupProperty().get().analogies()).isTrue();
            assertThat(bench.slots().ends()).containsExactly(Slot.EMPTY, image(5));
        }
    }

    @Nested
    class Pairing {
        @Test
        @DisplayName("EXP-14 TV-4 A=(1,1), B=(2,3), C=(0,5): D=(1,7)")
        void theAnswerIsThatOfTheTestVector() {
            controller.toggleExperiment();
            assertThat(bench.slots().row()).hasSize(7);
            bench.click(4);
            controller.makeCurrent(7);
            bench.click(2, 3);

            assertThat(bench.shown().answers().analogies().cells().getFirst().d())
                    .containsExactly(1, 7);
            assertThat(bench.shown().answers().analogies().cells().getFirst().picture())
                    .startsWith(1, 7);
        }

        @Test
        @DisplayName("EXP-14 clicks fill C1 to C7, then take turns between A and B; Space clears the C images")
        void clicksFillInTurn() {
            controller.toggleExperiment();
            bench.click(0, 1, 2, 3, 4, 5, 6, 7, 8, 9);

            assertThat(bench.slots().row())
                    .containsExactly(image(0), image(1), image(2), image(3), image(4), image(5), image(6));
            assertThat(bench.slots().ends()).containsExactly(image(9), image(8));
            assertThat(bench.shown().answers().slots()).hasSize(7);

            controller.clear();
            assertThat(bench.slots().filledRow()).isEmpty();
            assertThat(bench.slots().ends()).containsExactly(image(9), image(8));
            assertThat(bench.shown().answers()).isNull();
        }

        @Test
        @DisplayName("EXP-14 A = B gives D = the reconstruction of C, and says so")
        void theSamePairGivesTheReconstruction() {
            controller.toggleExperiment();
            bench.click(4);
            controller.fill(Role.A, image(3));
            controller.fill(Role.B, image(3));

            assertThat(bench.shown().answers().analogies().cells().getFirst().d())
                    .containsExactly(0, 5);
            assertThat(bench.shown().remarks()).anyMatch(each -> each.startsWith("A and B are the same"));
        }

        @Test
        @DisplayName("EXP-13 another C decodes its answer alone, another A all of them at once")
        void recomputesOnlyWhatDepends() {
            controller.toggleExperiment();
            bench.click(0, 1, 2, 3, 4, 5, 6, 7, 8);
            bench.hover(Showing.NONE);
            bench.net.batches.clear();

            controller.fill(2, image(9));
            assertThat(bench.net.batches).containsExactly(1, 1);

            bench.net.batches.clear();
            controller.fill(7, image(10));
            assertThat(bench.net.batches).containsExactly(1, 7);
        }

        @Test
        void rightClickFillsB() {
            controller.toggleExperiment();
            controller.chooseTarget(5);

            assertThat(bench.slots().ends()).containsExactly(Slot.EMPTY, image(5));
            assertThat(bench.slots().current()).isZero();
        }

        @Test
        @DisplayName("EXP-10 switching keeps the slots of each experiment")
        void switchingKeepsTheSlots() {
            bench.click(0, 2);
            controller.typed("e");
            bench.click(5);
            controller.typed("E");

            assertThat(bench.slots().row()).startsWith(image(0), image(2));
            controller.toggleExperiment();
            assertThat(bench.slots().row()).startsWith(image(5), Slot.EMPTY);
        }
    }

    @Nested
    class Previewing {
        @Test
        @DisplayName("EXP-15 hovering previews in every slot of experiment 1 without changing it; leaving restores")
        void previewsInEverySlot() {
            controller.resize(2);
            bench.click(0, 2, 1);
            bench.hover(Showing.NONE);
            Shown before = bench.shown();

            for (int slot = 0; slot < 3; slot++) {
                controller.makeCurrent(slot);
                bench.hover(8);
                assertThat(bench.shown().previewed()).isEqualTo(slot);
                assertThat(bench.shown().setup().slots().get(slot)).isEqualTo(image(8));
                assertThat(bench.slots().get(slot)).isNotEqualTo(image(8));
                assertThat(pictured(path(slot == 2 ? 0 : slot), slot == 2 ? 8 : 0))
                        .containsExactly(4, 4);
                assertThat(model.guideProperty().get()).startsWith("Preview");

                bench.net.batches.clear();
                bench.hover(Showing.NONE);
                assertThat(bench.shown().isPreview()).isFalse();
                assertThat(bench.shown().columns()).isEqualTo(before.columns());
                assertThat(bench.net.decoded()).isZero();
            }
        }

        @Test
        @DisplayName("EXP-15 hovering previews in every slot of experiment 2")
        void previewsAnalogies() {
            controller.toggleExperiment();
            controller.resize(1);
            bench.click(4, 2, 3);
            for (int slot = 0; slot < 3; slot++) {
                controller.makeCurrent(slot);
                bench.hover(8);
                assertThat(bench.shown().previewed()).isEqualTo(slot);
                assertThat(bench.shown()
                                .answers()
                                .analogies()
                                .cells()
                                .getFirst()
                                .d())
                        .containsExactly(
                                slot == 0 ? new float[] {5, 6} : slot == 1 ? new float[] {-2, 4} : new float[] {3, 8});
                bench.hover(Showing.NONE);
                assertThat(bench.shown()
                                .answers()
                                .analogies()
                                .cells()
                                .getFirst()
                                .d())
                        .containsExactly(1, 7);
            }
        }

        @Test
        @DisplayName("EXP-15 a preview in a source decodes its own column, one in the target all in one batch")
        void previewsDecodeLittle() {
            bench.click(0, 2, 3, 4, 5, 6, 7, 8, 9, 10, 1);
            bench.hover(Showing.NONE);
            bench.net.batches.clear();

            bench.hover(11);
            assertThat(bench.net.batches).containsExactly(1, 90);

            controller.makeCurrent(3);
            bench.net.batches.clear();
            bench.hover(12);
            assertThat(bench.net.batches).containsExactly(1, 9);
        }

        @Test
        void whatIsClickedIsNotPreviewedInTheNextSlot() {
            bench.click(4);

            assertThat(bench.shown().isPreview()).isFalse();
            bench.hover(5);
            assertThat(bench.shown().previewed()).isEqualTo(1);
        }

        @Test
        void escapePutsThePreviewAwayOnce() {
            bench.click(0);
            bench.hover(5);

            assertThat(controller.clearPreview()).isTrue();
            assertThat(bench.shown().isPreview()).isFalse();
            assertThat(controller.clearPreview()).isFalse();
        }

        @Test
        @DisplayName("EXP-15 only the newest of many previews is decoded")
        void theNewestWins() {
            HeldJobs jobs = new HeldJobs();
            Bench held = new Bench(jobs).hung();
            held.click(0);
            jobs.letGo();
            held.net.batches.clear();
            List<Integer> seen = new ArrayList<>();
            held.model.onShown(() -> seen.add(held.shown().previewed()));

            for (int point = 2; point < 9; point++) {
                held.hover(point);
            }
            jobs.letGo();

            assertThat(held.net.batches).containsExactly(1);
            assertThat(seen).hasSize(1);
            assertThat(held.shown().setup().slots().get(1)).isEqualTo(image(8));
        }
    }

    @Nested
    class Kinds {
        @Test
        void pathsThroughImagesComeOnceTheNeighboursAreFound() {
            HeldJobs jobs = new HeldJobs();
            Bench held = new Bench(jobs).hung();
            held.click(0);
            held.controller.chooseTarget(8);
            jobs.letGo();

            held.controller.choose(PathKind.NEIGHBOURS);
            assertThat(held.model.searchProperty().get()).isNotNull();
            held.controller.stopSearch();
            jobs.letGo();
            assertThat(held.model.searchProblemProperty().get()).contains("stopped");
            assertThat(held.shown().paths()).isEmpty();
            assertThat(held.shown().columns().getFirst().why()).isNotEmpty();

            held.controller.searchAgain();
            jobs.letGo();
            assertThat(held.model.searchProperty().get()).isNull();
            assertThat(held.shown().paths()).hasSize(1);
            assertThat(held.shown().paths().getFirst().stops()).isNotEmpty();
        }

        @Test
        void comparingShowsAllKindsFromOneSourceWithMeasures() {
            bench.click(0, 2);
            controller.chooseTarget(8);
            bench.hover(Showing.NONE);

            controller.compare(true);

            assertThat(bench.shown().columns())
                    .extracting(column -> column.course().kind())
                    .containsExactly(PathKind.values());
            assertThat(bench.shown().columns().get(1).why()).contains("prior");
            assertThat(path(0).measures().pixelLength()).isCloseTo(Math.sqrt(32), within(1e-4));
            assertThat(path(2).kind()).isEqualTo(PathKind.NEIGHBOURS);
            assertThat(bench.shown().columns()).extracting(Column::slot).containsOnly(0);

            controller.makeCurrent(1);
            assertThat(bench.shown().columns()).extracting(Column::slot).containsOnly(1);

            bench.undo.undo();
            assertThat(bench.shown().columns()).hasSize(2);
        }

        @Test
        void sphericalIsRefusedWhereThereIsNoSphere() {
            bench.click(0);
            controller.chooseTarget(8);

            controller.choose(PathKind.SPHERICAL);

            assertThat(bench.shown().refusal()).contains("Gaussian prior");
        }

        @Test
        @DisplayName("AAE-17 with the class held the style alone changes on the way")
        void holdsTheClass() {
            bench.spec = new StyleSpec(1, 1, true, StyleSpec.ADVERSARIAL.schedule(), 0.01, 2, 0.2, 1);
            bench.show(null);
            bench.hung();
            bench.click(2);
            controller.chooseTarget(3);

            assertThat(pictured(path(0), 8)).containsExactly(2, 3);
            controller.hold(true);
            assertThat(pictured(path(0), 4)).containsExactly(1, 2);
            assertThat(pictured(path(0), 8)).containsExactly(1, 3);
            controller.choose(PathKind.NEIGHBOURS);
            for (int i = 0; i < path(0).positions().length; i++) {
                assertThat(pictured(path(0), i)[0])
                        .as("also at the images in between")
                        .isEqualTo(1);
            }
            bench.undo.undo();
            bench.undo.undo();
            assertThat(pictured(path(0), 8)).containsExactly(2, 3);
        }

        @Test
        void holdingIsNoMatterToOtherModels() {
            bench.click(2);
            controller.chooseTarget(3);
            controller.hold(true);

            assertThat(pictured(path(0), 8)).containsExactly(2, 3);
        }
    }

    @Nested
    class Refusing {
        @Test
        void aMapWithoutItsModelShowsTheImagesAndSaysSo() {
            bench.show(Bench.exhibit("digits", "first.embedding", "h1", null, Bench.IMAGES));
            bench.click(3);
            controller.chooseTarget(4);

            assertThat(bench.shown().refusal()).contains("dense.model", "was not found");
            assertThat(bench.shown().face(0)).startsWith(45 / 255f);
            assertThat(bench.shown().columns()).isEmpty();
            assertThat(controller.results()).isEmpty();
        }

        @Test
        void theSameImageEverywhereIsAPathWithoutLengthAndSaysSo() {
            controller.fill(Role.SOURCE, image(3));
            controller.fill(Role.TARGET, image(3));

            assertThat(path(0).measures().latentLength()).isZero();
            assertThat(path(0).measures().roughness()).isEqualTo(1);
            assertThat(bench.shown().remarks()).singleElement().asString().contains("no length");

            controller.fill(Role.SOURCE, image(4));
            assertThat(bench.shown().remarks()).singleElement().asString().startsWith("Source 1 and the target");
        }

        @Test
        @DisplayName("paths of no length are paths of every kind, or say why not")
        void pathsWithoutLengthOfEveryKind() {
            bench.spec = VariationalSpec.DEFAULT;
            bench.show(null);
            bench.hung();
            controller.fill(Role.SOURCE, image(3));
            controller.fill(Role.SOURCE, image(3));
            controller.fill(Role.TARGET, image(3));
            controller.compare(true);

            assertThat(bench.shown().refusal()).isEmpty();
            assertThat(bench.shown().columns())
                    .hasSize(PathKind.values().length)
                    .allSatisfy(column -> {
                        assertThat(column.why()).isEmpty();
                        assertThat(column.path().measures().latentLength()).isZero();
                        for (int place = 0; place < column.path().positions().length; place++) {
                            assertThat(pictured(column.path(), place)).containsExactly(2, 3);
                        }
                    });
            assertThat(bench.session.notices()).isEmpty();
        }

        @Test
        void aModelOfAnotherWidthThanTheMapsIsRefused() {
            bench.show(Bench.exhibit("digits", "wide.embedding", "h1", new Wide(), Bench.IMAGES));
            bench.click(3);
            controller.chooseTarget(4);

            assertThat(bench.shown().refusal()).contains("codes have 2 values", "model's have 3");
            assertThat(bench.slots().row().getFirst()).isEqualTo(image(3));
        }

        /** Has codes of three values. */
        private static final class Wide implements LatentModel {
            @Override
            public int latentSize() {
                return 3;
            }

            @Override
            public float[] encode(float[] images, int n) {
                return new float[3 * n];
            }

            @Override
            public float[] decode(float[] codes, int n) {
                throw new AssertionError("asked for pictures of codes of another width");
            }
        }

        @Test
        void aClassThatTheModelNeverSawIsSaid() {
            bench.learned = List.of("0", "1");
            bench.show(null);
            bench.hung();
            bench.click(2);

            assertThat(bench.shown().remarks()).singleElement().asString().contains("never saw the class 2");
        }

        @Test
        void aCodeOfAnotherWidthIsRefused() {
            controller.fill(new Slot.OfCode(new float[] {1, 2, 3}, "a drawing"));

            assertThat(bench.shown().refusal()).contains("a drawing", "3 values");
        }

        @Test
        void anImageThatTheMapDoesNotShowIsEncoded() {
            bench.click(14);
            controller.chooseTarget(1);
            bench.show(Bench.exhibit("digits", "sample.embedding", "h1", bench.net, 10));

            assertThat(bench.slots().row().getFirst()).isEqualTo(image(14));
            assertThat(pictured(path(0), 0)[0]).isEqualTo(100 * 14 * 15 / 255f, within(1e-3f));
        }

        @Test
        void withoutAMapNothingShows() {
            bench.show(null);
            controller.choose(3);
            controller.typed("t");

            assertThat(model.shownProperty().get()).isNull();
            assertThat(bench.slots().filledRow()).isEmpty();
        }
    }

    @Nested
    class OtherMaps {
        @Test
        void slotsStayOnAnotherMapOfTheSameImages() {
            bench.click(0);
            controller.chooseTarget(1);

            bench.show(null);
            bench.show(Bench.exhibit("digits", "other.embedding", "h1", bench.net, Bench.IMAGES));

            assertThat(bench.slots().row().getFirst()).isEqualTo(image(0));
            assertThat(pictured(path(0), 8)).containsExactly(1, 2);
        }

        @Test
        void codesOfOneModelLeaveTheSlotsWithIt() {
            bench.click(0);
            controller.fill(Role.TARGET, new Slot.OfCode(new float[] {7, 8}, "mean"));

            bench.show(Bench.exhibit("digits", "other.embedding", "h2", bench.net, Bench.IMAGES));

            assertThat(bench.slots().row().getFirst()).isEqualTo(image(0));
            assertThat(bench.slots().ends()).containsExactly(Slot.EMPTY);
            assertThat(bench.session.notices()).extracting(Notice::sentence).anyMatch(s -> s.contains("other model"));
        }

        @Test
        void takingBackBringsNoCodesOfAnotherModel() {
            bench.click(0);
            controller.fill(Role.TARGET, new Slot.OfCode(new float[] {7, 8}, "mean"));
            controller.clear();
            bench.show(Bench.exhibit("digits", "other.embedding", "h2", bench.net, Bench.IMAGES));

            bench.undo.undo();

            assertThat(bench.slots().row().getFirst()).isEqualTo(image(0));
            assertThat(bench.slots().ends()).containsExactly(Slot.EMPTY);

            bench.undo.redo();
            bench.show(Bench.exhibit("digits", "first.embedding", "h1", bench.net, Bench.IMAGES));
            bench.undo.undo();
            assertThat(bench.slots().ends()).as("its own").containsExactly(new Slot.OfCode(new float[] {7, 8}, "mean"));
        }

        @Test
        void slotsAreEmptyWhereTheSetOfThatNameHasOtherImages() {
            bench.click(0);
            bench.show(null);
            Exhibit few = Bench.exhibit("digits", "few.embedding", "h1", bench.net, 5);
            ImageSet five = new ImageSet("digits", new byte[5 * ImageSet.PIXELS], new int[5], List.of("0"));

            bench.show(Exhibit.of(new OpenDataSet("digits", five), few.map(), few.model(), null));

            assertThat(bench.slots().filledRow()).isEmpty();
        }

        @Test
        void slotsAreEmptyOnOtherImages() {
            bench.click(0);
            controller.chooseTarget(1);

            bench.show(Bench.exhibit("fashion", "f.embedding", "h3", bench.net, Bench.IMAGES));

            assertThat(bench.slots().filledRow()).isEmpty();
            assertThat(bench.slots().ends()).containsExactly(Slot.EMPTY);
        }
    }

    @Nested
    class Keeping {
        @Test
        void anExperimentComesBackExactly() {
            bench.click(0, 2);
            controller.fill(Role.TARGET, new Slot.OfCode(new float[] {7, 8}, "mean"));
            controller.plan(new Interpolation(3, List.of(1.2)));
            controller.choose(PathKind.EVEN_CHANGE);
            Arrangement kept = controller.arrangement();
            List<CodePath> paths = model.pathsProperty().get();

            controller.clear();
            controller.choose(PathKind.STRAIGHT);
            controller.toggleExperiment();
            controller.arrange(kept);

            assertThat(controller.arrangement()).isEqualTo(kept);
            assertThat(model.pathsProperty().get()).hasSameSizeAs(paths);
            assertThat(model.pathsProperty().get().getFirst().pictures())
                    .containsExactly(paths.getFirst().pictures());
            bench.undo.undo();
            assertThat(model.setupProperty().get().analogies()).isTrue();
        }

        @Test
        @DisplayName("EXP-20 the results are there to be saved, with names and places")
        void resultsOfPaths() {
            assertThat(controller.results()).isEmpty();
            bench.click(0, 2);
            controller.chooseTarget(1);
            bench.hover(5);

            ResultGrid grid = controller.results().orElseThrow();

            assertThat(grid.columns()).extracting(ResultGrid.Column::name).containsExactly("0", "2");
            assertThat(grid.rows()).hasSize(11);
            assertThat(grid.about()).contains("digits", "Dense 2", "straight");
        }

        @Test
        @DisplayName("EXP-20 so are the answers of analogies")
        void resultsOfAnalogies() {
            controller.toggleExperiment();
            bench.click(0);
            controller.fill(Role.A, image(2));
            controller.fill(Role.B, image(3));

            Optional<ResultGrid> grid = controller.results();

            assertThat(grid.orElseThrow().rows()).hasSize(4);
        }
    }
}

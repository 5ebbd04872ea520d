package latentexplorer.ui.explorer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.TileAtlas;
import latentexplorer.core.support.Calibration;
import latentexplorer.core.support.Level;
import latentexplorer.core.support.Quantiles;
import latentexplorer.core.support.RealCodes;
import latentexplorer.core.support.RealityCheck;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Library;
import latentexplorer.ui.explorer.exhibit.Look;
import latentexplorer.ui.explorer.exhibit.Roles;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.explorer.exhibit.TilePictures;
import latentexplorer.ui.explorer.exhibit.Undo;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.map.MapPick;
import latentexplorer.ui.map.RoleFrame;
import latentexplorer.ui.session.Notice;
import latentexplorer.ui.session.OpenModel;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ExplorerControllerTest {
    private final Fixture explorer = new Fixture(new DirectJobs());
    private final ExplorerModel model = explorer.model;
    private final ExplorerController controller = explorer.controller;

    @Nested
    class Opening {
        @Test
        void aMapBringsItsImagesAndItsModel() {
            controller.openMap(Path.of("digits.embedding"));

            assertThat(model.exhibitProperty().get()).isNotNull();
            assertThat(explorer.session.dataSetProperty().get().key()).isEqualTo("digits");
            assertThat(explorer.session.modelProperty().get().hash()).isEqualTo("h1");
            assertThat(model.vacancyProperty().get()).isNull();
            assertThat(model.provenanceProperty().get())
                    .contains("PCA", "2 values a code, by dense.model", "12 points of digits");
        }

        @Test
        void aMapWhoseModelIsGoneShowsTheInputsAndSaysSo() {
            controller.openMap(Path.of("orphan.embedding"));

            assertThat(model.exhibitProperty().get().model()).isNull();
            assertThat(model.provenanceProperty().get()).contains("not found");
        }

        @Test
        void aBadMapLeavesTheMapThatWasThere() {
            controller.openMap(Path.of("digits.embedding"));
            Exhibit before = model.exhibitProperty().get();

            controller.openMap(Path.of("broken.embedding"));

            assertThat(model.exhibitProperty().get()).isSameAs(before);
            assertThat(explorer.session.notices())
                    .extracting(Notice::sentence)
                    .anyMatch(s -> s.contains("broken.embedding") && s.contains("should be 12 but is 7"));
        }

        @Test
        void aBadMapAtTheStartIsSaidInPlace() {
            controller.openMap(Path.of("broken.embedding"));

            assertThat(model.vacancyProperty().get().sentence()).contains("broken.embedding");
        }

        @Test
        void aMapOfImagesThatAreNotThereNamesTheFileAndTheCounts() {
            controller.openMap(Path.of("large.embedding"));

            assertThat(model.exhibitProperty().get()).isNull();
            assertThat(model.vacancyProperty().get().sentence()).contains("large.embedding", "17", "12");
        }

        @Test
        void aMapOfAnUnknownDataSetSaysSo() {
            controller.openMap(Path.of("gone.embedding"));

            assertThat(model.vacancyProperty().get().sentence()).contains("There is no data set gone");
        }

        @Test
        void aModelOpensWithTheMapOfItsCodes() {
            controller.openModel(Path.of("digits.model"));

            assertThat(model.exhibitProperty().get().map().file()).isEqualTo(Path.of("digits.embedding"));
        }

        @Test
        void aModelWithoutAMapOffersToMakeOne() {
            controller.openModel(Path.of("unmapped.model"));

            assertThat(model.exhibitProperty().get()).isNull();
            assertThat(model.vacancyProperty().get().step()).isEqualTo("Make the PCA map");

            model.vacancyProperty().get().take().run();

            assertThat(model.exhibitProperty().get().map().file()).isEqualTo(Path.of("made.embedding"));
            assertThat(model.exhibitProperty().get().model().hash()).isEqualTo("h2");
        }

        @Test
        void aDataSetChosenElsewhereBringsItsMap() throws IOException {
            explorer.models.removeIf(each -> each.dataset().equals("fashion"));
            controller.openMap(Path.of("digits.embedding"));

            explorer.session.dataSetProperty().set(explorer.dataSet("fashion"));

            assertThat(model.exhibitProperty().get()).isNull();
            assertThat(model.vacancyProperty().get().step()).isEqualTo("Go to Training");

            explorer.session.dataSetProperty().set(explorer.dataSet("digits"));

            assertThat(model.exhibitProperty().get().map().file()).isEqualTo(Path.of("digits.embedding"));
        }

        @Test
        void aMapThatTrainingMadeIsShown() {
            controller.openMap(Path.of("digits.embedding"));
            OpenModel trained = explorer.openModel(Path.of("unmapped.model"));

            explorer.session.modelProperty().set(trained);
            explorer.session.embeddingProperty().set(explorer.makeMap(trained, null));

            assertThat(model.exhibitProperty().get().model().hash()).isEqualTo("h2");
            assertThat(model.exhibitProperty().get().map().file()).isEqualTo(Path.of("made.embedding"));
        }

        @Test
        void whatWasOpenLastOpensAgain() {
            controller.openAgain(new LastOpened("digits.embedding", "", "digits"), Path.of("other.embedding"));

            assertThat(model.exhibitProperty().get().map().file()).isEqualTo(Path.of("digits.embedding"));
        }

        @Test
        void whenTheLastMapIsBadTheReadyMadeOneOpens() {
            controller.openAgain(new LastOpened("broken.embedding", "", "digits"), Path.of("digits.embedding"));

            assertThat(model.exhibitProperty().get().map().file()).isEqualTo(Path.of("digits.embedding"));
            assertThat(explorer.session.notices()).isEmpty();
        }

        @Test
        void aModelWithoutAMapOpensAgain() {
            controller.openAgain(new LastOpened("", "unmapped.model", "digits"), Path.of("digits.embedding"));

            assertThat(model.vacancyProperty().get().step()).isEqualTo("Make the PCA map");
        }

        @Test
        void aFailedFirstOpenNamesTheNextStepAndFillsTheMenus() {
            controller.openMap(Path.of("broken.embedding"));

            assertThat(model.vacancyProperty().get().step()).isEqualTo("Go to Training");
            assertThat(model.mapsProperty().get()).isNotEmpty();
        }

        @Test
        void selectionAndFramesEndWithTheMap() {
            controller.openMap(Path.of("digits.embedding"));
            controller.pick(new MapPick(4, MapPick.Kind.TOGGLE));
            controller.pick(new MapPick(2, MapPick.Kind.PLAIN));

            controller.openModel(Path.of("fashion.model"));

            assertThat(explorer.session.selectionProperty().get().isEmpty()).isTrue();
            assertThat(model.map().frames()).isEmpty();
            assertThat(model.map().scene()).isNull();
            assertThat(model.provenanceProperty().get()).isEmpty();
        }

        @Test
        void aModelWithoutAMapLeavesSelectionSlotsAndUndoOfTheSameImages() {
            controller.openMap(Path.of("digits.embedding"));
            controller.pick(new MapPick(2, MapPick.Kind.PLAIN));
            controller.pick(new MapPick(4, MapPick.Kind.TOGGLE));

            controller.openModel(Path.of("unmapped.model"));
            assertThat(model.exhibitProperty().get()).isNull();
            controller.openMap(Path.of("digits.embedding"));

            assertThat(explorer.session.selectionProperty().get().get(4)).isTrue();
            assertThat(model.map().frames()).contains(new RoleFrame(2, Roles.SOURCE));
            controller.rooms().undo().undo();
            assertThat(explorer.session.selectionProperty().get().isEmpty()).isTrue();
        }

        @Test
        void selectingAndFillingAreTakenBackInTheirOrder() {
            controller.openMap(Path.of("digits.embedding"));
            controller.pick(new MapPick(2, MapPick.Kind.PLAIN));
            controller.pick(new MapPick(4, MapPick.Kind.TOGGLE));
            Undo undo = controller.rooms().undo();

            undo.undo();
            assertThat(explorer.session.selectionProperty().get().isEmpty()).isTrue();
            assertThat(model.map().scene().marks().isEmpty()).isTrue();
            assertThat(model.map().frames()).containsExactly(new RoleFrame(2, Roles.SOURCE));
            undo.undo();
            assertThat(model.map().frames()).isEmpty();
            undo.redo();
            undo.redo();
            assertThat(explorer.session.selectionProperty().get().get(4)).isTrue();
        }

        @Test
        void theStatusCountsWhatIsShownAndSelected() {
            controller.openMap(Path.of("digits.embedding"));
            controller.pick(new MapPick(4, MapPick.Kind.TOGGLE));

            assertThat(model.statusProperty().get()).isEqualTo("12 images · 1 selected");
        }

        @Test
        void menusGreyWhatDoesNotFitAndSayWhy() {
            controller.openMap(Path.of("digits.embedding"));

            assertThat(model.modelsProperty().get())
                    .filteredOn(choice -> choice.title().equals("Dense fashion"))
                    .singleElement()
                    .satisfies(choice -> assertThat(choice.why()).contains("made from Fashion"));
            assertThat(model.modelsProperty().get())
                    .filteredOn(Choice::chosen)
                    .singleElement()
                    .satisfies(choice -> assertThat(choice.title()).isEqualTo("Dense 2"));
        }
    }

    @Nested
    class OtherMaps {
        @Test
        void aMapOfTheSamePointsIsTurnedToLieLikeTheOneBefore() {
            controller.openMap(Path.of("digits.embedding"));
            Exhibit before = model.exhibitProperty().get();

            controller.openMap(Path.of("turned.embedding"));

            Exhibit now = model.exhibitProperty().get();
            assertThat(now.embedding().method()).isEqualTo("UMAP");
            for (int point = 0; point < now.size(); point++) {
                assertThat(now.layout().x(point)).isCloseTo(before.layout().x(point), within(1e-5f));
                assertThat(now.layout().y(point)).isCloseTo(before.layout().y(point), within(1e-5f));
            }
            assertThat(model.map().scene().layout()).isSameAs(now.layout());
        }

        @Test
        void slotsAndSelectionStayOnAMapOfTheSamePoints() {
            controller.openMap(Path.of("digits.embedding"));
            controller.pick(new MapPick(2, MapPick.Kind.PLAIN));
            controller.pick(new MapPick(7, MapPick.Kind.SECONDARY));
            controller.pick(new MapPick(4, MapPick.Kind.TOGGLE));

            controller.openMap(Path.of("turned.embedding"));

            assertThat(model.experiment().pathsProperty().get()).hasSize(1);
            assertThat(explorer.session.selectionProperty().get().get(4)).isTrue();
            assertThat(model.map().frames()).hasSize(3);
            assertThat(model.map().scene().marks().contains(4)).isTrue();
            assertThat(model.map().scene().marks().count()).isOne();
        }

        @Test
        @DisplayName("EMB-04 a map of images that have changed says so and offers to make it anew")
        void aMapOfOtherImagesIsNotShownButOffered() {
            controller.openMap(Path.of("repainted.embedding"));

            assertThat(model.exhibitProperty().get()).isNull();
            ExplorerModel.Vacancy vacancy = model.vacancyProperty().get();
            assertThat(vacancy.sentence()).contains("repainted.embedding", "has changed since");
            assertThat(vacancy.step()).isEqualTo("Make it anew…");

            vacancy.take().run();

            assertThat(model.making().openProperty().get()).isTrue();
        }

        @Test
        void aMapWhoseModelHasChangedIsShownAndSaysSo() {
            controller.openMap(Path.of("older.embedding"));

            assertThat(model.exhibitProperty().get().model()).isNull();
            assertThat(model.staleProperty().get().sentence()).contains("dense.model has changed");

            model.staleProperty().get().makeAnew().run();
            assertThat(model.making().openProperty().get()).isTrue();

            controller.openMap(Path.of("digits.embedding"));
            assertThat(model.staleProperty().get()).isNull();
        }

        @Test
        void aModelWithoutAMapLeadsToTheForm() {
            controller.openModel(Path.of("unmapped.model"));
            assertThat(model.vacancyProperty().get().other()).isEqualTo("Another map…");

            model.vacancyProperty().get().takeOther().run();

            assertThat(model.making().openProperty().get()).isTrue();
        }

        @Test
        void theMapThatShowsMostComesFirst() {
            explorer.maps.add(new Library.MapEntry(Path.of("turned.embedding"), "Digits", "digits", "h1", "UMAP"));

            controller.openModel(Path.of("digits.model"));

            assertThat(model.exhibitProperty().get().map().file()).isEqualTo(Path.of("turned.embedding"));
        }
    }

    @Nested
    class Walking {
        @Test
        @DisplayName("EXP-06 the image under the pointer is shown with its class, index, code and reconstruction")
        void looksAtTheHoveredImage() {
            controller.openMap(Path.of("digits.embedding"));

            controller.hover(5);

            Look look = model.lookProperty().get();
            assertThat(look.image()).isEqualTo(5);
            assertThat(look.className()).isEqualTo("2");
            assertThat(look.code()).containsExactly(0.05f, 0.1f);
            assertThat(look.input()[0]).isEqualTo(100 / 255f, within(1e-6f));
            assertThat(look.reconstruction()[0]).isEqualTo(0.05f);
            assertThat(explorer.session.hoveredProperty().get()).isEqualTo(5);
        }

        @Test
        @DisplayName("EXP-06 how real the picture under the pointer is, once that is known of its model")
        void thePictureUnderThePointerIsJudged() {
            controller.openMap(Path.of("digits.embedding"));
            controller.hover(5);
            assertThat(model.lookRealityProperty().get()).isNull();

            Quantiles usual = Quantiles.of(new double[] {0.01, 0.02, 0.03});
            try (Workers workers = new Workers("test", 1)) {
                model.showing()
                        .realityProperty()
                        .set(new RealityCheck(
                                model.exhibitProperty().get().model().model(),
                                RealCodes.of(new float[6], 2, JobScope.unattended()),
                                new Calibration("h1", "digits", "all digits", 3, 10_000, usual, usual),
                                Optional.empty(),
                                workers));
                assertThat(model.lookRealityProperty().get().level()).isEqualTo(Level.RED);
                controller.hover(Showing.NONE);
                assertThat(model.lookRealityProperty().get()).isNull();
            }
        }

        @Test
        void leavingTheMapClearsTheLook() {
            controller.openMap(Path.of("digits.embedding"));
            controller.hover(5);

            controller.hover(Showing.NONE);

            assertThat(model.lookProperty().get()).isNull();
            assertThat(explorer.session.hoveredProperty().get()).isEqualTo(-1);
        }

        @Test
        @DisplayName("EXP-15 with a source set, hovering previews its path and leaving restores")
        void hoveringPreviewsThePath() {
            controller.openMap(Path.of("digits.embedding"));
            controller.pick(new MapPick(0, MapPick.Kind.SECONDARY));
            controller.hover(10);

            assertThat(model.experiment().pathsProperty().get()).hasSize(1);

            controller.hover(Showing.NONE);

            assertThat(model.experiment().pathsProperty().get()).isEmpty();
        }

        @Test
        void clearingIsUndone() {
            controller.openMap(Path.of("digits.embedding"));
            controller.pick(new MapPick(0, MapPick.Kind.PLAIN));
            controller.pick(new MapPick(8, MapPick.Kind.SECONDARY));

            controller.rooms().experiment().clear();
            assertThat(model.map().frames()).containsExactly(new RoleFrame(8, Roles.TARGET));

            controller.rooms().undo().undo();
            assertThat(model.map().frames()).hasSize(2);

            controller.openModel(Path.of("fashion.model"));
            assertThat(controller.rooms().undo().nextProperty().get()).isEmpty();
        }

        @Test
        void withoutAMapNothingHappens() {
            controller.hover(2);
            controller.rooms().undo().undo();

            assertThat(model.lookProperty().get()).isNull();
        }

        @Test
        @DisplayName("EXP-18 the tiles show reconstruction, input and difference in turn")
        void cyclesThePictures() {
            controller.openMap(Path.of("digits.embedding"));
            Exhibit exhibit = model.exhibitProperty().get();
            int at = 3 * ImageSet.PIXELS;

            assertThat(model.pictureProperty().get()).isEqualTo(TilePicture.RECONSTRUCTION);
            assertThat(tiles(exhibit, TilePicture.RECONSTRUCTION)[at] & 0xFF).isEqualTo(Math.round(0.03f * 255));
            controller.rooms().filter().cyclePicture();
            assertThat(model.pictureProperty().get()).isEqualTo(TilePicture.INPUT);
            assertThat(tiles(exhibit, TilePicture.INPUT)[at] & 0xFF).isEqualTo(60);
            controller.rooms().filter().cyclePicture();
            assertThat(model.pictureProperty().get()).isEqualTo(TilePicture.DIFFERENCE);
            assertThat(tiles(exhibit, TilePicture.DIFFERENCE)[at] & 0xFF).isEqualTo(60 - Math.round(0.03f * 255));
            controller.rooms().filter().cyclePicture();
            assertThat(model.pictureProperty().get()).isEqualTo(TilePicture.RECONSTRUCTION);
        }

        @Test
        void anotherPictureGivesTheMapOtherTiles() {
            controller.openMap(Path.of("digits.embedding"));
            TileAtlas before = model.map().scene().atlas();

            controller.rooms().filter().cyclePicture();

            assertThat(model.map().scene().atlas()).isNotSameAs(before);
        }

        private static byte[] tiles(Exhibit exhibit, TilePicture picture) {
            return TilePictures.of(exhibit, picture, JobScope.unattended());
        }

        @Test
        @DisplayName("EXP-08 source and target are framed on the map in the colours of their roles")
        void framesTheSlots() {
            controller.openMap(Path.of("digits.embedding"));
            controller.pick(new MapPick(2, MapPick.Kind.PLAIN));
            controller.pick(new MapPick(7, MapPick.Kind.SECONDARY));

            assertThat(model.map().frames()).contains(new RoleFrame(2, Roles.SOURCE), new RoleFrame(7, Roles.TARGET));
        }

        @Test
        void aClickWithCtrlSelectsAndTakesBack() {
            controller.openMap(Path.of("digits.embedding"));

            controller.pick(new MapPick(4, MapPick.Kind.TOGGLE));
            assertThat(explorer.session.selectionProperty().get().stream()).containsExactly(4);
            assertThat(model.map().frames()).doesNotContain(new RoleFrame(4, Roles.SOURCE));

            controller.pick(new MapPick(4, MapPick.Kind.TOGGLE));
            assertThat(explorer.session.selectionProperty().get().isEmpty()).isTrue();
        }

        @Test
        void aRightClickFillsTheTargetAtOnce() {
            controller.openMap(Path.of("digits.embedding"));

            controller.pick(new MapPick(4, MapPick.Kind.SECONDARY));

            assertThat(model.map().frames()).containsExactly(new RoleFrame(4, Roles.TARGET));
        }

        @Test
        void theThemeChangesTheGroundOfTheMap() {
            controller.openMap(Path.of("digits.embedding"));

            explorer.session.darkProperty().set(true);

            assertThat(model.map().scene().ground()).isEqualTo(Ground.DARK);
        }
    }
}

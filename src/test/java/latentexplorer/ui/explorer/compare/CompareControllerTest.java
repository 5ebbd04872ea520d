package latentexplorer.ui.explorer.compare;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Path;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import javafx.scene.paint.Color;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Facets;
import latentexplorer.core.select.Filter;
import latentexplorer.core.select.Rectangle;
import latentexplorer.core.select.Sieve;
import latentexplorer.core.select.Visible;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Roles;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.map.MapPick;
import latentexplorer.ui.map.MapRegion;
import latentexplorer.ui.map.PointerMode;
import latentexplorer.ui.map.RoleFrame;
import latentexplorer.ui.session.Notice;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CompareControllerTest {
    private final TwoMaps maps = new TwoMaps(new DirectJobs());
    private final CompareModel model = maps.model;
    private final MapModel second = model.map();

    @AfterEach
    void end() {
        maps.workers.close();
    }

    @Nested
    class Opening {
        @Test
        @DisplayName("EXP-17 a place for a second map opens with one of another model")
        void opensWithAnotherModel() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();

            assertThat(maps.pairing().second().map().file()).isEqualTo(Path.of("other.embedding"));
            assertThat(maps.pairing().second().model().title()).isEqualTo("variational");
            assertThat(second.scene().size()).isEqualTo(TwoMaps.IMAGES);
            assertThat(model.vacancyProperty().get()).isNull();
        }

        @Test
        void withoutAFirstMapThereIsNoSecond() {
            maps.controller.toggle();

            assertThat(model.openProperty().get()).isFalse();
        }

        @Test
        void theMenuHasAllMapsAndSaysWhyOneCannotBeShown() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();

            List<Candidate> found = model.candidatesProperty().get();
            assertThat(found).extracting(Candidate::title).containsExactly("one", "turned", "other", "garments");
            assertThat(found.get(0).note()).isEqualTo("the map on the left");
            assertThat(found.get(2).chosen()).isTrue();
            assertThat(found.get(3).why()).contains("made from Fashion");
            assertThat(found.subList(0, 3)).extracting(Candidate::why).containsOnly(Optional.empty());
        }

        @Test
        void theSameMapMayBeShownTwice() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.choose("one");

            assertThat(maps.pairing().second().map())
                    .isSameAs(maps.pairing().first().map());
            assertThat(second.scene().atlas()).isSameAs(maps.first.scene().atlas());
        }

        @Test
        void aMapAloneIsOfferedTwice() throws IOException {
            maps.maps.removeIf(each -> !each.title().equals("one"));
            maps.showFirst("one");
            maps.controller.toggle();

            assertThat(model.vacancyProperty().get().sentence())
                    .isEqualTo("There is no other map of Digits yet. M makes one.");
            model.vacancyProperty().get().take().run();
            assertThat(maps.pairing().second().map().file()).isEqualTo(Path.of("one.embedding"));
            assertThat(model.vacancyProperty().get()).isNull();
        }

        @Test
        void aMapThatIsDeletedMeanwhileIsSaidInPlaceAndLeavesTheMenu() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.controller.toggle();
            maps.maps.removeIf(each -> each.title().equals("other"));
            maps.controller.toggle();
            maps.choose("deleted");

            assertThat(maps.pairing().second().map().file()).isEqualTo(Path.of("turned.embedding"));
            assertThat(maps.session.notices())
                    .extracting(Notice::sentence)
                    .anyMatch(sentence -> sentence.contains("deleted.embedding could not be opened"));
            assertThat(model.candidatesProperty().get())
                    .extracting(Candidate::title)
                    .doesNotContain("other");
        }

        @Test
        void aBadMapWithNothingBesideIsSaidInItsPlace() throws IOException {
            maps.maps.clear();
            maps.showFirst("one");
            maps.controller.toggle();
            maps.choose("deleted");

            assertThat(model.vacancyProperty().get().sentence())
                    .startsWith("deleted.embedding could not be opened")
                    .endsWith("Choose another above.");
        }

        @Test
        void aMapOfOtherImagesIsRefusedWithBothNumbers() throws IOException {
            maps.maps.clear();
            maps.showFirst("one");
            maps.controller.toggle();

            maps.choose("changed");
            assertThat(model.vacancyProperty().get().sentence()).contains("changed.embedding", "20", "16");

            maps.choose("garments");
            assertThat(model.vacancyProperty().get().sentence()).contains("a map of fashion, not of digits");
        }

        @Test
        void closingGivesEverythingBackAndOpeningBringsTheSameMap() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.choose("turned");
            maps.first.hover(3);
            maps.controller.toggle();

            assertThat(maps.pairing()).isNull();
            assertThat(second.scene()).isNull();
            assertThat(model.looksProperty().get()).isNull();
            assertThat(maps.first.raisedProperty().get()).isEqualTo(MapModel.NONE);

            maps.controller.toggle();
            assertThat(maps.pairing().second().map().file()).isEqualTo(Path.of("turned.embedding"));
        }

        @Test
        void anotherFirstMapKeepsTheSecondBesideIt() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.showFirst("turned");

            assertThat(maps.pairing().first().map().file()).isEqualTo(Path.of("turned.embedding"));
            assertThat(maps.pairing().second().map().file()).isEqualTo(Path.of("other.embedding"));
            assertLieAlike();

            maps.clear();
            assertThat(maps.pairing()).isNull();
            assertThat(model.vacancyProperty().get().sentence()).contains("no map to compare with");
        }
    }

    @Nested
    class SideBySide {
        @Test
        @DisplayName("EXP-17 maps of the same points are laid alike, whichever way they were turned")
        void mapsAreAligned() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            assertLieAlike();

            maps.choose("turned");
            assertLieAlike();
        }

        @Test
        @DisplayName("EXP-17 a sample and a whole map are laid alike by the images that both show")
        void aSampleIsAlignedByCommonImages() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.choose("sample");

            assertThat(maps.pairing().common().count()).isEqualTo(7);
            Exhibit sample = maps.pairing().second();
            // 1 is above 13, and 3 to the right of 1, on both
            assertThat(sample.layout().y(sample.point(13)))
                    .isGreaterThan(sample.layout().y(sample.point(1)));
            assertThat(sample.layout().x(sample.point(3)))
                    .isGreaterThan(sample.layout().x(sample.point(1)));
        }

        @Test
        void tooFewCommonImagesAreNotAligned() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.choose("two");

            assertThat(maps.pairing().isAligned()).isFalse();
            panels();
            Viewport before = second.viewport();
            maps.first.viewportProperty().set(maps.first.viewport().panned(10, 0));
            assertThat(second.viewport()).isEqualTo(before);
        }

        @Test
        void picturesColoursTileSizeAndGroundAreThoseOfTheFirst() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            assertThat(shade(3)).isCloseTo(19, within(2));

            maps.picture.set(TilePicture.INPUT);
            assertThat(shade(3)).isCloseTo(45, within(2));

            byte[] ramp = new byte[TwoMaps.IMAGES];
            ramp[3] = Ground.INKS;
            MapScene scene = maps.first.scene();
            maps.first.sceneProperty().set(scene.withInks(ramp).withTileSize(12).withGround(Ground.DARK));
            assertThat(second.scene().inks()).isEqualTo(ramp);
            assertThat(second.scene().tileSize()).isEqualTo(12);
            assertThat(second.scene().ground()).isEqualTo(Ground.DARK);
        }

        @Test
        @DisplayName("EXP-17 the filter of the first map holds on the second, image by image")
        void theFilterHoldsOnBoth() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.choose("sample");
            filter(2);

            Exhibit sample = maps.pairing().second();
            for (int point = 0; point < sample.size(); point++) {
                assertThat(second.scene().shown().isTile(point)).isEqualTo(sample.image(point) % 4 == 2);
                assertThat(second.scene().shown().isFaint(point)).isEqualTo(sample.image(point) % 4 != 2);
            }
        }

        @Test
        void imagesThatTheFirstDoesNotShowPassWithTheirClass() throws IOException {
            maps.showFirst("evens");
            maps.controller.toggle();
            maps.choose("other");
            filter(2);

            Shown shown = second.scene().shown();
            assertThat(shown.count()).isEqualTo(4);
            assertThat(shown.isTile(2)).isTrue();
            assertThat(shown.isTile(5)).isFalse();

            filter(-1);
            assertThat(second.scene().shown().count()).isEqualTo(TwoMaps.IMAGES);
        }

        @Test
        void framesAreOnBothMaps() throws IOException {
            maps.showFirst("evens");
            maps.controller.toggle();
            maps.choose("other");
            maps.first.frames().setAll(new RoleFrame(3, Color.RED));
            BitSet selected = new BitSet();
            selected.set(6);
            selected.set(9);
            maps.session.selectionProperty().set(selected);

            assertThat(second.frames()).containsExactly(new RoleFrame(9, Roles.SELECTED), new RoleFrame(6, Color.RED));
        }

        @Test
        @DisplayName("EXP-17 what is selected is marked on the second map too, however much it is")
        void selectedImagesAreMarkedOnBothMaps() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.choose("sample");
            BitSet selected = new BitSet();
            selected.set(0, TwoMaps.IMAGES);
            maps.session.selectionProperty().set(selected);

            Exhibit sample = maps.pairing().second();
            assertThat(second.scene().marks().count()).isEqualTo(sample.size());

            maps.choose("other");
            assertThat(second.scene().marks().count()).isEqualTo(TwoMaps.IMAGES);
            maps.session.selectionProperty().set(new BitSet());
            assertThat(second.scene().marks().isEmpty()).isTrue();
        }

        @Test
        void aMapWhoseModelIsGoneShowsItsInputs() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.choose("orphan");
            maps.first.hover(3);

            assertThat(shade(3)).isCloseTo(45, within(2));
            assertThat(model.looksProperty().get().first().reconstruction()).isNotNull();
            assertThat(model.looksProperty().get().second().reconstruction()).isNull();
        }
    }

    @Nested
    class PointingAtImages {
        @Test
        @DisplayName("EXP-17 the same image is raised on the other map, whichever is pointed at")
        void theSameImageIsRaised() throws IOException {
            maps.showFirst("evens");
            maps.controller.toggle();
            maps.choose("other");

            maps.first.hover(3);
            assertThat(second.raisedProperty().get()).isEqualTo(6);
            assertThat(maps.first.raisedProperty().get()).isEqualTo(MapModel.NONE);
            assertThat(maps.over).isEmpty();

            maps.first.hover(MapModel.NONE);
            second.hover(8);
            assertThat(second.raisedProperty().get()).isEqualTo(MapModel.NONE);
            assertThat(maps.first.raisedProperty().get()).isEqualTo(4);

            second.hover(9);
            assertThat(maps.first.raisedProperty().get()).isEqualTo(MapModel.NONE);

            second.hover(MapModel.NONE);
            assertThat(maps.over).containsExactly(8, 9, -1);
        }

        @Test
        @DisplayName("EXP-17 both models decode the image under the pointer, each with its error")
        void bothModelsDecode() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.first.hover(4);

            Looks looks = model.looksProperty().get();
            double input = 60 / 255.0;
            assertThat(looks.image().image()).isEqualTo(4);
            assertThat(looks.first().error()).isCloseTo(Math.pow(0.2 - input, 2), within(1e-6));
            assertThat(looks.second().error()).isCloseTo(Math.pow(0.1 - input, 2), within(1e-6));

            maps.first.hover(MapModel.NONE);
            assertThat(model.looksProperty().get()).isNull();
        }

        @Test
        @DisplayName("EXP-17 how real the pictures are is said of each model of which it is known")
        void picturesAreJudgedAsFarAsThatIsKnown() throws IOException {
            maps.know("h1");
            maps.showFirst("one");
            maps.controller.toggle();
            maps.first.hover(4);
            assertThat(model.realitiesProperty().get().first()).isNotNull();
            assertThat(model.realitiesProperty().get().second()).isNull();

            maps.know("h2");
            maps.first.hover(5);
            assertThat(model.realitiesProperty().get().second()).isNotNull();

            maps.first.hover(MapModel.NONE);
            assertThat(model.realitiesProperty().get()).isEqualTo(Realities.UNKNOWN);
        }

        @Test
        void anImageThatTheOtherMapDoesNotShowIsDecodedOnce() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.choose("sample");
            maps.first.hover(4);

            assertThat(second.raisedProperty().get()).isEqualTo(MapModel.NONE);
            assertThat(model.looksProperty().get().second()).isNull();

            maps.controller.find();
            assertThat(maps.session.notices())
                    .extracting(Notice::sentence)
                    .containsExactly("Image 4 is not on sample, which shows 7 of 16 images.");
        }

        @Test
        void aClickIsToldByImage() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.choose("sample");
            maps.controller.picked(new MapPick(5, MapPick.Kind.SECONDARY));

            assertThat(maps.picked).containsExactly(new MapPick(11, MapPick.Kind.SECONDARY));
        }

        @Test
        @DisplayName("EXP-17 what is drawn around on the second map selects what shows there")
        void aRegionSelectsWhatShowsOnTheSecondMap() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            maps.choose("sample");
            Rectangle everywhere = Rectangle.between(-1, -1, 2, 2);
            maps.controller.drawn(new MapRegion(everywhere, Combine.GROW));
            assertThat(maps.drawn.toBitSet().stream()).containsExactly(1, 2, 3, 5, 7, 11, 13);

            filter(3);
            maps.controller.drawn(new MapRegion(everywhere, Combine.REPLACE));
            assertThat(maps.drawn.toBitSet().stream()).containsExactly(3, 7, 11);
            assertThat(maps.combined).containsExactly(Combine.GROW, Combine.REPLACE);

            maps.first.pointerModeProperty().set(PointerMode.LASSO);
            assertThat(second.pointerModeProperty().get()).isEqualTo(PointerMode.LASSO);
        }

        @Test
        @DisplayName("EXP-17 X brings the image into the middle of the other map")
        void findsTheImageThere() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            panels();
            Viewport before = maps.first.viewport();
            maps.first.hover(0);
            maps.controller.find();

            Viewport view = second.viewport();
            assertThat(view.toScreenX(maps.pairing().second().layout().x(0))).isCloseTo(180, within(1e-6));
            assertThat(view.toScreenY(maps.pairing().second().layout().y(0))).isCloseTo(300, within(1e-6));
            assertThat(maps.first.viewport()).isEqualTo(before);

            maps.first.viewportProperty().set(before.panned(7, 5));
            assertThat(second.viewport().left()).isCloseTo(view.left() + 7, within(1e-9));
            assertThat(second.viewport().top()).isCloseTo(view.top() + 5, within(1e-9));

            maps.first.fitAll();
            assertThat(second.viewport()).isEqualTo(Viewport.fit(360, 600));
        }
    }

    @Nested
    class Moving {
        @Test
        @DisplayName("EXP-17 linked maps pan and zoom together, either way, and each alone when they are not")
        void linkedMapsMoveTogether() throws IOException {
            maps.showFirst("one");
            maps.controller.toggle();
            panels();

            maps.first
                    .viewportProperty()
                    .set(maps.first.viewport().zoomed(5, 100, 80).panned(3, 4));
            assertThat(second.viewport()).isEqualTo(maps.first.viewport());

            second.viewportProperty().set(second.viewport().zoomed(-2, 10, 20));
            assertThat(maps.first.viewport()).isEqualTo(second.viewport());

            maps.controller.toggleLink();
            Viewport alone = second.viewport();
            maps.first.viewportProperty().set(maps.first.viewport().panned(50, 0));
            assertThat(second.viewport()).isEqualTo(alone);

            maps.controller.toggleLink();
            assertThat(second.viewport()).isEqualTo(maps.first.viewport());
        }

        @Test
        void theSecondShowsThePartThatTheFirstShows() throws IOException {
            maps.showFirst("one");
            maps.first.viewportProperty().set(Viewport.fit(720, 600).zoomed(10, 300, 300));
            maps.controller.toggle();
            maps.first.viewportProperty().set(maps.first.viewport().resized(360, 600));
            second.viewportProperty().set(second.viewport().resized(360, 600));

            assertThat(second.viewport()).isEqualTo(maps.first.viewport());
        }
    }

    @Test
    void onlyTheMapThatWasAskedForLastIsShown() throws IOException {
        LateJobs jobs = new LateJobs();
        TwoMaps late = new TwoMaps(jobs);
        late.showFirst("one");
        late.controller.toggle();
        jobs.workOff();
        late.choose("turned");
        late.choose("sample");
        jobs.workOff();
        assertThat(late.pairing().second().map().file()).isEqualTo(Path.of("sample.embedding"));

        late.choose("turned");
        late.controller.toggle();
        jobs.workOff();
        assertThat(late.pairing()).isNull();
        assertThat(late.model.map().scene()).isNull();
        late.workers.close();
    }

    private void panels() {
        maps.first.viewportProperty().set(Viewport.fit(360, 600));
        second.viewportProperty().set(Viewport.fit(360, 600));
    }

    private void filter(int onlyClass) {
        Exhibit exhibit = maps.showing.exhibitProperty().get();
        int[] classes = new int[exhibit.size()];
        for (int point = 0; point < classes.length; point++) {
            classes[point] = exhibit.images().label(exhibit.image(point));
        }
        List<String> names = exhibit.images().classNames();
        Visible visible = new Sieve(
                        new Facets(names, classes, List.of(), new int[0]), Colouring.byClass(names, classes))
                .pass(new Filter(onlyClass, Facets.NONE, "", Set.of()));
        maps.showing.visibleProperty().set(visible);
        MapScene scene = maps.first.scene();
        maps.first.sceneProperty().set(scene.withShown(Shown.of(scene.layout(), visible::contains, 1, true)));
    }

    /** The grey value that a tile of the second map has, by its ink on the ground. */
    private int shade(int point) {
        MapScene scene = second.scene();
        int paper = scene.ground().paper() & 0xFF;
        int ink = scene.ground().ink(scene.inks()[point]) & 0xFF;
        int shown = scene.picture(point)[0] & 0xFF;
        return (int) Math.round(255.0 * (shown - paper) / (ink - paper));
    }

    private void assertLieAlike() {
        Exhibit one = maps.pairing().first();
        Exhibit two = maps.pairing().second();
        for (int point = 0; point < one.size(); point++) {
            assertThat(two.layout().x(point)).isCloseTo(one.layout().x(point), within(0.01f));
            assertThat(two.layout().y(point)).isCloseTo(one.layout().y(point), within(0.01f));
        }
    }
}

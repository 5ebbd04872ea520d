package latentexplorer.ui.explorer.filter;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import latentexplorer.core.raster.Ground;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Filter;
import latentexplorer.core.select.Group;
import latentexplorer.core.select.Groups;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.job.DirectJobs;
import latentexplorer.ui.job.HeldJobs;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FilterControllerTest {
    private final Specimens room = new Specimens(new DirectJobs());
    private final FilterModel model = room.model;
    private final FilterController controller = room.controller;

    @AfterEach
    void end() {
        room.workers.close();
    }

    private Shown shown() {
        return room.map.scene().shown();
    }

    private int[] tiles() {
        return IntStream.range(0, room.map.scene().size())
                .filter(shown()::isTile)
                .toArray();
    }

    private String message() {
        return model.messageProperty().get();
    }

    @Nested
    class Keys {
        @Test
        @DisplayName(
                "EXP-09 F shows only the typeface under the pointer, the rest is faint and never hit; again shows all")
        void sameTypeface() {
            room.hang(Specimens.glyphs(3));
            point(5);

            assertThat(controller.typed("f")).isTrue();

            assertThat(tiles()).containsExactly(4, 5, 6, 7);
            assertThat(shown().isFaint(0)).isTrue();
            assertThat(room.showing.visibleProperty().get().points()).containsExactly(4, 5, 6, 7);
            assertThat(model.sentenceProperty().get()).isEqualTo("4 of 12 shown");
            assertThat(model.siftedProperty().get()).isTrue();
            assertThat(chips()).containsExactly("Bitter");

            controller.typed("F");
            assertThat(tiles()).hasSize(12);
        }

        @Test
        @DisplayName("EXP-09 C shows only the class under the pointer; with F both hold")
        void sameClass() {
            room.hang(Specimens.glyphs(3));
            point(5);

            controller.typed("c");
            assertThat(tiles()).containsExactly(1, 5, 9);

            controller.typed("f");
            assertThat(tiles()).containsExactly(5);
            assertThat(chips()).containsExactly("“b”", "Bitter");
        }

        @Test
        @DisplayName("EXP-09 F on data without typefaces says so and changes nothing")
        void noTypefaces() {
            room.hang(Specimens.digits(9));
            point(5);

            assertThat(controller.typed("f")).isTrue();

            assertThat(message()).contains("no typefaces");
            assertThat(tiles()).hasSize(9);

            controller.typed("1");
            assertThat(message()).isEmpty();
        }

        @Test
        void nothingUnderThePointerIsSaid() {
            room.hang(Specimens.glyphs(3));

            controller.typed("c");
            assertThat(message()).startsWith("Point at an image first");

            controller.heard();
            assertThat(message()).isEmpty();
        }

        @Test
        void digitsShowTheClassOfThatNumberAndAgainAll() {
            room.hang(Specimens.digits(9));

            controller.typed("2");
            assertThat(tiles()).containsExactly(2, 5, 8);
            assertThat(chips()).containsExactly("class 2");

            controller.typed("2");
            assertThat(tiles()).hasSize(9);

            controller.typed("7");
            assertThat(message()).contains("There is no");
            assertThat(tiles()).hasSize(9);
        }

        @Test
        @DisplayName("EXP-03 ; and ' change the shown count by 2 % of all, between 2 and 100 %")
        void share() {
            room.hang(Specimens.digits(500));

            controller.typed("'");
            assertThat(message()).contains("already");
            for (int k = 1; k <= 49; k++) {
                controller.typed(";");
                assertThat(shown().count()).isEqualTo(500 - 10 * k);
            }
            controller.typed(";");
            assertThat(shown().count()).isEqualTo(10);
            assertThat(message()).contains("At least 2 %");

            controller.typed("'");
            assertThat(model.sentenceProperty().get()).isEqualTo("20 of 500 shown");
        }

        @Test
        @DisplayName("EXP-03 , and . change the tile size between 4 and 28 px, and it shows")
        void tileSize() {
            room.hang(Specimens.digits(9));

            controller.typed(",");
            assertThat(room.map.scene().tileSize()).isEqualTo(24);
            for (int k = 0; k < 10; k++) {
                controller.typed(",");
            }
            assertThat(room.map.scene().tileSize()).isEqualTo(4);
            for (int k = 0; k < 10; k++) {
                controller.typed(".");
            }
            assertThat(room.map.scene().tileSize()).isEqualTo(28);
        }

        @Test
        @DisplayName("EXP-18 s goes from reconstruction to input to difference; without a model it says why not")
        void pictures() {
            Exhibit exhibit = Specimens.digits(9);
            room.hang(exhibit);
            controller.typed("s");
            assertThat(model.pictureProperty().get()).isEqualTo(TilePicture.INPUT);
            controller.typed("S");
            controller.typed("s");
            assertThat(model.pictureProperty().get()).isEqualTo(TilePicture.RECONSTRUCTION);

            room.hang(Specimens.withoutModel(exhibit));
            controller.typed("s");
            assertThat(model.pictureProperty().get()).isEqualTo(TilePicture.RECONSTRUCTION);
            assertThat(message()).contains("Without its model");
        }

        @Test
        void slashWantsTheCursorInTheSearchField() {
            room.hang(Specimens.digits(9));

            assertThat(controller.typed("/")).isTrue();

            assertThat(model.searchingProperty().get()).isTrue();
        }

        @Test
        void otherKeysAndAnEmptyWallAreLeftToOthers() {
            assertThat(controller.typed("5")).isFalse();
            assertThat(controller.clear()).isFalse();

            room.hang(Specimens.digits(9));
            assertThat(controller.typed("z")).isFalse();
        }

        @Test
        void everyKeyIsInTheOverview() {
            String all = String.join(
                    " ", FilterController.keys().stream().map(key -> key.keys()).toList());

            assertThat(all).contains("C", "F", "0 to 9", "/", ";", "'", ",", ".", "S");
        }
    }

    @Nested
    class Texts {
        @Test
        void aTextNamesACharacterAClassOrATypeface() {
            room.hang(Specimens.glyphs(3));

            controller.search("cousine");
            assertThat(tiles()).containsExactly(8, 9, 10, 11);

            controller.search("cousine g");
            assertThat(tiles()).containsExactly(10);
        }

        @Test
        @DisplayName("a filter that leaves nothing says so over the map, and a button clears it")
        void nothingLeft() {
            room.hang(Specimens.glyphs(3));

            controller.search("zzz");

            FilterModel.Nothing nothing = model.nothingProperty().get();
            assertThat(nothing.sentence()).contains("None of the 12 images", "zzz");
            assertThat(tiles()).isEmpty();

            nothing.take().run();
            assertThat(model.nothingProperty().get()).isNull();
            assertThat(tiles()).hasSize(12);
        }

        @Test
        void aShareThatLeavesNothingOffersAll() {
            room.hang(Specimens.digits(300));
            model.shareProperty().set(2);
            int[] few = tiles();
            int hidden = IntStream.range(0, 3)
                    .filter(c -> IntStream.of(few).noneMatch(i -> i % 3 == c))
                    .findFirst()
                    .orElse(-1);
            if (hidden < 0) {
                model.filterProperty().set(Filter.NONE);
                return;
            }
            controller.typed(Integer.toString(hidden));

            model.nothingProperty().get().take().run();
            assertThat(tiles()).hasSize(100);
        }

        @Test
        void escRemovesTheFilterOnce() {
            room.hang(Specimens.glyphs(3));
            controller.search("abel");

            assertThat(controller.clear()).isTrue();
            assertThat(tiles()).hasSize(12);
            assertThat(controller.clear()).isFalse();
        }
    }

    @Nested
    class TheLegend {
        @Test
        void clicksSoloShiftClicksHideAndCountsFollowTheOtherFilters() {
            room.hang(Specimens.digits(9));

            controller.solo(1);
            assertThat(tiles()).containsExactly(1, 4, 7);
            assertThat(counts()).containsExactly(3, 3, 3);
            controller.solo(1);
            assertThat(tiles()).hasSize(9);

            controller.toggleLine(0);
            assertThat(tiles()).containsExactly(1, 2, 4, 5, 7, 8);
            assertThat(chips()).containsExactly("1 hidden");

            controller.typed("0");
            assertThat(counts()).containsExactly(3, 0, 0);
            assertThat(model.nothingProperty().get()).isNotNull();
        }

        @Test
        void aChipRemovesWhatItNames() {
            room.hang(Specimens.digits(9));
            controller.typed("1");
            controller.toggleLine(0);

            controller.remove(model.chipsProperty().get().getFirst());

            assertThat(model.filterProperty().get()).isEqualTo(Filter.NONE.withHidden(Set.of(0)));
        }

        private int[] counts() {
            return model.legendProperty().get().counts();
        }
    }

    @Nested
    class InColours {
        @Test
        void byTypefaceOnlyOnGlyphs() {
            room.hang(Specimens.digits(9));
            controller.colour(ColourBy.TYPEFACE);
            assertThat(model.colourByProperty().get()).isEqualTo(ColourBy.CLASS);

            room.hang(Specimens.glyphs(3));
            controller.colour(ColourBy.TYPEFACE);
            assertThat(lines()).containsExactly("Abel", "Bitter", "Cousine");
            assertThat(room.map.scene().inks()).containsExactly(0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2);
        }

        @Test
        void hiddenLinesComeBackWhenColoursMeanSomethingElse() {
            room.hang(Specimens.glyphs(3));
            controller.toggleLine(0);

            controller.colour(ColourBy.TYPEFACE);

            assertThat(model.filterProperty().get().hidden()).isEmpty();
            assertThat(tiles()).hasSize(12);
        }

        @Test
        void byErrorIsARampOfTheMeanSquaredError() {
            room.hang(Specimens.digits(40));

            controller.colour(ColourBy.ERROR);

            assertThat(model.legendProperty().get().colouring().title()).contains("squared error");
            int[] order = IntStream.range(0, 40)
                    .boxed()
                    .sorted((a, b) -> Integer.compare(black(a), black(b)))
                    .mapToInt(Integer::intValue)
                    .toArray();
            byte[] inks = room.map.scene().inks();
            assertThat(inks[order[0]]).isEqualTo((byte) Ground.INKS);
            assertThat(inks[order[39]]).isEqualTo((byte) (Ground.INKS + Ground.RAMP - 1));
        }

        private int black(int image) {
            return (int) IntStream.range(0, 784)
                    .filter(p -> Specimens.isBlack(image, p))
                    .count();
        }

        @Test
        void withoutAModelThereAreNoErrors() {
            room.hang(Specimens.withoutModel(Specimens.digits(9)));

            assertThat(model.offersProperty().get())
                    .filteredOn(offer -> offer.by() == ColourBy.ERROR)
                    .singleElement()
                    .satisfies(offer -> assertThat(offer.why()).hasValue("its model was not found"));
        }

        @Test
        void byClusterOfTheCodesAsManyAsThereAreClassesOrAsWanted() {
            room.hang(Specimens.digits(60));
            assertThat(model.clustersProperty().get()).isEqualTo(3);

            controller.changeClusters(-1);
            controller.colour(ColourBy.CLUSTER);

            assertThat(lines()).containsExactly("cluster 1", "cluster 2");
            byte[] inks = room.map.scene().inks();
            for (int i = 0; i < 60; i++) {
                assertThat(inks[i] == inks[0]).isEqualTo(i % 2 == 0);
            }

            controller.changeClusters(2);
            assertThat(lines()).hasSize(4);
        }

        @Test
        void moreClustersThanImagesAreRefusedWithASentence() {
            room.hang(Specimens.digits(2));
            controller.changeClusters(3);

            controller.colour(ColourBy.CLUSTER);

            assertThat(model.colourByProperty().get()).isEqualTo(ColourBy.CLASS);
            assertThat(room.session.notices())
                    .singleElement()
                    .satisfies(notice -> assertThat(notice.sentence()).contains("at least as many images"));
        }

        @Test
        void byGroupFollowsTheGroupsAndFallsBackWhenTheLastIsGone() {
            room.hang(Specimens.digits(9));
            controller.colour(ColourBy.GROUP);
            assertThat(model.colourByProperty().get()).isEqualTo(ColourBy.CLASS);

            Groups none = Groups.none("Digits", 9, "");
            room.showing.groupsProperty().set(none.with(new Group("round", Selection.of(0, 3))));
            controller.colour(ColourBy.GROUP);
            assertThat(lines()).containsExactly("round", "in no group");

            room.showing
                    .groupsProperty()
                    .set(none.with(new Group("round", Selection.of(0, 3))).with(new Group("odd", Selection.of(3, 1))));
            assertThat(lines()).containsExactly("round", "odd", "in no group");
            assertThat(model.legendProperty().get().counts()).containsExactly(2, 1, 6);

            room.showing.groupsProperty().set(none);
            assertThat(model.colourByProperty().get()).isEqualTo(ColourBy.CLASS);
        }

        @Test
        void groupsOfAnotherSetAreNoColours() {
            room.hang(Specimens.digits(9));
            room.showing
                    .groupsProperty()
                    .set(Groups.none("Fashion", 9, "").with(new Group("round", Selection.of(0, 3))));

            controller.colour(ColourBy.GROUP);

            assertThat(model.colourByProperty().get()).isEqualTo(ColourBy.CLASS);
        }

        @Test
        void anOverlayComesAndGoesWithItsRoom() {
            room.hang(Specimens.glyphs(1));
            controller.colour(ColourBy.TYPEFACE);
            room.overlayStatus.set("Comparing …");

            room.covered.set(true);
            assertThat(model.colourByProperty().get()).isEqualTo(ColourBy.OVERLAY);
            assertThat(model.statusProperty().get()).isEqualTo("Comparing …");
            assertThat(lines()).containsExactly("Abel");

            room.overlayStatus.set("");
            room.overlayInks.set(new byte[] {7, 0, 7, 7});
            assertThat(lines()).containsExactly("kept", "torn apart");
            controller.toggleLine(0);
            assertThat(tiles()).containsExactly(1);

            room.overlayInks.set(null);
            room.covered.set(false);
            assertThat(model.colourByProperty().get()).isEqualTo(ColourBy.TYPEFACE);
            assertThat(lines()).containsExactly("Abel");
            assertThat(tiles()).hasSize(4);
        }

        @Test
        void choosingOtherColoursEndsTheOverlay() {
            room.hang(Specimens.glyphs(1));
            controller.colour(ColourBy.OVERLAY);
            assertThat(room.covered.get()).isTrue();

            controller.colour(ColourBy.CLASS);
            assertThat(room.covered.get()).isFalse();
        }

        private List<String> lines() {
            return model.legendProperty().get().colouring().lines().stream()
                    .map(line -> line.name())
                    .toList();
        }
    }

    @Nested
    class OnTheMap {
        @Test
        @DisplayName("EXP-04 avoiding overlap leaves out tiles that would cover another by more than half")
        void apart() {
            room.hang(Specimens.digits(400));
            Viewport view = Viewport.fit(600, 600);
            assertThat(drawn(view)).isEqualTo(400);

            model.apartProperty().set(true);

            assertThat(drawn(view)).isBetween(100L, 350L);
        }

        private long drawn(Viewport view) {
            return IntStream.range(0, room.map.scene().size())
                    .filter(i -> room.map.scene().isDrawn(i, view))
                    .count();
        }

        @Test
        void theRestIsDotsOrNotThere() {
            room.hang(Specimens.digits(9));
            controller.typed("1");
            assertThat(shown().isFaint(0)).isTrue();

            model.dotsProperty().set(false);
            assertThat(shown().isFaint(0)).isFalse();
            assertThat(shown().isTile(0)).isFalse();
        }

        @Test
        void aFilterStaysWithThePointsAndGoesWithThem() {
            Exhibit exhibit = Specimens.digits(9);
            room.hang(exhibit);
            controller.typed("1");

            room.hang(Specimens.withoutModel(exhibit));
            assertThat(tiles()).containsExactly(1, 4, 7);

            room.hang(Specimens.glyphs(3));
            assertThat(tiles()).hasSize(12);
            assertThat(model.filterProperty().get().isNone()).isTrue();

            room.showing.exhibitProperty().set(null);
            assertThat(room.showing.visibleProperty().get()).isNull();
            assertThat(model.legendProperty().get()).isNull();
        }

        @Test
        void pointsOnTheirWayStayFiltered() {
            room.hang(Specimens.digits(9));
            controller.typed("1");
            MapScene scene = room.map.scene();
            MapLayout elsewhere = new MapLayout(new float[9], new float[9]);

            Shown there = controller.shownOn(elsewhere);
            room.map.sceneProperty().set(scene.withLayout(elsewhere, there));

            assertThat(tiles()).containsExactly(1, 4, 7);
            controller.typed("1");
            assertThat(tiles()).hasSize(9);
        }

        @Test
        void aSceneThatAnotherBringsIsFilteredToo() {
            room.hang(Specimens.digits(9));
            controller.typed("1");

            MapScene scene = room.map.scene();
            room.map.sceneProperty().set(scene.withShown(Shown.all(scene.layout())));

            assertThat(tiles()).containsExactly(1, 4, 7);
        }

        @Test
        void tilesGrowWhereWanted() {
            room.hang(Specimens.digits(9));
            model.growingProperty().set(true);
            assertThat(room.map.scene().growing()).isTrue();

            room.hang(Specimens.glyphs(3));
            assertThat(room.map.scene().growing()).isTrue();
        }
    }

    @Test
    void aFilterThatIsThereBeforeTheColoursHasItsChips() {
        HeldJobs held = new HeldJobs();
        Specimens slow = new Specimens(held);
        slow.hang(Specimens.glyphs(3));
        slow.model.filterProperty().set(Filter.NONE.toggleClass(0).toggleTypeface(99));
        held.letGo();

        assertThat(slow.model.chipsProperty().get())
                .as("of the typefaces there are not as many")
                .extracting(FilterModel.Chip::kind)
                .containsExactly("class");
        slow.workers.close();
    }

    @Test
    void ofSeveralTextsTheLastOneCounts() {
        HeldJobs held = new HeldJobs();
        Specimens slow = new Specimens(held);
        slow.hang(Specimens.glyphs(3));
        held.letGo();

        slow.controller.search("a");
        slow.controller.search("ab");
        slow.controller.search("abel");
        assertThat(slow.map.scene().shown().count()).isEqualTo(12);
        held.letGo();

        assertThat(slow.map.scene().shown().count()).isEqualTo(4);
        slow.workers.close();
    }

    private List<String> chips() {
        return model.chipsProperty().get().stream().map(FilterModel.Chip::text).toList();
    }

    private void point(int index) {
        room.showing.hoveredProperty().set(index);
    }
}

package latentexplorer.ui.tour;

import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Point2D;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;

/** The part of the tour in the rooms of the Explorer beside its experiments. */
final class RoomsTour {
    private static final double TURN = 2 * Math.PI;
    private static final int CORNERS = 24;

    private final Hand hand;
    private final Steps steps;
    private final Album album;

    RoomsTour(Hand hand, Album album) {
        this.hand = hand;
        steps = new Steps(hand);
        this.album = album;
    }

    /** With the dense model of the digits. */
    void digits() {
        filters();
        selection();
        inside();
        compare();
        taking();
    }

    /** With typefaces, an analogy among them in the slots. */
    void glyphs() {
        scores();
        steps.page("experiment");
        glyphFilters();
    }

    private void filters() {
        steps.toMap();
        hand.press(KeyCode.F);
        album.takeOnce("filter-refused", "digits have no typefaces, so there is none to filter by", () -> {});
        hand.moveTo("#map", 0.5, 0.78);
        hand.press(KeyCode.C);
        album.takeInBothThemes("filter-class", "the class under the pointer alone, by a key", steps::rest);
        steps.showAll();
        hand.click("#legend-line-2");
        album.takeOnce("filter-legend", "one line of the legend alone", steps::rest);
        steps.showAll();
        steps.find("nothing");
        album.takeInBothThemes("filter-nothing", "nothing fits: the next step is named", steps::rest);
        steps.showAll();
        album.takeInBothThemes("view-options", "how the map is shown", () -> {
            if (!hand.onFx(hand::hasPopup)) {
                hand.click("#view-options");
            }
            steps.rest();
            // It fades in.
            hand.pulses(20);
        });
        hand.press(KeyCode.ESCAPE);
        hand.until("the options to go", () -> !hand.hasPopup());
        colour("error");
        album.takeOnce("colour-error", "colours by the error of the reconstruction", steps::rest);
        colour("cluster");
        album.takeInBothThemes("colour-cluster", "colours by clusters of the codes", steps::rest);
        colour("class");
    }

    private void colour(String by) {
        hand.choose("#colour-by", by);
        hand.until("the colours", () -> hand.reads("#colour-by", "by " + by) && !hand.isShown("#legend-status"));
    }

    private void glyphFilters() {
        steps.find("lobster g");
        hand.press(KeyCode.F);
        steps.toMap();
        hand.press(KeyCode.SLASH, KeyCode.BACK_SPACE, KeyCode.ENTER);
        album.takeInBothThemes("filter-typeface", "the typeface under the pointer alone, by a key", steps::rest);
        steps.showAll();
        steps.find("roboto a");
        album.takeOnce("filter-text", "what fits typed words: a letter in the typefaces of a family", steps::rest);
        steps.showAll();
    }

    private void selection() {
        steps.toMap();
        hand.dragAlong("#map", line(0.48, 0.7, 0.62, 0.9), KeyCode.SHIFT);
        album.takeOnce("select-rectangle", "a rectangle drawn with Shift; what it holds is marked", steps::rest);
        steps.page("groups");
        hand.click("#groups-make");
        hand.click("#tool-lasso");
        hand.dragAlong("#map", circle(0.47, 0.83, 0.06, 0.1));
        album.takeInBothThemes("select-lasso", "a lasso; a group is made already", steps::rest);
        hand.click("#groups-make");
        hand.click("#tool-pan");
        album.take("groups", "two groups, whose means may go into slots", steps::rest);
        album.takeSmallest("groups", "two groups", steps::rest);
        album.takeLargeText("groups", "two groups", steps::rest);
        hand.click("#tool-drop");
        steps.page("experiment");
    }

    private static List<Point2D> line(double fromX, double fromY, double toX, double toY) {
        return IntStream.rangeClosed(0, 8)
                .mapToObj(i -> new Point2D(fromX + (toX - fromX) * i / 8, fromY + (toY - fromY) * i / 8))
                .toList();
    }

    private static List<Point2D> circle(double x, double y, double across, double up) {
        return IntStream.rangeClosed(0, CORNERS)
                .mapToObj(i ->
                        new Point2D(x + across * Math.cos(TURN * i / CORNERS), y + up * Math.sin(TURN * i / CORNERS)))
                .toList();
    }

    private void scores() {
        steps.page("scores");
        album.takeInBothThemes("scores-analogy", "the answers beside the true ones", steps::rest);
        album.takeLargeText("scores-analogy", "the answers beside the true ones", steps::rest);
        hand.click("#scores-page-model");
        hand.click("#scores-start");
        hand.until("the scores", () -> hand.isShown("#scores-characters"));
        album.take("scores-model", "two thousand analogies of unseen typefaces, by character", steps::rest);
        hand.click("#scores-page-models");
        album.takeOnce("scores-models", "all models that were scored", steps::rest);
        hand.click("#scores-page-direction");
        next("#scores-from", 3);
        next("#scores-to", 40);
        hand.until("the direction", () -> hand.isShown("#scores-alignment"));
        album.takeInBothThemes("scores-direction", "how far a direction can be relied on", steps::rest);
    }

    /** Goes down a list that drops down. */
    private void next(String box, int lines) {
        hand.doOnFx(() -> hand.find(box).requestFocus());
        steps.wander(KeyCode.DOWN, lines);
    }

    private void inside() {
        steps.toMap();
        hand.moveTo("#map", 0.475, 0.86);
        hand.press(KeyCode.I);
        hand.until("the sliders", () -> hand.isShown("#inside-dials"));
        hand.doOnFx(() -> hand.find("#inside-dials").requestFocus());
        steps.wander(KeyCode.DOWN, 1);
        steps.wander(KeyCode.RIGHT, 12);
        album.take("inside-sliders", "a slider for every value of a code", steps::rest);
        album.takeSmallest("inside-sliders", "a slider for every value of a code", steps::rest);
        album.takeLargeText("inside-sliders", "a slider for every value of a code", steps::rest);
        hand.click("#inside-strips");
        album.takeInBothThemes("inside-strips", "pictures along every value", steps::rest);
        hand.click("#inside-draw");
        hand.dragAlong("#pad", circle(0.45, 0.35, 0.2, 0.18));
        hand.dragAlong("#pad", line(0.64, 0.35, 0.6, 0.85));
        hand.until("the nearest images", () -> hand.isShown("#draw-near .button"));
        album.take("inside-draw", "a nine drawn on the pad, and where it lands on the map", steps::rest);
        album.takeSmallest("inside-draw", "a nine drawn on the pad", steps::rest);
        steps.page("experiment");
    }

    /** With a model that knows the classes apart from the style. */
    void labelled() {
        steps.model("digits-style-aae");
        steps.one("4", KeyCode.I);
        album.takeOnce("inside-classes", "sliders of a style and its class apart", steps::rest);
        hand.click("#inside-alphabet");
        album.takeInBothThemes("inside-alphabet", "every class in the style of one image", steps::rest);
        steps.page("experiment");
    }

    /** With a model of two values. */
    void plane() {
        steps.model("digits-homework-2");
        steps.toMap();
        hand.moveTo("#map", 0.5, 0.5);
        hand.press(KeyCode.I);
        hand.click("#inside-sliders");
        hand.clickAt("#inside-plane", 0.45, 0.75, MouseButton.PRIMARY);
        album.take("inside-plane", "the plane of two values, a point of it decoded", steps::rest);
        steps.page("experiment");
    }

    private void compare() {
        steps.toMap();
        hand.press(KeyCode.V);
        hand.choose("#compare-choose", "digits-dense-16-tsne");
        hand.until("the second map", () -> hand.isShown("#map-second"));
        album.take("compare", "two maps of the same codes; the same image on both", this::goToAnImage);
        album.takeSmallest("compare", "two maps", this::goToAnImage);
        hand.press(KeyCode.V);
    }

    /** Two maps leave each image less room: the keys find one without fail. */
    private void goToAnImage() {
        steps.rest();
        steps.toMap();
        hand.press(KeyCode.DOWN, KeyCode.RIGHT);
    }

    private void taking() {
        hand.choose("#taking", "Map as a picture");
        album.takeInBothThemes("save-picture", "the map as a picture: how large, and what stands on it", steps::rest);
        hand.click("#taking-close");
        hand.choose("#taking", "Map as a web page");
        hand.until("the estimate", () -> hand.isShown("#taking-estimate"));
        album.takeOnce("save-page", "the map as a web page: how long the file will be", steps::rest);
        hand.click("#taking-close");
        album.takeOnce("save-menu", "all that can be taken away", () -> {
            hand.click("#taking");
            steps.rest();
        });
        hand.press(KeyCode.ESCAPE);
    }
}

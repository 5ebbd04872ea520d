package latentexplorer.ui.tour;

import javafx.scene.input.KeyCode;

/** The part of the tour that makes maps: the form, points that move and stand, how far to believe what comes of it. */
final class MapTour {
    private final Hand hand;
    private final Album album;

    MapTour(Hand hand, Album album) {
        this.hand = hand;
        this.album = album;
    }

    /** Begins and ends with the UMAP of the digits. */
    void go() {
        readyMade();
        form();
        converging();
        hand.choose("#choose-map", "digits-dense-16-umap");
        hand.until("the first map", () -> hand.reads("#choose-map", "Map: digits-dense-16-umap"));
        quality();
        changed();
    }

    /** The maps that come with the program. */
    private void readyMade() {
        map("digits-dense-16-tsne", "t-SNE of ten thousand digits, turned to lie like the map before");
        hand.choose("#choose-data", "Fashion");
        hand.until("the clothes", () -> hand.isShown("#map"));
        map("fashion-dense-16-umap", "UMAP of clothes");
        map("fashion-dense-16-tsne", "t-SNE of clothes");
        hand.choose("#choose-data", "Typefaces");
        hand.until("the glyphs", () -> hand.isShown("#map"));
        map("typefaces-dense-32-umap", "UMAP of 93,718 glyphs");
        map("typefaces-dense-32-tsne", "t-SNE of a sample of glyphs, which says so");
        hand.choose("#choose-data", "MNIST");
        hand.until("the digits", () -> hand.isShown("#map"));
    }

    private void map(String name, String shows) {
        hand.choose("#choose-map", name);
        hand.until("the map " + name, () -> hand.reads("#choose-map", "Map: " + name));
        album.take("map-" + name, shows, this::restPointer);
    }

    private void form() {
        hand.press(KeyCode.M);
        hand.until("the form", () -> hand.isShown("#making"));
        album.take("map-form", "what can be set for a UMAP map", this::restPointer);
        album.takeSmallest("map-form", "the form", this::restPointer);
        album.takeLargeText("map-form", "the form", this::restPointer);
        hand.click("#making-method-tsne");
        hand.click("#making-images");
        album.takeInBothThemes("map-form-images", "t-SNE of the raw images, with PCA first", this::restPointer);
        press("#making-sample-on");
        hand.replaceText("#making-sample", "60");
        album.takeInBothThemes("map-form-refused", "too few points for the perplexity", this::restPointer);
        press("#making-all");
        hand.click("#making-codes");
    }

    private void converging() {
        hand.replaceText("#making-iterations", "20000");
        hand.click("#making-start");
        hand.until("points that move", () -> hand.matches("#making-status", "round [3-9]\\d\\d .*"));
        album.takeInBothThemes("map-converging", "ten thousand points on their way", this::restPointer);
        hand.click("#making-pause");
        hand.until("the pause", () -> hand.matches("#making-status", "Paused .*"));
        album.take("map-paused", "they stand", this::restPointer);
        hand.click("#making-cancel");
        hand.until("the map before", () -> !hand.isShown("#making-points"));
        hand.replaceText("#making-iterations", "1000");
        hand.click("#making-close");
    }

    private void quality() {
        hand.click("#map-quality");
        hand.until("the quality", () -> hand.isShown("#quality-card") && !hand.isShown("#legend-status"));
        album.take("map-quality", "false neighbours and tears", this::restPointer);
        hand.click("#map-quality");
    }

    /** Maps whose model, or whose images, were others when they were made. */
    private void changed() {
        hand.choose("#choose-map", Tour.OTHER_MODEL);
        hand.until("the change", () -> hand.isShown("#stale"));
        album.take("map-other-model", "the model has changed since the map was made", this::restPointer);
        hand.click("#stale-anew");
        album.takeOnce("map-anew", "the form as that map was made", this::restPointer);
        hand.click("#making-close");
        hand.choose("#choose-map", Tour.OTHER_IMAGES);
        hand.until("the offer", () -> hand.matches("#stale-sentence", "(?s).*" + Tour.OTHER_IMAGES + ".*"));
        album.take("map-other-images", "the images have changed since the map was made", this::restPointer);
        hand.choose("#choose-map", "digits-dense-16-umap");
        hand.until("the first map", () -> hand.reads("#choose-map", "Map: digits-dense-16-umap"));
    }

    /** Presses a button that may be scrolled out of view. */
    private void press(String button) {
        hand.doOnFx(() -> hand.find(button).requestFocus());
        hand.press(KeyCode.SPACE);
    }

    private void restPointer() {
        hand.moveTo("#status-text", 0, 0);
    }
}

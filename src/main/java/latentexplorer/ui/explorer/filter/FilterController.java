package latentexplorer.ui.explorer.filter;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import latentexplorer.core.experiment.SavedExperiment;
import latentexplorer.core.job.Workers;
import latentexplorer.core.raster.Colouring;
import latentexplorer.core.raster.MapLayout;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Shown;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Facets;
import latentexplorer.core.select.Filter;
import latentexplorer.core.select.FilterKeys;
import latentexplorer.core.select.Visible;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.TilePicture;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.map.MapModel;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.session.Session;
import org.jspecify.annotations.Nullable;

/** Does what the user does about what shows on the map, in which colours, and how dense. */
public final class FilterController {
    private static final int SHARE_STEP = 2;
    private static final double TILE_STEP = 4;

    private final FilterModel model;
    private final Showing showing;
    private final MapModel map;
    private final Painting painting;
    private final Sifting sifting;
    private final Session session;

    private @Nullable Palette palette;
    private final Overlay overlay;
    /** Lines of a legend that is still to come. */
    private @Nullable Awaited awaited;

    /**
     * What is to be hidden as soon as the colours are there.
     *
     * @param by what they say
     * @param lines of their legend
     */
    private record Awaited(ColourBy by, Set<Integer> lines) {}

    /**
     * @param map where it shows
     * @param overlay what may be laid over the colours
     * @param workers find clusters
     */
    public FilterController(
            FilterModel model,
            Showing showing,
            MapModel map,
            Overlay overlay,
            Session session,
            Jobs jobs,
            Workers workers) {
        this.model = model;
        this.showing = showing;
        this.map = map;
        this.overlay = overlay;
        this.session = session;
        sifting = new Sifting(
                map,
                jobs,
                this::sifted,
                failure -> session.tellProblem("The filter could not be applied to the map", failure));
        painting = new Painting(model, showing, overlay, jobs, session, workers, this::painted);
        showing.exhibitProperty().subscribe(this::follow);
        model.filterProperty().subscribe((_, _) -> {
            tellChips();
            sift();
        });
        model.shareProperty().subscribe((_, _) -> sift());
        model.dotsProperty().subscribe((_, _) -> sift());
        model.apartProperty().subscribe((_, _) -> sift());
        model.tileSizeProperty()
                .subscribe((_, size) -> changeScene(scene -> scene.withTileSize(rounded(size.doubleValue()))));
        model.growingProperty().subscribe((_, grow) -> changeScene(scene -> scene.withGrowing(grow)));
        follow(null, showing.exhibitProperty().get());
    }

    /** The keys of this room, for the overview. */
    public static List<KeyHelp.Key> keys() {
        return List.of(
                new KeyHelp.Key("C and F", "Only the class, only the typeface under the pointer; again: all"),
                new KeyHelp.Key("0 to 9", "Only that class, on glyphs that character; again: all"),
                new KeyHelp.Key("/", "Filter by a typed character, class or typeface"),
                new KeyHelp.Key("; and '", "Show 2 % fewer, 2 % more of the images"),
                new KeyHelp.Key(", and .", "Smaller, larger tiles"),
                new KeyHelp.Key("S", "Reconstruction, input, difference"));
    }

    /**
     * A key was typed where no text is edited.
     *
     * @return whether it is one of this room's
     */
    public boolean typed(String character) {
        Palette now = palette;
        if (showing.exhibitProperty().get() == null || now == null) {
            return false;
        }
        FilterKeys keys = new FilterKeys(now.facets());
        Filter filter = model.filterProperty().get();
        int hovered = showing.hoveredProperty().get();
        switch (character) {
            case "f", "F" -> answer(keys.sameTypeface(filter, hovered));
            case "c", "C" -> answer(keys.sameClass(filter, hovered));
            case "0", "1", "2", "3", "4", "5", "6", "7", "8", "9" ->
                answer(keys.digit(filter, Integer.parseInt(character)));
            case "/" -> model.searchingProperty().set(true);
            case ";" -> changeShare(-SHARE_STEP);
            case "'" -> changeShare(SHARE_STEP);
            case "," -> resizeTiles(-TILE_STEP);
            case "." -> resizeTiles(TILE_STEP);
            case "s", "S" -> cyclePicture();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** The number key that shows the class of a line of the legend alone; empty where there is none. */
    String keyOf(String line) {
        Palette now = palette;
        if (now == null || now.by() != ColourBy.CLASS) {
            return "";
        }
        FilterKeys keys = new FilterKeys(now.facets());
        for (int digit = 0; digit < 10; digit++) {
            int only = keys.digit(Filter.NONE, digit).filter().onlyClass();
            if (only >= 0 && now.facets().classNames().get(only).equals(line)) {
                return Integer.toString(digit);
            }
        }
        return "";
    }

    /** Removes the filter; false when there was none. */
    public boolean clear() {
        awaited = null;
        say("");
        boolean filtered = !model.filterProperty().get().isNone();
        model.filterProperty().set(Filter.NONE);
        return filtered;
    }

    /** A scene that comes onto the map, with tiles as the user wants them and, as far as it is known, with what passes. */
    public MapScene dressed(MapScene scene) {
        return sifting.dressed(
                scene.withTileSize(rounded(model.tileSizeProperty().get()))
                        .withGrowing(model.growingProperty().get()));
    }

    /** What the colours of the points mean. There has to be an exhibit. */
    public Colouring colouring() {
        Palette now = palette;
        if (now == null) {
            throw new IllegalStateException("There are no points to be coloured.");
        }
        return now.colouring();
    }

    /** What is a tile when the points of the exhibit are at other places. Any thread may ask. */
    public Shown shownOn(MapLayout layout) {
        return sifting.shownOn(layout);
    }

    /** How the map is looked at, as a file keeps it. */
    public SavedExperiment.Look look(Viewport view) {
        ColourBy by = model.colourByProperty().get();
        Awaited next = awaited;
        Filter filter = model.filterProperty().get();
        if (next != null && next.by() == by) {
            filter = filter.withHidden(next.lines());
        } else if (palette == null || palette.by() != by) {
            filter = filter.withHidden(Set.of()); // they are of a legend that goes
        }
        return new SavedExperiment.Look(
                view,
                new SavedExperiment.Tiles(
                        rounded(model.tileSizeProperty().get()),
                        model.growingProperty().get(),
                        model.pictureProperty().get().word(),
                        model.shareProperty().get(),
                        model.dotsProperty().get(),
                        model.apartProperty().get()),
                new SavedExperiment.Colours(by, model.clustersProperty().get()),
                filter);
    }

    /**
     * Looks at the map as it was looked at before. Lines of the legend are hidden when their colours are there, never of another
     * legend.
     */
    public void restore(SavedExperiment.Look look) {
        say("");
        SavedExperiment.Tiles tiles = look.tiles();
        TilePicture.of(tiles.picture()).ifPresent(this::showPicture);
        model.tileSizeProperty().set(tiles.size());
        model.growingProperty().set(tiles.growing());
        model.shareProperty().set(tiles.share());
        model.dotsProperty().set(tiles.dots());
        model.apartProperty().set(tiles.apart());
        awaited = null;
        model.filterProperty().set(look.filter().withHidden(Set.of()));
        SavedExperiment.Colours colours = look.colours();
        Optional<String> why = painting.why(colours.by());
        if (why.isPresent()) {
            session.tell("The colours cannot say the " + colours.by().title() + " as they did: " + why.get() + ".");
            painting.restore(new SavedExperiment.Colours(ColourBy.CLASS, colours.clusters()));
        } else {
            awaited = new Awaited(colours.by(), look.filter().hidden());
            painting.restore(colours);
        }
    }

    /** Shows reconstructions, inputs and differences in turn. */
    public void cyclePicture() {
        if (model.decodableProperty().get()) {
            say("");
            showPicture(model.pictureProperty().get().next());
        } else {
            say("Without its model the map has only the inputs to show.");
        }
    }

    void showPicture(TilePicture picture) {
        model.pictureProperty().set(picture);
    }

    /** Only what fits a text. */
    void search(String text) {
        change(model.filterProperty().get().withText(text));
    }

    /** Only one line of the legend; all again if it was alone already. */
    void solo(int line) {
        awaited = null;
        change(model.filterProperty().get().solo(line, lines()));
    }

    /** All but one line of the legend; or that one too. */
    void toggleLine(int line) {
        awaited = null;
        change(model.filterProperty().get().toggleHidden(line, lines()));
    }

    void remove(FilterModel.Chip chip) {
        change(chip.without());
    }

    void colour(ColourBy by) {
        model.colourByProperty().set(by);
    }

    void changeClusters(int by) {
        int next = model.clustersProperty().get() + by;
        model.clustersProperty().set(Math.clamp(next, FilterModel.FEWEST_CLUSTERS, FilterModel.MOST_CLUSTERS));
    }

    /** What was said has been read. */
    void heard() {
        model.messageProperty().set("");
    }

    private int lines() {
        return palette == null ? 0 : palette.colouring().lines().size();
    }

    private void answer(FilterKeys.Answer answer) {
        change(answer.filter());
        say(answer.message());
    }

    private void change(Filter next) {
        say("");
        model.filterProperty().set(next);
    }

    /** Once more as well, if it is the same again. */
    private void say(String sentence) {
        model.messageProperty().set("");
        model.messageProperty().set(sentence);
    }

    private void changeShare(int by) {
        int now = model.shareProperty().get();
        int next = Math.clamp(now + by, FilterModel.LEAST_SHARE, FilterModel.MOST_SHARE);
        model.shareProperty().set(next);
        say(
                next != now
                        ? ""
                        : by < 0
                                ? "At least " + FilterModel.LEAST_SHARE + " % of the images may show."
                                : "All images may show already.");
    }

    private void resizeTiles(double by) {
        double next = model.tileSizeProperty().get() + by;
        model.tileSizeProperty().set(Math.clamp(next, MapScene.SMALLEST_TILE, MapScene.LARGEST_TILE));
        say("");
    }

    private static int rounded(double size) {
        return (int) Math.round(size);
    }

    private void changeScene(UnaryOperator<MapScene> change) {
        MapScene scene = map.scene();
        if (scene != null) {
            map.sceneProperty().set(change.apply(scene));
        }
    }

    private void follow(@Nullable Exhibit before, @Nullable Exhibit now) {
        boolean samePoints = before != null && now != null && before.hasPointsOf(now.data(), now.map());
        say("");
        model.decodableProperty().set(now != null && now.model() != null);
        if (!samePoints) {
            awaited = null;
            sifting.forget();
            palette = null;
            model.filterProperty().set(Filter.NONE);
            model.legendProperty().set(null);
            model.siftedProperty().set(false);
            model.sentenceProperty().set("");
            model.nothingProperty().set(null);
            showing.visibleProperty().set(null);
        }
        painting.follow(now, samePoints);
    }

    private void painted(Palette next) {
        Palette before = palette;
        palette = next;
        Filter filter = model.filterProperty().get();
        boolean otherLines = before != null
                && (before.by() != next.by()
                        || !before.colouring().lines().equals(next.colouring().lines()));
        if (otherLines && !filter.hidden().isEmpty()) {
            model.filterProperty().set(filter.withHidden(Set.of()));
        } else if (!hidesAwaited(next)) {
            tellChips();
            sift();
        }
    }

    /** Hides what waits for these colours, whether that is anything; forgets it when others are wanted by now. */
    private boolean hidesAwaited(Palette next) {
        Awaited waiting = awaited;
        if (waiting == null) {
            return false;
        }
        if (next.by() == waiting.by()) {
            awaited = null;
            int lines = next.colouring().lines().size();
            Set<Integer> hidden = new TreeSet<>(waiting.lines());
            hidden.removeIf(line -> line < 0 || line >= lines);
            Filter filter = model.filterProperty().get();
            model.filterProperty().set(filter.withHidden(hidden.size() < lines ? hidden : Set.of()));
            return !model.filterProperty().get().equals(filter);
        }
        if (model.colourByProperty().get() != waiting.by()) {
            awaited = null;
        }
        return false;
    }

    private void sift() {
        if (palette != null) {
            sifting.wish(new Sifting.Wish(
                    palette,
                    model.filterProperty().get(),
                    model.shareProperty().get(),
                    model.dotsProperty().get(),
                    model.apartProperty().get()));
        }
    }

    private void sifted(Sifting.Sifted now) {
        Palette seen = now.wish().palette();
        Visible visible = now.visible();
        int tiles = now.shown().count();
        showing.visibleProperty().set(visible);
        model.legendProperty()
                .set(new FilterModel.Legended(
                        seen.by(),
                        seen.by() == ColourBy.OVERLAY ? overlay.about() : "",
                        seen.colouring(),
                        visible.lineCounts()));
        model.siftedProperty().set(tiles < visible.total());
        model.sentenceProperty()
                .set(String.format(
                        Locale.ROOT,
                        tiles == visible.total() ? "all %,d shown" : "%,d of %,d shown",
                        tiles,
                        visible.total()));
        model.nothingProperty().set(nothing(now));
    }

    private FilterModel.@Nullable Nothing nothing(Sifting.Sifted now) {
        Visible visible = now.visible();
        if (visible.total() == 0 || now.shown().count() > 0) {
            return null;
        }
        if (visible.isEmpty()) {
            return new FilterModel.Nothing(visible.sentence(), "Clear the filter", this::clear);
        }
        String sentence = String.format(
                Locale.ROOT,
                "%,d images fit the filter, but none of them is among the %d %% that may show.",
                visible.count(),
                now.wish().share());
        return new FilterModel.Nothing(
                sentence, "Let all show", () -> model.shareProperty().set(FilterModel.MOST_SHARE));
    }

    private void tellChips() {
        Filter filter = model.filterProperty().get();
        List<FilterModel.Chip> chips = new ArrayList<>();
        if (palette != null) {
            Facets facets = palette.facets();
            if (isAmong(facets.classNames(), filter.onlyClass())) {
                String name = facets.classNames().get(filter.onlyClass());
                chips.add(new FilterModel.Chip(
                        "class",
                        facets.hasTypefaces() ? "“" + name + "”" : "class " + name,
                        filter.toggleClass(filter.onlyClass())));
            }
            if (isAmong(facets.typefaces(), filter.onlyTypeface())) {
                chips.add(new FilterModel.Chip(
                        "typeface",
                        facets.typefaces().get(filter.onlyTypeface()),
                        filter.toggleTypeface(filter.onlyTypeface())));
            }
            if (!filter.hidden().isEmpty()) {
                chips.add(new FilterModel.Chip(
                        "hidden", filter.hidden().size() + " hidden", filter.withHidden(Set.of())));
            }
        }
        model.chipsProperty().set(chips);
    }

    /** A filter of a file may ask for what there is not. */
    private static boolean isAmong(List<String> names, int index) {
        return index >= 0 && index < names.size();
    }
}

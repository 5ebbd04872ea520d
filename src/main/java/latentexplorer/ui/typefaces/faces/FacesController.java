package latentexplorer.ui.typefaces.faces;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;
import latentexplorer.core.cluster.FontVectors;
import latentexplorer.core.data.GlyphTable;
import latentexplorer.core.job.Work;
import latentexplorer.core.typeface.CharacterSet;
import latentexplorer.core.typeface.Characters;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.job.Repainter;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.typefaces.faces.FaceSets.FaceSet;
import latentexplorer.ui.widget.Problem;
import latentexplorer.ui.widget.Raster;
import org.jspecify.annotations.Nullable;

/** What the user can do with the typefaces: choose a set and characters, look through them, search. */
public final class FacesController {
    private final FacesModel model;
    private final Session session;
    private final Jobs jobs;
    private final FaceSets sets;
    private final Work<Credits> creditsOf;
    private final Repainter<Raster> gallery;
    private final Repainter<FaceCard> card;

    private Credits credits = _ -> Optional.empty();
    private @Nullable Job reading;
    private @Nullable GlyphTable glyphs;
    private int[] complete = {};

    /**
     * @param sets where the typefaces are; the first is read when the workspace first shows
     * @param creditsOf reads whose work the bundled typefaces are; run after them
     */
    public FacesController(FacesModel model, Session session, Jobs jobs, FaceSets sets, Work<Credits> creditsOf) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.sets = sets;
        this.creditsOf = creditsOf;
        gallery = new Repainter<>(
                jobs, "typefaces-gallery", this::galleryToPaint, model.galleryProperty()::set, this::paintingFailed);
        card = new Repainter<>(
                jobs, "typefaces-card", this::cardToPaint, model.cardProperty()::set, this::paintingFailed);
        session.workspaceProperty().subscribe(shown -> {
            if (shown == Workspace.TYPEFACES) {
                open();
            }
        });
        session.darkProperty().subscribe(this::repaint);
        model.windowProperty().subscribe(gallery::request);
        model.searchProperty().subscribe(this::filter);
        model.alphabetShapeProperty().subscribe(card::request);
        model.pointedFaceProperty().subscribe(card::request);
    }

    /** Reads the first set of typefaces unless one is there or being read; asked for again after a failure. */
    public void open() {
        if (reading == null && glyphs == null) {
            read("Read the typefaces", _ -> sets.list().getFirst());
        }
    }

    /** Shows another set; the present one stays until that is read, and if it cannot be read. */
    public void show(FaceSet set) {
        if (!set.equals(model.sourceProperty().get())) {
            read("Read " + set.title(), _ -> set);
        }
    }

    private void read(String name, Work<FaceSet> choice) {
        if (reading != null) {
            reading.cancel();
        }
        model.problemProperty().set(null);
        Job job = jobs.start(
                Lane.COMPUTE,
                name,
                scope -> {
                    FaceSet set = choice.run(scope);
                    GlyphTable table = new GlyphTable(sets.load(set.key(), scope));
                    return new Collection(set, table, set.own() ? _ -> Optional.empty() : creditsOf.run(scope));
                },
                this::opened,
                this::readingFailed);
        if (!job.state().isOver()) {
            reading = job;
        }
        job.stateProperty().subscribe(state -> {
            if (state.isOver() && reading == job) {
                reading = null;
            }
            if (state == Job.State.CANCELLED && glyphs == null && reading == null) {
                model.problemProperty().set(new Problem("Reading the typefaces was cancelled.", ""));
            }
        });
    }

    private void readingFailed(Throwable failure) {
        session.tellProblem("The typefaces could not be read", failure);
        if (glyphs == null) {
            model.problemProperty()
                    .set(Problem.of("The typefaces could not be read: " + Session.reason(failure), failure));
        }
    }

    /** A set of typefaces that has been read. */
    private record Collection(FaceSet set, GlyphTable glyphs, Credits credits) {}

    private void opened(Collection read) {
        glyphs = read.glyphs();
        credits = read.credits();
        model.sourceProperty().set(read.set());
        model.loadedProperty().set(true);
        count();
    }

    /** Selects a character, or takes it out of the selection. */
    void toggle(int character) {
        choose(model.charactersProperty().get().toggle(Characters.at(character)));
    }

    /** Selects these characters and no other. The gallery keeps its character where it can. */
    public void choose(CharacterSet characters) {
        model.charactersProperty().set(characters);
        int shown = model.shownCharacterProperty().get();
        if (characters.indices().noneMatch(c -> c == shown)) {
            model.shownCharacterProperty().set(characters.indices().findFirst().orElse(-1));
        }
        count();
    }

    /** Shows the next (1) or the previous (-1) of the selected characters, round and round. */
    public void flip(int step) {
        int[] selected = model.charactersProperty().get().indices().toArray();
        if (selected.length > 0) {
            int at =
                    Arrays.binarySearch(selected, model.shownCharacterProperty().get());
            model.shownCharacterProperty().set(selected[Math.floorMod(at + step, selected.length)]);
            gallery.request();
        }
    }

    /** The pointer is over a tile, or over none (-1). */
    void hover(int tile) {
        if (model.hoveredProperty().get() != tile) {
            model.hoveredProperty().set(tile);
            card.request();
        }
    }

    /** Puts the keyboard's frame on a tile. */
    void moveTo(int tile) {
        int count = model.facesProperty().get().length;
        model.hoveredProperty().set(-1);
        model.currentProperty().set(Math.min(tile, count - 1));
        card.request();
    }

    private void count() {
        if (glyphs == null) {
            return;
        }
        CharacterSet characters = model.charactersProperty().get();
        complete = glyphs.complete(characters);
        model.vectorsProperty().set(FontVectors.of(glyphs, characters));
        filter();
    }

    private void filter() {
        if (glyphs == null) {
            return;
        }
        List<String> names = glyphs.faces();
        String[] words =
                model.searchProperty().get().toLowerCase(Locale.ROOT).strip().split("\\s+");
        int[] found = IntStream.of(complete)
                .filter(face -> matches(names.get(face), words))
                .toArray();
        int face = faceAt(model.currentProperty().get());
        model.hoveredProperty().set(-1);
        model.facesProperty().set(found);
        model.currentProperty().set(tileOf(face, found));
        repaint();
    }

    /** Every word must occur in the name of the face or of its family. */
    private boolean matches(String name, String[] words) {
        String text = (name + ' ' + credits.of(name).map(Credits.Credit::family).orElse("")).toLowerCase(Locale.ROOT);
        return Arrays.stream(words).allMatch(text::contains);
    }

    private static int tileOf(int face, int[] faces) {
        int tile = Arrays.binarySearch(faces, face);
        return tile >= 0 ? tile : faces.length > 0 ? 0 : -1;
    }

    private int faceAt(int tile) {
        int[] faces = model.facesProperty().get();
        return tile >= 0 && tile < faces.length ? faces[tile] : -1;
    }

    private void repaint() {
        gallery.request();
        card.request();
    }

    private Optional<Work<Raster>> galleryToPaint() {
        GalleryWindow window = model.windowProperty().get();
        int character = model.shownCharacterProperty().get();
        if (glyphs == null || character < 0 || window.width() < 1 || window.height() < 1) {
            return Optional.empty();
        }
        GalleryPainter painter = new GalleryPainter(glyphs);
        int[] faces = model.facesProperty().get();
        boolean dark = session.darkProperty().get();
        return Optional.of(scope -> painter.gallery(faces, character, window, dark, scope));
    }

    private Optional<Work<FaceCard>> cardToPaint() {
        int hovered = model.hoveredProperty().get();
        int pointed = model.pointedFaceProperty().get();
        int face = pointed >= 0
                ? pointed
                : faceAt(hovered >= 0 ? hovered : model.currentProperty().get());
        if (glyphs == null || face < 0) {
            return Optional.empty();
        }
        GalleryPainter painter = new GalleryPainter(glyphs);
        String name = glyphs.faces().get(face);
        AlphabetShape shape = model.alphabetShapeProperty().get();
        boolean dark = session.darkProperty().get();
        Credits known = credits;
        return Optional.of(_ -> new FaceCard(name, known.of(name), painter.alphabet(face, shape, dark)));
    }

    private void paintingFailed(Throwable failure) {
        session.tellProblem("The typefaces could not be drawn", failure);
    }
}

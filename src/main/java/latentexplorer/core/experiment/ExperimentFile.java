package latentexplorer.core.experiment;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import latentexplorer.core.experiment.SavedExperiment.Colours;
import latentexplorer.core.experiment.SavedExperiment.Course;
import latentexplorer.core.experiment.SavedExperiment.Look;
import latentexplorer.core.experiment.SavedExperiment.Origin;
import latentexplorer.core.experiment.SavedExperiment.Slots;
import latentexplorer.core.experiment.SavedExperiment.Tiles;
import latentexplorer.core.file.AtomicFile;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.file.Fields;
import latentexplorer.core.latent.Interpolation;
import latentexplorer.core.path.PathKind;
import latentexplorer.core.raster.MapScene;
import latentexplorer.core.raster.Viewport;
import latentexplorer.core.select.ColourBy;
import latentexplorer.core.select.Facets;
import latentexplorer.core.select.Filter;

/**
 * The file of an experiment, {@code *.experiment.json}. Every number comes back exactly as it was; the same experiment gives the
 * same bytes. What files did not keep from the beginning may be absent: it is then as it usually is.
 */
public final class ExperimentFile {
    public static final String EXTENSION = ".experiment.json";

    private static final String FORMAT = "latent-explorer-experiment";
    private static final int VERSION = 1;
    private static final int LARGEST = 1 << 26;
    private static final int LARGEST_PANEL = 1 << 15;

    private ExperimentFile() {}

    /** Writes in one step: after a failure the old file is still there. */
    public static void write(Path file, SavedExperiment experiment) throws IOException {
        ObjectNode json = Fields.object();
        json.put("format", FORMAT);
        json.put("version", VERSION);
        json.put("title", experiment.title());
        Origin origin = experiment.origin();
        json.putObject("data")
                .put("key", origin.dataset())
                .put("images", origin.images())
                .put("hash", origin.dataHash());
        json.putObject("model")
                .put("name", origin.modelName())
                .put("hash", origin.modelHash())
                .put("latentSize", origin.latentSize());
        json.putObject("map").put("name", origin.mapName()).put("hash", origin.mapHash());
        json.put("experiment", experiment.analogies() ? 2 : 1);
        ObjectNode slots = json.putObject("slots");
        write(slots.putArray("sources"), experiment.slots().sources());
        write(slots.putArray("target"), List.of(experiment.slots().target()));
        write(slots.putArray("a"), List.of(experiment.slots().a()));
        write(slots.putArray("b"), List.of(experiment.slots().b()));
        write(slots.putArray("c"), experiment.slots().examples());
        json.put("steps", experiment.plan().steps());
        ArrayNode beyond = json.putObject("beyond").putArray("t");
        experiment.plan().extrapolations().forEach(beyond::add);
        Course course = experiment.course();
        json.put("path", course.kind().word());
        json.put("compare", course.compare());
        json.put("held", course.held());
        write(json.putObject("view"), experiment.look());
        AtomicFile.write(file, out -> out.write(Fields.bytes(json)));
    }

    private static void write(ArrayNode list, List<Slot> slots) {
        for (Slot slot : slots) {
            ObjectNode json = list.addObject();
            switch (slot) {
                case Slot.Empty _ -> json.put("holds", "nothing");
                case Slot.OfImage of -> json.put("holds", "image").put("image", of.image());
                case Slot.OfCode of -> {
                    json.put("holds", "code").put("name", of.name());
                    ArrayNode values = json.putObject("code").putArray("values");
                    for (float value : of.values()) {
                        // as double: its decimal digits lead back to exactly this float
                        values.add((double) value);
                    }
                }
            }
        }
    }

    private static void write(ObjectNode json, Look look) {
        Viewport view = look.view();
        json.put("scale", view.scale());
        json.put("left", view.left());
        json.put("top", view.top());
        json.put("width", view.width());
        json.put("height", view.height());
        Tiles tiles = look.tiles();
        json.put("tileSize", tiles.size());
        json.put("growing", tiles.growing());
        json.put("picture", tiles.picture());
        json.put("share", tiles.share());
        json.put("dots", tiles.dots());
        json.put("apart", tiles.apart());
        json.put("colours", look.colours().by().title());
        if (look.colours().clusters() != Colours.USUALLY_MANY) {
            json.put("clusters", look.colours().clusters());
        }
        Filter filter = look.filter();
        ObjectNode only = json.putObject("filter");
        only.put("class", filter.onlyClass());
        only.put("typeface", filter.onlyTypeface());
        only.put("text", filter.text());
        ArrayNode hidden = only.putArray("hidden");
        filter.hidden().forEach(hidden::add);
    }

    /** @throws BadFileException when the file is no experiment, damaged, or newer than this program */
    public static SavedExperiment read(Path file) throws IOException {
        Fields json = Fields.parse(file, "the file", bytes(file));
        json.checkFormat(FORMAT, VERSION);
        try {
            Origin origin = origin(json);
            Fields slots = json.object("slots");
            return new SavedExperiment(
                    json.text("title"),
                    origin,
                    json.integer("experiment", 1, 2) == 2,
                    new Slots(
                            slots(slots, "sources", origin),
                            slot(slots, "target", origin),
                            slot(slots, "a", origin),
                            slot(slots, "b", origin),
                            slots(slots, "c", origin)),
                    new Interpolation(json.integer("steps", 0, Interpolation.MOST), numbers(json, "beyond", "t")),
                    new Course(path(json), flag(json, "compare", false), flag(json, "held", false)),
                    look(json.object("view")));
        } catch (IllegalArgumentException e) {
            String sentence = String.valueOf(e.getMessage());
            throw new BadFileException(
                    file,
                    "it does not hold a possible experiment. "
                            + (sentence.endsWith(".") ? sentence.substring(0, sentence.length() - 1) : sentence),
                    e);
        }
    }

    private static PathKind path(Fields json) throws BadFileException {
        String word = json.text("path");
        return PathKind.of(word).orElseThrow(() -> json.bad("path", PathKind.words(), "\"" + word + "\""));
    }

    private static boolean flag(Fields json, String name, boolean usual) throws BadFileException {
        return json.has(name) ? json.flag(name) : usual;
    }

    private static int integer(Fields json, String name, int min, int max, int usual) throws BadFileException {
        return json.has(name) ? json.integer(name, min, max) : usual;
    }

    private static ColourBy colours(Fields json) throws BadFileException {
        String title = json.optionalText("colours").orElse(Colours.USUAL.by().title());
        return ColourBy.of(title).orElseThrow(() -> json.bad("colours", ColourBy.titles(), "\"" + title + "\""));
    }

    private static byte[] bytes(Path file) throws IOException {
        try {
            if (Files.size(file) > LARGEST) {
                throw new BadFileException(file, "it is too large to be an experiment");
            }
            return Files.readAllBytes(file);
        } catch (NoSuchFileException e) {
            throw new BadFileException(file, "there is no such file at " + file.toAbsolutePath(), e);
        }
    }

    private static Origin origin(Fields json) throws BadFileException {
        Fields data = json.object("data");
        Fields model = json.object("model");
        Fields map = json.object("map");
        return new Origin(
                data.text("key"),
                data.integer("images", 0, Integer.MAX_VALUE),
                data.text("hash"),
                model.text("name"),
                model.text("hash"),
                model.integer("latentSize", 1, 65_536),
                map.text("name"),
                map.text("hash"));
    }

    private static Slot slot(Fields json, String name, Origin origin) throws BadFileException {
        List<Slot> slots = slots(json, name, origin);
        if (slots.size() != 1) {
            throw json.bad(name, "a list of one slot", "a list of " + slots.size());
        }
        return slots.getFirst();
    }

    private static List<Slot> slots(Fields json, String name, Origin origin) throws BadFileException {
        List<Slot> slots = new ArrayList<>();
        for (Fields each : json.objects(name)) {
            String holds = each.text("holds");
            slots.add(
                    switch (holds) {
                        case "nothing" -> Slot.EMPTY;
                        case "image" -> new Slot.OfImage(each.integer("image", 0, origin.images() - 1));
                        case "code" -> code(each, origin.latentSize());
                        default -> throw each.bad("holds", "nothing, image or code", "\"" + holds + "\"");
                    });
        }
        return slots;
    }

    private static Slot code(Fields json, int latentSize) throws BadFileException {
        List<Double> values = numbers(json, "code", "values");
        if (values.size() != latentSize) {
            throw json.bad("code", "a code of " + latentSize + " values", "one of " + values.size());
        }
        float[] code = new float[latentSize];
        for (int d = 0; d < latentSize; d++) {
            code[d] = values.get(d).floatValue();
        }
        return new Slot.OfCode(code, json.text("name"));
    }

    private static List<Double> numbers(Fields json, String object, String name) throws BadFileException {
        Map<String, List<Double>> lists = json.numberLists(object);
        if (!lists.containsKey(name)) {
            throw json.bad(
                    object,
                    "an object with the list \"" + name + "\"",
                    lists.keySet().toString());
        }
        return lists.get(name);
    }

    private static Look look(Fields json) throws BadFileException {
        Viewport view = new Viewport(
                json.number("scale"),
                json.number("left"),
                json.number("top"),
                json.integer("width", 0, LARGEST_PANEL),
                json.integer("height", 0, LARGEST_PANEL));
        Tiles usual = Tiles.usual(
                json.integer("tileSize", MapScene.SMALLEST_TILE, MapScene.LARGEST_TILE), json.text("picture"));
        Fields filter = json.object("filter");
        return new Look(
                view,
                new Tiles(
                        usual.size(),
                        flag(json, "growing", usual.growing()),
                        usual.picture(),
                        integer(json, "share", Tiles.LEAST_SHARE, Tiles.MOST_SHARE, usual.share()),
                        flag(json, "dots", usual.dots()),
                        flag(json, "apart", usual.apart())),
                new Colours(
                        colours(json),
                        integer(
                                json,
                                "clusters",
                                Colours.FEWEST_CLUSTERS,
                                Colours.MOST_CLUSTERS,
                                Colours.USUALLY_MANY)),
                new Filter(
                        filter.integer("class", Facets.NONE, Integer.MAX_VALUE),
                        filter.integer("typeface", Facets.NONE, Integer.MAX_VALUE),
                        filter.text("text"),
                        new TreeSet<>(filter.integers("hidden"))));
    }
}

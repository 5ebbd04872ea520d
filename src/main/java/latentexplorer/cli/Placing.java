package latentexplorer.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.IntStream;
import latentexplorer.core.embed.MapPlacement;
import latentexplorer.core.embed.MapSpace;
import latentexplorer.core.file.Places;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Workers;
import latentexplorer.core.map.MapData;
import latentexplorer.core.map.MapMaker;
import latentexplorer.core.map.MapPlaces;
import latentexplorer.core.map.MapSource;
import latentexplorer.core.map.MapTable;
import latentexplorer.core.net.ModelBundle;
import latentexplorer.core.net.ModelFile;
import org.jspecify.annotations.Nullable;

/** Finds the places of the images of one set on the map of another, and writes them as a table. */
record Placing(Places places, DataSource source, Workers workers) {

    /**
     * @param model that made the map; null: to be looked for by the name that the map remembers
     * @throws IllegalArgumentException with a sentence, when the model is missing or another than the map's
     */
    void write(Path table, OpenedMap onto, MapData others, @Nullable Path model, JobScope scope) throws IOException {
        int[] ids = IntStream.range(0, others.images().size()).toArray();
        MapPlaces finder = new MapPlaces(onto.map(), workers);
        MapPlacement.Placed placed = switch (onto.map().provenance().space()) {
            case MapSpace.Codes _ -> finder.place(others, ids, codes(onto, model), scope);
            case MapSpace.Images images -> {
                MapData own = new MapData(onto.map().dataset(), onto.images(source));
                yield finder.place(others, ids, own, images.components(), scope);
            }
        };
        MapTable.write(table, onto.map(), ids, MapMaker.labels(others.images(), ids), placed);
    }

    private MapSource.ModelCodes codes(OpenedMap onto, @Nullable Path given) throws IOException {
        ModelBundle bundle = given == null
                ? MapModels.find(places, onto.file(), onto.map())
                        .orElseThrow(() -> new IllegalArgumentException("New images have no place: the map's model, "
                                + MapModels.absence(places, onto.file(), onto.map()) + ". Or give it as MODEL."))
                : ModelFile.read(given);
        String name =
                given == null ? onto.map().modelName() : given.getFileName().toString();
        return new MapSource.ModelCodes(name, bundle.hash(), bundle.model());
    }
}

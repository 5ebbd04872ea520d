package latentexplorer.ui.training.setup;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.core.data.DataSetDescription.Origin;
import latentexplorer.core.data.LoadedSet;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Work;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.OpenDataSet;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import org.jspecify.annotations.Nullable;

/**
 * The choice of a data set. Reads the chosen set ahead, so that the form knows its size and its classes and a training
 * starts at once. Used on the JavaFX thread.
 */
final class DataChoice {
    /** No key of a data set. */
    private static final String NONE = "";

    private record Listed(List<String> keys, Map<String, String> titles, Map<String, String> missing) {}

    private record Read(LoadedSet data, DataFacts facts) {}

    private final SetupModel model;
    private final Session session;
    private final Jobs jobs;
    private final DataSets dataSets;
    private final Runnable changed;
    private DataFacts facts = DataFacts.UNKNOWN;
    private @Nullable LoadedSet data;
    private boolean viewed;
    /** The data set that was chosen because the session has it, until the user chooses another. */
    private String followed;

    DataChoice(SetupModel model, Session session, Jobs jobs, DataSets dataSets, Runnable changed) {
        this.model = model;
        this.session = session;
        this.jobs = jobs;
        this.dataSets = dataSets;
        this.changed = changed;
        followed = model.value(Setting.DATASET).get();
        model.value(Setting.DATASET).subscribe((_, _) -> readData());
        session.dataSetProperty().subscribe(this::follow);
        session.fontSetProperty().subscribe(this::followFontSet);
        session.workspaceProperty().subscribe(this::workspaceChanged);
    }

    /** What is known of the chosen data set. */
    DataFacts facts() {
        return facts;
    }

    /** The chosen data set, or null while it is being read. */
    @Nullable
    LoadedSet data() {
        return data;
    }

    /** Puts a data set on the list, and follows the session no more, as when the user chooses. */
    void hold(String key) {
        offer(key, false);
        followed = NONE;
    }

    /** Reads the list of data sets and the chosen one; called when there is a view. */
    void shown() {
        viewed = true;
        jobs.latest(
                Lane.COMPUTE,
                "training-keys",
                _ -> new Listed(dataSets.keys(), dataSets.titles(), dataSets.missing()),
                this::list,
                failure -> model.dataProblemProperty().set(Session.reason(failure)));
        if (data == null) {
            readData();
        }
    }

    /** Data sets may have come or gone while another workspace was in view. */
    private void workspaceChanged(Workspace now) {
        if (viewed && now == Workspace.TRAINING) {
            shown();
        }
    }

    /** Gives the set with this key: what was read ahead, or else reads it. */
    Work<LoadedSet> work(String key) {
        LoadedSet read = data;
        List<OpenDataSet> opened = opened();
        return scope -> read == null ? load(key, opened, scope) : read;
    }

    /** Changes the list, never the choice: a set that is gone is refused when it is read. */
    private void list(Listed listed) {
        Map<String, String> titles = new HashMap<>(listed.titles());
        opened().forEach(open -> titles.putIfAbsent(open.key(), open.images().name()));
        model.titlesProperty().set(Map.copyOf(titles));
        model.missingProperty().set(listed.missing());
        List<String> all = new ArrayList<>(listed.keys());
        opened().stream()
                .map(OpenDataSet::key)
                .filter(key -> !all.contains(key))
                .forEach(all::add);
        Path fontSet = session.fontSetProperty().get();
        if (fontSet != null) {
            all.add(fontSet.toString());
        }
        String chosen = model.value(Setting.DATASET).getValueSafe();
        if (!chosen.isEmpty() && !all.contains(chosen)) {
            all.add(chosen);
        }
        if (!all.equals(model.dataSets())) {
            model.dataSets().removeIf(key -> !all.contains(key));
            for (int i = 0; i < all.size(); i++) {
                if (!model.dataSets().contains(all.get(i))) {
                    model.dataSets().add(Math.min(i, model.dataSets().size()), all.get(i));
                }
            }
        }
    }

    /** The data set of the session, if there is one. */
    private List<OpenDataSet> opened() {
        OpenDataSet open = session.dataSetProperty().get();
        return open == null ? List.of() : List.of(open);
    }

    private void follow(@Nullable OpenDataSet now) {
        if (now != null) {
            offer(now.key());
        }
    }

    private void followFontSet(@Nullable Path file) {
        if (file == null) {
            return;
        }
        // A set saved anew under the same name: what was read ahead is no longer what the file says.
        boolean rewritten = file.toString().equals(model.value(Setting.DATASET).get());
        offer(file.toString());
        if (rewritten) {
            readData();
        }
    }

    /** Puts a data set on the list, and chooses it unless the user has chosen one. */
    private void offer(String key) {
        offer(key, followed.equals(model.value(Setting.DATASET).get()));
    }

    private void offer(String key, boolean choose) {
        if (!model.dataSets().contains(key)) {
            model.dataSets().add(key);
        }
        if (choose) {
            followed = key;
            model.value(Setting.DATASET).set(key);
        }
    }

    private void readData() {
        String key = model.value(Setting.DATASET).getValueSafe().strip();
        data = null;
        facts = DataFacts.UNKNOWN;
        model.dataProblemProperty().set("");
        model.dataNoteProperty().set(key.isEmpty() ? "" : "Reading…");
        changed.run();
        if (key.isEmpty()) {
            jobs.dropLatest("training-data");
            return;
        }
        List<OpenDataSet> opened = opened();
        jobs.latest(
                Lane.COMPUTE,
                "training-data",
                scope -> {
                    LoadedSet set = load(key, opened, scope);
                    return new Read(set, DataFacts.of(set));
                },
                this::dataRead,
                failure -> {
                    model.dataNoteProperty().set("");
                    model.dataProblemProperty().set(Session.reason(failure));
                });
    }

    /** A set that only the session has is taken from there; all others from the catalogue, which knows their split. */
    private LoadedSet load(String key, List<OpenDataSet> opened, JobScope scope) throws IOException {
        for (OpenDataSet open : opened) {
            if (open.key().equals(key)
                    && !key.endsWith(".json")
                    && !dataSets.keys().contains(key)) {
                return new LoadedSet(
                        new DataSetDescription(key, open.images().name(), "", "unknown", List.of(), 0, Origin.OPENED),
                        open.images(),
                        LoadedSet.NO_SPLIT,
                        List.of());
            }
        }
        return dataSets.load(key, scope);
    }

    private void dataRead(Read read) {
        data = read.data();
        facts = read.facts();
        String notes = String.join(" ", read.data().notes());
        model.dataNoteProperty().set(notes.isEmpty() ? facts.inWords() : facts.inWords() + ". " + notes);
        changed.run();
    }
}

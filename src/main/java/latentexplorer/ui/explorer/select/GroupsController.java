package latentexplorer.ui.explorer.select;

import java.nio.file.Path;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.map.MapData;
import latentexplorer.core.select.Combine;
import latentexplorer.core.select.Group;
import latentexplorer.core.select.GroupFile;
import latentexplorer.core.select.GroupMean;
import latentexplorer.core.select.Groups;
import latentexplorer.core.select.Selection;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.SlotFiller;
import latentexplorer.ui.explorer.exhibit.Undo;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.FileDialogs;
import org.jspecify.annotations.Nullable;

/** Makes groups of selections, keeps them in files, and puts what they have in common into experiments. */
public final class GroupsController {
    private static final String LIST = "explorer.groups.list";
    private static final String MEAN = "explorer.groups.mean";

    private final GroupsModel model;
    private final SelectController selecting;
    private final Showing showing;
    private final Session session;
    private final Jobs jobs;
    private final Undo undo;
    private final SlotFiller slots;
    private final FileDialogs dialogs;
    /** The groups of the data sets that were open before. */
    private final Map<String, Groups> kept = new HashMap<>();

    /**
     * What the groups work with.
     *
     * @param showing whose groups are written here
     * @param slots take means of groups
     */
    public record Surroundings(
            Showing showing, Session session, Jobs jobs, Undo undo, SlotFiller slots, FileDialogs dialogs) {}

    public GroupsController(GroupsModel model, SelectController selecting, Surroundings around) {
        this.model = model;
        this.selecting = selecting;
        showing = around.showing();
        session = around.session();
        jobs = around.jobs();
        undo = around.undo();
        slots = around.slots();
        dialogs = around.dialogs();
        showing.exhibitProperty().subscribe(this::follow);
        showing.groupsProperty().subscribe(_ -> list());
    }

    /** The keys of groups, for the overview. */
    public static List<KeyHelp.Key> keys() {
        return List.of(new KeyHelp.Key("G", "Make a group of the selected images"));
    }

    /** A character. */
    public boolean typed(String character) {
        if (!character.equalsIgnoreCase("g")) {
            return false;
        }
        make();
        return true;
    }

    /** Each image set has its own groups; they come back with it. */
    private void follow(@Nullable Exhibit exhibit) {
        Groups before = showing.groupsProperty().get();
        model.openProperty().set(exhibit != null);
        if (exhibit != null && !isOf(before, exhibit)) {
            kept.put(before.dataset(), before);
            Groups known = kept.get(exhibit.data().key());
            say("");
            showing.groupsProperty()
                    .set(
                            known != null && isOf(known, exhibit)
                                    ? known
                                    : Groups.none(
                                            exhibit.data().key(),
                                            exhibit.images().size(),
                                            ""));
        } else {
            list();
        }
    }

    private static boolean isOf(Groups groups, Exhibit exhibit) {
        return groups.dataset().equals(exhibit.data().key())
                && groups.count() == exhibit.images().size();
    }

    /** Makes up the list anew: the groups or the map are others. */
    private void list() {
        Exhibit exhibit = showing.exhibitProperty().get();
        Groups groups = showing.groupsProperty().get();
        if (exhibit == null) {
            jobs.dropLatest(LIST);
            model.groupsProperty().set(List.of());
            return;
        }
        jobs.latest(
                Lane.OPEN,
                LIST,
                _ -> {
                    BitSet onMap = Selection.of(exhibit.embedding().ids()).toBitSet();
                    return groups.groups().stream()
                            .map(group -> GroupEntry.of(group, missing(group, onMap), exhibit.images()))
                            .toList();
                },
                model.groupsProperty()::set,
                failure -> session.tellProblem("The groups could not be listed", failure));
    }

    private static int missing(Group group, BitSet onMap) {
        BitSet missing = group.images().toBitSet();
        missing.andNot(onMap);
        return missing.cardinality();
    }

    /** Makes a group of the selected images. */
    void make() {
        Exhibit exhibit = showing.exhibitProperty().get();
        BitSet selected = session.selectionProperty().get();
        if (exhibit == null) {
            return;
        }
        if (selected.isEmpty()) {
            refuse("Select images first: drag with Shift on the map, or click with Ctrl.");
            return;
        }
        Groups before = showing.groupsProperty().get();
        Group made = new Group(before.freeName(), Selection.of(selected));
        change("make the group “" + made.name() + "”", before.with(made));
        say(String.format(
                Locale.ROOT,
                "“%s” holds the %,d selected images.",
                made.name(),
                made.images().size()));
    }

    /** Whether the group has that name now; where not, the message says why. */
    boolean rename(String name, String newName) {
        Groups before = showing.groupsProperty().get();
        if (newName.strip().equals(name)) {
            return true;
        }
        try {
            change("rename the group “" + name + "”", before.renamed(name, newName));
            say("");
            return true;
        } catch (IllegalArgumentException e) {
            refuse(Session.reason(e));
            return false;
        }
    }

    void delete(String name) {
        change("delete the group “" + name + "”", showing.groupsProperty().get().without(name));
        say("“" + name + "” is deleted; Ctrl+Z brings it back.");
    }

    /** Selects the images of a group. */
    void select(String name, Combine combine) {
        named(name)
                .ifPresent(group -> selecting.choose(
                        switch (combine) {
                            case REPLACE -> "select the group “" + name + "”";
                            case GROW -> "add the group “" + name + "” to the selection";
                            case SHRINK -> "take the group “" + name + "” from the selection";
                        },
                        group.images(),
                        combine));
    }

    /** The group holds what is selected now. */
    void replace(String name) {
        BitSet selected = session.selectionProperty().get();
        if (selected.isEmpty()) {
            refuse("Select the images that “" + name + "” is to hold first.");
            return;
        }
        change(
                "change the group “" + name + "”",
                showing.groupsProperty().get().with(new Group(name, Selection.of(selected))));
        say("");
    }

    /** Puts the mean of the codes of a group into an experiment. */
    void useMean(String name, Role role) {
        Exhibit exhibit = showing.exhibitProperty().get();
        Optional<Group> group = named(name);
        if (exhibit == null || group.isEmpty()) {
            return;
        }
        jobs.latest(
                Lane.OPEN,
                MEAN,
                _ -> GroupMean.of(group.get(), exhibit.embedding()),
                mean -> {
                    if (showing.exhibitProperty().get() == exhibit) {
                        slots.fill(role, new Slot.OfCode(mean.code(), name));
                        say(role.title() + ": “" + name + "”, " + mean.sentence() + ".");
                    }
                },
                failure -> {
                    if (failure instanceof IllegalArgumentException) {
                        refuse(Session.reason(failure));
                    } else {
                        session.tellProblem("The mean of the group could not be made", failure);
                    }
                });
    }

    /** Keeps the groups in a file that the user chooses. */
    void save() {
        Exhibit exhibit = showing.exhibitProperty().get();
        Groups groups = showing.groupsProperty().get();
        if (exhibit == null || groups.groups().isEmpty()) {
            return;
        }
        dialogs.saveFile("Save the groups", groups.dataset() + GroupFile.EXTENSION, "json")
                .ifPresent(file -> jobs.start(
                        Lane.OPEN,
                        "Save " + file.getFileName(),
                        _ -> {
                            GroupFile.write(
                                    file, new Groups(groups.dataset(), groups.count(), hash(exhibit), groups.groups()));
                            return file;
                        },
                        saved -> session.tell("The groups are saved as " + saved + "."),
                        failure -> session.tellProblem("The groups were not saved", failure)));
    }

    /** Asks for a file of groups and takes them in. */
    void load() {
        dialogs.openFile("Load groups", List.of("json")).ifPresent(this::load);
    }

    /** Takes in the groups of a file; those of the same name are replaced. Refused where they are of other images. */
    public void load(Path file) {
        Exhibit exhibit = showing.exhibitProperty().get();
        if (exhibit == null) {
            refuse("Open the images that the groups are of first.");
            return;
        }
        jobs.start(
                Lane.OPEN,
                "Load " + file.getFileName(),
                _ -> {
                    Groups read = GroupFile.read(file);
                    String hash = read.dataHash().isEmpty() ? "" : hash(exhibit);
                    Optional<String> mismatch =
                            read.mismatch(exhibit.data().key(), exhibit.images().size(), hash);
                    if (mismatch.isPresent()) {
                        throw new IllegalArgumentException(mismatch.get());
                    }
                    return read;
                },
                read -> take(file, exhibit, read),
                failure -> {
                    refuse(file.getFileName() + " was not loaded. " + Session.reason(failure));
                    session.tellProblem("The groups were not loaded", failure);
                });
    }

    private void take(Path file, Exhibit exhibit, Groups read) {
        Groups all = showing.groupsProperty().get();
        if (!isOf(all, exhibit)) {
            return;
        }
        for (Group group : read.groups()) {
            all = all.with(group);
        }
        change("load " + file.getFileName(), all);
        int count = read.groups().size();
        say((count == 1 ? "1 group" : String.format(Locale.ROOT, "%,d groups", count)) + " loaded from "
                + file.getFileName() + ".");
    }

    private static String hash(Exhibit exhibit) {
        return new MapData(exhibit.data().key(), exhibit.images()).hash();
    }

    private Optional<Group> named(String name) {
        return showing.groupsProperty().get().named(name);
    }

    private void change(String name, Groups after) {
        Groups before = showing.groupsProperty().get();
        if (!after.equals(before)) {
            undo.did(name, () -> bring(before), () -> bring(after));
            bring(after);
        }
    }

    private void bring(Groups groups) {
        Groups now = showing.groupsProperty().get();
        if (groups.dataset().equals(now.dataset()) && groups.count() == now.count()) {
            showing.groupsProperty().set(groups);
        }
    }

    private void say(String words) {
        model.refusedProperty().set(false);
        model.messageProperty().set(words);
    }

    private void refuse(String why) {
        model.refusedProperty().set(true);
        model.messageProperty().set(why);
    }
}

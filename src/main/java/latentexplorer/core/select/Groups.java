package latentexplorer.core.select;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * The groups that were made of an image set. Immutable.
 *
 * @param dataset the key of the image set
 * @param count number of images in the set
 * @param dataHash SHA-256 of all its pixels in hexadecimal; empty when not known
 * @param groups in the order in which they were made, each of another name
 */
public record Groups(String dataset, int count, String dataHash, List<Group> groups) {
    /** @throws IllegalArgumentException with a sentence, when two have one name or one holds an image that there is not */
    public Groups {
        groups = List.copyOf(groups);
        Set<String> names = new HashSet<>();
        for (Group group : groups) {
            if (!names.add(group.name())) {
                throw new IllegalArgumentException("Two groups are called \"" + group.name() + "\".");
            }
            int last = group.images().toBitSet().length() - 1;
            if (last >= count) {
                throw new IllegalArgumentException(String.format(
                        Locale.ROOT,
                        "The group \"%s\" holds image %,d, but there are only %,d.",
                        group.name(),
                        last,
                        count));
            }
        }
    }

    public static Groups none(String dataset, int count, String dataHash) {
        return new Groups(dataset, count, dataHash, List.of());
    }

    /** The group of that name. */
    public Optional<Group> named(String name) {
        return groups.stream()
                .filter(group -> group.name().equals(name.strip()))
                .findFirst();
    }

    /** With a group, in place of the one of its name if there is one. */
    public Groups with(Group added) {
        List<Group> next = new ArrayList<>();
        boolean replaced = false;
        for (Group group : groups) {
            boolean same = group.name().equals(added.name());
            next.add(same ? added : group);
            replaced |= same;
        }
        if (!replaced) {
            next.add(added);
        }
        return new Groups(dataset, count, dataHash, next);
    }

    /** Without the group of that name. */
    public Groups without(String name) {
        return new Groups(
                dataset,
                count,
                dataHash,
                groups.stream().filter(group -> !group.name().equals(name)).toList());
    }

    /** @throws IllegalArgumentException with a sentence, when the new name is taken or no name */
    public Groups renamed(String name, String newName) {
        return new Groups(
                dataset,
                count,
                dataHash,
                groups.stream()
                        .map(group -> group.name().equals(name) ? new Group(newName, group.images()) : group)
                        .toList());
    }

    /** A name that no group has yet: "Group 1", "Group 2", … */
    public String freeName() {
        int number = groups.size() + 1;
        while (named("Group " + number).isPresent()) {
            number++;
        }
        return "Group " + number;
    }

    /**
     * Why these groups are not of an image set; nothing when they fit.
     *
     * @param key of the image set
     * @param images number of images in it
     * @param hash of its pixels; empty when not known
     * @return a sentence
     */
    public Optional<String> mismatch(String key, int images, String hash) {
        if (!dataset.equals(key) || count != images) {
            return Optional.of(String.format(
                    Locale.ROOT,
                    "These groups are of the %,d images of %s, but the %,d images of %s are open: open the other set first.",
                    count,
                    dataset,
                    images,
                    key));
        }
        if (!dataHash.isEmpty() && !hash.isEmpty() && !dataHash.equals(hash)) {
            return Optional.of("These groups were made when the images of " + dataset
                    + " looked otherwise: the image set has changed since.");
        }
        return Optional.empty();
    }
}

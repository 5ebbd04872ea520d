package latentexplorer.core.raster;

import java.util.ArrayList;
import java.util.List;

/**
 * Which ink each class of an image set gets, and what the legend says. Up to ten classes have an ink each. Above ten,
 * characters are grouped: digits, capitals, small letters, punctuation; other classes take the ten inks in turn.
 *
 * @param groups the legend's lines in order
 * @param groupOfClass for each class the index into {@code groups}
 */
public record ClassColours(List<Group> groups, List<Integer> groupOfClass) {
    /**
     * A line of the legend.
     *
     * @param name as the user reads it
     * @param ink index for {@link Ground#ink}
     */
    public record Group(String name, int ink) {}

    private static final List<Group> KINDS = List.of(
            new Group("digits", 0),
            new Group("capitals", 1),
            new Group("small letters", 8),
            new Group("punctuation", 3));

    public ClassColours {
        groups = List.copyOf(groups);
        groupOfClass = List.copyOf(groupOfClass);
    }

    /** @param classNames names of the classes in their fixed order */
    public static ClassColours of(List<String> classNames) {
        boolean characters = classNames.stream().allMatch(name -> name.codePointCount(0, name.length()) == 1);
        if (classNames.size() > Ground.INKS && characters) {
            return new ClassColours(
                    KINDS, classNames.stream().map(ClassColours::kind).toList());
        }
        List<Group> groups = new ArrayList<>();
        List<Integer> own = new ArrayList<>();
        for (int i = 0; i < classNames.size(); i++) {
            groups.add(new Group(classNames.get(i), i % Ground.INKS));
            own.add(i);
        }
        return new ClassColours(groups, own);
    }

    private static Integer kind(String character) {
        int c = character.codePointAt(0);
        if (Character.isDigit(c)) {
            return 0;
        }
        if (Character.isUpperCase(c)) {
            return 1;
        }
        return Character.isLetter(c) ? 2 : 3;
    }

    /** The ink of a class; the neutral one for a negative number. */
    public int ink(int classIndex) {
        return classIndex < 0
                ? Ground.NEUTRAL
                : groups.get(groupOfClass.get(classIndex)).ink();
    }

    /** The ink of each image, as {@link MapScene} takes them. */
    public byte[] inks(int[] classIndices) {
        byte[] inks = new byte[classIndices.length];
        for (int i = 0; i < inks.length; i++) {
            inks[i] = (byte) ink(classIndices[i]);
        }
        return inks;
    }
}

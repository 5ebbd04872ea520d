package latentexplorer.core.embed;

/**
 * Which points of two maps are of the same images.
 *
 * @param partner for each point of the one map that of the other; {@link #NONE} where the other does not have it
 * @param count how many points have one
 */
public record CommonPoints(int[] partner, int count) {
    /** In the place of a point that is not there. */
    public static final int NONE = -1;

    /**
     * @param ids the images of the points of the one map, ascending
     * @param others those of the other map, ascending
     */
    public static CommonPoints of(int[] ids, int[] others) {
        int[] partner = new int[ids.length];
        int count = 0;
        int at = 0;
        for (int i = 0; i < ids.length; i++) {
            while (at < others.length && others[at] < ids[i]) {
                at++;
            }
            boolean common = at < others.length && others[at] == ids[i];
            partner[i] = common ? at : NONE;
            count += common ? 1 : 0;
        }
        return new CommonPoints(partner, count);
    }
}

package latentexplorer.ui.typefaces.gallery;

/**
 * Which members of a cluster its mosaic shows, and in how many columns. Members are counted by their rank, 0 for the most
 * typical; places run from left to right and then down. A large cluster shows three samples: the nearest, those around
 * the first third of the ranks, and the farthest.
 *
 * @param members of the cluster, at least 1
 * @param shown of them: all, or {@value #SAMPLE}
 */
record MosaicIcons(int members, int shown) {
    /** Clusters up to this size show all members. */
    static final int LIMIT = 300;

    /** 18 x 17: what a limit of 300 comes to in a mosaic that is as good as square. */
    static final int SAMPLE = 306;

    static final int THIRD = SAMPLE / 3;

    /** @param all whether large clusters show all members too */
    static MosaicIcons of(int members, boolean all) {
        return new MosaicIcons(members, all || members <= LIMIT ? members : Math.min(members, SAMPLE));
    }

    boolean sampled() {
        return shown < members;
    }

    int columns() {
        return (int) Math.ceil(Math.sqrt(shown));
    }

    int rows() {
        return Math.ceilDiv(shown, columns());
    }

    /** The rank of the member at a place. */
    int rank(int place) {
        if (!sampled() || place < THIRD) {
            return place;
        }
        return place < 2 * THIRD ? middle() + place - THIRD : members - SAMPLE + place;
    }

    /** The place of the member of a rank, or -1 when it is not shown. */
    int place(int rank) {
        if (!sampled() || rank < THIRD) {
            return rank;
        }
        if (rank >= middle() && rank < middle() + THIRD) {
            return THIRD + rank - middle();
        }
        return rank >= members - THIRD ? rank - members + SAMPLE : -1;
    }

    /** The rank where the second sample starts: around the first third, clear of the other two samples. */
    private int middle() {
        return Math.clamp(members / 3L - THIRD / 2, THIRD, members - 2 * THIRD);
    }
}

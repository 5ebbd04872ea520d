package latentexplorer.core.cluster;

import java.util.BitSet;

/** Typefaces that look the same as another one. */
public final class NearDuplicates {
    /**
     * The root mean square difference of pixels up to which two typefaces count as the same, unless the user says
     * otherwise. One grey level more or less in every pixel is 0.0039, noise of that size 0.0041. Among 997 and among
     * 2,990 real typefaces with the 51 good characters, those drawn twice under two names are at most 0.0003 apart and
     * the next ones at least 0.0064: this lies between.
     */
    public static final double DEFAULT_THRESHOLD = 0.005;

    /** The largest threshold worth trying: beyond it neighbouring weights of one family fall together. */
    public static final double LARGEST_THRESHOLD = 0.05;

    private NearDuplicates() {}

    /**
     * Leader clustering (Hartigan, 1975): each typeface in file order is left out when it is near one that was kept.
     * So no two that are kept are near each other, and each that is left out is near one that is kept.
     *
     * @param among positions of the typefaces to look at
     * @param threshold root mean square difference of pixels, 0 to 1; negative finds none
     * @return the positions of those that are left out
     */
    public static BitSet of(BitSet among, PixelDistances distances, double threshold) {
        BitSet out = new BitSet();
        // Distances are floats: one grey level more must not depend on how the last bit was rounded.
        double near = distances.ofRms(threshold) * (1 + 1e-6);
        if (threshold < 0) {
            return out;
        }
        for (int i = among.nextSetBit(0); i >= 0; i = among.nextSetBit(i + 1)) {
            if (out.get(i)) {
                continue;
            }
            for (int j = among.nextSetBit(i + 1); j >= 0; j = among.nextSetBit(j + 1)) {
                if (distances.between(i, j) <= near) {
                    out.set(j);
                }
            }
        }
        return out;
    }
}

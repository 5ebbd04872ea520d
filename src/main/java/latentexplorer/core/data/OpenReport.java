package latentexplorer.core.data;

import java.util.List;

/**
 * What happened when a folder was opened.
 *
 * @param kind what it holds, for example "IDX files"
 * @param read number of images that were read
 * @param skipped one sentence for each file or row that was left out, and why; after a thousand rows the others are
 *     counted
 * @param remarks one sentence for each thing that is worth knowing of images that were read: a missing label
 * @param inverted whether dark and bright were exchanged
 * @param leftOut how many files and rows were left out
 */
public record OpenReport(
        String kind, int read, List<String> skipped, List<String> remarks, boolean inverted, long leftOut) {
    /** A report that names each file that was left out. */
    public OpenReport(String kind, int read, List<String> skipped, List<String> remarks, boolean inverted) {
        this(kind, read, skipped, remarks, inverted, skipped.size());
    }

    public OpenReport {
        skipped = List.copyOf(skipped);
        remarks = List.copyOf(remarks);
    }
}

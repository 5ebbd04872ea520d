package latentexplorer.core.data;

import java.util.List;

/**
 * What happened when a folder was opened.
 *
 * @param kind what it holds, for example "IDX files"
 * @param read number of images that were read
 * @param skipped one sentence for each file that was left out, and why
 * @param remarks one sentence for each thing that is worth knowing of images that were read: a missing label
 * @param inverted whether dark and bright were exchanged
 */
public record OpenReport(String kind, int read, List<String> skipped, List<String> remarks, boolean inverted) {
    public OpenReport {
        skipped = List.copyOf(skipped);
        remarks = List.copyOf(remarks);
    }
}

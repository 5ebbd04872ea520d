package latentexplorer.core.data;

import java.io.IOException;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import latentexplorer.core.job.JobScope;

/**
 * Fetches a full set from its mirrors. Each file grows in a {@code .part} file, is checked against its SHA-256 and only
 * then moved into place; a download that was broken off goes on where it ended. A mirror that fails, stalls or sends
 * other bytes is followed by the next.
 */
public final class Download {
    /** How long nothing may come before the next mirror is asked. */
    public static final Duration STALL_TIMEOUT = Duration.ofSeconds(20);

    private final FullSet set;
    private final Path target;
    private final Duration stallTimeout;

    /** @param target the folder that gets the four files; made when something comes */
    public Download(FullSet set, Path target) {
        this(set, target, STALL_TIMEOUT);
    }

    /** As above, with another time that nothing may come. */
    public Download(FullSet set, Path target, Duration stallTimeout) {
        this.set = set;
        this.target = target;
        this.stallTimeout = stallTimeout;
    }

    /**
     * Runs in the calling thread until all is there, nothing helps, or the scope is cancelled (within 200 ms). Files
     * that are there and genuine are not fetched again.
     *
     * @throws IOException when mirrors send bytes that are not the published ones, or when a file cannot be written
     * @throws java.util.concurrent.CancellationException when the scope was cancelled; what came is kept
     */
    public DownloadOutcome run(JobScope scope) throws IOException {
        HttpClient client = HttpClient.newBuilder()
                .connectTimeout(stallTimeout)
                .followRedirects(HttpClient.Redirect.NORMAL)
                .build();
        try {
            Transfer transfer = new Transfer(client, stallTimeout);
            long before = 0;
            for (RemoteFile file : set.files()) {
                Optional<String> trouble = new FileDownload(file, target, transfer)
                        .run(set.mirrors(), progress(file, before, scope), scope);
                if (trouble.isPresent()) {
                    return new DownloadOutcome.Unavailable(set.title() + " could not be fetched (" + trouble.get()
                            + "). The bundled images stay in use.");
                }
                before += file.compressedBytes();
            }
        } finally {
            client.shutdownNow();
        }
        scope.report(1, "All files are there");
        return new DownloadOutcome.Complete(target, set.title() + ": complete in " + target + ".");
    }

    private LongConsumer progress(RemoteFile file, long before, JobScope scope) {
        long total = set.compressedBytes();
        return bytes -> scope.report(
                Math.min(1, (double) (before + bytes) / total),
                String.format(
                        Locale.ROOT, "%s: %,d of %,d bytes", file.compressedName(), bytes, file.compressedBytes()));
    }
}

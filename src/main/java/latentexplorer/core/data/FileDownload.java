package latentexplorer.core.data;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.LongConsumer;
import latentexplorer.core.job.JobScope;

/** The way of one file from the mirrors through its part file to its place. */
final class FileDownload {
    /** A mirror that always breaks off after a few bytes must not be asked for ever. */
    private static final int MAX_ROUNDS = 20;

    private static final int MAX_WRONG = 2;

    private final RemoteFile file;
    private final Path target;
    private final Path part;
    private final Transfer transfer;
    private final List<String> troubles = new ArrayList<>();
    private int wrong;

    FileDownload(RemoteFile file, Path target, Transfer transfer) {
        this.file = file;
        this.target = target;
        this.part = target.resolve(file.compressedName() + ".part");
        this.transfer = transfer;
    }

    /**
     * Asks one mirror after the other, and all again as long as that brings the file forward.
     *
     * @param arrived told how many bytes are there from time to time
     * @return empty when the file is in place; else what went wrong at each mirror
     * @throws IOException when two mirrors, or the only one that answers, send other bytes than the published ones
     */
    Optional<String> run(List<URI> mirrors, LongConsumer arrived, JobScope scope) throws IOException {
        Optional<Path> present = file.in(target);
        if (present.isPresent() && file.isGenuine(present.get(), scope)) {
            return Optional.empty();
        }
        if (PartFile.length(part) > 0 && file.isGenuine(part, scope)) {
            moveIntoPlace();
            return Optional.empty();
        }
        for (int round = 0; round < MAX_ROUNDS; round++) {
            long had = PartFile.length(part);
            troubles.clear();
            for (URI mirror : mirrors) {
                if (arrives(mirror, arrived, scope)) {
                    return Optional.empty();
                }
            }
            if (PartFile.length(part) <= had) {
                break;
            }
        }
        if (wrong > 0) {
            throw wrongBytes();
        }
        return Optional.of(String.join("; ", troubles));
    }

    private boolean arrives(URI mirror, LongConsumer arrived, JobScope scope) throws IOException {
        boolean resumed = PartFile.length(part) > 0;
        if (!completes(mirror, arrived, scope)) {
            return false;
        }
        boolean genuine = settles(scope);
        if (!genuine && resumed) {
            // The beginning may have come from a mirror with another packing: once more, all from this one.
            if (!completes(mirror, arrived, scope)) {
                return false;
            }
            genuine = settles(scope);
        }
        if (!genuine) {
            troubles.add(mirror.getHost() + ": other bytes than the published ones");
            if (++wrong == MAX_WRONG) {
                throw wrongBytes();
            }
        }
        return genuine;
    }

    private boolean completes(URI mirror, LongConsumer arrived, JobScope scope) throws IOException {
        try {
            transfer.fetch(mirror.resolve(file.compressedName()), part, arrived, scope);
            return true;
        } catch (PartFile.CannotWriteException e) {
            throw e;
        } catch (IOException e) {
            troubles.add(mirror.getHost() + ": " + e.getMessage());
            return false;
        }
    }

    /** Moves the genuine file into place, or throws the other away. */
    private boolean settles(JobScope scope) throws IOException {
        if (file.isGenuine(part, scope)) {
            moveIntoPlace();
            return true;
        }
        Files.deleteIfExists(part);
        return false;
    }

    private void moveIntoPlace() throws IOException {
        Files.move(part, target.resolve(file.compressedName()), StandardCopyOption.REPLACE_EXISTING);
    }

    private IOException wrongBytes() {
        return new IOException(String.format(
                Locale.ROOT,
                "%s could not be fetched: what comes is not the published file (%s). Nothing of it was kept.",
                file.compressedName(),
                String.join("; ", troubles)));
    }
}

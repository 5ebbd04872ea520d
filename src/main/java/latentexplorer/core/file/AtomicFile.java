package latentexplorer.core.file;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.AccessDeniedException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** Writes a file so that a reader, or a program killed half-way, finds the old content or the new and nothing between. */
public final class AtomicFile {
    private AtomicFile() {}

    /** Fills an output stream; need not close it. */
    @FunctionalInterface
    public interface Content {
        void writeTo(OutputStream out) throws IOException;
    }

    /**
     * Writes to a temporary file in the same folder, flushes it to the disk and moves it into place. The folder is made
     * when it is missing.
     *
     * @throws IOException with a sentence that names the file; the old content is still there
     */
    public static void write(Path file, Content content) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = null;
        try {
            Files.createDirectories(folder);
            temporary = temporary(folder, file);
            try (FileChannel channel =
                    FileChannel.open(temporary, StandardOpenOption.WRITE, StandardOpenOption.CREATE_NEW)) {
                OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
                content.writeTo(out);
                out.flush();
                channel.force(true);
            }
            move(temporary, file);
        } catch (IOException e) {
            throw new IOException(file + " could not be saved: " + reason(e) + ".", e);
        } finally {
            if (temporary != null) {
                Files.deleteIfExists(temporary);
            }
        }
    }

    /**
     * Tries whether {@link #write} would find its place, before long work whose result it is to hold. Makes the folder when
     * it is missing and leaves nothing else behind.
     *
     * @throws IOException with the sentence that writing would give
     */
    public static void probe(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw new IOException(file + " could not be saved: there is a folder of that name.");
        }
        Path folder = file.toAbsolutePath().getParent();
        Path temporary = temporary(folder, file);
        try {
            Files.createDirectories(folder);
            Files.createFile(temporary);
            Files.delete(temporary);
        } catch (IOException e) {
            throw new IOException(file + " could not be saved: " + reason(e) + ".", e);
        }
    }

    /** Not createTempFile: that one hides the file from everybody else, also once it is in place. */
    private static Path temporary(Path folder, Path file) {
        return folder.resolve("." + file.getFileName() + "." + UUID.randomUUID() + ".part");
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Why a file could not be written, as the end of a sentence. */
    public static String reason(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "the folder may not be written to";
            case NoSuchFileException _ -> "its folder is gone or takes no files";
            case FileAlreadyExistsException taken -> taken.getFile() + " is a file, not a folder";
            case FileSystemException system when system.getReason() != null -> system.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }
}

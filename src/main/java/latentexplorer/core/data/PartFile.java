package latentexplorer.core.data;

import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow;
import latentexplorer.core.file.AtomicFile;
import org.jspecify.annotations.Nullable;

/** Writes the body of an answer to a file as it comes, from its start or at its end; true when everything has come. */
final class PartFile implements BodySubscriber<Boolean>, AutoCloseable {
    /** The disk, not the server, is the trouble: another mirror would not help. */
    static final class CannotWriteException extends IOException {
        private static final long serialVersionUID = 1;

        CannotWriteException(Path file, IOException cause) {
            super(file + " cannot be written: " + AtomicFile.reason(cause) + ".", cause);
        }
    }

    private final Path file;
    private final boolean append;
    private final CompletableFuture<Boolean> done = new CompletableFuture<>();
    private @Nullable FileChannel channel;
    private Flow.@Nullable Subscription subscription;
    private boolean closed;
    private volatile long lastArrival = System.nanoTime();

    PartFile(Path file, boolean append) {
        this.file = file;
        this.append = append;
    }

    /** Length of what was fetched of a file so far. */
    static long length(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    /** The moment of {@link System#nanoTime} at which something came last. */
    long lastArrival() {
        return lastArrival;
    }

    @Override
    public CompletionStage<Boolean> getBody() {
        return done;
    }

    @Override
    public synchronized void onSubscribe(Flow.Subscription arriving) {
        subscription = arriving;
        if (closed) {
            arriving.cancel();
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            channel = append
                    ? FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.APPEND)
                    : FileChannel.open(
                            file,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE,
                            StandardOpenOption.TRUNCATE_EXISTING);
            arriving.request(1);
        } catch (IOException e) {
            arriving.cancel();
            done.completeExceptionally(new CannotWriteException(file, e));
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        if (closed || channel == null || subscription == null) {
            return;
        }
        lastArrival = System.nanoTime();
        try {
            for (ByteBuffer buffer : buffers) {
                while (buffer.hasRemaining()) {
                    channel.write(buffer);
                }
            }
            subscription.request(1);
        } catch (IOException e) {
            subscription.cancel();
            onError(new CannotWriteException(file, e));
        }
    }

    @Override
    public void onError(Throwable failure) {
        close();
        done.completeExceptionally(failure);
    }

    @Override
    public void onComplete() {
        try {
            flush();
            close();
            done.complete(true);
        } catch (IOException e) {
            onError(new CannotWriteException(file, e));
        }
    }

    private synchronized void flush() throws IOException {
        if (channel != null && channel.isOpen()) {
            channel.force(true);
        }
    }

    /** After this nothing more is written, whatever still comes. */
    @Override
    public synchronized void close() {
        closed = true;
        try {
            if (channel != null) {
                channel.close();
            }
        } catch (IOException e) {
            done.completeExceptionally(new CannotWriteException(file, e));
        }
    }
}

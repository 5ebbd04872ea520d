package latentexplorer.core.data;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodySubscriber;
import java.net.http.HttpResponse.ResponseInfo;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Flow;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.LongConsumer;
import latentexplorer.core.job.JobScope;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one file over HTTP into a part file. What is there already is not fetched again where the server knows the
 * {@code Range} header; where it does not, the file begins anew.
 */
final class Transfer {
    private static final int OK = 200;
    private static final int PARTIAL = 206;
    private static final int RANGE_NOT_SATISFIABLE = 416;
    private static final long POLL_MILLIS = 50;

    private final HttpClient client;
    private final Duration stallTimeout;

    Transfer(HttpClient client, Duration stallTimeout) {
        this.client = client;
        this.stallTimeout = stallTimeout;
    }

    /**
     * @param part grows to the whole file
     * @param arrived told the length of the part file from time to time
     * @throws PartFile.CannotWriteException when the part file cannot be written
     * @throws IOException when the server does not answer, refuses, breaks off or stalls; the part file stays
     * @throws CancellationException when the scope was cancelled; the part file stays
     */
    void fetch(URI address, Path part, LongConsumer arrived, JobScope scope) throws IOException {
        long have = PartFile.length(part);
        HttpResponse<Boolean> answer = request(address, part, have, arrived, scope);
        boolean wrongRange = answer.statusCode() == PARTIAL || answer.statusCode() == RANGE_NOT_SATISFIABLE;
        if (!answer.body() && have > 0 && wrongRange) {
            Files.deleteIfExists(part);
            answer = request(address, part, 0, arrived, scope);
        }
        if (!answer.body()) {
            throw new IOException("the server answers with status " + answer.statusCode());
        }
    }

    private HttpResponse<Boolean> request(URI address, Path part, long have, LongConsumer arrived, JobScope scope)
            throws IOException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address).GET();
        if (have > 0) {
            request.header("Range", "bytes=" + have + "-");
        }
        AtomicReference<@Nullable PartFile> sink = new AtomicReference<>();
        CompletableFuture<HttpResponse<Boolean>> answer =
                client.sendAsync(request.build(), info -> receiver(info, part, have, sink));
        try {
            return await(answer, sink, part, arrived, scope);
        } finally {
            answer.cancel(true);
            // A late answer finds the place taken and must not touch the part file, which may be another's by then.
            PartFile none = new PartFile(part, true);
            none.close();
            PartFile open = sink.getAndSet(none);
            if (open != null) {
                open.close();
            }
        }
    }

    private static BodySubscriber<Boolean> receiver(
            ResponseInfo info, Path part, long have, AtomicReference<@Nullable PartFile> sink) {
        boolean continues = info.statusCode() == PARTIAL && have > 0 && startOfRange(info) == have;
        if (info.statusCode() != OK && !continues) {
            return new Refused();
        }
        PartFile file = new PartFile(part, continues);
        return sink.compareAndSet(null, file) ? file : new Refused();
    }

    /** Does not want the body of this answer. */
    private static final class Refused implements BodySubscriber<Boolean> {
        @Override
        public CompletionStage<Boolean> getBody() {
            return CompletableFuture.completedStage(false);
        }

        @Override
        public void onSubscribe(Flow.Subscription arriving) {
            arriving.cancel();
        }

        @Override
        public void onNext(List<ByteBuffer> buffers) {
            // Nothing was asked for.
        }

        @Override
        public void onError(Throwable failure) {
            // The body was not wanted.
        }

        @Override
        public void onComplete() {
            // The body was not wanted.
        }
    }

    /** "bytes 100-199/200" begins at 100; -1 when the header is missing or says something else. */
    private static long startOfRange(ResponseInfo info) {
        String range = info.headers().firstValue("Content-Range").orElse("");
        int from = "bytes ".length();
        int dash = range.indexOf('-');
        try {
            return range.startsWith("bytes ") && dash > from
                    ? Long.parseLong(range.substring(from, dash).strip())
                    : -1;
        } catch (NumberFormatException _) {
            return -1;
        }
    }

    private HttpResponse<Boolean> await(
            CompletableFuture<HttpResponse<Boolean>> answer,
            AtomicReference<@Nullable PartFile> sink,
            Path part,
            LongConsumer arrived,
            JobScope scope)
            throws IOException {
        long asked = System.nanoTime();
        while (true) {
            try {
                return answer.get(POLL_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException _) {
                scope.check();
                PartFile file = sink.get();
                long last = file == null ? asked : file.lastArrival();
                if (System.nanoTime() - last > stallTimeout.toNanos()) {
                    throw new IOException("nothing came for " + stallTimeout.toMillis() / 1000.0 + " s");
                }
                arrived.accept(PartFile.length(part));
            } catch (ExecutionException e) {
                throw failure(e.getCause());
            } catch (InterruptedException _) {
                Thread.currentThread().interrupt();
                throw new CancellationException("interrupted");
            }
        }
    }

    private static IOException failure(@Nullable Throwable cause) {
        return switch (cause) {
            case PartFile.CannotWriteException e -> e;
            case ConnectException e -> new IOException("no connection", e);
            case HttpConnectTimeoutException e -> new IOException("no connection", e);
            case IOException e -> new IOException("the connection broke off", e);
            case null, default -> new IOException("the transfer failed", cause);
        };
    }
}

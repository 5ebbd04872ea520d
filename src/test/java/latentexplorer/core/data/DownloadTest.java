package latentexplorer.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.UnaryOperator;
import latentexplorer.core.file.BadFileException;
import latentexplorer.core.job.Cancellation;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.job.Progress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Against a server of this machine that behaves as badly as servers do. */
@Timeout(60)
class DownloadTest {
    /** How long a server may say nothing: short where one does not speak, and longer than a busy machine takes where all do. */
    private static final Duration STALL = Duration.ofMillis(800);

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private final Map<String, byte[]> plain = new HashMap<>();
    private final Map<String, byte[]> published = new HashMap<>();
    /** "mirror name range", one for each request. */
    private final List<String> requests = Collections.synchronizedList(new ArrayList<>());

    private final CountDownLatch over = new CountDownLatch(1);
    private HttpServer server;
    private ExecutorService threads;
    private FullSet set;
    private Path target;

    /** A way to answer. */
    @FunctionalInterface
    private interface Manner {
        void answer(HttpExchange exchange, byte[] content, long from) throws IOException;
    }

    @BeforeEach
    void publish() throws Exception {
        target = folder.resolve("data/digits");
        put("train-images-idx3-ubyte", TestData.images(60, 1));
        put("train-labels-idx1-ubyte", TestData.labels(60));
        put("t10k-images-idx3-ubyte", TestData.images(10, 2));
        put("t10k-labels-idx1-ubyte", TestData.labels(10));
        List<RemoteFile> files = new ArrayList<>();
        for (String name : FullSet.FILE_NAMES) {
            byte[] sum = MessageDigest.getInstance("SHA-256").digest(plain.get(name));
            files.add(new RemoteFile(
                    name, published.get(name + ".gz").length, HexFormat.of().formatHex(sum)));
        }
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        threads = Executors.newCachedThreadPool();
        server.setExecutor(threads);
        mirror("good", DownloadTest::well);
        mirror("deaf", (exchange, content, _) -> whole(exchange, content));
        mirror("truncating", DownloadTest::half);
        mirror("stalling", this::stall);
        mirror("silent", (_, _, _) -> waitForEver());
        mirror("wrong", (exchange, content, _) -> whole(exchange, TestData.gzip(new byte[content.length])));
        mirror("page", (exchange, _, _) -> whole(exchange, "<html>Please log in</html>".getBytes()));
        mirror("gone", (exchange, _, _) -> exchange.sendResponseHeaders(404, -1));
        mirror("shifted", (exchange, content, from) -> well(exchange, content, Math.max(0, from - 7)));
        mirror("refusing", (exchange, content, from) -> {
            if (from > 0) {
                exchange.sendResponseHeaders(416, -1);
            } else {
                whole(exchange, content);
            }
        });
        server.start();
        set = new FullSet("digits", "Digits", "here", "none", "nobody", ClassNames.DIGITS, mirrors("good"), files);
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        threads.shutdownNow();
    }

    private void put(String name, byte[] content) throws IOException {
        plain.put(name, content);
        published.put(name + ".gz", TestData.gzip(content));
    }

    private void mirror(String name, Manner manner) {
        server.createContext("/" + name + "/", exchange -> {
            String file =
                    Path.of(exchange.getRequestURI().getPath()).getFileName().toString();
            String range = exchange.getRequestHeaders().getFirst("Range");
            requests.add(name + " " + file + (range == null ? "" : " " + range));
            long from = range == null ? 0 : Long.parseLong(range.replaceAll("\\D", ""));
            try {
                manner.answer(exchange, published.get(file), from);
            } finally {
                exchange.close();
            }
        });
    }

    private static void whole(HttpExchange exchange, byte[] content) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content);
    }

    private static void well(HttpExchange exchange, byte[] content, long from) throws IOException {
        if (from == 0) {
            whole(exchange, content);
        } else {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
            exchange.sendResponseHeaders(206, content.length - from);
            exchange.getResponseBody().write(content, (int) from, (int) (content.length - from));
        }
    }

    /** Promises all and breaks off half-way. */
    private static void half(HttpExchange exchange, byte[] content, long from) throws IOException {
        int rest = (int) (content.length - from);
        if (from > 0) {
            exchange.getResponseHeaders()
                    .set("Content-Range", "bytes " + from + "-" + (content.length - 1) + "/" + content.length);
        }
        exchange.sendResponseHeaders(from > 0 ? 206 : 200, rest);
        exchange.getResponseBody().write(content, (int) from, (rest + 1) / 2);
        exchange.getResponseBody().flush();
    }

    /** Sends a little and then nothing more. */
    private void stall(HttpExchange exchange, byte[] content, long from) throws IOException {
        exchange.sendResponseHeaders(200, content.length);
        exchange.getResponseBody().write(content, 0, 20);
        exchange.getResponseBody().flush();
        waitForEver();
    }

    private void waitForEver() {
        try {
            over.await();
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }

    private List<URI> mirrors(String... names) {
        return Arrays.stream(names)
                .map(name ->
                        URI.create("http://localhost:" + server.getAddress().getPort() + "/" + name + "/"))
                .toList();
    }

    private DownloadOutcome download(String... mirrors) throws IOException {
        return download(TestData.SCOPE, mirrors);
    }

    private DownloadOutcome download(JobScope scope, String... mirrors) throws IOException {
        Duration silence = Collections.disjoint(List.of(mirrors), List.of("stalling", "silent")) ? PATIENCE : STALL;
        return new Download(set.withMirrors(mirrors(mirrors)), target, silence).run(scope);
    }

    private Path part() {
        return target.resolve("train-images-idx3-ubyte.gz.part");
    }

    private void beginPart(UnaryOperator<byte[]> change) throws IOException {
        Files.createDirectories(target);
        byte[] content = published.get("train-images-idx3-ubyte.gz");
        Files.write(part(), change.apply(Arrays.copyOf(content, 1000)));
    }

    private void assertComplete(DownloadOutcome outcome) throws IOException {
        assertThat(outcome).isInstanceOf(DownloadOutcome.Complete.class);
        assertThat(set.isIn(target)).isTrue();
        for (RemoteFile file : set.files()) {
            assertThat(target.resolve(file.compressedName())).hasBinaryContent(published.get(file.compressedName()));
        }
        try (var files = Files.list(target)) {
            assertThat(files).hasSize(4);
        }
    }

    @Test
    void aGoodMirrorGivesTheWholeSet() throws IOException {
        List<Double> fractions = Collections.synchronizedList(new ArrayList<>());
        Progress progress = (fraction, _) -> fractions.add(fraction);
        assertComplete(download(new JobScope(new Cancellation(), progress), "good"));

        assertThat(fractions).isSorted().endsWith(1.0);
        LoadedSet loaded = set.load(target, TestData.SCOPE);
        assertThat(loaded.images().size()).isEqualTo(70);
        assertThat(loaded.publishedTrain()).isEqualTo(60);
        assertThat(loaded.split(5).test()).hasSize(10).startsWith(60);
        assertThat(loaded.images().label(63)).isEqualTo(3);
        assertThat(set.describe(target).size()).isEqualTo(70);
    }

    @Test
    void whatIsThereIsNotFetchedAgain() throws IOException {
        download("good");
        requests.clear();
        assertComplete(download("good"));

        assertThat(requests).isEmpty();
    }

    @Test
    void aDamagedFileIsFetchedAgain() throws IOException {
        download("good");
        requests.clear();
        Files.write(target.resolve("t10k-labels-idx1-ubyte.gz"), new byte[] {1, 2, 3});
        assertComplete(download("good"));

        assertThat(requests).containsExactly("good t10k-labels-idx1-ubyte.gz");
    }

    @Test
    @DisplayName("a download that was broken off goes on where it ended")
    void aPartIsContinued() throws IOException {
        beginPart(part -> part);
        assertComplete(download("good"));

        assertThat(requests).startsWith("good train-images-idx3-ubyte.gz bytes=1000-");
    }

    @Test
    void aPartThatIsCompleteIsTaken() throws IOException {
        Files.createDirectories(target);
        Files.write(part(), published.get("train-images-idx3-ubyte.gz"));
        assertComplete(download("good"));

        assertThat(requests).hasSize(3).noneMatch(request -> request.contains("train-images"));
    }

    @Test
    @DisplayName("a server that ignores Range makes a clean restart")
    void anIgnoredRangeRestarts() throws IOException {
        beginPart(part -> part);
        assertComplete(download("deaf"));

        assertThat(requests).hasSize(4);
    }

    @Test
    @DisplayName("a server that answers another range, or refuses it, makes a clean restart")
    void aWrongRangeRestarts() throws IOException {
        beginPart(part -> part);
        assertComplete(download("shifted"));
        assertThat(requests)
                .startsWith("shifted train-images-idx3-ubyte.gz bytes=1000-", "shifted train-images-idx3-ubyte.gz");

        Files.delete(target.resolve("train-images-idx3-ubyte.gz"));
        beginPart(part -> part);
        assertComplete(download("refusing"));
    }

    @Test
    @DisplayName("a part with other bytes is thrown away and the file fetched from its start")
    void aForeignPartRestarts() throws IOException {
        beginPart(part -> new byte[part.length]);
        assertComplete(download("good"));

        assertThat(requests)
                .startsWith("good train-images-idx3-ubyte.gz bytes=1000-", "good train-images-idx3-ubyte.gz");
    }

    @Test
    @DisplayName("a server that truncates is followed by the next mirror, which goes on from there")
    void aTruncatingServerIsLeft() throws IOException {
        assertComplete(download("truncating", "good"));

        int half = (published.get("train-images-idx3-ubyte.gz").length + 1) / 2;
        assertThat(requests)
                .startsWith(
                        "truncating train-images-idx3-ubyte.gz", "good train-images-idx3-ubyte.gz bytes=" + half + "-");
    }

    @Test
    void aServerThatAlwaysTruncatesIsAskedAsLongAsItHelps() throws IOException {
        assertComplete(download("truncating"));
    }

    @Test
    @DisplayName("a server that stalls is followed by the next mirror")
    void aStallingServerIsLeft() throws IOException {
        assertComplete(download("stalling", "good"));
    }

    @Test
    void aServerThatNeverAnswersIsLeftAndThePartStays() throws IOException {
        beginPart(part -> part);
        assertComplete(download("silent", "good"));

        assertThat(requests).contains("good train-images-idx3-ubyte.gz bytes=1000-");
    }

    @Test
    void onlyStallingServersLeaveTheBundledSetInUse() throws IOException {
        DownloadOutcome outcome = download("stalling");

        assertThat(outcome).isInstanceOf(DownloadOutcome.Unavailable.class);
        assertThat(outcome.sentence()).contains("nothing came for 0.8 s", "The bundled images stay in use");
        assertThat(set.isIn(target)).isFalse();
    }

    @Test
    @DisplayName("wrong bytes make a clean restart with the next mirror")
    void wrongBytesGoToTheNextMirror() throws IOException {
        assertComplete(download("wrong", "good"));
        assertThat(requests).startsWith("wrong train-images-idx3-ubyte.gz", "good train-images-idx3-ubyte.gz");
    }

    @Test
    @DisplayName("wrong bytes twice are an error, and nothing of them is kept")
    void wrongBytesTwiceAreAnError() {
        for (String[] mirrors : new String[][] {{"wrong", "page", "good"}, {"wrong"}, {"page", "gone"}}) {
            assertThatThrownBy(() -> download(mirrors))
                    .isInstanceOf(IOException.class)
                    .hasMessageContainingAll("train-images-idx3-ubyte.gz", "other bytes than the published ones");
            assertThat(part()).doesNotExist();
            assertThat(target.resolve("train-images-idx3-ubyte.gz")).doesNotExist();
        }
    }

    @Test
    void aMissingFileIsSoughtAtTheNextMirror() throws IOException {
        assertComplete(download("gone", "good"));

        Files.delete(target.resolve("t10k-labels-idx1-ubyte.gz"));
        assertThat(download("gone").sentence()).contains("status 404", "bundled");
    }

    @Test
    @DisplayName("offline: the outcome says that the bundled set stays in use")
    void offlineTheBundledSetStays() throws IOException {
        int closed;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            closed = socket.getLocalPort();
        }
        FullSet offline = set.withMirrors(List.of(URI.create("http://localhost:" + closed + "/")));
        DownloadOutcome outcome = new Download(offline, target, PATIENCE).run(TestData.SCOPE);

        assertThat(outcome).isInstanceOf(DownloadOutcome.Unavailable.class);
        assertThat(outcome.sentence()).contains("localhost: no connection", "The bundled images stay in use");
    }

    @Test
    void cancellingStopsAStallingDownloadAndKeepsThePart() throws Exception {
        Cancellation cancellation = new Cancellation();
        Progress progress = (_, message) -> {
            if (message.contains(": 20 of")) {
                cancellation.cancel();
            }
        };
        Download patient = new Download(set.withMirrors(mirrors("stalling")), target, Duration.ofSeconds(50));

        assertThatThrownBy(() -> patient.run(new JobScope(cancellation, progress)))
                .isInstanceOf(CancellationException.class);
        assertThat(part()).hasSize(20);
    }

    @Test
    void aFolderThatCannotBeWrittenToIsAnErrorOfThisMachine() throws IOException {
        Files.createDirectories(part());

        assertThatThrownBy(() -> download("good"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train-images-idx3-ubyte.gz.part");
    }

    @Test
    void aFileInThePlaceOfTheFolderIsNamed() throws IOException {
        Files.createDirectories(target.getParent());
        Files.writeString(target, "x");

        assertThatThrownBy(() -> download("good"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("train-images-idx3-ubyte.gz.part cannot be written: " + target + " is a file");
    }

    @Test
    @DisplayName("the four files can be taken from a folder, compressed or not, under either name")
    void filesAreTakenFromAFolder() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        Files.write(own.resolve("train-images-idx3-ubyte"), plain.get("train-images-idx3-ubyte"));
        Files.write(own.resolve("train-labels.idx1-ubyte"), plain.get("train-labels-idx1-ubyte"));
        Files.write(own.resolve("t10k-images-idx3-ubyte.gz"), published.get("t10k-images-idx3-ubyte.gz"));
        assertThatThrownBy(() -> set.openFromFolder(own, target, TestData.SCOPE))
                .isInstanceOf(BadFileException.class)
                .hasMessageContainingAll("own", "t10k-labels-idx1-ubyte.gz");
        assertThat(target).doesNotExist();

        Files.write(own.resolve("t10k-labels.idx1-ubyte.gz"), published.get("t10k-labels-idx1-ubyte.gz"));
        set.openFromFolder(own, target, TestData.SCOPE);
        assertThat(set.isIn(target)).isTrue();
        assertThat(set.load(target, TestData.SCOPE).images().size()).isEqualTo(70);
        assertThat(requests).isEmpty();
    }

    @Test
    void aFolderWithOtherFilesOfThatNameIsRefused() throws IOException {
        Path own = Files.createDirectories(folder.resolve("own"));
        for (String name : FullSet.FILE_NAMES) {
            Files.write(own.resolve(name), TestData.labels(3));
        }
        assertThatThrownBy(() -> set.openFromFolder(own, target, TestData.SCOPE))
                .isInstanceOf(BadFileException.class)
                .hasMessageContainingAll("train-images-idx3-ubyte", "SHA-256");
    }
}

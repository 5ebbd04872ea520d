package latentexplorer.core.figure;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.data.Percentage.withPercentage;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import latentexplorer.core.data.IdxFile;
import latentexplorer.core.data.IdxKind;
import latentexplorer.core.embed.PointLabels;
import latentexplorer.core.job.JobScope;
import latentexplorer.core.raster.Colouring;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MapPageTest {
    private static final List<String> CLASSES = List.of("a", "</script><b>", "c\"");

    @TempDir
    private Path folder;

    private static MapPage page(int n, boolean typefaces) {
        Random random = new Random(n);
        byte[] pixels = new byte[(n + 3) * 784];
        random.nextBytes(pixels);
        float[] x = new float[n];
        float[] y = new float[n];
        for (int i = 0; i < n; i++) {
            x[i] = random.nextFloat();
            y[i] = random.nextFloat();
        }
        // the middle one is alone
        x[0] = 0.5f;
        y[0] = 0.5f;
        for (int i = 1; i < n; i++) {
            y[i] = Math.abs(y[i] - 0.5f) < 0.2f ? 0.05f : y[i];
        }
        int[] labels = IntStream.range(0, n).map(i -> i % 4 - 1).toArray();
        PointLabels names = new PointLabels(
                CLASSES,
                labels,
                typefaces ? List.of("Abel & Co", "Lora") : List.of(),
                typefaces ? IntStream.range(0, n).map(i -> i % 2).toArray() : new int[0]);
        return new MapPage(
                "Digits & <more>",
                "UMAP of 3 values",
                new MapPicture.Tiles(pixels, IntStream.range(3, n + 3).toArray()),
                x,
                y,
                IntStream.range(0, n).map(i -> 10 * i).toArray(),
                names,
                Colouring.byClass(CLASSES, labels));
    }

    private static List<BufferedImage> sheets(String html) throws IOException {
        List<BufferedImage> sheets = new ArrayList<>();
        Matcher image =
                Pattern.compile("data:image/png;base64,([A-Za-z0-9+/=]+)").matcher(html);
        while (image.find()) {
            sheets.add(ImageIO.read(new ByteArrayInputStream(Base64.getDecoder().decode(image.group(1)))));
        }
        return sheets;
    }

    private static JsonNode data(String html) throws IOException {
        String start = "<script id=\"data\" type=\"application/json\">";
        int from = html.indexOf(start) + start.length();
        return JsonMapper.builder().build().readTree(html.substring(from, html.indexOf("</script>", from)));
    }

    @Test
    void everyPictureIsInThePageAsItWas() throws IOException {
        MapPage page = page(20_000, true);
        Path file = folder.resolve("map.html");

        MapPage.Written written = page.write(file, JobScope.unattended());

        String html = Files.readString(file);
        assertThat(written.side()).isEqualTo(28);
        assertThat(written.bytes()).isEqualTo(Files.size(file)).isLessThan(MapPage.LARGEST_PAGE);
        List<BufferedImage> sheets = sheets(html);
        assertThat(sheets).hasSize(2);
        assertThat(sheets.getFirst().getType()).isEqualTo(BufferedImage.TYPE_BYTE_GRAY);
        for (int i = 0; i < 20_000; i += 7) {
            BufferedImage sheet = sheets.get(i / (128 * 128));
            int slot = i % (128 * 128);
            for (int p = 0; p < 784; p += 5) {
                int grey = sheet.getRaster().getSample(slot % 128 * 28 + p % 28, slot / 128 * 28 + p / 28, 0);
                assertThat(grey).isEqualTo(page.tiles().pixels()[(i + 3) * 784 + p] & 0xFF);
            }
        }
        JsonNode data = data(html);
        assertThat(data.get("classes").get(1).textValue()).isEqualTo("</script><b>");
        ByteBuffer x = ByteBuffer.wrap(Base64.getDecoder().decode(data.get("x").textValue()))
                .order(ByteOrder.LITTLE_ENDIAN);
        assertThat(x.getFloat(4 * 777)).isEqualTo(page.x()[777]);
        assertThat(data.get("lines").get(3).get("count").intValue()).isEqualTo(5000);
    }

    @Test
    void thePageAsksForNothingFromAnywhere() throws IOException {
        Path file = folder.resolve("map.html");
        page(50, false).write(file, JobScope.unattended());
        String html = Files.readString(file);
        byte[] first = Files.readAllBytes(file);
        page(50, false).write(file, JobScope.unattended());

        assertThat(html).contains("default-src 'none'").contains("<title>Digits &amp; &lt;more&gt;</title>");
        assertThat(html).doesNotContain("http:").doesNotContain("https:").doesNotContain("{{");
        assertThat(Pattern.compile("(src|href)\\s*=\\s*[\"'](?!data:)")
                        .matcher(html)
                        .find())
                .isFalse();
        assertThat(html).doesNotContain("import(").doesNotContain("fetch(").doesNotContain("XMLHttpRequest");
        assertThat(html.split("</script>", -1)).hasSize(3);
        assertThat(Files.readAllBytes(file)).isEqualTo(first);
    }

    @Test
    void picturesThatDoNotFitAreHalvedAndThePageSaysSo() throws IOException {
        MapPage page = page(1000, false);
        Path file = folder.resolve("map.html");

        MapPage.Written written = page.write(file, 500_000, JobScope.unattended());

        String html = Files.readString(file);
        assertThat(written.side()).isEqualTo(14);
        assertThat(written.sentence()).contains("half their width");
        assertThat(html).contains("(14 pixels)");
        int sum = 0;
        for (int p : new int[] {0, 1, 28, 29}) {
            sum += page.tiles().pixels()[(5 + 3) * 784 + p] & 0xFF;
        }
        assertThat(sheets(html).getFirst().getRaster().getSample(5 * 14, 0, 0)).isEqualTo(sum + 2 >> 2);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> page.write(file, 100_000, JobScope.unattended()))
                .withMessageContaining("take a sample");
        assertThat(Files.readString(file)).as("the older page").isEqualTo(html);
    }

    @Test
    void theSizeIsForetold() throws IOException {
        MapPage few = page(1000, true);
        long exact =
                few.write(folder.resolve("few.html"), JobScope.unattended()).bytes();
        MapPage many = page(20_000, false);
        long about =
                many.write(folder.resolve("many.html"), JobScope.unattended()).bytes();

        assertThat((double) few.estimate(JobScope.unattended()).bytes()).isCloseTo(exact, withPercentage(0.1));
        assertThat((double) many.estimate(JobScope.unattended()).bytes()).isCloseTo(about, withPercentage(3));
        assertThat(many.estimate(JobScope.unattended()).side()).isEqualTo(28);
    }

    @Test
    void tooManyOrNoImagesAreRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapPage(
                        "t",
                        "a",
                        new MapPicture.Tiles(new byte[784], new int[70_001]),
                        new float[70_001],
                        new float[70_001],
                        new int[70_001],
                        PointLabels.NONE,
                        Colouring.byValue("v", new float[70_001])))
                .withMessageContaining("70,000");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new MapPage(
                        "t",
                        "a",
                        new MapPicture.Tiles(new byte[0], new int[0]),
                        new float[0],
                        new float[0],
                        new int[0],
                        PointLabels.NONE,
                        Colouring.byValue("v", new float[0])))
                .withMessageContaining("no images");
    }

    @Test
    void allSeventyThousandDigitsFitWithoutLoss() throws IOException {
        String data = System.getProperty("latent.data", "");
        Path mnist = Path.of(data).resolve("mnist");
        Assumptions.assumeTrue(
                !data.isBlank() && Files.isDirectory(mnist), "latent.data names no folder with mnist/: skipped");
        byte[] pixels = new byte[MapPage.MOST * 784];
        int[] labels = new int[MapPage.MOST];
        int at = 0;
        for (String part : List.of("train", "t10k")) {
            IdxFile images =
                    IdxFile.read(mnist.resolve(part + "-images-idx3-ubyte.gz"), IdxKind.IMAGES, JobScope.unattended());
            IdxFile names =
                    IdxFile.read(mnist.resolve(part + "-labels-idx1-ubyte.gz"), IdxKind.LABELS, JobScope.unattended());
            System.arraycopy(images.values(), 0, pixels, at * 784, images.values().length);
            for (int i = 0; i < names.count(); i++) {
                labels[at + i] = names.values()[i];
            }
            at += images.count();
        }
        Random random = new Random(1);
        float[] x = new float[at];
        float[] y = new float[at];
        for (int i = 0; i < at; i++) {
            x[i] = (float) (0.5 + 0.4 * Math.cos(labels[i]) + 0.05 * random.nextGaussian());
            y[i] = (float) (0.5 + 0.4 * Math.sin(labels[i]) + 0.05 * random.nextGaussian());
        }
        int[] all = IntStream.range(0, at).toArray();
        List<String> names = IntStream.range(0, 10).mapToObj(String::valueOf).toList();
        MapPage page = new MapPage(
                "Digits",
                "all of them",
                new MapPicture.Tiles(pixels, all),
                x,
                y,
                all,
                new PointLabels(names, labels, List.of(), new int[0]),
                Colouring.byClass(names, labels));
        Path file = folder.resolve("digits.html");

        long foretold = page.estimate(JobScope.unattended()).bytes();
        MapPage.Written written = page.write(file, JobScope.unattended());

        assertThat(written.side()).as("28 pixels, as they were").isEqualTo(28);
        assertThat(Files.size(file)).isLessThan(25_000_000);
        assertThat((double) foretold).isCloseTo(written.bytes(), withPercentage(5));
    }

    private static Optional<Path> chromium() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(java.io.File.pathSeparator))
                .flatMap(folder -> Stream.of("chromium", "chromium-browser", "google-chrome", "chrome")
                        .map(name -> Path.of(folder).resolve(name)))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** What the page's own attributes say after a hand has wheeled, dragged and pointed. */
    private static final String HAND = """
            <script>
            const root = document.documentElement, map = document.getElementById('map');
            const at = (type, x, y) => map.dispatchEvent(new PointerEvent(type, {clientX: x, clientY: y, pointerId: 1, bubbles: true}));
            const frame = () => new Promise(done => requestAnimationFrame(() => requestAnimationFrame(done)));
            // the browser's clock runs ahead of the unpacking of pictures: each tick takes its time
            const ticks = setInterval(() => { for (let k = 0; k < 2e7; k++); }, 20);
            const say = (name, value) => root.setAttribute('data-hand-' + name, value);
            (async () => {
                await new Promise(done => root.dataset.ready ? done() : new MutationObserver(() => root.dataset.ready && done()).observe(root, {attributes: true}));
                const x = map.clientWidth / 2, y = map.clientHeight / 2;
                say('drawn', root.dataset.drawn);
                at('pointermove', x, y);
                await frame();
                say('hovered', root.dataset.hovered);
                say('words', document.getElementById('words').textContent);
                say('zoom0', root.dataset.scale);
                for (let k = 0; k < 5; k++) map.dispatchEvent(new WheelEvent('wheel', {deltaY: -100, clientX: x, clientY: y, cancelable: true}));
                await frame();
                say('zoom1', root.dataset.scale);
                const left = +root.dataset.left;
                at('pointerdown', x, y); at('pointermove', x + 30, y + 10); at('pointerup', x + 30, y + 10);
                await frame();
                say('moved', Math.round(root.dataset.left - left));
                document.querySelector('#legend button').click();
                await frame();
                say('state', document.getElementById('state').textContent);
                say('colours', new Set(new Uint32Array(map.getContext('2d').getImageData(0, 0, map.width, map.height).data.buffer)).size);
                document.querySelector('#legend button').click();
                const find = document.getElementById('find');
                const look = async text => {
                    find.value = text;
                    find.dispatchEvent(new Event('input'));
                    await frame();
                    return document.getElementById('state').textContent;
                };
                say('found', await look('ábel  SCRIPT'));
                say('class', await look('b>'));
                say('nothing', await look('zzz'));
                find.dispatchEvent(new KeyboardEvent('keydown', {key: 'Escape'}));
                await frame();
                say('all', document.getElementById('state').textContent);
                say('requests', performance.getEntriesByType('resource').filter(e => !e.name.startsWith('data:')).length);
                say('done', 1);
                clearInterval(ticks);
            })();
            </script>
            """;

    @Test
    void aBrowserOpensThePageFromItsFileAndPansZoomsAndPoints() throws Exception {
        Path browser = chromium().orElse(null);
        Assumptions.assumeTrue(browser != null, "there is no Chromium on this machine: the page is not tried in it");
        Path file = folder.resolve("map.html");
        page(3000, true).write(file, JobScope.unattended());
        Files.writeString(file, Files.readString(file).replace("</body>", HAND + "</body>"));
        Path dom = folder.resolve("dom.html");

        Process process = new ProcessBuilder(
                        String.valueOf(browser),
                        "--headless=new",
                        "--no-sandbox",
                        "--disable-gpu",
                        "--no-first-run",
                        "--user-data-dir=" + folder.resolve("profile"),
                        "--window-size=1000,700",
                        "--virtual-time-budget=20000",
                        "--dump-dom",
                        file.toUri().toString())
                .redirectOutput(dom.toFile())
                .redirectError(folder.resolve("errors.txt").toFile())
                .start();
        boolean ended = process.waitFor(90, TimeUnit.SECONDS);
        process.destroyForcibly();

        assertThat(ended).isTrue();
        String html = Files.readString(dom);
        String root = html.substring(html.indexOf("<html"), html.indexOf('>', html.indexOf("<html")));
        assertThat(root)
                .contains("data-ready=\"3000\"")
                .contains("data-hand-hovered=\"0\"")
                .contains("data-hand-words=\"no class · Abel &amp; Co · image 0\"")
                .contains("data-hand-zoom0=\"1\"")
                .contains("data-hand-zoom1=\"1.61")
                .contains("data-hand-moved=\"30\"")
                .contains("data-hand-state=\"750 of 3,000 shown\"")
                .contains("data-hand-found=\"750 of 3,000 shown\"")
                .contains("data-hand-class=\"750 of 3,000 shown\"")
                .contains("data-hand-nothing=\"Nothing fits “zzz”.\"")
                .contains("data-hand-all=\"3,000 of 3,000 shown\"")
                .contains("data-hand-requests=\"0\"")
                .contains("data-hand-done=\"1\"");
        assertThat(number(root, "drawn")).isGreaterThan(200);
        assertThat(number(root, "colours")).isGreaterThan(50);
    }

    private static int number(String root, String name) {
        Matcher found = Pattern.compile("data-hand-" + name + "=\"(\\d+)\"").matcher(root);
        return found.find() ? Integer.parseInt(found.group(1)) : -1;
    }
}

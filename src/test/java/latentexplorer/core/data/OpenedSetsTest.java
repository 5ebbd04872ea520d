package latentexplorer.core.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import javax.imageio.ImageIO;
import latentexplorer.core.data.OpenOptions.Inversion;
import latentexplorer.core.file.BadFileException;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OpenedSetsTest {
    private static final OpenOptions AS_IT_IS = new OpenOptions("", Inversion.NO);

    @TempDir
    private Path temporary;

    private Path put(String name, byte[] content) throws IOException {
        Path file = temporary.resolve("own").resolve(name);
        Files.createDirectories(file.getParent());
        return Files.write(file, content);
    }

    private OpenedSet open(OpenOptions options) throws IOException {
        return OpenedSets.open(temporary.resolve("own"), options, TestData.SCOPE);
    }

    private static byte[] pixels(ImageSet images, int i) {
        return Arrays.copyOfRange(images.pixels(), i * 784, (i + 1) * 784);
    }

    @Test
    void aFolderWithoutImagesSaysWhatIsAccepted() throws IOException {
        put("notes.txt", "hello".getBytes(StandardCharsets.UTF_8));

        assertThatThrownBy(() -> open(AS_IT_IS))
                .isInstanceOf(BadFileException.class)
                .hasMessageStartingWith("own: ")
                .hasMessageContainingAll("IDX", "PNG", "JPEG", "NPY", "CSV");
        assertThatThrownBy(() -> OpenedSets.open(temporary.resolve("gone"), AS_IT_IS, TestData.SCOPE))
                .hasMessageContaining("gone");
        Path text = temporary.resolve("own/notes.txt");
        assertThatThrownBy(() -> OpenedSets.open(text, AS_IT_IS, TestData.SCOPE))
                .hasMessageContaining("notes.txt");
    }

    @Test
    void openingStopsWhenCancelled() throws IOException {
        put("images-idx3-ubyte", TestData.images(3, 1));

        assertThatThrownBy(() -> OpenedSets.open(temporary.resolve("own"), AS_IT_IS, TestData.cancelled()))
                .isInstanceOf(CancellationException.class);
    }

    @Nested
    class IdxFiles {
        @Test
        void imagesAndLabelsArePairedByNameAndMakeASplit() throws IOException {
            put("t10k-images-idx3-ubyte.gz", TestData.gzip(TestData.images(5, 1)));
            put("t10k-labels-idx1-ubyte.gz", TestData.gzip(TestData.labels(5)));
            put("train-images.idx3-ubyte", TestData.images(20, 2));
            put("train-labels-idx1-ubyte.gz", TestData.labels(20));
            OpenedSet opened = open(AS_IT_IS);

            assertThat(opened.name()).isEqualTo("own");
            assertThat(opened.images().size()).isEqualTo(25);
            assertThat(opened.publishedTrain()).isEqualTo(20);
            assertThat(opened.images().label(19)).isEqualTo(9);
            assertThat(opened.images().label(22)).isEqualTo(2);
            assertThat(pixels(opened.images(), 20)).isEqualTo(Arrays.copyOfRange(TestData.images(5, 1), 16, 800));
            assertThat(opened.report().read()).isEqualTo(25);
            assertThat(opened.report().skipped()).isEmpty();
        }

        @Test
        void labelsAreOptional() throws IOException {
            put("faces.idx", TestData.images(3, 1));
            OpenedSet opened = open(AS_IT_IS);

            assertThat(opened.images().label(2)).isEqualTo(ImageSet.UNLABELLED);
            assertThat(opened.publishedTrain()).isEqualTo(LoadedSet.NO_SPLIT);
            assertThat(opened.report().remarks()).containsExactly("faces.idx has no labels beside it.");
        }

        @Test
        void aSinglePairNeedsNoCommonName() throws IOException {
            put("a.idx", TestData.images(3, 1));
            put("b.idx", TestData.labels(3));

            assertThat(open(AS_IT_IS).images().label(2)).isEqualTo(2);
        }

        @Test
        void oneFileIsOpenedWithItsPartner() throws IOException {
            Path images = put("train-images-idx3-ubyte", TestData.images(4, 1));
            Path labels = put("train-labels-idx1-ubyte", TestData.labels(4));
            put("t10k-images-idx3-ubyte", TestData.images(2, 1));
            Path lonely = put("x-labels-idx1-ubyte", TestData.labels(4));

            for (Path file : List.of(images, labels)) {
                assertThat(OpenedSets.open(file, AS_IT_IS, TestData.SCOPE)
                                .images()
                                .size())
                        .isEqualTo(4);
            }
            assertThatThrownBy(() -> OpenedSets.open(lonely, AS_IT_IS, TestData.SCOPE))
                    .hasMessageContainingAll("x-labels-idx1-ubyte", "labels");
        }

        @Test
        void differentCountsAreRefused() throws IOException {
            put("train-images-idx3-ubyte", TestData.images(4, 1));
            put("train-labels-idx1-ubyte", TestData.labels(3));

            assertThatThrownBy(() -> open(AS_IT_IS)).hasMessageContainingAll("train-labels-idx1-ubyte", "4 labels");
        }

        @Test
        @DisplayName("DAT-03 a file that is named like an IDX file and is none is an error, not a silent loss")
        void badFilesAreNamed() throws IOException {
            put("train-images-idx3-ubyte", TestData.images(4, 1));
            String[] names = {"train-labels-idx1-ubyte", "train-labels.idx1", "train-labels-ubyte.gz"};
            for (String name : names) {
                Path labels = put(name, TestData.idx(0x901, 4, 4));
                assertThatThrownBy(() -> open(AS_IT_IS))
                        .isInstanceOf(BadFileException.class)
                        .hasMessageStartingWith(name + ": the first four bytes should be 00 00 08 01 (labels)");
                Files.delete(labels);
            }
            Path images = put("train-labels-idx1-ubyte", TestData.images(4, 1));
            assertThatThrownBy(() -> open(AS_IT_IS)).hasMessageContaining("should be 00 00 08 01 (labels)");
            Files.delete(images);
            byte[] whole = TestData.gzip(TestData.images(4, 1));
            for (byte[] garbage : List.of(new byte[50], new byte[0], Arrays.copyOf(whole, 12))) {
                put("t10k-images-idx3-ubyte.gz", garbage);
                assertThatThrownBy(() -> open(AS_IT_IS))
                        .isInstanceOf(BadFileException.class)
                        .hasMessageStartingWith("t10k-images-idx3-ubyte.gz: ");
            }
            Path chosen = temporary.resolve("own/train-images-idx3-ubyte");
            assertThat(OpenedSets.open(chosen, AS_IT_IS, TestData.SCOPE)
                            .images()
                            .size())
                    .as("a bad neighbour does not matter")
                    .isEqualTo(4);
        }

        @Test
        void aSingleBadFileSaysWhatIsWrong() throws IOException {
            Path magic = put("a-images-idx3-ubyte", TestData.idx(0x903, 784, 1, 28, 28));
            Path empty = put("b-images-idx3-ubyte.gz", new byte[0]);

            assertThatThrownBy(() -> OpenedSets.open(magic, AS_IT_IS, TestData.SCOPE))
                    .hasMessageContaining("a-images-idx3-ubyte: the first four bytes should be 00 00 08 03 (images)");
            assertThatThrownBy(() -> OpenedSets.open(empty, AS_IT_IS, TestData.SCOPE))
                    .hasMessageContaining("b-images-idx3-ubyte.gz: the file is empty, but images were expected");
        }

        @Test
        void numbersAndHiddenFilesArePassedOver() throws IOException {
            put("a-images-idx3-ubyte", TestData.images(2, 1));
            put("._a-images-idx3-ubyte", new byte[9]);
            put("a-faces.idx1", TestData.idx(0xC01, 8, 2));
            OpenedSet opened = open(AS_IT_IS);

            assertThat(opened.images().size()).isEqualTo(2);
            assertThat(opened.report().skipped())
                    .containsExactly("a-faces.idx1: it holds numbers of four bytes, not labels of one.");
        }

        @Test
        void typefacesAreOpenedWithOrWithoutNames() throws IOException {
            put("my-images-idx4-ubyte", TestData.idx(0x804, 2 * 94 * 784, 2, 94, 28, 28));
            OpenedSet numbered = open(AS_IT_IS);
            assertThat(numbered.images().typefaces()).containsExactly("Typeface 1", "Typeface 2");
            assertThat(numbered.report().remarks()).hasSize(1);

            put("my-names.txt", "One\nZwei\n".getBytes(StandardCharsets.UTF_8));
            OpenedSet named = open(AS_IT_IS);
            assertThat(named.images().typefaces()).containsExactly("One", "Zwei");
            assertThat(named.images().className(94)).isEqualTo("!");
        }

        @Test
        void brightBordersAreInvertedUnlessTheUserSaysNo() throws IOException {
            byte[] white = TestData.images(3, 1);
            Arrays.fill(white, 16, white.length, (byte) 250);
            put("a.idx", white);

            assertThat(open(OpenOptions.DEFAULT).images().pixels()[0]).isEqualTo((byte) 5);
            assertThat(open(OpenOptions.DEFAULT).report().inverted()).isTrue();
            assertThat(open(AS_IT_IS).images().pixels()[0]).isEqualTo((byte) 250);
        }

        @Test
        void aPreviewHasTheFirst24() throws IOException {
            put("a.idx", TestData.images(30, 1));
            OpenedSets.Preview preview =
                    OpenedSets.preview(temporary.resolve("own"), OpenOptions.DEFAULT, TestData.SCOPE);

            assertThat(preview.kind()).isEqualTo("IDX files");
            assertThat(preview.total()).isEqualTo(30);
            assertThat(preview.first().size()).isEqualTo(24);
            assertThat(pixels(preview.first(), 23))
                    .isEqualTo(pixels(open(OpenOptions.DEFAULT).images(), 23));
        }
    }

    @Nested
    class Pictures {
        private void draw(String name, int type, int width, int height, Color ground, Color ink) throws IOException {
            BufferedImage image = new BufferedImage(width, height, type);
            Graphics2D g = image.createGraphics();
            g.setColor(ground);
            g.fillRect(0, 0, width, height);
            g.setColor(ink);
            g.fillRect(width / 4, height / 4, width / 2, height / 2);
            g.dispose();
            Path file = temporary.resolve("own").resolve(name);
            Files.createDirectories(file.getParent());
            ImageIO.write(image, name.replaceAll(".*\\.", ""), file.toFile());
        }

        @Test
        void subfoldersAreClassesInOrder() throws IOException {
            draw("10/a.png", BufferedImage.TYPE_INT_RGB, 28, 28, Color.BLACK, Color.WHITE);
            draw("9/b.PNG", BufferedImage.TYPE_INT_RGB, 28, 28, Color.BLACK, Color.WHITE);
            draw("cat/deep/c.jpg", BufferedImage.TYPE_INT_RGB, 56, 56, Color.BLACK, Color.WHITE);
            draw("loose.png", BufferedImage.TYPE_INT_RGB, 28, 28, Color.BLACK, Color.WHITE);
            OpenedSet opened = open(OpenOptions.DEFAULT);

            assertThat(opened.images().classNames()).containsExactly("9", "10", "cat");
            assertThat(opened.images().size()).isEqualTo(4);
            assertThat(DataStatistics.of(opened.images(), TestData.SCOPE).counts())
                    .containsExactly(1, 1, 1);
            assertThat(opened.report().inverted()).isFalse();
            assertThat(opened.report().remarks()).singleElement().asString().contains("loose.png");
        }

        @Test
        void brokenAndForeignFilesAreSkippedWithTheReason() throws IOException {
            draw("a.png", BufferedImage.TYPE_INT_RGB, 28, 28, Color.BLACK, Color.WHITE);
            byte[] good = Files.readAllBytes(temporary.resolve("own/a.png"));
            put("broken.png", Arrays.copyOf(good, 40));
            put("empty.png", new byte[0]);
            put("text.jpg", "hello".getBytes(StandardCharsets.UTF_8));
            put("notes.txt", "hello".getBytes(StandardCharsets.UTF_8));
            put(".hidden", new byte[0]);
            OpenedSet opened = open(OpenOptions.DEFAULT);

            assertThat(opened.images().size()).isEqualTo(1);
            assertThat(opened.report().skipped())
                    .hasSize(4)
                    .anyMatch(reason -> reason.startsWith("broken.png: "))
                    .anyMatch(reason -> reason.startsWith("empty.png: "))
                    .anyMatch(reason -> reason.startsWith("text.jpg: "))
                    .anyMatch(reason -> reason.startsWith("notes.txt: "));
        }

        @Test
        void onlyBrokenPicturesAreAnError() throws IOException {
            put("text.jpg", "hello".getBytes(StandardCharsets.UTF_8));

            assertThatThrownBy(() -> open(OpenOptions.DEFAULT))
                    .isInstanceOf(BadFileException.class)
                    .hasMessageContainingAll("own", "text.jpg");
        }

        @Test
        void greyPicturesOf28KeepTheirBytes() throws IOException {
            BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
            byte[] pixels = Arrays.copyOfRange(TestData.images(1, 3), 16, 800);
            image.getRaster().setDataElements(0, 0, 28, 28, pixels);
            Files.createDirectories(temporary.resolve("own"));
            ImageIO.write(image, "png", temporary.resolve("own/a.png").toFile());

            assertThat(pixels(open(AS_IT_IS).images(), 0)).isEqualTo(pixels);
        }

        @Test
        void sixteenBitGreyIsScaled() {
            BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_USHORT_GRAY);
            image.getRaster().setSample(5, 6, 0, 65535);
            image.getRaster().setSample(6, 6, 0, 128 * 257);
            byte[] fitted = Picture.of(image).fitted();

            assertThat(fitted[6 * 28 + 5]).isEqualTo((byte) 255);
            assertThat(fitted[6 * 28 + 6]).isEqualTo((byte) 128);
        }

        @Test
        void coloursBecomeGreyAndTransparencyPaper() {
            BufferedImage image = new BufferedImage(28, 28, BufferedImage.TYPE_INT_ARGB);
            image.setRGB(0, 0, 0xFFFF0000);
            image.setRGB(1, 0, 0xFF00FF00);
            image.setRGB(2, 0, 0xFF0000FF);
            image.setRGB(3, 0, 0x80000000);
            byte[] fitted = Picture.of(image).fitted();

            assertThat(Arrays.copyOf(fitted, 5)).containsExactly(76, (byte) 150, 29, 127, (byte) 255);
        }

        @Test
        void theShapeIsKeptAndCentred() {
            BufferedImage wide = new BufferedImage(100, 50, BufferedImage.TYPE_INT_RGB);
            Graphics2D g = wide.createGraphics();
            g.setColor(Color.WHITE);
            g.fillRect(10, 10, 80, 30);
            g.dispose();
            byte[] fitted = Picture.of(wide).fitted();

            assertThat(fitted[14 * 28 + 14]).isEqualTo((byte) 255);
            assertThat(fitted[7 * 28 + 14]).isZero();
            assertThat(fitted[11 * 28 + 14]).isEqualTo((byte) 255);
            assertThat(fitted[2 * 28 + 14]).isZero();
            assertThat(fitted[25 * 28 + 14]).isZero();
            for (int y = 0; y < 28; y++) {
                for (int x = 0; x < 14; x++) {
                    assertThat(fitted[y * 28 + x]).isEqualTo(fitted[y * 28 + 27 - x]);
                    assertThat(fitted[y * 28 + x]).isEqualTo(fitted[(27 - y) * 28 + x]);
                }
            }
        }

        @Test
        void extremeShapesAreRead() {
            assertThat(Picture.of(new BufferedImage(1, 1, BufferedImage.TYPE_INT_RGB))
                            .fitted())
                    .containsOnly(0);
            assertThat(Picture.of(new BufferedImage(3000, 1, BufferedImage.TYPE_INT_RGB))
                            .fitted())
                    .hasSize(784);
            assertThat(Picture.of(new BufferedImage(1, 3000, BufferedImage.TYPE_INT_RGB))
                            .fitted())
                    .hasSize(784);
        }

        @Test
        void darkOnBrightIsProposedForInversion() throws IOException {
            draw("a.png", BufferedImage.TYPE_INT_RGB, 60, 30, Color.WHITE, Color.BLACK);
            OpenedSet opened = open(OpenOptions.DEFAULT);

            assertThat(opened.report().inverted()).isTrue();
            assertThat(opened.images().pixels()[0]).isZero();
            assertThat(opened.images().pixels()[14 * 28 + 14]).isEqualTo((byte) 255);
            assertThat(OpenedSets.preview(temporary.resolve("own"), OpenOptions.DEFAULT, TestData.SCOPE)
                            .inverted())
                    .isTrue();
        }

        @Test
        void onePictureIsASetOfOne() throws IOException {
            draw("a.png", BufferedImage.TYPE_INT_RGB, 60, 30, Color.WHITE, Color.BLACK);
            draw("b.png", BufferedImage.TYPE_INT_RGB, 60, 30, Color.WHITE, Color.BLACK);
            OpenedSet opened = OpenedSets.open(temporary.resolve("own/a.png"), OpenOptions.DEFAULT, TestData.SCOPE);

            assertThat(opened.images().size()).isEqualTo(1);
        }
    }

    @Nested
    class NpyFiles {
        private byte[] npy(String type, String shape, String fortran, int values) {
            String header = "{'descr': '" + type + "', 'fortran_order': " + fortran + ", 'shape': " + shape + ", }";
            header = header + " ".repeat(118 - header.length() - 1) + "\n";
            byte[] bytes = new byte[10 + header.length() + values];
            byte[] start = {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 1, 0, (byte) header.length(), 0};
            System.arraycopy(start, 0, bytes, 0, 10);
            System.arraycopy(header.getBytes(StandardCharsets.US_ASCII), 0, bytes, 10, header.length());
            for (int v = 0; v < values; v++) {
                bytes[10 + header.length() + v] = (byte) (v * 7);
            }
            return bytes;
        }

        private byte[] good() {
            return npy("|u1", "(28, 28)", "False", 784);
        }

        private void table(String content) throws IOException {
            put("data/mnist_labels.csv", content.getBytes(StandardCharsets.UTF_8));
        }

        @Test
        @DisplayName("DAT-03 images and labels are joined by ID")
        void imagesAndLabelsAreJoined() throws IOException {
            put("data/mnist_npy/10001.npy", good());
            put("data/mnist_npy/7.npy", good());
            table("ID,CLASS\n7,10\n10001,\"3\"\n");
            OpenedSet opened = open(AS_IT_IS);

            assertThat(opened.images().classNames()).containsExactly("3", "10");
            assertThat(opened.images().className(0)).isEqualTo("3");
            assertThat(opened.images().className(1)).isEqualTo("10");
            assertThat(opened.images().pixels()[3]).isEqualTo((byte) 21);
            assertThat(opened.report().kind()).isEqualTo("NPY files");
            assertThat(opened.report().skipped()).isEmpty();
            assertThat(opened.report().remarks()).isEmpty();
        }

        @Test
        @DisplayName("DAT-03 a missing label, an ID without a file and a bad row are reported")
        void missingLabelsAreReported() throws IOException {
            put("data/mnist_npy/1.npy", good());
            put("data/mnist_npy/2.npy", good());
            table("\uFEFFCLASS,ID\na,1\nb,3\nb\nc,1\n\n");
            OpenedSet opened = open(AS_IT_IS);

            assertThat(opened.images().className(0)).isEqualTo("a");
            assertThat(opened.images().label(1)).isEqualTo(ImageSet.UNLABELLED);
            assertThat(opened.report().remarks())
                    .hasSize(4)
                    .anyMatch(remark -> remark.startsWith("2.npy has no label"))
                    .anyMatch(remark -> remark.contains("no 3.npy"))
                    .anyMatch(remark -> remark.contains("line 4"))
                    .anyMatch(remark -> remark.contains("line 5") && remark.contains("was there before"));
        }

        @Test
        @DisplayName("DAT-03 files of another type, shape, version or length are skipped with name and reason")
        void otherFilesAreSkipped() throws IOException {
            put("n/a-good.npy", good());
            put("n/float.npy", npy("<f4", "(28, 28)", "False", 784 * 4));
            put("n/flat.npy", npy("|u1", "(784,)", "False", 784));
            put("n/short.npy", npy("|u1", "(28, 28)", "False", 700));
            put("n/text.npy", "hello, this is no array".getBytes(StandardCharsets.UTF_8));
            put("n/empty.npy", new byte[0]);
            put("n/cut.npy", Arrays.copyOf(good(), 60));
            put("n/huge.npy", new byte[1 << 18]);
            put("n/odd.npy", npy("|u1", "None", "False", 784));
            byte[] second = good();
            second[6] = 2;
            put("n/version.npy", second);
            OpenedSet opened = open(AS_IT_IS);

            assertThat(opened.images().size()).isEqualTo(1);
            assertThat(opened.report().skipped())
                    .hasSize(9)
                    .anyMatch(reason -> reason.startsWith("float.npy: ") && reason.contains("<f4"))
                    .anyMatch(reason -> reason.startsWith("flat.npy: ") && reason.contains("(784)"))
                    .anyMatch(reason -> reason.startsWith("short.npy: ") && reason.contains("700"))
                    .anyMatch(reason -> reason.startsWith("text.npy: "))
                    .anyMatch(reason -> reason.startsWith("empty.npy: "))
                    .anyMatch(reason -> reason.startsWith("cut.npy: "))
                    .anyMatch(reason -> reason.startsWith("huge.npy: "))
                    .anyMatch(reason -> reason.startsWith("odd.npy: ") && reason.contains("shape"))
                    .anyMatch(reason -> reason.startsWith("version.npy: ") && reason.contains("2"));
            assertThat(opened.report().remarks()).singleElement().asString().contains("no CSV file");
        }

        @Test
        void columnsFirstIsTurned() throws IOException {
            put("a.npy", npy("|u1", "(28, 28)", "True", 784));
            byte[] image = pixels(open(AS_IT_IS).images(), 0);

            assertThat(image[28]).isEqualTo((byte) 7);
            assertThat(image[1]).isEqualTo((byte) (28 * 7));
        }

        @Test
        void aTableBesideTheFolderIsFoundAndForeignTablesAreReported() throws IOException {
            put("x_npy/1.npy", good());
            put("labels.csv", "ID,CLASS\n1,five\n".getBytes(StandardCharsets.UTF_8));
            put("another.csv", "A,B\n1,2\n".getBytes(StandardCharsets.UTF_8));
            OpenedSet opened = OpenedSets.open(temporary.resolve("own/x_npy"), OpenOptions.DEFAULT, TestData.SCOPE);

            assertThat(opened.images().className(0)).isEqualTo("five");
            assertThat(opened.report().skipped()).singleElement().asString().startsWith("another.csv");
        }

        @Test
        void quotedValuesMayHoldCommasAndQuotes() {
            assertThat(LabelTable.fields("a,\"b,c\",\"\"\"\",")).containsExactly("a", "b,c", "\"", "");
        }
    }
}

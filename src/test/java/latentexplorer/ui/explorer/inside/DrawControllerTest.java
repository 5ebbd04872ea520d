package latentexplorer.ui.explorer.inside;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import javax.imageio.ImageIO;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.sketch.Sketch;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.job.DirectJobs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DrawControllerTest {
    @TempDir
    Path folder;

    private final Room room = new Room(new DirectJobs());
    private final DrawModel model = room.controller.drawModel();
    private final DrawController draw = room.controller.draw();

    @BeforeEach
    void hang() throws IOException {
        room.hang(Room.DENSE, 300);
        room.model.pageProperty().set(Page.DRAW);
    }

    private void drawOne() {
        draw.press(140, 60);
        draw.drag(140, 220);
    }

    @Test
    void aBlankPadSaysSo() {
        assertThat(model.drawingProperty().get()).isNull();
        assertThat(model.refusalProperty().get()).startsWith("There is nothing drawn yet");
        assertThat(room.controller.landingProperty().getValue()).isNull();
        drawOne();
        assertThat(model.refusalProperty().get()).isEmpty();
        draw.clear();
        assertThat(model.drawingProperty().get()).isNull();
        assertThat(model.findingsProperty().get()).isEqualTo(Findings.NONE);
        assertThat(room.controller.landingProperty().getValue()).isNull();
        assertThat(draw.content()).isEmpty();
    }

    @Test
    void aStrokeIsCentredEncodedAndLandsNearItsLike() throws IOException {
        drawOne();
        Drawing drawing = model.drawingProperty().get();
        assertThat(drawing.image()).containsExactly(Sketch.centred(model.pad().values(), InkPad.SIDE));
        assertThat(drawing.code())
                .containsExactly(room.model.subjectProperty().get().model().encode(drawing.image(), 1));
        assertThat(drawing.reconstruction()).hasSize(ImageSet.PIXELS);
        assertThat(model.findingsProperty().get().near()).hasSize(5);
        assertThat(model.findingsProperty().get().near().getFirst().className()).isEqualTo("1");
        assertThat(model.findingsProperty().get().near())
                .isSortedAccordingTo((a, b) -> Double.compare(a.distance(), b.distance()));
        assertThat(model.findingsProperty().get().inWords()).isEmpty();
        room.judge(Room.DENSE);
        assertThat(model.findingsProperty().get().inWords()).startsWith("The classifier sees 1 (");
        Landing landing = room.controller.landingProperty().getValue();
        assertThat(landing.caption()).isEqualTo("Drawing, seen as 1");
        assertThat(landing.code()).isSameAs(drawing.code());
        assertThat(landing.picture()).isSameAs(drawing.image());
        assertThat(landing.near()).hasSize(5);
        room.controller.use(Role.C, draw.content().orElseThrow());
        assertThat(room.filled).containsExactly("C: Drawing, seen as 1");
        room.controller.startDrawing();
        assertThat(room.model.pageProperty().get()).isEqualTo(Page.SLIDERS);
        assertThat(room.model.codeProperty().get()).containsExactly(drawing.code());
        assertThat(room.controller.landingProperty().getValue())
                .as("out of view")
                .isNull();
    }

    @Test
    void strokesAreErasedAndTakenBack() {
        drawOne();
        byte[] before = model.pad().ink().clone();
        model.erasingProperty().set(true);
        draw.press(140, 60);
        draw.drag(140, 140);
        assertThat(model.pad().ink()[100 * InkPad.SIDE + 140]).isZero();
        assertThat(model.pad().ink()[200 * InkPad.SIDE + 140]).isEqualTo((byte) 255);
        draw.undo();
        assertThat(model.pad().ink()).isEqualTo(before);
        draw.undo();
        assertThat(model.pad().isBlank()).isTrue();
        assertThat(model.pad().canUndo()).isFalse();
        draw.undo();
        draw.press(-50, 500);
        draw.drag(Double.NaN, 20);
        assertThat(model.pad().ink()).hasSize(InkPad.SIDE * InkPad.SIDE);
    }

    @Test
    void theWholeSheetCountsWhereInkIsNotCentred() {
        draw.press(45, 45);
        float[] centred = model.drawingProperty().get().image();
        model.centredProperty().set(false);
        float[] fitted = model.drawingProperty().get().image();
        assertThat(fitted).isNotEqualTo(centred);
        assertThat(fitted[4 * 28 + 4]).isEqualTo(1);
    }

    @Test
    void aDroppedDigitIsWhatItWas() throws IOException {
        BufferedImage picture = new BufferedImage(28, 28, BufferedImage.TYPE_BYTE_GRAY);
        byte[] digit = Arrays.copyOf(Room.digits().pixels(), ImageSet.PIXELS);
        picture.getRaster().setDataElements(0, 0, 28, 28, digit);
        Path file = folder.resolve("seven.png");
        ImageIO.write(picture, "png", file.toFile());
        room.model.pageProperty().set(Page.SLIDERS);

        room.controller.drop(file);

        assertThat(room.model.pageProperty().get()).isEqualTo(Page.DRAW);
        float[] image = model.drawingProperty().get().image();
        for (int p = 0; p < image.length; p++) {
            assertThat(image[p]).isCloseTo((digit[p] & 0xFF) / 255f, within(0.01f));
        }
        assertThat(model.remarkProperty().get()).isEqualTo("seven.png.");
        draw.undo();
        assertThat(model.pad().isBlank()).isTrue();
    }

    @Test
    void aPictureWithAlphaLiesOnWhiteAndIsInverted() throws IOException {
        BufferedImage picture = new BufferedImage(200, 100, BufferedImage.TYPE_INT_ARGB);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.BLACK);
        pen.fillRect(90, 20, 20, 60);
        pen.dispose();
        Path file = folder.resolve("clear.png");
        ImageIO.write(picture, "png", file.toFile());
        room.dialogs.answer = file;
        draw.ask();
        assertThat(model.remarkProperty().get()).contains("inverted");
        assertThat(model.pad().ink()[140 * InkPad.SIDE + 140]).isEqualTo((byte) 255);
        assertThat(model.drawingProperty().get()).isNotNull();
    }

    @Test
    void aPictureTenThousandPixelsWideIsTaken() throws IOException {
        BufferedImage picture = new BufferedImage(10_000, 400, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = picture.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(1000, 100, 8000, 200);
        pen.dispose();
        Path file = folder.resolve("wide.png");
        ImageIO.write(picture, "png", file.toFile());
        room.controller.drop(file);
        assertThat(model.drawingProperty().get()).isNotNull();
    }

    @Test
    void whatIsNoPictureIsRefusedByASentenceAndThePadStays() throws IOException {
        drawOne();
        byte[] before = model.pad().ink().clone();
        Path text = Files.writeString(folder.resolve("notes.png"), "no picture");
        room.controller.drop(text);
        assertThat(model.remarkProperty().get()).contains("notes.png").contains("not a PNG or JPEG");
        room.controller.drop(folder.resolve("gone.png"));
        assertThat(model.remarkProperty().get()).contains("gone.png");
        BufferedImage white = new BufferedImage(50, 50, BufferedImage.TYPE_BYTE_GRAY);
        Path blank = folder.resolve("blank.png");
        ImageIO.write(white, "png", blank.toFile());
        room.controller.drop(blank);
        assertThat(model.remarkProperty().get()).startsWith("blank.png is of one colour");
        assertThat(model.pad().ink()).isEqualTo(before);
    }

    @Test
    void withoutAModelADroppedPictureIsRefused() {
        room.showing.exhibitProperty().set(null);
        room.controller.drop(Path.of("seven.png"));
        assertThat(room.told()).last().asString().startsWith("There is no model that could encode seven.png");
    }
}

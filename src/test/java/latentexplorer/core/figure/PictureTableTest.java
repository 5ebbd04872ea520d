package latentexplorer.core.figure;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import javax.imageio.ImageIO;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.ResultGrid;
import latentexplorer.core.job.JobScope;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class PictureTableTest {
    private static final int ROWS = 3;

    @TempDir
    Path folder;

    private BufferedImage written(String title, String about, String row, String column) throws IOException {
        float[] pictures = new float[ROWS * ImageSet.PIXELS];
        List<ResultGrid.Column> columns = List.of(
                new ResultGrid.Column("1", List.of(), new float[ROWS], pictures),
                new ResultGrid.Column(column, List.of(), new float[ROWS], pictures));
        ResultGrid grid = new ResultGrid(title, about, List.of(), List.of("source", row, "target"), columns);
        Path file = folder.resolve("grid.png");
        PictureTable.writeResults(file, grid, 2, JobScope.unattended());
        return ImageIO.read(file.toFile());
    }

    /** The least rectangle around all pixels that differ. */
    private static Rectangle difference(BufferedImage one, BufferedImage other) {
        Rectangle around = new Rectangle(-1, -1);
        for (int y = 0; y < one.getHeight(); y++) {
            for (int x = 0; x < one.getWidth(); x++) {
                if (one.getRGB(x, y) != other.getRGB(x, y)) {
                    around.add(new Rectangle(x, y, 1, 1));
                }
            }
        }
        return around;
    }

    @Test
    @DisplayName("EXP-20 a saved grid has captions: its title, how it was made, each row's place, each column's name")
    void captions() throws IOException {
        BufferedImage plain = written("Paths", "digits", "t = 0.5", "2");

        Rectangle title = difference(plain, written("Path", "digits", "t = 0.5", "2"));
        Rectangle about = difference(plain, written("Paths", "fashion", "t = 0.5", "2"));
        Rectangle row = difference(plain, written("Paths", "digits", "t = 0.9", "2"));
        Rectangle column = difference(plain, written("Paths", "digits", "t = 0.5", "7"));

        assertThat(List.of(title, about, row, column)).allMatch(each -> !each.isEmpty());
        assertThat(title.getMaxY()).isLessThanOrEqualTo(column.getMinY());
        assertThat(about.getMaxY()).isLessThanOrEqualTo(column.getMinY());
        assertThat(row.getMaxX()).isLessThan(column.getMinX());
        assertThat(row.getMinY()).isGreaterThan(column.getMaxY());
        assertThat(row.height).isLessThan(2 * ImageSet.SIDE);
    }
}

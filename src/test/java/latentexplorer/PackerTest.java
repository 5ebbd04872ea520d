package latentexplorer;

import static org.assertj.core.api.Assertions.assertThat;

import latentexplorer.core.figure.MapPage;
import latentexplorer.core.figure.MapPicture;
import latentexplorer.core.figure.PictureTable;
import latentexplorer.core.figure.ViewPicture;
import latentexplorer.ui.explorer.taking.Packing;
import org.junit.jupiter.api.Test;

class PackerTest {
    @Test
    void theWindowOffersWhatFiguresCanDo() {
        assertThat(Packing.LARGEST_SCALE).isEqualTo(ViewPicture.LARGEST_SCALE).isEqualTo(PictureTable.LARGEST_SCALE);
        assertThat(Packing.SMALLEST_SIZE).isEqualTo(MapPicture.SMALLEST);
        assertThat(Packing.LARGEST_SIZE).isEqualTo(MapPicture.LARGEST);
        assertThat(Packing.MOST_ON_PAGE).isEqualTo(MapPage.MOST);
    }
}

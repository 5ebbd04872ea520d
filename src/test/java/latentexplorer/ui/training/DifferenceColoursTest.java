package latentexplorer.ui.training;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("TRN-14 difference colours")
class DifferenceColoursTest {
    @ParameterizedTest(name = "true {0}, decoded {1}: {2}")
    @CsvSource({
        "0, 0, FF000000",
        "1, 1, FFFFFFFF",
        "0, 1, FFFF0000",
        "1, 0, FF0000FF",
        "0.5, 0.55, FF464646",
        "0.5, 0.8, FFFF6666",
        "0.8, 0.5, FF6666FF",
        "0, NaN, FF000000",
    })
    void followTheReference(float truth, float decoded, String colour) {
        assertThat(Integer.toHexString(DifferenceColours.colour(truth, decoded)).toUpperCase(java.util.Locale.ROOT))
                .isEqualTo(colour);
    }
}

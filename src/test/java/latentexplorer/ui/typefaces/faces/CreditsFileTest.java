package latentexplorer.ui.typefaces.faces;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import latentexplorer.core.file.Places;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CreditsFileTest {
    @TempDir
    Path folder;

    @Test
    void columnsBecomeCreditsAndShortLinesArePassedOver() throws IOException {
        Path file = folder.resolve("credits.tsv");
        Files.writeString(
                file,
                "name\tfamily\tlicence\tsource\tcopyright\nA-Bold\tA\tOFL-1.1\tweb\t\n\nB-Thin\tB\nC\tc\tl\ts\t(c) C\rand D\r\n");
        CreditsFile credits = CreditsFile.read(file);
        assertThat(credits.of("A-Bold")).contains(new Credits.Credit("A", "OFL-1.1", ""));
        assertThat(credits.of("C")).contains(new Credits.Credit("c", "l", "(c) C\nand D"));
        assertThat(credits.of("B-Thin")).isEmpty();
    }

    @Test
    void withoutTheFileNothingIsKnown() {
        assertThat(CreditsFile.read(folder.resolve("missing.tsv")).of("A")).isEmpty();
    }

    @Test
    void everyBundledTypefaceHasALicence() throws IOException {
        Path fonts = Places.ofThisUser().fonts();
        CreditsFile credits = CreditsFile.read(fonts.resolve("typefaces-credits.tsv"));
        assertThat(Files.readAllLines(fonts.resolve("typefaces-names.txt")))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(credits.of(name))
                        .hasValueSatisfying(
                                credit -> assertThat(credit.licence()).isIn("OFL-1.1", "Apache-2.0")));
    }
}

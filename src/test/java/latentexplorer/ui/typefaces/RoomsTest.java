package latentexplorer.ui.typefaces;

import static com.tngtech.archunit.library.Architectures.layeredArchitecture;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/** Which room of the workspace knows which. */
@AnalyzeClasses(packages = "latentexplorer.ui.typefaces", importOptions = ImportOption.DoNotIncludeTests.class)
class RoomsTest {
    private static final String ROOT = "latentexplorer.ui.typefaces";

    @ArchTest
    static final ArchRule a_room_knows_only_the_rooms_below_it = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("workspace")
            .definedBy(ROOT)
            .layer("faces")
            .definedBy(ROOT + ".faces")
            .layer("cluster")
            .definedBy(ROOT + ".cluster")
            .layer("selection")
            .definedBy(ROOT + ".selection")
            .layer("gallery")
            .definedBy(ROOT + ".gallery")
            .whereLayer("faces")
            .mayNotAccessAnyLayer()
            .whereLayer("cluster")
            .mayNotAccessAnyLayer()
            .whereLayer("selection")
            .mayOnlyAccessLayers("cluster")
            .whereLayer("gallery")
            .mayOnlyAccessLayers("selection", "cluster", "faces")
            .because("a pane can then be read, tested and changed by itself");
}

package latentexplorer.core.net;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

class StartsWithoutDl4jTest {
    @Test
    void onlyTheYardsticksOfDl4jAndAGraphForItTouchItsClasses() {
        JavaClasses classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .importPackages("latentexplorer");
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.core\\.net\\."
                        + "(Dl4jNetwork|Dl4jVariational|Dl4jModel|Dl4jFit|StyleGraph|LabelledGraph)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage("org.nd4j..", "org.deeplearning4j..")
                .because("reading a model and decoding with it must not wait for ND4J to start")
                .check(classes);
        noClasses()
                .that()
                .haveNameNotMatching(".*\\.core\\.net\\.(ModelFile|StyleGraph)(\\$.*)?")
                .should()
                .dependOnClassesThat()
                .haveNameMatching(".*\\.core\\.net\\.StyleGraph")
                .because("the graph is made when a style model is written, and never to use one")
                .check(classes);
    }
}

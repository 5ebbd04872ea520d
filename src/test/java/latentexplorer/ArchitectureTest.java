package latentexplorer;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaAccess.Predicates.target;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.assignableTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.properties.HasName.Predicates.nameMatching;
import static com.tngtech.archunit.core.domain.properties.HasOwner.Predicates.With.owner;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import latentexplorer.ui.job.Jobs;

/** The map of the house, as rules that fail. */
@AnalyzeClasses(packages = "latentexplorer", importOptions = ImportOption.DoNotIncludeTests.class)
class ArchitectureTest {
    private static final String ROOT = "latentexplorer";

    @ArchTest
    static final ArchRule core_knows_no_window_and_no_command_line = noClasses()
            .that()
            .resideInAPackage("..core..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", ROOT + ".ui..", ROOT + ".cli..", ROOT + ".serve..", ROOT)
            .because("what computes must run without a window, in tests, on the command line and in a server");

    @ArchTest
    static final ArchRule the_command_line_knows_no_window = noClasses()
            .that()
            .resideInAPackage(ROOT + ".cli..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx..", ROOT + ".ui..", ROOT)
            .because("commands run where there is no toolkit; windows come through an interface");

    @ArchTest
    static final ArchRule only_ui_and_the_composition_roots_know_JavaFX = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".ui..", ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx..")
            .because("the toolkit can then be replaced, or left out");

    @ArchTest
    static final ArchRule DL4J_has_one_owner = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".core.net")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("org.deeplearning4j..", "org.nd4j..")
            .because("core.net alone owns it; layers and classifiers compute without");

    @ArchTest
    static final ArchRule layers_know_plain_numbers_alone = noClasses()
            .that()
            .resideInAPackage(ROOT + ".core.net.layer..")
            .should()
            .dependOnClassesThat(resideInAPackage(ROOT + "..")
                    .and(not(resideInAnyPackage(
                            ROOT + ".core.net.layer..", ROOT + ".core.linalg..", ROOT + ".core.job.."))))
            .because("a layer is tested against its definition, without images, models or files");

    @ArchTest
    static final ArchRule layers_are_an_inner_matter_of_models = noClasses()
            .that()
            .resideOutsideOfPackage(ROOT + ".core.net..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".core.net.layer..")
            .because("others see models, trainers and settings; what they are made of may change");

    @ArchTest
    static final ArchRule maps_and_models_meet_above_both = noClasses()
            .that()
            .resideInAPackage(ROOT + ".core.embed..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".core.net..", ROOT + ".core.data..", ROOT + ".core.map..")
            .because("methods lay out plain numbers; core.map knows where they come from");

    @ArchTest
    static final ArchRule models_know_no_maps = noClasses()
            .that()
            .resideInAPackage(ROOT + ".core.net..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(ROOT + ".core.embed..", ROOT + ".core.map..")
            .because("core.map brings both together");

    @ArchTest
    static final ArchRule OpenBLAS_has_one_owner = onlyOwner("core.linalg", "org.bytedeco..");

    @ArchTest
    static final ArchRule Smile_has_one_owner = onlyOwner("core.cluster", "smile..");

    @ArchTest
    static final ArchRule picocli_has_one_owner = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".cli..", ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage("picocli..")
            .because("the command line is one way in among others; only the composition root starts it");

    @ArchTest
    static final ArchRule pictures_are_written_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".core.figure..", ROOT + ".core.data..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javax.imageio..")
            .because("core.figure writes pictures and core.data reads the user's; nobody else needs the formats");

    @ArchTest
    static final ArchRule AWT_stays_with_pictures_and_fonts = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".core.figure..", ROOT + ".core.data..", ROOT + ".core.typeface..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.awt..", "javax.swing..")
            .because("two toolkits in one window do not mix");

    @ArchTest
    static final ArchRule only_composition_roots_call_figure = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".core.figure..", ROOT + ".cli..", ROOT)
            .should()
            .dependOnClassesThat()
            .resideInAPackage(ROOT + ".core.figure..")
            .because("figures are made of results, at the edge of the program");

    @ArchTest
    static final ArchRule workspaces_do_not_know_each_other = slices().matching(
                    ROOT + ".ui.(typefaces|training|explorer|data)..")
            .should()
            .notDependOnEachOther()
            .because("they meet in ui.session");

    @ArchTest
    static final ArchRule the_session_knows_no_view = noClasses()
            .that()
            .resideInAPackage(ROOT + ".ui.session..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("javafx.scene..", ROOT + ".ui.job..", ROOT + ".ui.widget..", ROOT + ".ui.shell..")
            .because("shared state must be testable without a toolkit");

    @ArchTest
    static final ArchRule there_are_no_cycles =
            slices().matching(ROOT + ".(**)").should().beFreeOfCycles().because("arrows go down only");

    @ArchTest
    static final ArchRule threads_live_in_few_places = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".core.job..", ROOT + ".ui.job..", ROOT)
            .should()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.concurrent.Executors")
            .orShould()
            .callConstructorWhere(target(owner(assignableTo(Thread.class))))
            .orShould()
            .callMethodWhere(target(owner(assignableTo(Thread.class))).and(target(nameMatching("of.*|start.*"))))
            .because("whoever starts threads must be able to end them");

    @ArchTest
    static final ArchRule delivery_on_the_JavaFX_thread_is_in_one_place = noClasses()
            .that()
            .resideOutsideOfPackages(ROOT + ".ui.job..", ROOT + ".ui.tour..", ROOT)
            .should()
            .callMethod(javafx.application.Platform.class, "runLater", Runnable.class)
            .because("results reach the window through jobs, so that late ones can be dropped");

    @ArchTest
    static final ArchRule models_hold_no_nodes = noClasses()
            .that()
            .haveSimpleNameEndingWith("Model")
            .and()
            .resideInAPackage(ROOT + ".ui..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene..")
            .because("a model is tested without a toolkit");

    @ArchTest
    static final ArchRule views_do_not_compute = noClasses()
            .that()
            .haveSimpleNameEndingWith("View")
            .and()
            .resideInAPackage(ROOT + ".ui..")
            .should()
            .dependOnClassesThat(
                    resideInAnyPackage(ROOT + ".core.net..", ROOT + ".core.linalg..", ROOT + ".core.embed..")
                            .or(assignableTo(Jobs.class)))
            .because("controllers ask core, views show what came of it");

    @ArchTest
    static final ArchRule controllers_touch_no_controls = noClasses()
            .that()
            .haveSimpleNameEndingWith("Controller")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("javafx.scene.control..")
            .because("a controller is tested without a toolkit");

    @ArchTest
    static void nothing_is_called_after_nothing(JavaClasses all) {
        classes()
                .should()
                .haveNameNotMatching(".*(Impl|Manager|Util|Utils|Helper)$")
                .because("a name says what a thing is")
                .check(all);
    }

    private static ArchRule onlyOwner(String owner, String... libraries) {
        return noClasses()
                .that()
                .resideOutsideOfPackage(ROOT + "." + owner + "..")
                .should()
                .dependOnClassesThat()
                .resideInAnyPackage(libraries)
                .because(owner + " is the only owner of this library");
    }
}

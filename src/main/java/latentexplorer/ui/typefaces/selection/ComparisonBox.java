package latentexplorer.ui.typefaces.selection;

import atlantafx.base.controls.Popover;
import java.util.List;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.TextArea;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import latentexplorer.core.cluster.FontSetComparison;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;

/** How the choice differs from another font set, with the names on demand. There only while something is compared. */
final class ComparisonBox extends VBox {
    private final Label what = new Label();
    private final Label problem = new Label();
    private final Hyperlink difference = new Hyperlink();
    private final TextArea names = new TextArea();
    private final Popover popover = new Popover(names);
    private final HBox heading;

    ComparisonBox(SetBuilderModel model, SetBuilderController controller) {
        setId("comparison");
        what.setId("compared-with");
        what.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        what.getStyleClass().addAll("muted", "may-be-cut");
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        problem.setId("comparison-problem");
        problem.getStyleClass().add("problem");
        problem.setWrapText(true);
        problem.setMinHeight(USE_PREF_SIZE);
        difference.setId("compared-difference");
        difference.setWrapText(true);
        difference.setMinHeight(USE_PREF_SIZE);
        difference.setTooltip(new Tooltip("Show the names"));
        difference.setOnAction(_ -> {
            difference.setVisited(false);
            popover.show(difference);
        });
        names.setId("compared-names");
        names.setEditable(false);
        names.setPrefColumnCount(24);
        names.setPrefRowCount(14);
        names.setAccessibleText("Names of the typefaces that entered and left");
        popover.setArrowLocation(Popover.ArrowLocation.RIGHT_CENTER);
        popover.setDetachable(false);
        popover.setHeaderAlwaysVisible(true);
        popover.setTitle("Typefaces that differ");
        Button end = SetBuilderView.icon(Feather.X, "comparison-end", "End the comparison");
        end.setOnAction(_ -> controller.endComparison());
        heading = new HBox(8, what, end);
        heading.setAlignment(Pos.CENTER_LEFT);
        Runnable refresh = () -> show(
                model.comparisonProperty().get(),
                model.comparisonProblemProperty().get());
        model.comparisonProperty().subscribe(refresh);
        model.comparisonProblemProperty().subscribe(refresh);
        refresh.run();
    }

    private void show(@Nullable FontSetComparison now, String trouble) {
        problem.setText(trouble);
        what.setText(now == null ? "" : "Against " + now.file().getFileName());
        what.setTooltip(now == null ? null : new Tooltip(now.file().toString()));
        if (now != null) {
            difference.setText(summary(now));
            names.setText(names(now));
        } else {
            popover.hide();
        }
        getChildren().clear();
        if (now != null) {
            getChildren().addAll(heading, difference);
        }
        if (!trouble.isEmpty()) {
            getChildren().add(problem);
        }
        setVisible(!getChildren().isEmpty());
        setManaged(isVisible());
    }

    private static String summary(FontSetComparison now) {
        String known = String.format(
                Locale.ROOT,
                "+%,d\u00a0entered, −%,d\u00a0left, %,d\u00a0kept",
                now.entered().size(),
                now.left().size(),
                now.kept());
        return now.unknown().isEmpty()
                ? known
                : known
                        + String.format(
                                Locale.ROOT, ", %,d\u00a0unknown", now.unknown().size());
    }

    private static String names(FontSetComparison now) {
        return (section("Entered", now.entered())
                        + section("Left", now.left())
                        + section("Unknown here", now.unknown()))
                .strip();
    }

    private static String section(String title, List<String> names) {
        return names.isEmpty()
                ? ""
                : String.format(Locale.ROOT, "%s (%,d)%n%s%n%n", title, names.size(), String.join("\n", names));
    }
}

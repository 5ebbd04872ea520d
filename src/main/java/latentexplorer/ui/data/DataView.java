package latentexplorer.ui.data;

import java.util.Objects;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import latentexplorer.core.data.DataSetDescription;
import latentexplorer.ui.widget.EmptyState;
import latentexplorer.ui.widget.ProblemState;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The data workspace: the list of sets, and beside it what the chosen one holds. */
public final class DataView extends BorderPane {
    private final DataModel model;
    private final DataController controller;
    private final ListView<DataSetDescription> list = new ListView<>();
    private final SetView set;
    private final ImportView folder;
    private final EmptyState empty = new EmptyState(Feather.DATABASE);
    private final ProblemState problem = new ProblemState();
    private final Label loadingText = new Label();
    private final VBox loading = new VBox(12, new ProgressIndicator(), loadingText);

    public DataView(DataModel model, DataController controller) {
        this.model = model;
        this.controller = controller;
        set = new SetView(model, controller);
        folder = new ImportView(model, controller);
        setId("data");
        getStyleClass().add("data");
        getStylesheets()
                .add(Objects.requireNonNull(DataView.class.getResource("data.css"))
                        .toExternalForm());
        setLeft(side());
        setCenter(centre());
        model.pageProperty().subscribe(this::show);
    }

    private Region side() {
        Label heading = new Label("Data sets");
        heading.getStyleClass().add("heading");
        Region spacer = new Region();
        HBox.setHgrow(spacer, Priority.ALWAYS);
        Button open = new Button("Open…", new FontIcon(Feather.FOLDER));
        open.setId("open-folder");
        open.setTooltip(new Tooltip("Open a folder of IDX files, of PNG or JPEG pictures, or of NPY files with a CSV"));
        open.setOnAction(_ -> controller.openFolder());
        HBox title = new HBox(8, heading, spacer, open);
        title.setAlignment(Pos.CENTER_LEFT);
        list.setId("sets");
        list.setItems(model.sets());
        list.setCellFactory(_ -> new SetCell(model.keyInUseProperty()));
        list.getSelectionModel().selectedItemProperty().subscribe(this::selected);
        model.chosenProperty().subscribe(now -> list.getSelectionModel().select(now));
        VBox.setVgrow(list, Priority.ALWAYS);
        VBox side = new VBox(8, title, list);
        side.setPrefWidth(288);
        side.setMinWidth(240);
        side.getStyleClass().add("side");
        return side;
    }

    /** While a folder is shown no set is selected, so that a click on any leads back. */
    private void selected(@Nullable DataSetDescription now) {
        DataPage page = model.pageProperty().get();
        boolean folder = page instanceof DataPage.Importing || page instanceof DataPage.FolderFailed;
        if (now != null && (folder || !now.equals(model.chosenProperty().get()))) {
            controller.choose(now);
        }
    }

    private Region centre() {
        loading.setAlignment(Pos.CENTER);
        loading.setId("data-loading");
        problem.setId("data-problem");
        empty.setId("data-empty");
        StackPane stage = new StackPane(set, folder, empty, problem, loading);
        VBox.setVgrow(stage, Priority.ALWAYS);
        return new VBox(new TroubleBar(model, controller), stage);
    }

    private void show(DataPage page) {
        switch (page) {
            case DataPage.Nothing _ -> {
                empty.say(
                        "Choose a data set on the left, or open a folder of images.",
                        "Open a folder",
                        controller::openFolder);
                only(empty);
            }
            case DataPage.Loading(String sentence) -> {
                loadingText.setText(sentence);
                only(loading);
            }
            case DataPage.Shown shown -> {
                list.getSelectionModel().select(model.chosenProperty().get());
                set.show(shown);
                only(set);
            }
            case DataPage.Importing importing -> {
                list.getSelectionModel().clearSelection();
                folder.show(importing);
                only(folder);
            }
            case DataPage.Failed failed -> {
                problem.show(failed.problem(), controller::showChosen);
                only(problem);
            }
            case DataPage.FolderFailed failed -> {
                list.getSelectionModel().clearSelection();
                problem.show(failed.problem(), () -> controller.openFolder(failed.folder()));
                only(problem);
            }
        }
    }

    private void only(Node shown) {
        for (Node each : new Node[] {set, folder, empty, problem, loading}) {
            each.setVisible(each == shown);
        }
    }
}

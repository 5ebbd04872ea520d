package latentexplorer.ui.explorer.compare;

import javafx.geometry.Pos;
import javafx.geometry.Side;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above the second map: which one it is, whether it moves with the first, and the way to close it. */
final class SecondHeader extends HBox {
    private static final double BUSY = 16;

    SecondHeader(CompareModel model, CompareController controller) {
        super(2);
        getStyleClass().add("compare-header");
        setAlignment(Pos.CENTER_LEFT);
        Label number = new Label("2");
        number.getStyleClass().add("compare-number");
        ProgressIndicator busy = new ProgressIndicator();
        busy.setPrefSize(BUSY, BUSY);
        busy.setMinSize(BUSY, BUSY);
        busy.setMaxSize(BUSY, BUSY);
        busy.visibleProperty().bind(model.busyProperty());
        busy.managedProperty().bind(busy.visibleProperty());
        Region gap = new Region();
        setHgrow(gap, Priority.ALWAYS);
        ToggleButton link = new ToggleButton("", new FontIcon(Feather.LINK));
        dress(link, "compare-link", "Pan and zoom both maps together (Y)");
        link.selectedProperty().bindBidirectional(model.linkedProperty());
        Button find = new Button("", new FontIcon(Feather.CROSSHAIR));
        dress(find, "compare-find", "Bring the image under the pointer into the middle of the other map (X)");
        // By hand it helps the arrow keys only: a pointer on the button is on no image.
        find.setOnAction(_ -> controller.find());
        Button close = new Button("", new FontIcon(Feather.X));
        dress(close, "compare-close", "One map alone (V)");
        close.setOnAction(_ -> model.openProperty().set(false));
        model.pairingProperty().subscribe(pairing -> {
            link.setDisable(pairing == null || !pairing.isAligned());
            find.setDisable(pairing == null);
        });
        getChildren().setAll(number, menu(model, controller), busy, gap, link, find, close);
    }

    private static void dress(ButtonBase button, String id, String help) {
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        button.setMinWidth(USE_PREF_SIZE);
        button.setAccessibleText(help);
        button.setTooltip(new Tooltip(help));
    }

    private static Button menu(CompareModel model, CompareController controller) {
        Button button = new Button("Choose a map", new FontIcon(Feather.CHEVRON_DOWN));
        button.setId("compare-choose");
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.getStyleClass().addAll("small", "flat", "may-be-cut");
        button.setMnemonicParsing(false);
        button.setTextOverrun(OverrunStyle.CENTER_ELLIPSIS);
        button.setMinWidth(80);
        Tooltip whole = new Tooltip();
        button.setTooltip(whole);
        model.pairingProperty().subscribe(pairing -> {
            String title = pairing == null
                    ? "Choose a map"
                    : CompareController.title(pairing.second().map());
            button.setText(title);
            whole.setText(title);
        });
        ContextMenu menu = new ContextMenu();
        // What is found meanwhile comes into the open menu.
        model.candidatesProperty()
                .subscribe(found -> menu.getItems()
                        .setAll(found.stream()
                                .map(each -> item(each, controller))
                                .toList()));
        button.setOnAction(_ -> {
            controller.refresh();
            menu.show(button, Side.BOTTOM, 0, 2);
        });
        return button;
    }

    private static MenuItem item(Candidate candidate, CompareController controller) {
        String reason = candidate.why().orElse(candidate.note());
        MenuItem item = new MenuItem(candidate.title() + (reason.isEmpty() ? "" : "  (" + reason + ")"));
        item.setMnemonicParsing(false);
        item.setDisable(candidate.why().isPresent());
        Ikon mark = candidate.chosen() ? Feather.CHECK : null;
        item.setGraphic(mark == null ? null : new FontIcon(mark));
        item.setOnAction(_ -> controller.choose(candidate.file()));
        return item;
    }
}

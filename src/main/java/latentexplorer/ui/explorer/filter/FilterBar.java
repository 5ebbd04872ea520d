package latentexplorer.ui.explorer.filter;

import atlantafx.base.controls.CustomTextField;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.AccessibleAttribute;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.OverrunStyle;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;
import latentexplorer.core.select.ColourBy;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The line above the map: what is filtered by, what the colours say, how many show, and how it is shown. */
public final class FilterBar extends HBox {
    private static final Duration READ = Duration.seconds(6);

    private final FilterModel model;
    private final FilterController controller;
    private final Runnable backToMap;
    private final CustomTextField search = new CustomTextField();
    private final HBox chips = new HBox(4);
    private final Label count = new Label();
    private final Label message = new Label();
    private final MenuButton colours = new MenuButton();
    private final PauseTransition reading = new PauseTransition(READ);

    /** @param backToMap gives the keys back to the map */
    public FilterBar(FilterModel model, FilterController controller, Runnable backToMap) {
        super(8);
        this.model = model;
        this.controller = controller;
        this.backToMap = backToMap;
        setId("filter-bar");
        getStyleClass().add("filter-bar");
        getStylesheets()
                .add(Objects.requireNonNull(FilterBar.class.getResource("filter.css"))
                        .toExternalForm());
        setAlignment(Pos.CENTER_LEFT);
        setMinWidth(0);
        buildSearch();
        buildMessage();
        buildColours();
        chips.setAlignment(Pos.CENTER_LEFT);
        chips.setMaxWidth(Double.MAX_VALUE);
        setHgrow(chips, Priority.ALWAYS);
        count.setId("filter-count");
        count.getStyleClass().add("filter-count");
        count.setMinWidth(USE_PREF_SIZE);
        count.textProperty().bind(model.sentenceProperty());
        model.chipsProperty().subscribe(this::showChips);
        getChildren().setAll(search, message, chips, count, colours, new ViewOptions(model, controller).button());
        model.legendProperty().subscribe(legend -> {
            search.setDisable(legend == null);
            colours.setDisable(legend == null);
        });
    }

    private void buildSearch() {
        search.setId("filter-search");
        search.setPromptText("character, class or typeface  ( / )");
        search.setAccessibleText("Filter by character, class or typeface");
        search.setTooltip(
                new Tooltip("Show only what fits these words, each the character, the class or the typeface ( / )."
                        + "\nEnter or Esc goes back to the map."));
        search.setPrefWidth(240);
        search.setMinWidth(92);
        search.setLeft(new FontIcon(Feather.SEARCH));
        Button empty = new Button("", new FontIcon(Feather.X));
        empty.setId("filter-search-clear");
        empty.getStyleClass().addAll("flat", "filter-x");
        empty.setAccessibleText("Clear the text");
        empty.setFocusTraversable(false);
        empty.setOnAction(_ -> search.clear());
        search.textProperty().subscribe(text -> search.setRight(text.isEmpty() ? null : empty));
        search.textProperty().subscribe((_, text) -> controller.search(text));
        model.filterProperty().subscribe(filter -> {
            if (!search.getText().strip().equals(filter.text())) {
                search.setText(filter.text());
            }
        });
        model.searchingProperty().subscribe(wanted -> {
            if (wanted) {
                search.requestFocus();
                search.selectAll();
                model.searchingProperty().set(search.isFocused());
            }
        });
        search.focusedProperty()
                .subscribe((_, focused) -> model.searchingProperty().set(focused));
        search.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.ESCAPE) {
                backToMap.run();
                event.consume();
            }
        });
    }

    /** Takes the place of the chips for as long as it takes to read it. */
    private void buildMessage() {
        message.setId("filter-message");
        message.getStyleClass().addAll("filter-message", "may-be-cut");
        message.setWrapText(true);
        message.setMinWidth(0);
        message.setMaxWidth(Double.MAX_VALUE);
        setHgrow(message, Priority.ALWAYS);
        Tooltip whole = new Tooltip();
        message.setTooltip(whole);
        reading.setOnFinished(_ -> controller.heard());
        model.messageProperty().subscribe(sentence -> {
            boolean told = !sentence.isEmpty();
            message.setText(sentence);
            whole.setText(sentence);
            message.setVisible(told);
            message.setManaged(told);
            chips.setVisible(!told);
            chips.setManaged(!told);
            count.setVisible(!told);
            count.setManaged(!told);
            if (told) {
                message.notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
                reading.playFromStart();
            } else {
                reading.stop();
            }
        });
    }

    private void buildColours() {
        colours.setId("colour-by");
        colours.getStyleClass().add("small");
        colours.setMinWidth(USE_PREF_SIZE);
        colours.setMnemonicParsing(false);
        colours.setGraphic(new FontIcon(Feather.DROPLET));
        colours.setTooltip(new Tooltip("What the colours of the points say"));
        Runnable refresh = this::showColours;
        model.offersProperty().subscribe(refresh);
        model.colourByProperty().subscribe(refresh);
        showColours();
    }

    private void showColours() {
        ColourBy now = model.colourByProperty().get();
        colours.getItems()
                .setAll(model.offersProperty().get().stream()
                        .map(offer -> item(offer, offer.by() == now))
                        .toList());
        model.offersProperty().get().stream().filter(offer -> offer.by() == now).forEach(offer -> {
            colours.setText("by " + offer.title());
            colours.setAccessibleText("Colour by " + offer.title());
        });
    }

    private RadioMenuItem item(FilterModel.Offer offer, boolean chosen) {
        String reason = offer.why().map(why -> "  (" + why + ")").orElse("");
        RadioMenuItem item = new RadioMenuItem(offer.title() + reason);
        item.setId("colour-by-" + offer.by().name().toLowerCase(Locale.ROOT));
        item.setMnemonicParsing(false);
        item.setSelected(chosen);
        item.setDisable(offer.why().isPresent());
        item.setOnAction(_ -> {
            item.setSelected(true);
            controller.colour(offer.by());
        });
        return item;
    }

    private void showChips(List<FilterModel.Chip> now) {
        boolean held = chips.isFocusWithin();
        chips.getChildren().setAll(now.stream().map(this::chip).toList());
        if (held) {
            backToMap.run();
        }
    }

    /** The key that does the same from the map. */
    private static String key(FilterModel.Chip chip) {
        return switch (chip.kind()) {
            case "class" -> " (C: the class of the image under the pointer, or all)";
            case "typeface" -> " (F: the typeface of the image under the pointer, or all)";
            default -> "";
        };
    }

    private Button chip(FilterModel.Chip chip) {
        Button button = new Button(chip.text(), new FontIcon(Feather.X));
        button.setId("chip-" + chip.kind());
        button.setMnemonicParsing(false);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setGraphicTextGap(4);
        button.setTextOverrun(OverrunStyle.ELLIPSIS);
        button.getStyleClass().addAll("small", "filter-chip");
        boolean longName = chip.kind().equals("typeface");
        button.setMinWidth(longName ? 80 : USE_PREF_SIZE);
        button.setMaxWidth(longName ? 180 : USE_PREF_SIZE);
        if (longName) {
            button.getStyleClass().add("may-be-cut");
        }
        button.setAccessibleText("Remove the filter: " + chip.text());
        button.setTooltip(new Tooltip("Only " + chip.text() + ". Click to remove this." + key(chip)));
        if (chip.kind().equals("hidden")) {
            button.setTooltip(new Tooltip("Lines of the legend that are hidden. Click to show all."));
        }
        button.setOnAction(_ -> controller.remove(chip));
        return button;
    }
}

package latentexplorer.ui.training.watch;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.insight.Accuracy;
import latentexplorer.core.insight.ClassError;
import latentexplorer.core.insight.CodeMap;
import latentexplorer.core.insight.Draws;
import latentexplorer.core.insight.Insight;
import latentexplorer.core.insight.RandomReconstructions;
import latentexplorer.core.insight.Reconstructions;
import latentexplorer.core.insight.Styles;
import latentexplorer.core.raster.ClassColours;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The panels that show what the model of an epoch makes of the held-out images. */
final class Cards {
    private final WatchModel model;
    private final PanelController panels;
    private final Card.Page page;

    Cards(WatchModel model, PanelController panels, Card.Page page) {
        this.model = model;
        this.panels = panels;
        this.page = page;
    }

    private void onSnapshot(Consumer<Snapshot> show) {
        model.snapshotProperty().subscribe(snapshot -> {
            if (snapshot != null) {
                show.accept(snapshot);
            }
        });
    }

    private <C extends Chart> C themed(C chart) {
        chart.darkProperty().bind(model.darkProperty());
        return chart;
    }

    /** Tells what an image is, and opens it in the Explorer when it is clicked. */
    private void linkImages(PictureSheet sheet) {
        sheet.letChoose(this::name, panels::openInExplorer);
    }

    private String name(int image) {
        Snapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            return "";
        }
        ImageSet images = snapshot.heldOut().data().images();
        int label = images.label(image);
        String of = label < 0 ? "" : ", class " + images.classNames().get(label);
        return "Image " + Numbers.count(image) + of + "\nClick to see it on the Explorer's map";
    }

    /** Inputs, what comes out, and the differences, one below the other. */
    private static List<Tile> threeRows(Reconstructions shown) {
        List<Tile> tiles = new ArrayList<>(Tile.row(shown.inputs(), true, shown.indices()));
        tiles.addAll(Tile.row(shown.decoded(), true, shown.indices()));
        List<Tile> differences = Tile.row(shown.differences(), false, shown.indices());
        for (int i = 0; i < differences.size(); i++) {
            tiles.add(differences.get(i).withCaption(Numbers.of(shown.errors()[i])));
        }
        return tiles;
    }

    Card reconstructions() {
        Card card = new Card("card-reconstructions", "Reconstructions", page);
        PictureSheet sheet = themed(
                new PictureSheet("Held-out images and what the model makes of them", "input", "output", "difference"));
        linkImages(sheet);
        card.fill(sheet);
        onSnapshot(snapshot -> {
            sheet.show(threeRows(snapshot.insight().examples()));
            card.note(snapshot.heldOut().split() + " images · red: too much ink, blue: too little · "
                    + snapshot.insight().metric());
        });
        return card;
    }

    Card samples() {
        Card card = new Card("card-samples", "Samples", page);
        PictureSheet sheet = themed(new PictureSheet("Pictures drawn from the prior"));
        card.fill(sheet);
        onSnapshot(snapshot -> {
            Draws draws = snapshot.insight().draws();
            List<String> names = snapshot.heldOut().data().images().classNames();
            List<Tile> tiles = Tile.drawn(draws.pictures());
            sheet.show(IntStream.range(0, tiles.size())
                    .mapToObj(i -> draws.labels()[i] >= 0 && names.size() > 10
                            ? tiles.get(i).withCaption(names.get(draws.labels()[i]))
                            : tiles.get(i))
                    .toList());
            card.note(draws.briefly(), draws.how());
        });
        return card;
    }

    Card map() {
        RasterCard card = new RasterCard("card-map", "Map of the codes", model.mapProperty(), panels::roomForMap, page);
        Tooltip tooltip = new Tooltip();
        card.view().setOnMouseMoved(event -> {
            int point = pointAt(event.getX(), event.getY(), card.view().scale());
            Snapshot snapshot = model.snapshotProperty().get();
            card.view().setCursor(point < 0 ? javafx.scene.Cursor.DEFAULT : javafx.scene.Cursor.HAND);
            if (point < 0 || snapshot == null) {
                Tooltip.uninstall(card.view(), tooltip);
            } else {
                tooltip.setText(name(snapshot.insight().map().indices()[point]));
                Tooltip.install(card.view(), tooltip);
            }
        });
        card.view().setOnMouseClicked(event -> {
            int point = pointAt(event.getX(), event.getY(), card.view().scale());
            Snapshot snapshot = model.snapshotProperty().get();
            if (event.getButton() == MouseButton.PRIMARY && point >= 0 && snapshot != null) {
                panels.openInExplorer(snapshot.insight().map().indices()[point]);
            }
        });
        ClassKey key = new ClassKey(model.darkProperty());
        card.foot(key);
        onSnapshot(snapshot -> {
            key.show(ClassColours.of(snapshot.heldOut().data().images().classNames()));
            CodeMap map = snapshot.insight().map();
            String share = String.format(Locale.ROOT, "%.0f %%", map.explained() * 100);
            card.note(
                    "PCA shows " + share,
                    "PCA of the " + map.of() + ", " + share + " of the variance"
                            + (map.prior().isPresent() ? " · rings: prior at 1 and 2 deviations" : "")
                            + " · aligned from epoch to epoch · "
                            + snapshot.insight().measured().words());
        });
        return card;
    }

    private int pointAt(double x, double y, double scale) {
        Snapshot snapshot = model.snapshotProperty().get();
        if (snapshot == null) {
            return -1;
        }
        CodeMap map = snapshot.insight().map();
        return model.mapFrameProperty().get().nearest(map.x(), map.y(), x * scale, y * scale, 6 * scale);
    }

    Card errors() {
        Card card = new Card("card-errors", "Errors", page);
        ErrorChart chart = themed(new ErrorChart(panels::pickBar));
        chart.setId("watch-histogram");
        card.fill(chart);
        Runnable show = () -> {
            Snapshot snapshot = model.snapshotProperty().get();
            Pick pick = model.pickProperty().get();
            boolean here = snapshot != null && pick != null && pick.epoch() == snapshot.epoch();
            chart.show(snapshot == null ? null : snapshot.insight().errors(), here ? pick.bar() : -1);
        };
        model.pickProperty().subscribe(_ -> show.run());
        onSnapshot(snapshot -> {
            show.run();
            Insight insight = snapshot.insight();
            card.note(
                    insight.metric(),
                    insight.metric() + " · " + insight.measured().words() + " · click a bar to see its images");
        });
        return card;
    }

    /** The best and the worst images, or those that were asked for. */
    Card ends() {
        Card card = new Card("card-ends", "Best and worst images", page);
        PictureSheet best = themed(new PictureSheet("Best images", "best", "output", "worst", "output"));
        PictureSheet picked = themed(new PictureSheet("The images that were asked for"));
        linkImages(best);
        linkImages(picked);
        card.fill(new javafx.scene.layout.StackPane(best, picked));
        Button back = new Button("Best and worst", new FontIcon(Feather.X));
        back.setId("watch-pick-clear");
        back.getStyleClass().addAll("flat", "card-tool");
        back.setOnAction(_ -> panels.pickNothing());
        back.managedProperty().bind(back.visibleProperty());
        card.tool(back);
        Runnable show = () -> {
            Snapshot snapshot = model.snapshotProperty().get();
            Pick pick = model.pickProperty().get();
            Reconstructions images = model.pickedProperty().get();
            boolean chosen = pick != null && images != null;
            back.setVisible(pick != null);
            best.setVisible(!chosen);
            picked.setVisible(chosen);
            card.note(pick == null ? "click an image to see it in the Explorer" : pick.title());
            if (chosen) {
                picked.showTogether(pairs(images), 2);
            } else if (snapshot != null) {
                best.show(ends(snapshot));
            }
        };
        model.pickProperty().subscribe(_ -> show.run());
        model.pickedProperty().subscribe(_ -> show.run());
        onSnapshot(_ -> show.run());
        return card;
    }

    private static List<Tile> ends(Snapshot snapshot) {
        List<Tile> tiles = new ArrayList<>();
        for (Reconstructions each : List.of(snapshot.best(), snapshot.worst())) {
            tiles.addAll(Tile.row(each.inputs(), true, each.indices()));
            List<Tile> outputs = Tile.row(each.decoded(), true, each.indices());
            for (int i = 0; i < outputs.size(); i++) {
                tiles.add(outputs.get(i).withCaption(Numbers.of(each.errors()[i])));
            }
        }
        return tiles;
    }

    /** Each input with its output behind it. */
    private static List<Tile> pairs(Reconstructions shown) {
        List<Tile> inputs = Tile.row(shown.inputs(), true, shown.indices());
        List<Tile> outputs = Tile.row(shown.decoded(), true, shown.indices());
        return IntStream.range(0, inputs.size())
                .boxed()
                .flatMap(i -> java.util.stream.Stream.of(
                        inputs.get(i).withCaption("in"), outputs.get(i).withCaption(Numbers.of(shown.errors()[i]))))
                .toList();
    }

    Card classes() {
        Card card = new Card("card-classes", "Error by class", page);
        List<Integer> labels = new ArrayList<>();
        BarChart chart = themed(new BarChart("Mean error of each class", bar -> panels.pickClass(labels.get(bar))));
        card.fill(scrolled(chart));
        onSnapshot(snapshot -> {
            ClassColours colours =
                    ClassColours.of(snapshot.heldOut().data().images().classNames());
            List<ClassError> classes = snapshot.insight().classes();
            labels.clear();
            classes.forEach(each -> labels.add(each.label()));
            chart.show(
                    classes.stream()
                            .map(each -> new BarChart.Bar(
                                    each.name(),
                                    each.mean(),
                                    each.deviation(),
                                    Numbers.of(each.mean()),
                                    each.label() < 0 ? -1 : colours.ink(each.label())))
                            .toList(),
                    Double.NaN);
            card.note(
                    "mean and ±1 σ",
                    "mean, ±1 standard deviation · " + snapshot.insight().metric());
        });
        return card;
    }

    private static javafx.scene.control.ScrollPane scrolled(Chart chart) {
        javafx.scene.control.ScrollPane scroll = new javafx.scene.control.ScrollPane(chart);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        scroll.setHbarPolicy(javafx.scene.control.ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        scroll.getStyleClass().add("watch-scroll");
        return scroll;
    }

    Card styles() {
        RasterCard card = new RasterCard("card-styles", "Styles", model.stylesProperty(), panels::roomForStyles, page);
        ClassKey key = new ClassKey(model.darkProperty());
        card.foot(key);
        onSnapshot(snapshot -> snapshot.insight().style().ifPresent(style -> {
            key.show(ClassColours.of(style.styles().classNames()));
            int last = style.styles().size() - 1;
            card.note(
                    "each against each; lines at 0",
                    Styles.name(0) + " to " + Styles.name(last)
                            + " from the top and from the left, each against each; lines at 0 · "
                            + snapshot.insight().measured().words());
        }));
        return card;
    }

    Card accuracy() {
        Card card = new Card("card-accuracy", "Accuracy by class", page);
        List<Integer> labels = new ArrayList<>();
        BarChart chart = themed(
                new BarChart("Share of each class given the right class", bar -> panels.pickClass(labels.get(bar))));
        card.fill(scrolled(chart));
        onSnapshot(snapshot -> snapshot.insight().style().ifPresent(style -> {
            Accuracy accuracy = style.accuracy();
            ClassColours colours =
                    ClassColours.of(snapshot.heldOut().data().images().classNames());
            labels.clear();
            List<BarChart.Bar> bars = new ArrayList<>();
            for (Accuracy.OfClass each : accuracy.classes()) {
                labels.add(each.label());
                String words = Numbers.share(each.share()) + " of " + Numbers.count(each.count());
                bars.add(new BarChart.Bar(each.name(), each.share(), 0, words, colours.ink(each.label())));
            }
            chart.show(bars, 1);
            String overall = Numbers.share(accuracy.overall()) + " of all";
            card.note(overall, overall + " " + Numbers.count(accuracy.count()));
        }));
        return card;
    }

    /** Images drawn at random, and the class that the model takes them for. */
    Card random() {
        Card card = new Card("card-random", "Random images", page);
        PictureSheet sheet = themed(new PictureSheet(
                "Random held-out images and what the model makes of them", "input", "output", "difference"));
        linkImages(sheet);
        card.fill(sheet);
        onSnapshot(snapshot -> snapshot.insight().style().ifPresent(style -> {
            RandomReconstructions random = style.random();
            List<String> names = snapshot.heldOut().data().images().classNames();
            Reconstructions shown = random.pictures();
            List<Tile> tiles = new ArrayList<>(Tile.row(shown.inputs(), true, shown.indices()));
            tiles.addAll(Tile.row(shown.decoded(), true, shown.indices()));
            List<Tile> differences = Tile.row(shown.differences(), false, shown.indices());
            for (int i = 0; i < differences.size(); i++) {
                String told = names.get(random.predicted()[i]);
                tiles.add(differences
                        .get(i)
                        .withCaption(told + String.format(Locale.ROOT, " %.3f", random.probabilities()[i])));
            }
            sheet.show(tiles);
            card.note("below: the class that the model tells, and its probability");
        }));
        return card;
    }
}

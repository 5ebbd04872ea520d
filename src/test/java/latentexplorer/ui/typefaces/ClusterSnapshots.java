package latentexplorer.ui.typefaces;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import java.io.File;
import java.util.Random;
import java.util.stream.IntStream;
import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.control.*;
import javafx.scene.image.WritableImage;
import javafx.scene.input.*;
import javafx.scene.layout.*;
import javafx.stage.Stage;
import latentexplorer.core.cluster.*;
import latentexplorer.ui.job.*;
import latentexplorer.ui.session.Session;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;
import org.testfx.util.WaitForAsyncUtils;

class ClusterSnapshots extends ApplicationTest {
    Stage stage;

    @Override
    public void start(Stage stage) {
        this.stage = stage;
    }

    ClusterModel model;
    ClusterController controller;
    ExplanationController ex;
    HeldJobs held;
    BorderPane root;
    SplitView split;

    void build(boolean dark, double w, double h, double column, double pane, double paneH, Jobs jobs) {
        interact(() -> {
            Application.setUserAgentStylesheet(
                    dark ? new PrimerDark().getUserAgentStylesheet() : new PrimerLight().getUserAgentStylesheet());
            model = new ClusterModel();
            InkClusterer c = new InkClusterer();
            ex = new ExplanationController(model, new Session(), jobs, c);
            controller =
                    new ClusterController(model, new SelectionModel(), new Session(), jobs, c, () -> "alphanumeric");
            Random r = new Random(5);
            int[] g = IntStream.range(0, 600)
                    .map(i -> {
                        int k = i % 9;
                        return k == 8
                                ? r.nextInt(256)
                                : Math.clamp((int) Math.round(15 + 32 * k + r.nextGaussian() * (2 + k)), 0, 255);
                    })
                    .toArray();
            model.vectorsProperty().set(InkFaces.vectors(g));
            ClusterControls controls = new ClusterControls(model, controller);
            ClusterStatus status = new ClusterStatus(model, controller);
            VBox.setVgrow(status, Priority.ALWAYS);
            VBox left = new VBox(controls, status);
            left.setPrefWidth(column);
            left.setMinWidth(column);
            left.setMaxWidth(column);
            ExplanationPane p = new ExplanationPane(model, controller, ex);
            p.setPrefSize(pane, paneH);
            p.setMaxSize(pane, paneH);
            p.setMinSize(pane, paneH);
            split = new SplitView(model, controller);
            root = new BorderPane();
            root.setLeft(left);
            BorderPane right = new BorderPane();
            right.setBottom(new HBox(
                    new Region() {
                        {
                            HBox.setHgrow(this, Priority.ALWAYS);
                        }
                    },
                    p));
            right.setStyle("-fx-background-color: -color-bg-subtle");
            root.setCenter(right);
            stage.setScene(new Scene(root, w, h));
            stage.show();
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    void shot(String name) throws Exception {
        WaitForAsyncUtils.waitForFxEvents();
        WaitForAsyncUtils.waitForFxEvents();
        WritableImage[] image = new WritableImage[1];
        interact(() -> image[0] = stage.getScene().snapshot(null));
        java.awt.image.BufferedImage b =
                new java.awt.image.BufferedImage((int) image[0].getWidth(), (int) image[0].getHeight(), 1);
        for (int y = 0; y < b.getHeight(); y++)
            for (int x = 0; x < b.getWidth(); x++)
                b.setRGB(x, y, image[0].getPixelReader().getArgb(x, y));
        javax.imageio.ImageIO.write(b, "png", new File("/tmp/controls-shots/" + name + ".png"));
    }

    void kind(AlgorithmKind k) {
        interact(() -> controller.choose(k));
    }

    @Test
    void all() throws Exception {
        new File("/tmp/controls-shots").mkdirs();
        for (boolean dark : new boolean[] {false, true}) {
            String t = dark ? "dark" : "light";
            for (int[] s :
                    new int[][] {{1210, 730, 264, 560, 190}, {1210, 730, 264, 260, 190}, {1850, 1130, 300, 800, 210}}) {
                String n = t + "-" + s[0] + "-" + s[3] + "-";
                build(dark, s[0], s[1], s[2], s[3], s[4], new DirectJobs());
                shot(n + "kmeans-empty");
                interact(() -> {
                    controller.cluster();
                    ex.askCounts();
                    ex.askStability();
                });
                shot(n + "kmeans");
                kind(AlgorithmKind.SPECTRAL);
                interact(() -> ex.askEigenvalues());
                shot(n + "spectral");
                kind(AlgorithmKind.DBSCAN_AUTO);
                shot(n + "auto-empty");
                interact(() -> controller.cluster());
                shot(n + "auto");
                kind(AlgorithmKind.DBSCAN);
                interact(() -> controller.dragEpsilon(0.02));
                moveTo("#density-sweep");
                shot(n + "dbscan-preview");
                interact(() -> controller.releaseEpsilon());
                if (s[3] == 260) {
                    clickOn("#density-show-distances");
                    shot(n + "dbscan-dist");
                }
            }
            held = new HeldJobs();
            build(dark, 1210, 730, 264, 560, 190, held);
            interact(() -> {
                controller.cluster();
                model.run().progressProperty().set(0.4);
                model.run().messageProperty().set("start 2 of 3, round 17");
                ex.askCounts();
                ex.askStability();
            });
            shot(t + "-running");
            build(dark, 1210, 730, 264, 560, 190, new DirectJobs());
            interact(() -> {
                model.settingsProperty().set(Change.algorithm(ClusterSettings.DEFAULT, new Algorithm.KMeans(25)));
                controller.cluster();
                model.run()
                        .problemProperty()
                        .set(new latentexplorer.ui.widget.Problem(
                                "More principal components (784) than typefaces (27) can have: lower PCA dims to 26 or less.",
                                "x"));
                model.counts()
                        .problemProperty()
                        .set(new latentexplorer.ui.widget.Problem("More clusters than typefaces.", ""));
                lookup("#cluster-clusters-value").queryAs(TextField.class).setText("500");
                lookup("#cluster-advanced").queryAs(TitledPane.class).setExpanded(true);
            });
            shot(t + "-problem");
            interact(() -> split.show(root, 500, 300, 1));
            WaitForAsyncUtils.waitForFxEvents();
            java.awt.image.BufferedImage[] bb = new java.awt.image.BufferedImage[1];
            WritableImage[] image = new WritableImage[1];
            interact(() -> image[0] = javafx.stage.Window.getWindows().stream()
                    .filter(w -> w instanceof javafx.stage.PopupWindow p
                            && p.getClass().getName().contains("Popover"))
                    .findFirst()
                    .orElseThrow()
                    .getScene()
                    .snapshot(null));
            java.awt.image.BufferedImage b =
                    new java.awt.image.BufferedImage((int) image[0].getWidth(), (int) image[0].getHeight(), 1);
            for (int y = 0; y < b.getHeight(); y++)
                for (int x = 0; x < b.getWidth(); x++)
                    b.setRGB(x, y, image[0].getPixelReader().getArgb(x, y));
            javax.imageio.ImageIO.write(b, "png", new File("/tmp/controls-shots/" + t + "-split.png"));
            interact(() -> javafx.stage.Window.getWindows().stream()
                    .filter(w -> w instanceof javafx.stage.PopupWindow)
                    .toList()
                    .forEach(w -> w.hide()));
        }
    }
}

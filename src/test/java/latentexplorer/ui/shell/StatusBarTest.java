package latentexplorer.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.stage.Stage;
import latentexplorer.ui.job.HeldJobs;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Lane;
import org.junit.jupiter.api.Test;
import org.testfx.framework.junit5.ApplicationTest;

class StatusBarTest extends ApplicationTest {
    private final HeldJobs jobs = new HeldJobs();
    private StatusBar bar;

    @Override
    public void start(Stage stage) {
        bar = new StatusBar(jobs.running(), new SimpleStringProperty(""));
        stage.setScene(new Scene(bar, 1200, 40));
        stage.sizeToScene();
        stage.show();
    }

    private Job job(String name) {
        return jobs.start(Lane.COMPUTE, name, _ -> name, _ -> {}, _ -> {});
    }

    private List<Node> cancels() {
        return List.copyOf(bar.lookupAll(".cancel-job"));
    }

    @Test
    void aPressedCancelStaysPressedWhileOtherJobsComeAndGo() {
        interact(() -> {
            job("first");
            ((Button) cancels().getFirst()).fire();
            Node pressed = cancels().getFirst();
            job("second");
            job("third");
            assertThat(cancels()).hasSize(2).contains(pressed);
            assertThat(pressed.isDisabled()).isTrue();
            assertThat(texts()).contains("and 1 more");

            jobs.letGo();
            assertThat(cancels()).isEmpty();
            assertThat(texts()).contains("Ready");
        });
    }

    private List<String> texts() {
        return bar.lookupAll(".label").stream()
                .map(each -> ((Labeled) each).getText())
                .toList();
    }
}

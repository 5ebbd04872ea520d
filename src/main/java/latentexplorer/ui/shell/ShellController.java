package latentexplorer.ui.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import latentexplorer.ui.job.Job;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.FileKind;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.widget.FileDialogs;

/** Opens files of every known kind and asks before jobs are lost. */
public final class ShellController {
    private final ShellModel model;
    private final Jobs jobs;
    private final FileDialogs dialogs;

    public ShellController(ShellModel model, Jobs jobs, FileDialogs dialogs) {
        this.model = model;
        this.jobs = jobs;
        this.dialogs = dialogs;
    }

    /** Opens each file with the first kind that accepts it; says so when none does. */
    public void open(List<Path> files) {
        files.forEach(this::open);
    }

    /** See {@link #open(List)}. */
    public void open(Path file) {
        Session session = model.session();
        Optional<FileKind> kind =
                model.kinds().stream().filter(each -> each.accepts().test(file)).findFirst();
        if (!Files.exists(file)) {
            model.settings().recent().remove(file);
            session.tell(file.getFileName() + " is not there any more.");
        } else if (kind.isEmpty()) {
            String names = model.kinds().stream().map(FileKind::name).collect(Collectors.joining(", "));
            session.tell(file.getFileName() + " is none of the files that can be opened here: " + names + ".");
        } else {
            model.settings().remember(file);
            kind.get().open().accept(file);
        }
    }

    void askForFile() {
        List<String> extensions = model.kinds().stream()
                .flatMap(kind -> kind.extensions().stream())
                .toList();
        dialogs.openFile("Open", extensions).ifPresent(this::open);
    }

    void askForFolder() {
        dialogs.openFolder("Open a folder of images").ifPresent(this::open);
    }

    /** Whether the window may close: nothing runs, or the user agrees to stop what does. */
    public boolean mayClose() {
        List<Job> running = jobs.running();
        if (running.isEmpty()) {
            return true;
        }
        String names = running.stream().map(Job::name).collect(Collectors.joining(", "));
        boolean agreed = dialogs.confirm(
                "Close Latent Explorer?",
                (running.size() == 1 ? "A job is" : running.size() + " jobs are") + " still running: " + names
                        + ". Closing stops " + (running.size() == 1 ? "it." : "them.") + loss(running),
                "Stop and close");
        if (agreed) {
            running.forEach(Job::cancel);
        }
        return agreed;
    }

    private static String loss(List<Job> running) {
        return running.stream().anyMatch(job -> job.lane() == Lane.TRAIN)
                ? " What the training has learned so far is not saved and will be lost; to keep it, stop the training in"
                        + " its workspace first."
                : "";
    }
}

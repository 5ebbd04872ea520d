package latentexplorer.ui.explorer.inside;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import latentexplorer.core.job.Work;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Judging;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.job.Repainter;
import latentexplorer.ui.session.Session;

/** Makes a sheet of pictures anew whenever what it shows changes, and finds out how real they are. */
final class SheetController {
    private final SheetModel model;
    private final Showing showing;
    private final Session session;
    private final Judging judging;
    private final Repainter<PictureSheet> repainter;
    private final Supplier<Optional<Work<PictureSheet>>> maker;

    /**
     * @param key of the requests among all
     * @param maker takes down what is to be made now; empty for nothing
     */
    SheetController(
            SheetModel model,
            Showing showing,
            Jobs jobs,
            Session session,
            String key,
            Supplier<Optional<Work<PictureSheet>>> maker) {
        this.model = model;
        this.showing = showing;
        this.session = session;
        this.maker = maker;
        judging = new Judging(jobs, showing, Lane.OPEN, key + "-reality");
        repainter = new Repainter<>(jobs, Lane.DECODE, key, maker, this::show, this::refuse);
    }

    void refresh() {
        if (maker.get().isEmpty()) {
            clear();
        }
        repainter.request();
    }

    private void clear() {
        judging.drop();
        model.refusalProperty().set("");
        model.realitiesProperty().set(List.of());
        model.sheetProperty().set(PictureSheet.EMPTY);
    }

    private void show(PictureSheet sheet) {
        if (maker.get().isEmpty()) {
            return;
        }
        model.refusalProperty().set("");
        model.realitiesProperty().set(List.of());
        model.sheetProperty().set(sheet);
        judge();
    }

    /** Asks again how real the pictures are. */
    void judge() {
        PictureSheet sheet = model.sheetProperty().get();
        Exhibit exhibit = showing.exhibitProperty().get();
        // While another map is being hung the sheet may still be of the model before.
        if (exhibit == null || sheet.width() != exhibit.embedding().latentSize()) {
            judging.drop();
            return;
        }
        judging.judge(exhibit, sheet.codes(), sheet.pictures(), found -> {
            if (model.sheetProperty().get() == sheet) {
                model.realitiesProperty().set(found);
            }
        });
    }

    private void refuse(Throwable failure) {
        clear();
        if (!(failure instanceof IllegalArgumentException)) {
            session.tellProblem("The pictures could not be made", failure);
        }
        model.refusalProperty().set(Session.reason(failure));
    }
}

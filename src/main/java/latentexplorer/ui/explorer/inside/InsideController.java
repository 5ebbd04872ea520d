package latentexplorer.ui.explorer.inside;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableValue;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.experiment.Slot;
import latentexplorer.core.job.Work;
import latentexplorer.core.job.Workers;
import latentexplorer.ui.explorer.exhibit.Exhibit;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Showing;
import latentexplorer.ui.explorer.exhibit.SlotFiller;
import latentexplorer.ui.job.Jobs;
import latentexplorer.ui.job.Lane;
import latentexplorer.ui.session.KeyHelp;
import latentexplorer.ui.session.OpenModel;
import latentexplorer.ui.session.Session;
import latentexplorer.ui.session.Workspace;
import latentexplorer.ui.widget.FileDialogs;
import org.jspecify.annotations.Nullable;

/** Looks inside the model on show: one code, moved by sliders, seen from four pages. */
public final class InsideController {
    private final InsideModel model;
    private final Showing showing;
    private final Jobs jobs;
    private final Session session;
    private final SlotFiller filler;
    private final Workers workers;
    private final SlidersModel slidersModel = new SlidersModel();
    private final PointsModel pointsModel = new PointsModel();
    private final SheetModel stripsModel = new SheetModel();
    private final AlphabetModel alphabetModel = new AlphabetModel();
    private final DrawModel drawModel = new DrawModel();
    private final SlidersController sliders;
    private final PointsController points;
    private final SheetController strips;
    private final SheetController alphabet;
    private final DrawController draw;
    private int lastHovered = Showing.NONE;
    private @Nullable Slot wanted;
    private @Nullable Exhibit measured;
    private boolean beginning;

    public InsideController(
            InsideModel model,
            Showing showing,
            Jobs jobs,
            Session session,
            SlotFiller filler,
            Workers workers,
            FileDialogs dialogs) {
        this.model = model;
        this.showing = showing;
        this.jobs = jobs;
        this.session = session;
        this.filler = filler;
        this.workers = workers;
        sliders = new SlidersController(model, slidersModel, showing, jobs, session);
        points = new PointsController(model, pointsModel, showing, jobs, session);
        strips = new SheetController(stripsModel, showing, jobs, session, "inside-strips", this::nextStrips);
        alphabet = new SheetController(
                alphabetModel.sheet(), showing, jobs, session, "inside-alphabet", this::nextAlphabet);
        draw = new DrawController(model, drawModel, showing, jobs, session, dialogs);
        showing.hoveredProperty().subscribe(now -> lastHovered = now.intValue() < 0 ? lastHovered : now.intValue());
        showing.exhibitProperty().subscribe(_ -> {
            lastHovered = Showing.NONE;
            wanted = null;
            stopPicking();
            follow();
        });
        showing.realityProperty().subscribe((_, _) -> judge());
        model.openProperty().subscribe((_, _) -> {
            stopPicking();
            follow();
        });
        model.pageProperty().subscribe((_, _) -> {
            stopPicking();
            refresh();
        });
        model.codeProperty().subscribe((_, _) -> codeMoved());
        alphabetModel.wayProperty().subscribe((_, _) -> alphabet.refresh());
        alphabetModel.drawnProperty().subscribe((_, _) -> alphabet.refresh());
    }

    // What the host calls

    /**
     * Starts from an image or a code. An image that was never encoded is; what does not fit the model is refused by a sentence.
     */
    public void start(Slot content) {
        model.pickingProperty().set(false);
        Subject subject = model.subjectProperty().get();
        if (subject == null || subject.exhibit() != showing.exhibitProperty().get()) {
            wanted = content;
            return;
        }
        wanted = null;
        switch (content) {
            case Slot.Empty _ -> {}
            case Slot.OfCode code -> startAt(subject, code);
            case Slot.OfImage image -> startAt(subject, image.image());
        }
    }

    /** Puts the picture of a file on the pad; refused by a sentence when it is none. */
    public void drop(Path file) {
        Exhibit exhibit = showing.exhibitProperty().get();
        if (exhibit == null || exhibit.model() == null) {
            session.tell("There is no model that could encode " + file.getFileName()
                    + ": choose a data set, a model and a map first.");
            return;
        }
        model.pageProperty().set(Page.DRAW);
        draw.open(file);
    }

    /** Where the drawing is on the map; null while there is none or it is out of view. */
    public ObservableValue<@Nullable Landing> landingProperty() {
        return draw.landingProperty();
    }

    /**
     * Whether the next click on the map chooses the image to start from: then the host calls {@link #start} with it instead of
     * filling a slot.
     */
    public BooleanProperty pickingProperty() {
        return model.pickingProperty();
    }

    /**
     * The next click on the map fills a slot again: where the button cannot be seen nothing else is expected.
     *
     * @return whether it would have chosen the image to start from
     */
    public boolean stopPicking() {
        boolean picking = model.pickingProperty().get();
        model.pickingProperty().set(false);
        return picking;
    }

    /**
     * A key by the character that it types.
     *
     * @return whether it was used
     */
    public boolean typed(String character) {
        if (!character.equalsIgnoreCase("i")) {
            return false;
        }
        startHovered();
        return true;
    }

    public static List<KeyHelp.Key> keys() {
        return List.of(
                new KeyHelp.Key("I", "Look inside the image under the pointer"),
                new KeyHelp.Key("Up and Down", "Choose a slider, a strip"),
                new KeyHelp.Key("Left and Right", "Move a slider (Shift: far), choose a picture"),
                new KeyHelp.Key("Backspace", "Bring a slider back to the code"),
                new KeyHelp.Key("Enter", "Type a value; start from a picture"));
    }

    // What the pages call

    SlidersModel slidersModel() {
        return slidersModel;
    }

    PointsModel pointsModel() {
        return pointsModel;
    }

    SheetModel stripsModel() {
        return stripsModel;
    }

    AlphabetModel alphabetModel() {
        return alphabetModel;
    }

    DrawModel drawModel() {
        return drawModel;
    }

    SlidersController sliders() {
        return sliders;
    }

    PointsController points() {
        return points;
    }

    DrawController draw() {
        return draw;
    }

    /** Starts from the image that is, or last was, under the pointer. */
    void startHovered() {
        Exhibit exhibit = showing.exhibitProperty().get();
        if (exhibit == null || lastHovered < 0 || lastHovered >= exhibit.size()) {
            session.tell("Move the pointer over an image of the map first, then look inside it.");
            return;
        }
        start(new Slot.OfImage(exhibit.image(lastHovered)));
    }

    void startMiddle() {
        Subject subject = model.subjectProperty().get();
        if (subject != null) {
            begin(middle(subject));
        }
    }

    /** Starts from the mean code of a class. */
    void startMean(int label) {
        Subject subject = model.subjectProperty().get();
        if (subject == null) {
            return;
        }
        String name = subject.classNames().get(label);
        if (!subject.means().has(label)) {
            session.tell("There is no image of " + name + " on this map, so it has no mean.");
            return;
        }
        begin(new Start(subject.means().mean(label), Start.NO_IMAGE, label, "mean of " + name));
    }

    /** Starts from a picture of a sheet. */
    void start(PictureSheet sheet, PictureRow.Cell cell) {
        Subject subject = model.subjectProperty().get();
        if (subject != null && sheet.width() == subject.width()) {
            begin(Start.at(sheet.code(cell), cell.name()));
        }
    }

    /** Moves the values of the drawing by the sliders. */
    void startDrawing() {
        draw.content().ifPresent(content -> {
            start(content);
            model.pageProperty().set(Page.SLIDERS);
        });
    }

    /** Puts something into the slot of a role, or into the next one. */
    void use(@Nullable Role role, Slot content) {
        if (role == null) {
            filler.fill(content);
        } else {
            filler.fill(role, content);
        }
    }

    /** To where models are made. */
    void train() {
        session.workspaceProperty().set(Workspace.TRAINING);
    }

    // What happens inside

    private void follow() {
        Exhibit exhibit = showing.exhibitProperty().get();
        if (!model.openProperty().get()) {
            draw.refresh();
            return;
        }
        if (exhibit == measured
                && (exhibit != null || !model.missingProperty().get().isEmpty())) {
            refresh();
            return;
        }
        measured = exhibit;
        OpenModel net = exhibit == null ? null : exhibit.model();
        if (exhibit == null || net == null) {
            jobs.dropLatest("inside-subject");
            nothing(
                    exhibit == null
                            ? "There is no map on show: choose a data set, a model and a map above."
                            : "The model that made this map is not here, so no code can be decoded. Choose another map"
                                    + " above, or train a model and make its map.");
            return;
        }
        Subject before = model.subjectProperty().get();
        if (before != null && !before.net().hash().equals(net.hash())) {
            // Its codes mean nothing to the model that is on show meanwhile.
            nothing("");
        }
        model.missingProperty().set("");
        jobs.latest(
                Lane.OPEN,
                "inside-subject",
                scope -> Subject.of(exhibit, net, workers, scope),
                this::opened,
                failure -> {
                    nothing(Session.reason(failure));
                    if (!(failure instanceof IllegalArgumentException)) {
                        session.tellProblem("The model could not be looked into", failure);
                    }
                });
    }

    private void nothing(String why) {
        model.subjectProperty().set(null);
        model.startProperty().set(null);
        model.codeProperty().set(new float[0]);
        model.missingProperty().set(why);
        points.refresh();
        sliders.refresh();
        refresh();
    }

    private void opened(Subject subject) {
        if (subject.exhibit() != showing.exhibitProperty().get()) {
            return;
        }
        Subject before = model.subjectProperty().get();
        boolean other = before == null || !before.isLike(subject);
        model.subjectProperty().set(subject);
        List<Way> ways = Way.of(subject);
        alphabetModel.waysProperty().set(ways);
        if (other || !ways.contains(alphabetModel.wayProperty().get())) {
            alphabetModel.wayProperty().set(ways.getFirst());
        }
        if (other) {
            set(middle(subject));
        } else if (before.exhibit().images() != subject.exhibit().images()) {
            // The index of an image means another one here.
            Start start = model.startProperty().get();
            model.startProperty().set(start == null ? null : Start.at(start.code(), start.name()));
        }
        points.refresh();
        refresh();
        Slot waiting = wanted;
        if (waiting != null) {
            start(waiting);
        }
    }

    private static Start middle(Subject subject) {
        return Start.at(subject.dimensions().middle(), "the middle of all codes");
    }

    private void startAt(Subject subject, Slot.OfCode code) {
        if (code.values().length != subject.width()) {
            session.tell("The code of " + code.name() + " has " + code.values().length + " values and the model's have "
                    + subject.width() + ": it is of another model.");
            return;
        }
        begin(Start.at(code.values().clone(), code.name()));
    }

    private void startAt(Subject subject, int image) {
        ImageSet images = subject.exhibit().images();
        if (image < 0 || image >= images.size()) {
            session.tell("There is no image " + image + " among these " + images.size() + ".");
            return;
        }
        String name = String.format(Locale.ROOT, "%s, image %,d", images.className(image), image);
        int point = subject.exhibit().point(image);
        if (point >= 0) {
            begin(new Start(subject.exhibit().embedding().code(point), image, images.label(image), name));
            return;
        }
        float[] pixels = new float[ImageSet.PIXELS];
        images.copyScaled(image, pixels, 0);
        jobs.latest(
                Lane.DECODE,
                "inside-start",
                _ -> subject.model().encode(pixels, 1),
                code -> {
                    if (model.subjectProperty().get() == subject) {
                        begin(new Start(code, image, images.label(image), name));
                    }
                },
                failure -> session.tellProblem("The image could not be encoded", failure));
    }

    private void begin(Start start) {
        jobs.dropLatest("inside-start");
        if (model.pageProperty().get() == Page.DRAW) {
            model.pageProperty().set(Page.SLIDERS);
        }
        set(start);
        refresh();
    }

    private void set(Start start) {
        beginning = true;
        model.startProperty().set(start);
        model.codeProperty().set(start.code());
        beginning = false;
    }

    /** Only the page in view is made. */
    private void refresh() {
        draw.refresh();
        if (!model.openProperty().get()) {
            return;
        }
        switch (model.pageProperty().get()) {
            case SLIDERS -> sliders.refresh();
            case STRIPS -> strips.refresh();
            case ALPHABET -> alphabet.refresh();
            case DRAW -> {}
        }
    }

    private void codeMoved() {
        if (!beginning
                && model.subjectProperty().get() != null
                && model.openProperty().get()) {
            switch (model.pageProperty().get()) {
                case SLIDERS -> sliders.decode();
                case STRIPS -> strips.refresh();
                case ALPHABET -> alphabet.refresh();
                case DRAW -> {}
            }
        }
    }

    private void judge() {
        if (model.openProperty().get() && model.subjectProperty().get() != null) {
            points.judge();
            switch (model.pageProperty().get()) {
                case SLIDERS -> sliders.decode();
                case STRIPS -> strips.judge();
                case ALPHABET -> alphabet.judge();
                case DRAW -> draw.find();
            }
        }
    }

    private Optional<Work<PictureSheet>> nextStrips() {
        Subject subject = model.subjectProperty().get();
        float[] code = model.codeProperty().get();
        String name = sliders.name();
        return isShown(Page.STRIPS) && subject != null
                ? Optional.of(scope -> StripsMaker.of(subject, code, name, scope))
                : Optional.empty();
    }

    private Optional<Work<PictureSheet>> nextAlphabet() {
        Subject subject = model.subjectProperty().get();
        Start start = model.startProperty().get();
        if (!isShown(Page.ALPHABET) || subject == null || start == null) {
            return Optional.empty();
        }
        float[] code = model.codeProperty().get();
        Way way = alphabetModel.wayProperty().get();
        Drawn drawn = alphabetModel.drawnProperty().get();
        String name = sliders.name();
        return Optional.of(_ -> AlphabetMaker.of(subject, way, code, start.label(), name, drawn));
    }

    private boolean isShown(Page page) {
        return model.openProperty().get() && model.pageProperty().get() == page;
    }
}

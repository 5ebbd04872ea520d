package latentexplorer.ui.explorer.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.css.PseudoClass;
import javafx.scene.control.Label;
import latentexplorer.core.experiment.Analogies;
import latentexplorer.core.experiment.ResultGrid.Truth;
import latentexplorer.core.experiment.Slot;
import latentexplorer.ui.explorer.exhibit.Role;
import latentexplorer.ui.explorer.exhibit.Truths;
import org.jspecify.annotations.Nullable;

/**
 * Experiment 2: the pair A and B on top, below it the pairs of each C and its answer D; where true answers are known, each beside
 * its D.
 */
final class AnalogyGrid extends CellGrid {
    private static final PseudoClass PREVIEW = PseudoClass.getPseudoClass("preview");

    /** Between the two of a pair, and between pairs. */
    private static final double WITHIN = 2;

    private static final double BETWEEN = 14;

    /** Below each picture. */
    private static final double CAPTION = LINE + 4;

    private final ExperimentModel model;
    private final List<Pair> pairs = new ArrayList<>();

    private final List<TrueAnswer> trueAnswers = new ArrayList<>();

    /** Two pictures side by side with a caption each; the first pair is A and B. */
    private record Pair(PictureCell one, Label ofOne, PictureCell other, Label ofOther) {}

    /** What stands beside D, and what can be said of it, from all to the least; the first is that of the first C. */
    private record TrueAnswer(PictureCell cell, Label caption, List<String> texts) {}

    AnalogyGrid(ExperimentModel model, ReadOnlyBooleanProperty dark, Hands hands) {
        super(dark, hands);
        this.model = model;
        setId("analogy-grid");
        model.setupProperty().subscribe(setup -> {
            if (setup.analogies() && setup.pairs().row().size() != pairs.size() - 1) {
                build(setup.pairs().row().size());
            }
            mark(setup);
        });
        model.shownProperty().subscribe(_ -> show());
        model.realitiesProperty().subscribe(this::judge);
        model.truthsProperty().addListener((_, _, _) -> showTruths());
    }

    private void build(int count) {
        removeAll();
        pairs.clear();
        trueAnswers.clear();
        pairs.add(new Pair(
                cell(count, "role-a", "A", "analogy-a"),
                caption("A", "role-a"),
                cell(count + 1, "role-b", "B", "analogy-b"),
                caption("B", "role-b")));
        for (int i = 0; i < count; i++) {
            String number = Integer.toString(i + 1);
            pairs.add(new Pair(
                    cell(i, "role-c", "C" + number, "analogy-c" + number),
                    caption("C" + number, "role-c"),
                    cell(PictureCell.RESULT, "role-d", "D" + number, "analogy-d" + number),
                    caption("D", "role-d")));
            trueAnswers.add(new TrueAnswer(
                    cell(PictureCell.RESULT, "role-truth", "True answer " + number, "analogy-truth" + number),
                    caption("", "role-truth"),
                    new ArrayList<>()));
        }
        show();
        mark(model.setupProperty().get());
        requestLayout();
    }

    private void show() {
        Shown shown = model.shownProperty().get();
        if (shown != null
                && (!shown.setup().analogies() || shown.setup().pairs().row().size() != pairs.size() - 1)) {
            return;
        }
        cells().forEach(cell -> {
            cell.clear();
            cell.setPreview(false);
        });
        if (shown != null && !pairs.isEmpty()) {
            Slots slots = shown.setup().pairs();
            int count = slots.row().size();
            face(pairs.getFirst().one(), shown, count);
            face(pairs.getFirst().other(), shown, count + 1);
            for (int i = 0; i < count; i++) {
                face(pairs.get(i + 1).one(), shown, i);
            }
            Answers answers = shown.answers();
            if (answers != null) {
                answer(shown, answers);
            }
        }
        showTruths();
    }

    private void showTruths() {
        Shown shown = model.shownProperty().get();
        Answers answers = shown == null ? null : shown.answers();
        trueAnswers.forEach(each -> {
            each.cell().clear();
            each.cell().setVisible(false);
            each.caption().setVisible(false);
            each.texts().clear();
        });
        for (int i = 0; answers != null && i < answers.slots().size(); i++) {
            int slot = answers.slots().get(i);
            if (slot < trueAnswers.size()) {
                model.truthsProperty()
                        .get()
                        .of(answers.a(), answers.b(), answers.examples().get(i))
                        .ifPresent(known -> show(trueAnswers.get(slot), known));
            }
        }
        requestLayout();
    }

    private static void show(TrueAnswer place, Truths.Known known) {
        Truth truth = known.truth();
        String name = String.format(
                Locale.ROOT,
                "%s, rank %,d of %,d by its distance to D, error of D %.4f",
                known.name(),
                truth.rank(),
                truth.candidates(),
                truth.error());
        place.cell().show(new Slot.OfImage(known.image()), name, truth.picture(), 0);
        place.texts().addAll(captions(truth));
        place.cell().setVisible(true);
        place.caption().setVisible(true);
    }

    private static List<String> captions(Truth truth) {
        String rank = String.format(Locale.ROOT, "%,d", truth.rank());
        return List.of(
                String.format(Locale.ROOT, "true · rank %s · error %.4f", rank, truth.error()),
                "true · rank " + rank,
                "rank " + rank,
                "#" + rank);
    }

    /** While other answers are being looked for, the room for them stays. */
    private boolean isTruthKnown() {
        return !model.truthsProperty().get().isEmpty();
    }

    private void answer(Shown shown, Answers answers) {
        int count = shown.setup().pairs().row().size();
        for (int i = 0; i < answers.slots().size(); i++) {
            int slot = answers.slots().get(i);
            Analogies.Cell found = answers.analogies().cells().get(i);
            String name = "D of "
                    + SlotNames.brief(shown.exhibit(), answers.examples().get(i));
            PictureCell cell = pairs.get(slot + 1).other();
            cell.show(new Slot.OfCode(found.d(), name), name, found.picture(), 0);
            cell.setPreview(shown.previewed() >= count || shown.previewed() == slot);
        }
    }

    private static void face(PictureCell cell, Shown shown, int slot) {
        float[] face = shown.face(slot);
        Slot content = shown.setup().pairs().get(slot);
        if (face != null) {
            cell.show(content, SlotNames.full(shown.exhibit(), content), face, 0);
            cell.setPreview(shown.previewed() == slot);
        }
    }

    private void mark(Setup setup) {
        for (PictureCell cell : cells()) {
            cell.setCurrent(cell.isSlot()
                    && setup.analogies()
                    && cell.slot() == setup.pairs().current());
        }
    }

    private void judge(@Nullable Realities realities) {
        if (realities == null || realities.of() != model.shownProperty().get()) {
            return;
        }
        Answers answers = realities.of().answers();
        if (answers == null) {
            return;
        }
        int n = answers.slots().size();
        pairs.getFirst().one().setReality(at(realities.strips(), 0, 0), false);
        pairs.getFirst().other().setReality(at(realities.strips(), 0, 1), false);
        for (int i = 0; i < n; i++) {
            Pair pair = pairs.get(answers.slots().get(i) + 1);
            pair.one().setReality(at(realities.strips(), 0, 2 + i), false);
            pair.other().setReality(at(realities.strips(), 0, 2 + n + i), false);
        }
    }

    // Where it all stands

    private static double height(double side) {
        return side + PictureCell.OVER_AND_UNDER + CAPTION;
    }

    private double width(double side) {
        return inPair() * (side + PictureCell.AROUND + WITHIN) - WITHIN;
    }

    /** Pictures that stand together. */
    private int inPair() {
        return isTruthKnown() ? 3 : 2;
    }

    @Override
    protected double computeMinHeight(double width) {
        int columns = Math.max(1, (int) ((width < 0 ? getWidth() : width) / (width(SMALLEST) + BETWEEN)));
        int rows = 1 + (pairs.size() - 1 + columns - 1) / columns;
        return rows * height(SMALLEST) + BETWEEN;
    }

    @Override
    protected double computePrefHeight(double width) {
        return computeMinHeight(width);
    }

    @Override
    protected void layoutChildren() {
        if (pairs.isEmpty()) {
            return;
        }
        int count = pairs.size() - 1;
        int columns = 1;
        double side = 0;
        for (int each = 1; each <= count; each++) {
            double fits = side(each, count);
            if (fits > side) {
                side = fits;
                columns = each;
            }
        }
        side = Math.floor(Math.clamp(side, SMALLEST, LARGEST));
        double step = Math.min(getWidth() / columns, width(side) + 3 * BETWEEN);
        double left = Math.max(0, (getWidth() - columns * step) / 2);
        place(pairs.getFirst(), getWidth() / 2 - side - PictureCell.AROUND - WITHIN / 2, 0, side);
        for (int i = 0; i < count; i++) {
            double x = left + i % columns * step + (step - width(side)) / 2;
            double y = height(side) + BETWEEN + i / columns * height(side);
            place(pairs.get(i + 1), x, y, side);
            place(
                    trueAnswers.get(i),
                    x + 2 * (side + PictureCell.AROUND + WITHIN),
                    y,
                    side,
                    Math.min(x + step, getWidth()));
        }
    }

    /** How large pictures can be with so many pairs in a row. */
    private double side(int columns, int count) {
        int rows = 1 + (count + columns - 1) / columns;
        double wide = (getWidth() / columns - BETWEEN + WITHIN) / inPair() - PictureCell.AROUND - WITHIN;
        double high = (getHeight() - BETWEEN) / rows - PictureCell.OVER_AND_UNDER - CAPTION;
        return Math.min(wide, high);
    }

    private void place(Pair pair, double x, double y, double side) {
        double step = side + PictureCell.AROUND + WITHIN;
        pair.one().place(Math.round(x), Math.round(y), side);
        pair.other().place(Math.round(x + step), Math.round(y), side);
        double under = y + side + PictureCell.OVER_AND_UNDER;
        caption(pair.one(), pair.ofOne(), x, under, step);
        caption(pair.other(), pair.ofOther(), x + step, under, step);
    }

    /** @param end how far its caption may reach: up to the next pair */
    private void place(TrueAnswer truth, double x, double y, double side, double end) {
        truth.cell().place(Math.round(x), Math.round(y), side);
        double width = end - x - WITHIN;
        fit(truth.caption(), width, truth.texts());
        truth.caption().resizeRelocate(x, y + side + PictureCell.OVER_AND_UNDER, width, LINE);
    }

    /** The slot with the name of what it holds, as far as that fits. */
    private void caption(PictureCell cell, Label label, double x, double y, double width) {
        Shown shown = model.shownProperty().get();
        if (cell.isSlot()
                && shown != null
                && shown.setup().analogies()
                && cell.slot() < shown.setup().pairs().size()) {
            boolean isExample = shown.setup().role(cell.slot()) == Role.C;
            String what = isExample
                    ? "C" + (cell.slot() + 1)
                    : shown.setup().role(cell.slot()).title();
            String name = SlotNames.brief(shown.exhibit(), shown.setup().pairs().get(cell.slot()));
            List<String> texts = new ArrayList<>();
            if (!name.isEmpty()) {
                texts.add(what + " · " + name);
                shorter(name).forEach(each -> texts.add(isExample ? each : what + " · " + each));
            }
            texts.add(what);
            fit(label, width, texts);
            label.pseudoClassStateChanged(PREVIEW, shown.previewed() == cell.slot());
        }
        label.resizeRelocate(x, y, width, LINE);
    }
}

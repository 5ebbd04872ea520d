package latentexplorer.ui.explorer.inside;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import latentexplorer.core.data.ImageSet;
import latentexplorer.core.dimension.Alphabet;
import latentexplorer.core.embed.Embedding;
import latentexplorer.core.insight.GenerationGrid;
import latentexplorer.core.net.LabelledModel;
import latentexplorer.core.net.StyleModel;

/** Makes a picture of every class in one style, or in some. */
final class AlphabetMaker {
    private AlphabetMaker() {}

    /**
     * @param label the class of the code, negative when it is of no image
     * @throws IllegalArgumentException with a sentence, when there are no classes
     */
    static PictureSheet of(Subject subject, Way way, float[] code, int label, String name, Drawn drawn) {
        if (subject.classNames().isEmpty()) {
            throw new IllegalArgumentException(
                    "These images have no classes, so there is no alphabet: open images with labels.");
        }
        return switch (way) {
            case STYLE ->
                sheet(
                        subject,
                        "The style of " + name + ". " + way.explanation(),
                        Alphabet.of((StyleModel) subject.model(), style(subject, code), subject.classNames()));
            case DRAWN -> drawn(subject, code, name, drawn);
            case LABELS ->
                sheet(
                        subject,
                        way.explanation() + " Another seed is another hand.",
                        Alphabet.of((LabelledModel) subject.model(), drawn.seed(), subject.classNames()));
            case ANALOGIES -> analogies(subject, code, label, name);
        };
    }

    private static float[] style(Subject subject, float[] code) {
        return Arrays.copyOfRange(code, subject.classValues(), code.length);
    }

    private static PictureSheet sheet(Subject subject, String remark, Alphabet alphabet) {
        List<PictureRow.Cell> cells = new ArrayList<>();
        for (int c = 0; c < alphabet.classNames().size(); c++) {
            String caption = alphabet.classNames().get(c);
            cells.add(new PictureRow.Cell(c, caption, caption + " of the alphabet"));
        }
        return new PictureSheet(
                remark,
                List.of(new PictureRow("", "", "", false, cells)),
                alphabet.codes(),
                alphabet.pictures(),
                subject.width());
    }

    private static PictureSheet analogies(Subject subject, float[] code, int label, String name) {
        Embedding map = subject.exhibit().embedding();
        ImageSet images = subject.exhibit().images();
        int[] labels = Arrays.stream(map.ids()).map(images::label).toArray();
        int own = label >= 0 ? label : subject.classOf(code);
        Alphabet alphabet = Alphabet.of(subject.model(), map.codes(), labels, subject.classNames(), code, own);
        String taken =
                label >= 0 ? "" : " It is taken for " + subject.classNames().get(own) + ", the nearest class.";
        int missing = subject.classNames().size() - alphabet.classNames().size();
        String left = missing == 0 ? "" : " " + missing + " classes have no image on this map and are left out.";
        return sheet(subject, "By analogy with " + name + ". " + Way.ANALOGIES.explanation() + taken + left, alphabet);
    }

    private static PictureSheet drawn(Subject subject, float[] code, String name, Drawn drawn) {
        StyleModel model = (StyleModel) subject.model();
        if (subject.classNames().size() != model.classes()) {
            throw new IllegalArgumentException("The model has " + model.classes() + " classes, but there are "
                    + subject.classNames().size() + " names: they are of other images.");
        }
        GenerationGrid.Settings settings = new GenerationGrid.Settings(
                drawn.rows(), drawn.spread(), drawn.perCell(), style(subject, code), drawn.seed());
        float[] codes = GenerationGrid.codes(model, settings);
        int classes = model.classes();
        List<PictureRow> rows = new ArrayList<>();
        for (int row = 0; row < drawn.rows(); row++) {
            List<PictureRow.Cell> cells = new ArrayList<>();
            for (int c = 0; c < classes; c++) {
                String caption = subject.classNames().get(c);
                cells.add(new PictureRow.Cell(row * classes + c, caption, caption + ", drawn style " + (row + 1)));
            }
            rows.add(new PictureRow(Integer.toString(row + 1), "", "Row " + (row + 1), false, cells));
        }
        String remark =
                (drawn.perCell() ? "Every picture in a style of its own, drawn " : "Every row one style, drawn ")
                        + "around that of " + name + ".";
        return new PictureSheet(remark, rows, codes, model.decode(codes, drawn.rows() * classes), subject.width());
    }
}

package latentexplorer.ui.explorer.paths;

import java.util.ArrayList;
import java.util.List;

/**
 * Which pictures of the paths have room: none covers another. Ends come before what is between, the path that stands out before
 * the others. Depends on the scale of the map alone, so that no picture comes or goes while the map is panned.
 */
final class StopChoice {
    private final List<Stop> chosen = new ArrayList<>();
    private final List<Mark> marks;
    private final double apart;

    /**
     * @param line its place in the list of paths
     * @param stop its place on the path
     */
    record Stop(int line, int stop, double x, double y) {}

    private StopChoice(List<Mark> marks, double apart) {
        this.marks = marks;
        this.apart = apart;
    }

    /**
     * @param marks keep their room
     * @param emphasised the place of the path that comes first, or {@link PathsModel#NONE}
     * @param scale panel pixels per map unit
     * @param side of a picture with its frame, pixels
     */
    static List<Stop> of(List<PathLine> lines, List<Mark> marks, int emphasised, double scale, double side) {
        StopChoice usual = new StopChoice(marks, side / scale);
        for (boolean ends : new boolean[] {true, false}) {
            for (int i = 0; i < lines.size(); i++) {
                usual.add(lines, i, ends);
            }
        }
        if (emphasised < 0 || emphasised >= lines.size()) {
            return List.copyOf(usual.chosen);
        }
        // What is there of this path stays: one of its pictures is likely to be under the pointer.
        StopChoice choice = new StopChoice(marks, side / scale);
        usual.chosen.stream().filter(stop -> stop.line() == emphasised).forEach(choice::offer);
        choice.add(lines, emphasised, true);
        choice.add(lines, emphasised, false);
        usual.chosen.forEach(choice::offer);
        return List.copyOf(choice.chosen);
    }

    private void add(List<PathLine> lines, int number, boolean ends) {
        PathLine line = lines.get(number);
        for (int stop = 0; stop < line.size(); stop++) {
            if (line.isEnd(stop) == ends) {
                offer(new Stop(number, stop, line.x(stop), line.y(stop)));
            }
        }
    }

    private void offer(Stop stop) {
        for (Mark mark : marks) {
            // Below is its caption.
            double below = stop.y - mark.y();
            if (Math.abs(mark.x() - stop.x) < apart && below > -apart && below < 2 * apart) {
                return;
            }
        }
        for (Stop other : chosen) {
            if (Math.abs(other.x - stop.x) < apart && Math.abs(other.y - stop.y) < apart) {
                return;
            }
        }
        chosen.add(stop);
    }
}

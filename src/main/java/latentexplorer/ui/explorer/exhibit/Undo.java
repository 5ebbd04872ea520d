package latentexplorer.ui.explorer.exhibit;

import java.util.ArrayDeque;
import java.util.Deque;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;

/** What the user did in any room, to be taken back in the order in which it was done. */
public final class Undo {
    private static final int STEPS = 100;

    private final Deque<Deed> done = new ArrayDeque<>();
    private final Deque<Deed> undone = new ArrayDeque<>();
    private final ReadOnlyStringWrapper next = new ReadOnlyStringWrapper(this, "next", "");

    /**
     * Something that was done.
     *
     * @param name what the user calls it, for example "clear the sources"
     * @param back brings the state before
     * @param again brings the state after
     */
    private record Deed(String name, Runnable back, Runnable again) {}

    /** Remembers what has just been done; what was taken back before cannot be brought again. */
    public void did(String name, Runnable back, Runnable again) {
        undone.clear();
        done.push(new Deed(name, back, again));
        if (done.size() > STEPS) {
            done.removeLast();
        }
        tell();
    }

    /** Takes the last deed back, if there is one. */
    public void undo() {
        move(done, undone, true);
    }

    /** Does again what was last taken back, if there is something. */
    public void redo() {
        move(undone, done, false);
    }

    /** On another map the deeds mean nothing. */
    public void clear() {
        done.clear();
        undone.clear();
        tell();
    }

    /** What would be taken back; empty for nothing. */
    public ReadOnlyStringProperty nextProperty() {
        return next.getReadOnlyProperty();
    }

    private void move(Deque<Deed> from, Deque<Deed> to, boolean back) {
        if (!from.isEmpty()) {
            Deed deed = from.pop();
            to.push(deed);
            (back ? deed.back() : deed.again()).run();
            tell();
        }
    }

    private void tell() {
        next.set(done.isEmpty() ? "" : done.peek().name());
    }
}

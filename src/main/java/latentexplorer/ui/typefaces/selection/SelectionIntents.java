package latentexplorer.ui.typefaces.selection;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;
import latentexplorer.core.cluster.KeepOrder;

/**
 * How the training-set panel asks for another selection. Whoever keeps the selection carries it out, so that each change
 * can be taken back.
 *
 * @param keepOrder which typefaces a fraction keeps
 * @param duplicates the threshold of {@link latentexplorer.core.cluster.Selection#duplicates()}, negative keeps all
 * @param undo takes the latest change back
 * @param redo makes the change again that was taken back
 */
public record SelectionIntents(
        Consumer<KeepOrder> keepOrder, DoubleConsumer duplicates, Runnable undo, Runnable redo) {}

package latentexplorer.core.path;

import java.util.Arrays;

/** Nodes by their distances, the nearest first, of equally near ones the lowest: a binary heap that knows each node's place. */
final class NodeQueue {
    private final double[] distances;
    private final int[] places;
    private int[] heap = new int[64];
    private int size;

    /** @param distances of all nodes; after one has become less, the node is to be offered again */
    NodeQueue(double[] distances) {
        this.distances = distances;
        places = new int[distances.length];
        Arrays.fill(places, -1);
    }

    boolean isEmpty() {
        return size == 0;
    }

    void offer(int node) {
        if (places[node] < 0) {
            if (size == heap.length) {
                heap = Arrays.copyOf(heap, 2 * size);
            }
            put(size++, node);
        }
        rise(places[node]);
    }

    int poll() {
        int first = heap[0];
        places[first] = -1;
        int moved = heap[--size];
        if (size > 0) {
            put(0, moved);
            sink();
        }
        return first;
    }

    private void rise(int from) {
        int at = from;
        int node = heap[at];
        while (at > 0 && precedes(node, heap[(at - 1) / 2])) {
            put(at, heap[(at - 1) / 2]);
            at = (at - 1) / 2;
        }
        put(at, node);
    }

    private void sink() {
        int at = 0;
        int node = heap[0];
        while (2 * at + 1 < size) {
            int child = 2 * at + 1;
            if (child + 1 < size && precedes(heap[child + 1], heap[child])) {
                child++;
            }
            if (!precedes(heap[child], node)) {
                break;
            }
            put(at, heap[child]);
            at = child;
        }
        put(at, node);
    }

    private boolean precedes(int a, int b) {
        return distances[a] < distances[b] || distances[a] == distances[b] && a < b;
    }

    private void put(int place, int node) {
        heap[place] = node;
        places[node] = place;
    }
}

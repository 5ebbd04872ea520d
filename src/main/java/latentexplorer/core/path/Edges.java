package latentexplorer.core.path;

import latentexplorer.core.neighbours.Neighbours;

/** Lines between nodes: from, to and how long, one after the other. */
record Edges(int[] from, int[] to, float[] lengths) {
    /** From each row to each of its neighbours. */
    static Edges of(Neighbours found) {
        int[] from = new int[found.indices().length];
        for (int e = 0; e < from.length; e++) {
            from[e] = e / found.k();
        }
        return new Edges(from, found.indices(), found.distances());
    }

    int count() {
        return from.length;
    }
}

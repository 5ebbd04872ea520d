package latentexplorer.core.cluster;

/** Disjoint sets of the numbers 0 to n - 1, by union with path halving; the root of a set is its smallest number. */
final class Groups {
    private final int[] parents;

    Groups(int n) {
        parents = new int[n];
        for (int i = 0; i < n; i++) {
            parents[i] = i;
        }
    }

    int find(int i) {
        int at = i;
        while (parents[at] != at) {
            parents[at] = parents[parents[at]];
            at = parents[at];
        }
        return at;
    }

    void join(int a, int b) {
        int rootA = find(a);
        int rootB = find(b);
        parents[Math.max(rootA, rootB)] = Math.min(rootA, rootB);
    }
}

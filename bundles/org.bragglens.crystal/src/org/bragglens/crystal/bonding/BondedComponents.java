// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.bonding;

/**
 * The bonded components of a crystal while bonds are added one by one. Each atom of the cell knows by which translation it is reached from
 * the first atom of its component; a bond that closes a ring adds the ring's translation to the component's span, and the rank of the span
 * is the number of dimensions in which the component extends. (The rank determination algorithm of Larsen et al. 2019,
 * doi:10.1103/PhysRevMaterials.3.034003, on union-find instead of a search from every atom.)
 */
final class BondedComponents {

    private final int[] parent;
    private final int[] size;
    /** Translation in 24ths of each atom relative to its parent. */
    private final long[][] offset;
    private final TranslationSpan[] span;
    /** Number of components of rank 0 to 3. */
    private final int[] histogram = new int[4];

    BondedComponents(int atoms) {
        parent = new int[atoms];
        size = new int[atoms];
        offset = new long[atoms][3];
        span = new TranslationSpan[atoms];
        for (int i = 0; i < atoms; i++) {
            parent[i] = i;
            size[i] = 1;
            span[i] = new TranslationSpan();
        }
        histogram[0] = atoms;
    }

    /** Whether the number or the rank of the components changed. */
    boolean add(Contact bond) {
        int from = root(bond.from());
        int to = root(bond.to());
        long[] f = bond.from() == from ? new long[3] : offset[bond.from()];
        long[] t = bond.to() == to ? new long[3] : offset[bond.to()];
        // where the other component's first atom lies, seen from this one's
        long x = f[0] + bond.a() - t[0];
        long y = f[1] + bond.b() - t[1];
        long z = f[2] + bond.c() - t[2];
        return from == to ? close(from, x, y, z) : join(from, to, x, y, z);
    }

    /** Number of components of each dimension, 0 to 3. */
    int[] histogram() {
        return histogram.clone();
    }

    /** The dimensions of the most extended component. */
    int highest() {
        int highest = 3;
        while (histogram[highest] == 0) {
            highest--;
        }
        return highest;
    }

    /** Whether no further bond can change anything. */
    boolean isOneNetwork() {
        return histogram[3] == 1 && histogram[0] + histogram[1] + histogram[2] == 0;
    }

    private boolean close(int root, long x, long y, long z) {
        int before = span[root].rank();
        span[root].add(x, y, z);
        int after = span[root].rank();
        histogram[before]--;
        histogram[after]++;
        return before != after;
    }

    private boolean join(int from, int to, long x, long y, long z) {
        boolean under = size[from] >= size[to];
        int root = under ? from : to;
        int child = under ? to : from;
        parent[child] = root;
        offset[child] = under ? new long[] {x, y, z} : new long[] {-x, -y, -z};
        size[root] += size[child];
        histogram[span[root].rank()]--;
        histogram[span[child].rank()]--;
        span[root].addAll(span[child]);
        span[child] = null;
        histogram[span[root].rank()]++;
        return true;
    }

    /** The first atom of a component; afterwards it is the atom's parent. */
    private int root(int atom) {
        int root = atom;
        long x = 0;
        long y = 0;
        long z = 0;
        while (parent[root] != root) {
            x += offset[root][0];
            y += offset[root][1];
            z += offset[root][2];
            root = parent[root];
        }
        while (parent[atom] != root && atom != root) {
            int next = parent[atom];
            long[] step = offset[atom];
            offset[atom] = new long[] {x, y, z};
            x -= step[0];
            y -= step[1];
            z -= step[2];
            parent[atom] = root;
            atom = next;
        }
        return root;
    }
}

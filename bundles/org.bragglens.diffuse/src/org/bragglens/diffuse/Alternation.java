// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

/**
 * Deviations from the average lattice, d(a,b) = s(a,b) − ⟨s⟩, that change their sign in every second row, in every second column or in
 * both: d′(a,b) = (−1)^a d(a,b) has the correlations (−1)^u c(u,v), and an image that is moved by half a period of h; columns likewise
 * along k. Where both spins are equally many, these are the deviations of another lattice, whose spins are turned.
 *
 * @param rows    whether those with odd a change
 * @param columns whether those with odd b change
 */
public record Alternation(boolean rows, boolean columns) {

    public static final Alternation NONE = new Alternation(false, false);

    /** Whether the deviation in row a and column b changes its sign. */
    boolean turns(int a, int b) {
        return (rows && a % 2 != 0) ^ (columns && b % 2 != 0);
    }

    /** The correlations afterwards. */
    public Encoding apply(Encoding encoding) {
        double[] numbers = encoding.numbers();
        for (int i = 1; i <= numbers.length; i++) {
            if (turns(i / encoding.span(), i % encoding.span())) {
                numbers[i - 1] = -numbers[i - 1];
            }
        }
        return Encoding.of(encoding.span(), numbers);
    }
}

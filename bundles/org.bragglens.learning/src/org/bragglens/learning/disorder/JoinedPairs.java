// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.disorder;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;

import org.bragglens.base.InputException;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.ImageSettings;

/** Pairs of several sources as one set, one source after the other. */
final class JoinedPairs implements DisorderPairs {

    private final List<PairSource> sources;
    /** Where each source begins, and the end of the last. */
    private final int[] starts;

    private JoinedPairs(List<PairSource> sources) {
        this.sources = sources;
        starts = new int[sources.size() + 1];
        for (int s = 0; s < sources.size(); s++) {
            starts[s + 1] = Math.addExact(starts[s], sources.get(s).pairs().size());
        }
    }

    /**
     * @param sources at least one
     * @throws InputException in one line, if two of them differ in span or image, or hold the same lattices
     */
    static JoinedPairs of(List<PairSource> sources) throws InputException {
        for (int s = 1; s < sources.size(); s++) {
            for (PairSource earlier : sources.subList(0, s)) {
                check(earlier, sources.get(s));
            }
        }
        return new JoinedPairs(List.copyOf(sources));
    }

    private static void check(PairSource one, PairSource other) throws InputException {
        DisorderPairs a = one.pairs();
        DisorderPairs b = other.pairs();
        if (a.span() != b.span()) {
            throw new InputException(other.name(), "", "its encodings have span " + b.span() + ", and those of " + one.name() + " span "
                    + a.span(), "a network learns one span");
        }
        ImageSettings first = a.settings().image();
        ImageSettings second = b.settings().image();
        if (first.points() != second.points() || first.extent() != second.extent()) {
            throw new InputException(other.name(), "", "its images have " + second.points() + " points along each edge up to "
                    + second.extent() + " r.l.u., and those of " + one.name() + " " + first.points() + " up to " + first.extent(),
                    "a network sees images of one size");
        }
        // a longer set of the same seed would ask about pairs that were learned from the shorter one
        if (Provenance.Source.of(a).holds(b, a.settings())) {
            throw new InputException(other.name(), "", "it holds the same " + (a.settings().equals(b.settings()) || a.isMeasured() ? "pairs"
                    : "lattices") + " as " + one.name(), a.isMeasured()
                    ? "give the longer one only" : "give the longer one only, or make pairs with another --seed");
        }
    }

    List<PairSource> sources() {
        return sources;
    }

    /** Index of the first pair of source {@code s}. */
    int start(int s) {
        return starts[s];
    }

    /** Those of simulated sources. */
    int[] simulated(int[] indices) {
        return Arrays.stream(indices).filter(i -> !isMeasured(i)).toArray();
    }

    /** Those of measured sources. */
    int[] measured(int[] indices) {
        return Arrays.stream(indices).filter(this::isMeasured).toArray();
    }

    /** {@code indices} with those of measured sources so often. */
    int[] repeated(int[] indices, int times) {
        return Arrays.stream(indices).flatMap(i -> IntStream.generate(() -> i)
                .limit(isMeasured(i) ? times : 1)).toArray();
    }

    private int source(int i) {
        int found = Arrays.binarySearch(starts, i);
        return found < 0 ? -found - 2 : found;
    }

    @Override
    public int size() {
        return starts[sources.size()];
    }

    @Override
    public int span() {
        return sources.getFirst().pairs().span();
    }

    /** Of the first simulated source, for its lattices are what answers are decoded to. */
    @Override
    public DiffuseSettings settings() {
        return sources.stream().map(PairSource::pairs).filter(p -> !p.isMeasured()).findFirst().orElse(sources.getFirst().pairs())
                .settings();
    }

    /** Whether all are. */
    @Override
    public boolean isMeasured() {
        return sources.stream().allMatch(s -> s.pairs().isMeasured());
    }

    @Override
    public boolean isMeasured(int i) {
        return sources.get(source(i)).pairs().isMeasured();
    }

    @Override
    public long seed() {
        return sources.getFirst().pairs().seed();
    }

    @Override
    public String hash() {
        return String.join(" ", sources.stream().map(s -> s.pairs().hash()).toList());
    }

    @Override
    public void image(int i, float[] image) {
        sources.get(source(i)).pairs().image(i - starts[source(i)], image);
    }

    @Override
    public double[] reached(int i) {
        return sources.get(source(i)).pairs().reached(i - starts[source(i)]);
    }

    @Override
    public Optional<LabelledImage> another(int i, RandomGenerator random) {
        return sources.get(source(i)).pairs().another(i - starts[source(i)], random);
    }
}

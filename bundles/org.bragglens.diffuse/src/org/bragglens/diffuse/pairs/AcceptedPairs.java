// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;

import org.bragglens.base.InputException;
import org.bragglens.base.SafeFiles;
import org.bragglens.base.Seeds;
import org.bragglens.diffuse.DiffuseSettings;
import org.bragglens.diffuse.SpinLattice;
import org.eclipse.january.dataset.Dataset;

/**
 * The way back from interpretations to training: a file of training pairs whose images were measured and whose correlations somebody
 * accepted. It grows by one pair at a time, and each time the whole file is written beside the old one and takes its place.
 */
public final class AcceptedPairs {

    private static final String OTHER_FILE = "add it to another file";

    private AcceptedPairs() {
    }

    /**
     * What became of a pair.
     *
     * @param index    its place in the file
     * @param size     pairs that the file has now
     * @param replaced whether the image was there already and has another label now
     */
    public record Added(int index, int size, boolean replaced) {
    }

    /**
     * Adds a pair to a file, which is begun if it is not there. Safe against other programs and threads that do the same.
     *
     * @param settings how the images were simulated that the models learned from; those that the file was begun with stay
     * @param replace  where the image is in the file already, give it the new label; else that is refused
     * @param program  that does it, with its version
     * @throws InputException in one line: if the image is there already; if file and pair differ in span, points, extent or lattice; if the
     *                        file is one of simulated pairs, or none; if the image has values that are no numbers, or a mean that is not
     *                        above 0; if the thread was interrupted
     */
    public static Added add(Path file, AcceptedPair pair, DiffuseSettings settings, boolean replace, String program) throws IOException {
        float[] image = intensities(pair, settings);
        checkFolder(file);
        try (WriteLock lock = WriteLock.of(file.toAbsolutePath())) {
            SafeFiles.deleteLeftovers(file);
            State state = Files.notExists(file) ? State.begun(origin(pair, image), settings) : there(file, pair, image, settings, replace);
            return write(file, state, row(pair, image, state.settings), program);
        } catch (UncheckedIOException e) {
            throw e.getCause();
        } catch (ClosedByInterruptException e) {
            throw new InputException(file.toString(), "", "was interrupted before anything was added", "try again", e);
        } catch (FileSystemException e) {
            throw new InputException(file.toString(), "", "cannot be written: "
                    + (e.getReason() == null ? "its folder takes no new file" : e.getReason()), "choose another place", e);
        }
    }

    /**
     * Says beforehand what would keep pairs that have lattices from being added, as far as it lies in the file.
     *
     * @param span     of the encodings
     * @param settings as in {@link #add}
     * @throws InputException in one line
     */
    public static void check(Path file, int span, DiffuseSettings settings) throws IOException {
        checkFolder(file);
        if (Files.exists(file)) {
            try (TrainingPairs there = TrainingPairs.open(file)) {
                check(file, there, span, settings, true);
            }
        }
    }

    private static void checkFolder(Path file) throws InputException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null || !Files.isDirectory(folder)) {
            throw new InputException(file.toString(), "", "its folder does not exist", "create the folder first");
        }
    }

    /**
     * What there is already, and where the pair belongs.
     *
     * @param originBytes how long the texts of its origins are
     */
    private record State(DiffuseSettings settings, long seed, int size, int originBytes, int index) {

        /** The seed tells longer and shorter states of one file from other files: nothing else was accepted in the same moment. */
        static State begun(PairOrigin first, DiffuseSettings settings) {
            long image = Long.parseUnsignedLong(first.imageSha256().substring(0, 16), 16);
            return new State(settings, Seeds.derive(image, first.accepted().getEpochSecond(), first.accepted().getNano()), 0, 0, 0);
        }
    }

    private static State there(Path file, AcceptedPair pair, float[] image, DiffuseSettings settings, boolean replace) throws IOException {
        try (TrainingPairs there = TrainingPairs.open(file)) {
            check(file, there, pair.encoding().span(), settings, pair.lattice().isPresent());
            int index = there.find(image);
            if (index < there.size() && !replace) {
                throw new InputException(file.toString(), "pair " + (index + 1), "it is the image of " + pair.file() + " already, accepted "
                        + there.origin(index).orElseThrow().accepted().truncatedTo(ChronoUnit.SECONDS), "replace its label, or leave it");
            }
            return new State(there.settings(), there.seed(), there.size(), there.originBytes(), index);
        }
    }

    private static void check(Path file, TrainingPairs there, int span, DiffuseSettings settings, boolean lattices) throws InputException {
        DiffuseSettings kept = there.settings();
        String name = file.toString();
        if (!there.isMeasured()) {
            throw new InputException(name, "", "it holds simulated pairs", OTHER_FILE);
        }
        if (there.span() != span) {
            throw new InputException(name, "", "its encodings have span " + there.span() + ", not " + span, OTHER_FILE);
        }
        if (kept.image().points() != settings.image().points() || kept.image().extent() != settings.image().extent()) {
            throw new InputException(name, "", "its images have " + kept.image().points() + " points along each edge up to "
                    + kept.image().extent() + " r.l.u., not " + settings.image().points() + " up to "
                    + settings.image().extent(), OTHER_FILE);
        }
        if (lattices && settings.lattice().size() != kept.lattice().size()) {
            throw new InputException(name, "", "its lattices have " + kept.lattice().size() + " sites along each edge, not "
                    + settings.lattice().size(), OTHER_FILE);
        }
    }

    /** As 32-bit numbers, as the file holds them. */
    private static float[] intensities(AcceptedPair pair, DiffuseSettings settings) throws InputException {
        int points = settings.image().points();
        Dataset image = pair.image();
        if (!Arrays.equals(image.getShapeRef(), new int[] {points, points})) {
            throw new InputException(pair.file(), "", "its image has the shape " + Arrays.toString(image.getShapeRef()) + ", not [" + points
                    + ", " + points + "]", "add it as it was interpreted");
        }
        if (pair.lattice().map(SpinLattice::size).orElse(settings.lattice().size()) != settings.lattice().size()) {
            throw new InputException(pair.file(), "", "its lattice does not have the " + settings.lattice().size()
                    + " sites of the models'", "");
        }
        float[] values = new float[points * points];
        double sum = 0;
        for (int i = 0; i < values.length; i++) {
            values[i] = (float) image.getDouble(i / points, i % points);
            sum += values[i];
        }
        if (!Double.isFinite(sum) || sum < values.length * TrainingPairs.LEAST_MEAN) {
            throw new InputException(pair.file(), "", Double.isFinite(sum) ? "the mean of its image is "
                    + (sum > 0 ? "too small for numbers of 32 bits" : "not above 0")
                    : "its image has values that are no numbers", "fill masked regions in first");
        }
        return values;
    }

    /** What the file holds of a pair. */
    private static PairRow row(AcceptedPair pair, float[] image, DiffuseSettings settings) {
        int size = settings.lattice().size();
        byte[] spins = pair.lattice().map(PackedRows::of).orElseGet(() -> new byte[PackedRows.bytes(size)]);
        return new PairRow(image, pair.encoding(), spins, origin(pair, image).toJson().toString().getBytes(StandardCharsets.UTF_8));
    }

    private static PairOrigin origin(AcceptedPair pair, float[] image) {
        return new PairOrigin(pair.file(), ImageHash.of(image), pair.models(), pair.refined(), pair.accepted());
    }

    private static Added write(Path file, State state, PairRow row, String program) throws IOException {
        int size = Math.max(state.size, state.index + 1);
        int originBytes = Math.max(row.origin().length, state.originBytes);
        if (originBytes > PairFields.LONGEST_TEXT) {
            throw new InputException(file.toString(), "", "what is said of the pair's origin is too long", "give fewer models");
        }
        PairFormat format;
        try {
            format = PairFormat.measured(new PairPlan(state.settings, row.encoding().span(), size, state.seed, program), originBytes);
        } catch (IllegalArgumentException e) {
            throw new InputException(file.toString(), "", e.getMessage(), OTHER_FILE, e);
        }
        SafeFiles.write(file, out -> {
            // closed before it is replaced: not every system replaces a file that is open
            try (TrainingPairs there = state.size == 0 ? null : TrainingPairs.open(file)) {
                byte[] start = format.start();
                out.write(start);
                long at = start.length;
                for (String path : PairFormat.MEASURED_ROWS) {
                    byte[] own = row.bytes(path, originBytes);
                    out.write(new byte[Math.toIntExact(format.address(path, 0, own.length) - at)]);
                    for (int i = 0; i < size; i++) {
                        out.write(i == state.index ? own : Arrays.copyOf(there.bytes(path, i), own.length));
                    }
                    at = format.address(path, size, own.length);
                }
            }
        });
        return new Added(state.index, size, state.index < state.size);
    }
}

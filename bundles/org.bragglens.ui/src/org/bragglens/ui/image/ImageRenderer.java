// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.bragglens.ui.image.ImageSampler.Equivalent;

/**
 * The pixels of an image: of many points in a pixel their mean, else the nearest point, so that a coarse image shows its points as they
 * are.
 *
 * @param ground   0xRRGGBB where there is no point
 * @param unknown  0xRRGGBB where a point was not measured
 * @param hatching 0xRRGGBB of the stripes there
 */
record ImageRenderer(int ground, int unknown, int hatching) {

    private static final int PERIOD = 8;
    private static final int STRIPE = 3;
    /** In place of a colour. */
    private static final int NOT_MEASURED = -1;
    private static final int NO_POINT = -2;

    /** 0xRRGGBB from the uppermost row on, from left to right; {@code geometry}'s width times its height of them. */
    int[] render(ImageSampler image, ImageGeometry geometry, ColourScale colours) {
        boolean across = geometry.firstAcross();
        List<Equivalent> ways = ImageSampler.equivalents(image.symmetry());
        PixelRuns first = PixelRuns.of(ways.stream().map(e -> AxisLookup.of(image.first(), image.raster().rows(), geometry.first(),
                across ? geometry.width() : geometry.height(), false, e.first, e.translated)).toList());
        PixelRuns second = PixelRuns.of(ways.stream().map(e -> AxisLookup.of(image.second(), image.raster().columns(), geometry.second(),
                across ? geometry.height() : geometry.width(), across, e.second, e.translated)).toList());
        int[] pixels = new int[geometry.width() * geometry.height()];
        IntStream.range(0, first.runs()).parallel().forEach(run -> {
            int[] line = line(run, image.raster(), first.lookups(), second, colours);
            for (int o = first.begin(run); o < first.begin(run + 1); o++) {
                write(line, second.runOf(), o, geometry, pixels);
            }
        });
        return pixels;
    }

    /** Colours of the runs of the second axis at one run of the first. */
    private static int[] line(int run, ImageRaster raster, List<AxisLookup> first, PixelRuns second, ColourScale colours) {
        int n = second.runs();
        double[] sums = new double[n];
        int[] counts = new int[n];
        boolean[] inside = new boolean[n];
        for (int way = 0; way < first.size(); way++) {
            int from = first.get(way).from()[run];
            if (from >= 0) {
                add(raster, from, first.get(way).to()[run], second.lookups().get(way), sums, counts, inside);
            }
        }
        for (int i = 0; i < n; i++) {
            sums[i] /= counts[i];
        }
        int[] line = new int[n];
        colours.paint(sums, n, line);
        for (int i = 0; i < n; i++) {
            line[i] = counts[i] > 0 ? line[i] : inside[i] ? NOT_MEASURED : NO_POINT;
        }
        return line;
    }

    /** Sums up measured points of some rows where no way before this one found any. */
    private static void add(ImageRaster raster, int fromRow, int toRow, AxisLookup columns, double[] sums, int[] counts, boolean[] inside) {
        int low = raster.columns();
        int high = 0;
        for (int i = 0; i < sums.length; i++) {
            if (columns.from()[i] >= 0 && counts[i] == 0) {
                low = Math.min(low, columns.from()[i]);
                high = Math.max(high, columns.to()[i]);
            }
        }
        if (low >= high) {
            return;
        }
        // along whole rows, which is how they lie in memory
        double[] sum = new double[high - low];
        int[] count = new int[high - low];
        for (int row = fromRow; row < toRow; row++) {
            raster.addTo(sum, count, row, low);
        }
        for (int i = 0; i < sums.length; i++) {
            if (columns.from()[i] >= 0 && counts[i] == 0) {
                inside[i] = true;
                for (int c = columns.from()[i] - low; c < columns.to()[i] - low; c++) {
                    sums[i] += sum[c];
                    counts[i] += count[c];
                }
            }
        }
    }

    private void write(int[] line, int[] runOf, int o, ImageGeometry geometry, int[] pixels) {
        boolean across = geometry.firstAcross();
        int step = across ? geometry.width() : 1;
        int at = across ? o : o * geometry.width();
        for (int i = 0; i < runOf.length; i++, at += step) {
            int colour = line[runOf[i]];
            pixels[at] = colour >= 0 ? colour : colour == NO_POINT ? ground : (o + i) % PERIOD < STRIPE ? hatching : unknown;
        }
    }

    /**
     * Neighbouring pixels that show the same points.
     *
     * @param lookups which points each run shows, in each way
     * @param runOf   the run of each pixel
     * @param begins  first pixel of each run, and behind the last pixel
     */
    private record PixelRuns(List<AxisLookup> lookups, int[] runOf, int[] begins) {

        static PixelRuns of(List<AxisLookup> pixels) {
            int n = pixels.getFirst().from().length;
            int[] runOf = new int[n];
            int[] begins = new int[n + 1];
            int runs = 0;
            for (int i = 0; i < n; i++) {
                int pixel = i;
                if (i == 0 || pixels.stream().anyMatch(l -> l.differs(pixel))) {
                    begins[runs++] = i;
                }
                runOf[i] = runs - 1;
            }
            int[] firsts = Arrays.copyOf(begins, runs);
            begins[runs] = n;
            return new PixelRuns(pixels.stream().map(l -> l.only(firsts)).toList(), runOf, Arrays.copyOf(begins, runs + 1));
        }

        int runs() {
            return begins.length - 1;
        }

        int begin(int run) {
            return begins[run];
        }
    }
}

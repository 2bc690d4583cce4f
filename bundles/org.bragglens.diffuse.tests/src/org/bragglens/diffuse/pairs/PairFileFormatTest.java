// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.bragglens.testing.ReferenceTool;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import io.jhdf.HdfFile;

/** Other readers of HDF5 find in a file of training pairs what ours finds. */
class PairFileFormatTest {

    @TempDir
    Path folder;

    private Path file;

    @BeforeEach
    void write() throws IOException {
        file = TinyPairs.write(folder.resolve("pairs.h5"), 12);
    }

    @Test
    void jhdfReadsIt() throws IOException {
        try (HdfFile hdf = new HdfFile(file); TrainingPairs pairs = TrainingPairs.open(file)) {
            assertEquals("NXroot", hdf.getAttribute("NX_class").getData());
            assertEquals("NXdata", hdf.getByPath("/entry/data").getAttribute("NX_class").getData());
            assertArrayEquals(new String[] { ".", "h", "k" }, (String[]) hdf.getByPath("/entry/data").getAttribute("axes").getData());
            assertEquals(PairFormat.DEFINITION_TEXT, hdf.getDatasetByPath(PairFormat.DEFINITION).getData());
            assertEquals(7L, hdf.getDatasetByPath(PairFormat.SEED).getData());
            float[][][] images = (float[][][]) hdf.getDatasetByPath(PairFormat.IMAGE).getData();
            double[][] reached = (double[][]) hdf.getDatasetByPath(PairFormat.REACHED).getData();
            float[] image = new float[64];
            for (int i = 0; i < pairs.size(); i++) {
                pairs.image(i, image);
                assertEquals(image[8 * 5 + 2], images[i][5][2]);
                assertArrayEquals(pairs.reached(i), reached[i]);
            }
            double[] h = (double[]) hdf.getDatasetByPath("/entry/data/h").getData();
            assertEquals(2.0, h[7]);
            assertEquals(2.0 / 7, h[1], 1e-15);
        }
    }

    /** The reference library itself, through h5py: it checks every checksum, and the images are read along NeXus' own path to them. */
    @Test
    void theReferenceLibraryReadsIt() throws IOException {
        String printed = ReferenceTool.python("h5py", "python3-h5py", String.format(Locale.ROOT, """
                import h5py, json, numpy
                text = lambda v: v.decode() if isinstance(v, bytes) else str(v)
                f = h5py.File(%s, 'r')
                entry = f[text(f.attrs['default'])]
                data = entry[text(entry.attrs['default'])]
                image = data[text(data.attrs['signal'])]
                assert [text(a) for a in data.attrs['axes']] == ['.', 'h', 'k']
                assert text(entry.attrs['NX_class']) == 'NXentry' and text(data.attrs['NX_class']) == 'NXdata'
                assert image.shape == (12, 8, 8) and image.dtype == numpy.dtype('<f4') and image.chunks is None
                assert f['/entry/disorder/reached'].dtype == numpy.dtype('<f8')
                assert f['/entry/disorder/complete'][()].tolist() == [1] * 12
                assert [text(c) for c in f['/entry/disorder/reached'].attrs['columns']] == ['c(0,1)', 'c(1,0)', 'c(1,1)']
                assert json.loads(text(entry['settings'][()]))['size'] == 10 and entry['seed'][()] == 7
                bits = numpy.unpackbits(f['/entry/disorder/lattice'][()], axis=2, bitorder='little')[:, :, :10]
                spins = 2.0 * bits - 1
                for i in range(12):
                    reached = [(spins[i] * numpy.roll(spins[i], (-u, -v), (0, 1))).mean() - spins[i].mean() ** 2
                               for u, v in ((0, 1), (1, 0), (1, 1))]
                    assert numpy.allclose(reached, f['/entry/disorder/reached'][i], atol=1e-12), i
                print(repr(float(image[11, 3, 6])))
                """, "'" + file.toAbsolutePath() + "'"));
        float[] image = new float[64];
        try (TrainingPairs pairs = TrainingPairs.open(file)) {
            pairs.image(11, image);
        }
        assertEquals(image[8 * 3 + 6], Float.parseFloat(printed.strip()));
    }

    /** In both of the ways in which the reference library arranges what it writes. */
    @Test
    void whatTheReferenceLibraryWritesIsRead() throws IOException {
        ReferenceTool.python("h5py", "python3-h5py", String.format(Locale.ROOT, """
                import h5py, numpy
                for version in ('earliest', 'latest'):
                    with h5py.File(%s, 'r') as f, h5py.File(%s + version, 'w', libver=version) as g:
                        def copy(name, node):
                            if isinstance(node, h5py.Dataset):
                                g[name] = numpy.bytes_(node[()]) if node.dtype.kind == 'S' else node[()]
                        f.visititems(copy)
                        # so many members of a group are found in another way than few
                        for i in range(40):
                            g['/entry/note%%d' %% i] = i
                """, "'" + file.toAbsolutePath() + "'", "'" + file.toAbsolutePath() + "'"));
        try (TrainingPairs own = TrainingPairs.open(file)) {
            for (String version : new String[] { "earliest", "latest" }) {
                try (TrainingPairs copy = TrainingPairs.open(Path.of(file + version))) {
                    assertEquals(own.hash(), copy.hash(), version);
                    assertArrayEquals(own.reached(5), copy.reached(5));
                }
            }
        }
    }
}

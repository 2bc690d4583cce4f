// SPDX-License-Identifier: EPL-2.0
package org.nd4j.nativeblas;

/**
 * Lets Deeplearning4j 1.0.0-M2.1 find its oneDNN layers.
 * <p>
 * {@code org.deeplearning4j.nn.layers.mkldnn.BaseMKLDNNHelper} asks, by reflection, a class of this name whether oneDNN may be used.
 * The class moved to another package before the release and the question was left behind, so without this one every convolution takes
 * the generic path, which is five to ten times slower. Only the two methods that are looked up are here.
 */
public final class Nd4jCpu {

    private Nd4jCpu() {
    }

    /** The part of the native environment that the layer helpers ask for. */
    public static final class Environment {

        private static final Environment INSTANCE = new Environment();

        private Environment() {
        }

        /** Looked up by name. */
        public static Environment getInstance() {
            return INSTANCE;
        }

        /** Whether the loaded native library was built with oneDNN and has it switched on. Looked up by name. */
        public boolean isUseMKLDNN() {
            return org.nd4j.linalg.cpu.nativecpu.bindings.Nd4jCpu.Environment.getInstance().isUseONEDNN();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

/** Which way an image's axes point on the screen. */
public enum ImageOrientation {

    /** The first axis to the right, the second up, as crystallographers draw a section. */
    GRAPH("First axis to the right, second up"),

    /** The first axis down, the second to the right, as pictures and matrices are written. */
    PICTURE("First axis down, second to the right");

    private final String label;

    ImageOrientation(String label) {
        this.label = label;
    }

    /** For people. */
    public String label() {
        return label;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

/** A panel of a figure. */
public sealed interface Graphic permits Chart, Picture, Graphic.Blank {

    /** An empty place. */
    record Blank() implements Graphic {
    }
}

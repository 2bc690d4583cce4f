// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

/** A part of a section, one below the other. */
public sealed interface Block permits Prose, Table, Figure {
}

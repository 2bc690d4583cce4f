// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal.classify;

import java.util.List;

import org.bragglens.learning.patterns.Prediction;

/**
 * What came of one pattern, or of a file that could not be read.
 *
 * @param path       as the user named it
 * @param index      place in the file, from 0
 * @param of         number of patterns in the file
 * @param prediction null if it failed
 * @param notes      of the pattern; what was assumed on reading
 * @param error      one line; null if it did not fail
 */
record Answer(String path, int index, int of, Prediction prediction, List<String> notes, String error) {

    static Answer failure(String path, int index, String error) {
        return new Answer(path, index, 1, null, List.of(), error);
    }

    boolean failed() {
        return error != null;
    }
}

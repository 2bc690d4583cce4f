// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;

/** Model files by what they are for: an installation holds models of patterns and of images side by side. */
public final class ModelFiles {

    private ModelFiles() {
    }

    /**
     * Those of a use, in their order. A file that cannot be read is among them: whoever opens it says what is wrong with it.
     *
     * @param use tells from what a model says of itself
     */
    public static List<Path> suiting(Collection<Path> files, Predicate<ModelDescription> use) {
        return files.stream().filter(f -> suits(f, use)).toList();
    }

    private static boolean suits(Path file, Predicate<ModelDescription> use) {
        try {
            return use.test(ModelFile.describe(file));
        } catch (IOException e) {
            return true;
        }
    }
}

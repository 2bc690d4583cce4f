// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.viewer.internal;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import org.bragglens.pattern.DiffractionPattern;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Radiation;
import org.eclipse.january.DatasetException;
import org.eclipse.january.dataset.IDataset;
import org.eclipse.january.dataset.ILazyDataset;
import org.eclipse.january.dataset.Slice;
import org.eclipse.january.metadata.AxesMetadata;

/** Patterns among the datasets that other views hold. */
final class DatasetPatterns {

    private DatasetPatterns() {
    }

    /** A dataset of rank 1 whose axis says in its name what it is; another dataset is nobody's fault and no pattern. */
    static Optional<DiffractionPattern> of(IDataset data) {
        AxesMetadata axes = data.getFirstMetadata(AxesMetadata.class);
        if (data.getRank() != 1 || axes == null || axes.getAxis(0) == null || axes.getAxis(0).length == 0 || axes.getAxis(0)[0] == null) {
            return Optional.empty();
        }
        ILazyDataset axis = axes.getAxis(0)[0];
        return axis(axis.getName()).flatMap(quantity -> {
            try {
                IDataset x = axis.getSlice((Slice[]) null);
                String name = data.getName() == null || data.getName().isEmpty() ? "selected data" : data.getName();
                return Optional.of(DiffractionPattern.of(name, quantity, x, data, Radiation.UNKNOWN, List.of("selected in the workbench")));
            } catch (DatasetException | IllegalArgumentException e) {
                return Optional.empty();
            }
        });
    }

    /** What an axis's name says; a unit that is not ours says that it is another axis. */
    static Optional<PatternAxis> axis(String name) {
        String word = name == null ? "" : name.toLowerCase(Locale.ROOT).replaceAll("[\\s_()\\[\\]^-]", "");
        if (word.matches("(2θ|twotheta|2theta|tth)(°|deg|degrees?)?")) {
            return Optional.of(PatternAxis.TWO_THETA);
        }
        if (word.matches("q((å|a|ang|angstrom)(1|⁻¹)|1/(å|a|ang|angstrom))?")) {
            return Optional.of(PatternAxis.Q);
        }
        return word.matches("d(spacing)?(å|a|ang|angstrom)?") ? Optional.of(PatternAxis.D) : Optional.empty();
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.Radiation;
import org.bragglens.simulate.Scattering.FormFactors;

/** How the atoms of a simulated crystal scatter. */
public record AtomSettings(
        @Setting(label = "Form factors", initial = "international-tables", help = "Table of X-ray form factors of neutral atoms",
                source = "doi:10.1107/97809553602060000600; doi:10.1107/S0108767394013292")
        FormFactors formFactors,
        @Setting(label = "Ions", initial = "false", help = "Take form factors of ions where a file states charges (Na1+, Cl1-) that balance and "
                + "are all in the table, and of neutral atoms elsewhere", source = "doi:10.1107/S0108767394013292")
        boolean ions,
        @Setting(label = "Anomalous dispersion", initial = "true", help = "Add f' and f'' for the reference wavelength, 4 to 80 keV",
                source = "doi:10.1063/1.1674266")
        boolean dispersion,
        @Setting(label = "Usual B", unit = "Å²", initial = "0.5", min = 0, max = 20,
                help = "Isotropic displacement parameter B of atoms whose own is unknown")
        double usualB) {

    /** What the atoms do to this radiation. */
    public Scattering scattering(Radiation radiation) {
        return new Scattering(radiation.probe(), formFactors, ions, dispersion ? radiation.energy() : Double.NaN, usualB, false);
    }
}

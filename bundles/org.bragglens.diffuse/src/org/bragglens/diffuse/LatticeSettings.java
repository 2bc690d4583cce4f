// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import org.bragglens.base.settings.Setting;

/** How a lattice is made that has given correlations. */
public record LatticeSettings(
        @Setting(label = "Lattice", unit = "sites", initial = "50", min = 4, max = 1024,
                help = "Sites along each edge of the periodic lattice")
        int size,
        @Setting(label = "Concentration", initial = "0.5", min = 0.001, max = 0.999,
                help = "Share of sites with spin +1; exchanges keep it")
        double concentration,
        @Setting(label = "Cycles", initial = "500", min = 1, max = 100_000, help = "Cycles of as many trials as the lattice has sites")
        int cycles,
        @Setting(label = "Gain", initial = "0.5", min = 0.001, max = 10,
                help = "After each cycle every coupling grows by this times the correlation that is wanting")
        double gain,
        @Setting(label = "Approach", unit = "cycles", initial = "8", min = 0, max = 100_000,
                help = "Cycles at the end with the couplings kept, in which the correlations are drawn to the wanted ones; 0 for none")
        int approachCycles,
        @Setting(label = "Stiffness", initial = "300", min = 0, max = 1e6,
                help = "How strongly they are drawn: energy a site over half the squared deviation")
        double stiffness,
        @Setting(label = "Temperature", initial = "1", min = 1e-6, max = 1e6, help = "In units of the couplings",
                source = "doi:10.1063/1.1699114")
        double temperature,
        @Setting(label = "Quench", unit = "cycles", initial = "0", min = 0, max = 100_000,
                help = "Cycles at the quench temperature after all others; 0 for none")
        int quenchCycles,
        @Setting(label = "Quench temperature", initial = "0.001", min = 1e-6, max = 1e6)
        double quenchTemperature) {
}

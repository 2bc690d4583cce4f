// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import java.util.List;
import java.util.Map;

import org.bragglens.base.settings.SettingsType;

/** How correlations become a lattice, and a lattice an image. */
public record DiffuseSettings(LatticeSettings lattice, ImageSettings image) {

    /** @throws IllegalArgumentException with a message for people, if the lots do not fit into the lattice */
    public DiffuseSettings {
        if (image.lotSize() > lattice.size()) {
            throw new IllegalArgumentException("lotSize must not be larger than the lattice's " + lattice.size() + " sites, not "
                    + image.lotSize());
        }
    }

    /** 8 lots of 25 × 25 sites from a lattice of 50 × 50. */
    public static DiffuseSettings standard() {
        return SettingsType.of(DiffuseSettings.class).defaults();
    }

    /** 64 lots of 48 × 48 sites from a lattice of 96 × 96. */
    public static DiffuseSettings fine() {
        return SettingsType.of(DiffuseSettings.class).parse(Map.of("size", "96", "lots", "64", "lotSize", "48"));
    }

    /** @throws IllegalArgumentException with a message for people, if a value of {@code settings} is out of its range */
    static <R extends Record> R checked(Class<R> type, R settings) {
        List<String> problems = SettingsType.of(type).problems(settings);
        if (!problems.isEmpty()) {
            throw new IllegalArgumentException(String.join("; ", problems));
        }
        return settings;
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.simulate;

import org.bragglens.base.settings.Setting;
import org.bragglens.pattern.instrument.MarchDollase;

/** Preferred orientation of the crystallites. */
public record TextureSettings(
        @Setting(label = "Texture r", initial = "1", min = 0.05, max = 20,
                help = "March and Dollase's r: below 1 for plates in the surface of a flat sample, above 1 for needles, 1 for none",
                source = "doi:10.1107/S0021889886089458")
        double texture,
        @Setting(label = "Texture h", initial = "0", min = -100, max = 100, help = "Miller index of the texture's planes")
        int textureH,
        @Setting(label = "Texture k", initial = "0", min = -100, max = 100, help = "Miller index of the texture's planes")
        int textureK,
        @Setting(label = "Texture l", initial = "1", min = -100, max = 100, help = "Miller index of the texture's planes")
        int textureL) {

    /** @throws IllegalArgumentException with a message for people, if all indices are 0 */
    public TextureSettings {
        if (textureH == 0 && textureK == 0 && textureL == 0) {
            throw new IllegalArgumentException("textureL must not be 0 if the other indices are");
        }
    }

    MarchDollase distribution() {
        return new MarchDollase(texture, textureH, textureK, textureL);
    }
}

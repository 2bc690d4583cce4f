// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.patterns;

import org.bragglens.base.settings.SettingsType;
import org.bragglens.pattern.Grid;
import org.bragglens.pattern.PatternAxis;
import org.bragglens.pattern.Preparation;
import org.bragglens.pattern.Radiation.Origin;
import org.bragglens.pattern.XrayTube;

import com.google.gson.JsonObject;

/**
 * How a pattern becomes a network's input: the part of a model's description that classification follows to the letter.
 *
 * @param grid        points of the input
 * @param preparation what happens to intensities
 */
public record PatternInput(Grid grid, Preparation preparation) {

    private static final SettingsType<Preparation> PREPARATION = SettingsType.of(Preparation.class);
    /** More points than any network here is asked to see; a bound for files that lie. */
    private static final int MOST_POINTS = 1 << 20;

    /** What new models use. */
    public static PatternInput standard() {
        return new PatternInput(Grid.NETWORK, PREPARATION.defaults());
    }

    /** Q in Å⁻¹ of the farthest point; where the axis is 2θ, with the wavelength of copper. */
    public double largestQ() {
        double wavelength = XrayTube.CU.doublet(Origin.SIMULATION).wavelength();
        return Math.max(grid.axis().toQ(grid.from(), wavelength), grid.axis().toQ(grid.to(), wavelength));
    }

    public JsonObject toJson() {
        JsonObject json = new JsonObject();
        JsonObject axis = new JsonObject();
        axis.addProperty("axis", grid.axis().name());
        axis.addProperty("unit", grid.axis().unit());
        axis.addProperty("from", grid.from());
        axis.addProperty("to", grid.to());
        axis.addProperty("points", grid.points());
        json.add("grid", axis);
        json.add("preparation", PREPARATION.toJson(preparation));
        return json;
    }

    /** @throws IllegalArgumentException with a message for people, if the description does not speak of a pattern */
    public static PatternInput fromJson(JsonObject json) {
        try {
            JsonObject axis = json.getAsJsonObject("grid");
            int points = axis.get("points").getAsInt();
            if (points > MOST_POINTS) {
                throw new IllegalArgumentException("the grid has " + points + " points");
            }
            Grid grid = new Grid(PatternAxis.valueOf(axis.get("axis").getAsString()), axis.get("from").getAsDouble(),
                    axis.get("to").getAsDouble(), points);
            return new PatternInput(grid, PREPARATION.fromJson(json.getAsJsonObject("preparation")));
        } catch (NullPointerException | ClassCastException | IllegalStateException | UnsupportedOperationException
                | IllegalArgumentException e) {
            throw new IllegalArgumentException("the model's description of its input is not one of a pattern", e);
        }
    }
}

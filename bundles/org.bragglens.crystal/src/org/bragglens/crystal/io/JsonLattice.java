// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import org.bragglens.crystal.UnitCell;

import com.google.gson.stream.JsonReader;

/** The lattice of a structure: three vectors in Å, row by row, or edges and angles. */
final class JsonLattice {

    private final double[] matrix;
    private final Map<String, Double> parameters;

    private JsonLattice(double[] matrix, Map<String, Double> parameters) {
        this.matrix = matrix;
        this.parameters = parameters;
    }

    static JsonLattice read(JsonReader json) throws IOException {
        double[] matrix = new double[0];
        Map<String, Double> parameters = new HashMap<>();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            switch (name) {
                case "matrix" -> matrix = JsonNumbers.all(json, 9);
                case "a", "b", "c", "alpha", "beta", "gamma" -> parameters.put(name, JsonNumbers.number(json));
                default -> json.skipValue();
            }
        }
        json.endObject();
        return new JsonLattice(matrix, parameters);
    }

    /** @throws IllegalArgumentException with a message for people, if it is no cell */
    UnitCell cell() {
        if (matrix.length == 9) {
            double[] lengths = new double[3];
            for (int i = 0; i < 3; i++) {
                lengths[i] = Math.sqrt(dot(i, i));
            }
            return new UnitCell(lengths[0], lengths[1], lengths[2], angle(1, 2, lengths), angle(0, 2, lengths), angle(0, 1, lengths));
        }
        if (parameters.size() == 6) {
            return new UnitCell(parameters.get("a"), parameters.get("b"), parameters.get("c"), parameters.get("alpha"),
                    parameters.get("beta"), parameters.get("gamma"));
        }
        throw new IllegalArgumentException("its lattice has neither a matrix of nine numbers nor six edges and angles");
    }

    /** Fractional coordinates of a position in Å; null without a matrix. */
    double[] fractional(double[] position) {
        if (matrix.length != 9) {
            return null;
        }
        return CartesianAxes.ofVectors(matrix).fractional(position);
    }

    private double angle(int i, int j, double[] lengths) {
        double degrees = Math.toDegrees(Math.acos(Math.max(-1, Math.min(1, dot(i, j) / (lengths[i] * lengths[j])))));
        // a matrix of 60°, 90° or 120° is rounded
        double whole = Math.rint(degrees);
        return Math.abs(degrees - whole) < 1e-6 ? whole : degrees;
    }

    private double dot(int i, int j) {
        return matrix[3 * i] * matrix[3 * j] + matrix[3 * i + 1] * matrix[3 * j + 1] + matrix[3 * i + 2] * matrix[3 * j + 2];
    }
}

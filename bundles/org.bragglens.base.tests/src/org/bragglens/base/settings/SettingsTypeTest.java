// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

class SettingsTypeTest {

    enum Shape {
        GAUSSIAN, PSEUDO_VOIGT
    }

    record Sample(
            @Setting(label = "Width", unit = "°", initial = "0.1", min = 0, max = 5) double width,
            @Setting(label = "Copies", initial = "3", min = 1, max = 100) int copies,
            @Setting(label = "Seed", initial = "1") long seed,
            @Setting(label = "Noise", initial = "true") boolean noise,
            @Setting(label = "Name", initial = "none") String name,
            @Setting(label = "Shape", initial = "pseudo-voigt") Shape shape) {
    }

    record Picky(@Setting(label = "Even", initial = "2") int even) {
        Picky {
            if (even % 2 != 0) {
                throw new IllegalArgumentException("even must be even");
            }
        }
    }

    record Bare(int number) {
    }

    record Odd(@Setting(label = "List", initial = "") List<String> list) {
    }

    private final SettingsType<Sample> type = SettingsType.of(Sample.class);
    private final Sample defaults = new Sample(0.1, 3, 1, true, "none", Shape.PSEUDO_VOIGT);

    @Test
    void defaultsAreTheInitialValues() {
        assertEquals(defaults, type.defaults());
        assertEquals(List.of("width", "copies", "seed", "noise", "name", "shape"), type.fields().stream().map(SettingsField::name)
                .toList());
        assertEquals(List.of("gaussian", "pseudo-voigt"), type.field("shape").choices());
        assertTrue(type.field("seed").isInteger());
        assertTrue(type.field("width").isNumber());
        assertEquals(0.1, type.get(defaults, "width"));
    }

    @Test
    void parsesTextsInPlaceOfDefaults() {
        assertEquals(new Sample(2.5, 3, -9, false, "x y", Shape.GAUSSIAN),
                type.parse(Map.of("width", " 2.5 ", "seed", "-9", "noise", "false", "name", "x y", "shape", "Gaussian")));
        assertEquals(Shape.PSEUDO_VOIGT, type.parse(Map.of("shape", "PSEUDO_VOIGT")).shape());
    }

    @Test
    void saysWhatIsWrong() {
        assertProblem("width must be a number, not 'wide'", Map.of("width", "wide"));
        assertProblem("width must lie between 0 and 5 °, not 6.0", Map.of("width", "6"));
        assertProblem("width must be a finite number, not NaN", Map.of("width", "NaN"));
        assertProblem("copies must be a whole number, not '1.5'", Map.of("copies", "1.5"));
        assertProblem("noise must be true or false, not 'yes'", Map.of("noise", "yes"));
        assertProblem("shape must be one of gaussian, pseudo-voigt, not 'round'", Map.of("shape", "round"));
        assertProblem("unknown setting 'hight'; known are width, copies, seed, noise, name, shape", Map.of("hight", "1"));
        var own = assertThrows(IllegalArgumentException.class, () -> SettingsType.of(Picky.class).parse(Map.of("even", "3")));
        assertEquals("even must be even", own.getMessage());
    }

    @Test
    void replacesOneValueAndChecksIt() {
        assertEquals(7, type.with(defaults, "copies", 7).copies());
        assertThrows(IllegalArgumentException.class, () -> type.with(defaults, "copies", 0));
        assertEquals(List.of(), type.problems(defaults));
        assertEquals(List.of("width must lie between 0 and 5 °, not -1.0", "copies must lie between 1 and 100, not 101"),
                type.problems(new Sample(-1, 101, 0, true, "", Shape.GAUSSIAN)));
    }

    @Test
    void goesToJsonAndBack() {
        Sample other = new Sample(1.0 / 3, 100, Long.MIN_VALUE, false, "Å \"quoted\"\n.", Shape.GAUSSIAN);
        JsonObject json = JsonParser.parseString(type.toJson(other).toString()).getAsJsonObject();
        assertEquals(other, type.fromJson(json));
        assertEquals("gaussian", json.get("shape").getAsString());
        assertEquals(defaults, type.fromJson(new JsonObject()));
    }

    @Test
    void refusesJsonThatIsNotOne() {
        assertJsonProblem("unknown setting 'colour'", "{\"colour\": \"red\"}");
        assertJsonProblem("width must be a plain value", "{\"width\": [1]}");
        assertJsonProblem("width must be a plain value", "{\"width\": null}");
        assertJsonProblem("copies must be a whole number", "{\"copies\": 2.5}");
        assertJsonProblem("copies must lie between", "{\"copies\": 1000}");
    }

    @Test
    void refusesRecordsThatAreNoSettings() {
        assertThrows(IllegalArgumentException.class, () -> SettingsType.of(Bare.class));
        assertThrows(IllegalArgumentException.class, () -> SettingsType.of(Odd.class));
    }

    private void assertProblem(String message, Map<String, String> texts) {
        assertEquals(message, assertThrows(IllegalArgumentException.class, () -> type.parse(texts)).getMessage());
    }

    private void assertJsonProblem(String part, String json) {
        String message = assertThrows(IllegalArgumentException.class, () -> type.fromJson(JsonParser.parseString(json).getAsJsonObject()))
                .getMessage();
        assertTrue(message.contains(part), message);
    }

    /** As a network's smallest and largest: what goes together need not go with the default of the other. */
    @Test
    void valuesAreCheckedTogetherAndNotOneAfterTheOther() {
        SettingsType<Pair> pairs = SettingsType.of(Pair.class);
        assertEquals(new Pair(5, 9), pairs.fromJson(pairs.toJson(new Pair(5, 9))));
        assertEquals(new Pair(-9, -5), pairs.fromJson(JsonParser.parseString("{\"most\": -5, \"least\": -9}").getAsJsonObject()));
        assertEquals(new Pair(5, 9), pairs.parse(Map.of("least", "5", "most", "9")));
        assertEquals("least above most", assertThrows(IllegalArgumentException.class, () -> pairs.parse(Map.of("least",
                "5"))).getMessage());
    }

    record Pair(@Setting(label = "Least", initial = "1") int least, @Setting(label = "Most", initial = "2") int most) {
        Pair {
            if (least > most) {
                throw new IllegalArgumentException("least above most");
            }
        }
    }

    @Test
    void aRecordOfRecordsIsOneListOfFields() {
        SettingsType<Whole> whole = SettingsType.of(Whole.class);
        assertEquals(List.of("name", "least", "most", "even"), whole.fields().stream().map(SettingsField::name).toList());
        assertEquals(new Whole("none", new Pair(1, 2), new Picky(2)), whole.defaults());
        Whole other = whole.parse(Map.of("most", "8", "even", "4"));
        assertEquals(new Whole("none", new Pair(1, 8), new Picky(4)), other);
        assertEquals(8, whole.get(other, "most"));
        assertEquals(new Pair(3, 8), whole.with(other, "least", 3).pair());
        assertEquals(other, whole.fromJson(whole.toJson(other)));
        assertEquals("least above most", assertThrows(IllegalArgumentException.class, () -> whole.parse(Map.of("least",
                "5"))).getMessage());
        assertThrows(IllegalArgumentException.class, () -> SettingsType.of(Twice.class));
        assertThrows(IllegalArgumentException.class, () -> SettingsType.of(OfBare.class));
    }

    record Whole(@Setting(label = "Name", initial = "none") String name, Pair pair, Picky picky) {
    }

    record Twice(@Setting(label = "Least", initial = "1") int least, Pair pair) {
    }

    record OfBare(Bare bare) {
    }
}

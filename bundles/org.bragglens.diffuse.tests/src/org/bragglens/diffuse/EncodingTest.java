// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.SplittableRandom;

import org.bragglens.base.InputException;
import org.bragglens.testing.SharedData;
import org.junit.jupiter.api.Test;

import com.google.gson.JsonParser;

class EncodingTest {

    @Test
    void numbersAreTheMatrixRowByRow() {
        Encoding encoding = Encoding.of(3, 0.1, 0.2, -0.3, 0.4, 0.5, 0.6, 0.7, -0.8);
        assertEquals(1, encoding.get(0, 0));
        assertEquals(0.1, encoding.get(0, 1));
        assertEquals(-0.3, encoding.get(1, 0));
        assertEquals(-0.8, encoding.get(2, 2));
        assertEquals(-1, encoding.with(1, 0, -1).get(1, 0));
        assertEquals(0.7, encoding.distance(encoding.with(1, 0, -1)), 1e-15);
        assertEquals(15, Encoding.size(4));
    }

    @Test
    void textAndJsonComeBack() throws Exception {
        Encoding encoding = Encoding.random(4, new SplittableRandom(7));
        assertEquals(encoding, Encoding.fromJson(JsonParser.parseString(encoding.toJson().toString()).getAsJsonObject()));
        assertArrayEquals(encoding.numbers(), Encoding.parse(encoding.toText(), "text").numbers(), 5.1e-7);
        assertEquals("1.000000 0.100000\n-0.200000 0.300000\n", Encoding.of(2, 0.1, -0.2, 0.3).toText());
    }

    @Test
    void readsTheMatrixOfTheOriginal() throws Exception {
        Encoding encoding = Encoding.parse(Files.readString(SharedData.require("diffuse/corr.in")), "corr.in");
        assertEquals(4, encoding.span());
        assertEquals(0.410594, encoding.get(0, 1));
        assertEquals(-0.134066, encoding.get(1, 0));
        assertEquals(0.297782, encoding.get(3, 3));
    }

    @Test
    void badTextIsOneClearLine() {
        assertProblem("", "corr.in: a matrix of correlations has 2 to 8 lines, not 0");
        assertProblem("1\n", "corr.in: a matrix of correlations has 2 to 8 lines, not 1");
        assertProblem("1 0 0\n0 0 0\n", "corr.in, row 1: it has 3 numbers and the matrix 2 rows; give a square matrix");
        assertProblem("1 0\n0 x\n", "corr.in, row 2: 'x' is no number");
        assertProblem("1 0\nNaN 0\n", "corr.in, row 2: c(1,0) must lie between -1 and 1, not NaN");
        assertProblem("1 1.5\n0 0\n", "corr.in, row 1: c(0,1) must lie between -1 and 1, not 1.5");
        assertProblem("0 0\n0 0\n", "corr.in, row 1: the first number is c(0,0) and must be 1, not 0.0");
    }

    private static void assertProblem(String text, String message) {
        assertEquals(message, assertThrows(InputException.class, () -> Encoding.parse(text, "corr.in")).getMessage());
    }

    @Test
    void badNumbersAreOneClearLine() {
        assertEquals("the span of an encoding lies between 2 and 8, not 1",
                assertThrows(IllegalArgumentException.class, () -> Encoding.of(1)).getMessage());
        assertEquals("an encoding of span 2 has 3 correlations, not 2",
                assertThrows(IllegalArgumentException.class, () -> Encoding.of(2, 0, 0)).getMessage());
        assertEquals("c(1,0) must lie between -1 and 1, not NaN",
                assertThrows(IllegalArgumentException.class, () -> Encoding.of(2, 0, Double.NaN, 0)).getMessage());
        assertThrows(IndexOutOfBoundsException.class, () -> Encoding.of(2, 0, 0, 0).get(0, 2));
        for (String json : new String[] { "{}", "{\"span\":2}", "{\"span\":2.5,\"correlations\":[0,0,0]}",
                "{\"span\":\"x\",\"correlations\":[]}",
                "{\"span\":2,\"correlations\":[0,[],0]}", "{\"span\":2,\"correlations\":3}", "{\"span\":2,\"correlations\":[0,null,0]}" }) {
            assertEquals("an encoding needs a whole number 'span' and a list of numbers 'correlations'", assertThrows(
                    IllegalArgumentException.class, () -> Encoding.fromJson(JsonParser.parseString(json).getAsJsonObject()), json)
                    .getMessage());
        }
    }

    @Test
    void contradictionsShowInTheSlack() {
        assertEquals(1, Encoding.of(2, 0, 0, 0).slack(0));
        // like its neighbours and unlike the next but one
        assertEquals(1 - 0.9 - 0.9 - 0.9, Encoding.of(3, 0.9, -0.9, 0, 0, 0, 0, 0, 0).slack(0), 1e-12);
        // along both edges alike, across unlike
        assertEquals(1 - 1 - 1 - 0.5, Encoding.of(2, 1, 1, -0.5).slack(0), 1e-12);
        assertEquals(0, Encoding.of(2, -1, -1, 1).slack(0), 1e-12);
    }

    @Test
    void noLatticeContradictsItself() {
        SplittableRandom random = new SplittableRandom(3);
        for (int i = 0; i < 200; i++) {
            int ups = random.nextInt(1, 100);
            Exchange exchange = new Exchange(10, 4, ups, random);
            exchange.setCouplings(Encoding.random(4, random).numbers());
            exchange.run(500, 0.5);
            SpinLattice lattice = SpinLattice.of(exchange.packed());
            double slack = lattice.correlations(4).slack(2 * lattice.concentration() - 1);
            assertTrue(slack > -1e-12, () -> ups + ": " + slack);
        }
    }
}

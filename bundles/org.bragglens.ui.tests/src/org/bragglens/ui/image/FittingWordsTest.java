// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;

import org.junit.jupiter.api.Test;

class FittingWordsTest {

    @Test
    void theBestThatHasRoomIsTaken() {
        List<String> variants = List.of("image of the lattice 12", "lattice 12", "12");
        assertEquals("image of the lattice 12", room(23).of(variants));
        assertEquals("lattice 12", room(22).of(variants));
        assertEquals("12", room(9).of(variants));
    }

    @Test
    void whatHasNoRoomIsCutShortAndSaysSo() {
        assertEquals("image of…", room(9).of(List.of("image of the lattice")));
        assertEquals("image of…", room(10).of(List.of("image of the lattice")), "no blank before the dots");
        assertEquals("", room(1).of(List.of("")));
        assertEquals("", room(1).of(List.of("lattice")));
        assertEquals("", room(-5).of(List.of("lattice")));
    }

    @Test
    void linesAreBrokenBetweenWords() {
        assertEquals(List.of("Open a section", "(.tif), or drop", "one here"), room(15).lines("Open a section (.tif), or drop one here"));
        assertEquals(List.of("Open", "a", "sec…"), room(4).lines("Open a section"));
        assertEquals(List.of(""), room(10).lines(""));
    }

    private static FittingWords room(int room) {
        return new FittingWords(String::length, room);
    }
}

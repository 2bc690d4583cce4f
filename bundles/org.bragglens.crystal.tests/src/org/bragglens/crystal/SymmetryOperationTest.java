// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class SymmetryOperationTest {

    @Test
    void readsWhatFilesWrite() {
        assertEquals("x,-y,z+1/2", SymmetryOperation.parse("x,-y,z+1/2").format());
        assertEquals("x,-y,z+1/2", SymmetryOperation.parse(" 'X, -Y, 1/2+Z' ").format());
        assertEquals("-y,x-y,z+1/3", SymmetryOperation.parse("-y,+x-y,z+0.3333").format());
        assertEquals("-x+2/3,-x+y+1/3,-z+5/6", SymmetryOperation.parse("-x+2/3,y-x+.333,5/6-z").format());
        assertEquals("x+3/4,y+1/4,z", SymmetryOperation.parse("x-1/4,y+1.25,z").format());
        assertEquals("z,x,y", SymmetryOperation.parse("1*z,x,y").format());
    }

    @Test
    void refusesWhatIsNone() {
        for (String text : new String[] {"", "x,y", "x,y,z,t", "x,y,q", "x,x,z", "x,y,z+", "x,y,z+1/0", "x,y,zz", "x y z", "x,y,z+1/7",
                "x1,x2,x3", "x,,z"}) {
            var e = assertThrows(IllegalArgumentException.class, () -> SymmetryOperation.parse(text), text);
            assertTrue(e.getMessage().contains("no symmetry operation"), e.getMessage());
        }
    }

    @Test
    void formatIsReadBack() {
        for (int hall = 1; hall <= 530; hall += 7) {
            for (SymmetryOperation operation : SpaceGroup.ofHallNumber(hall).operations()) {
                assertEquals(operation, SymmetryOperation.parse(operation.format()));
            }
        }
    }

    @Test
    void composesAsApplied() {
        SymmetryOperation a = SymmetryOperation.parse("-y,x-y,z+1/3");
        SymmetryOperation b = SymmetryOperation.parse("y+1/4,x,-z");
        double[] inner = b.apply(0.11, 0.23, 0.37);
        double[] expected = a.apply(inner[0], inner[1], inner[2]);
        double[] composed = a.compose(b).apply(0.11, 0.23, 0.37);
        for (int i = 0; i < 3; i++) {
            assertEquals(0, (expected[i] - composed[i]) - Math.rint(expected[i] - composed[i]), 1e-12);
        }
    }

    @Test
    void knowsItsAxisAndActsOnIndices() {
        assertEquals(3, SymmetryOperation.parse("-y,x-y,z+1/3").axisOrder());
        assertEquals(4, SymmetryOperation.parse("y,-x,-z").axisOrder());
        assertEquals(-1, SymmetryOperation.parse("y,-x,-z").determinant());
        assertEquals(6, SymmetryOperation.parse("x-y,x,z").axisOrder());
        // phases agree: (hR)·x = h·(Rx)
        SymmetryOperation a = SymmetryOperation.parse("-y,x-y,z");
        double[] x = a.apply(0.1, 0.2, 0.3);
        int[] h = a.applyToIndices(3, 1, 2);
        assertEquals(3 * x[0] + x[1] + 2 * x[2], h[0] * 0.1 + h[1] * 0.2 + h[2] * 0.3, 1e-12);
        assertArrayEquals(new int[] {1, -4, 2}, h);
    }
}

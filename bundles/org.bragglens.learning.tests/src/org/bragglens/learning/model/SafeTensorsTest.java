// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.model;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import org.bragglens.base.InputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SafeTensorsTest {

    private static final String GOOD = """
            {"a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]},"b":{"dtype":"F32","shape":[1],"data_offsets":[16,20]}}""";

    @Test
    void tensorsComeBackInTheOrderOfTheirBytes() throws InputException {
        String swapped = """
                {"__metadata__":{"made":"by hand"},"b":{"dtype":"F32","shape":[1],"data_offsets":[16,20]},\
                "a":{"dtype":"F32","shape":[2,2],"data_offsets":[0,16]}}""";
        List<Tensor> tensors = SafeTensors.decode(file(swapped, 1, 2, 3, 4, 5), "f", "p");
        assertEquals(List.of("a", "b"), tensors.stream().map(Tensor::name).toList());
        assertArrayEquals(new float[] { 1, 2, 3, 4 }, tensors.get(0).data());
        assertArrayEquals(new int[] { 2, 2 }, tensors.get(0).shape());
        assertArrayEquals(new float[] { 5 }, tensors.get(1).data());
    }

    @Test
    void numbersBeginAtAMultipleOfEight() {
        for (String name : List.of("a", "ab", "abc", "ü", "abcdefgh")) {
            byte[] bytes = SafeTensors.encode(List.of(new Tensor(name, new int[] { 1 }, new float[] { 1 })));
            assertEquals(0, ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getLong() % 8);
        }
    }

    @Test
    void twoTensorsOfOneNameCannotBeWritten() {
        Tensor tensor = new Tensor("a", new int[0], new float[] { 1 });
        assertThrows(IllegalArgumentException.class, () -> SafeTensors.encode(List.of(tensor, tensor)));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "F32","shape":[1]      | "F64","shape":[1]      | tensor b is not of type F32
            "F32","shape":[1]      | 32,"shape":[1]         | tensor b: dtype must be a text
            [2,2]                  | [2,3]                  | the shape of tensor a does not fit its bytes
            [2,2]                  | [-2,-2]                | tensor a: shape must be a whole number of 0 or more
            [2,2]                  | [2147483647,2147483647,2147483647,2] | the shape of tensor a does not fit its bytes
            [2,2]                  | [0,2]                  | the shape of tensor a does not fit its bytes
            [2,2]                  | [2,2,1,1,1,1,1,1,1]    | shape must be a list of at most 8 entries
            [2,2]                  | "4"                    | shape must be a list
            [16,20]                | [12,16]                | the bytes of tensor b are not where they should be
            [16,20]                | [20,24]                | the bytes of tensor b are not where they should be
            [0,16]                 | [4,20]                 | the bytes of tensor a are not where they should be
            [16,20]                | [16]                   | the shape of tensor b does not fit its bytes
            [16,20]                | [20,16]                | the shape of tensor b does not fit its bytes
            [16,20]                | [1e18,20]              | data_offsets must be a whole number
            "b":{                  | "b":7,"c":{            | tensor b: it must be an object
            "b":{                  | "a":{                  | not where they should be
            """)
    void everyLieOfTheHeaderIsNamed(String old, String replacement, String expected) {
        assertTrue(GOOD.contains(old), old);
        assertRefused(file(GOOD.replace(old, replacement), 1, 2, 3, 4, 5), expected);
    }

    @Test
    void bytesMustBeThereAndAllBelongToATensor() {
        assertRefused(file(GOOD, 1, 2, 3, 4), "the bytes of tensor b are not where they should be");
        assertRefused(file(GOOD, 1, 2, 3, 4, 5, 6), "it has bytes that belong to no tensor");
        assertRefused(new byte[7], "it is truncated");
    }

    @ParameterizedTest
    @ValueSource(longs = { -1, 0, 1, 100_000, Integer.MAX_VALUE, 1L << 32, Long.MAX_VALUE, Long.MIN_VALUE })
    void aLengthThatLiesIsRefused(long length) {
        byte[] bytes = file(GOOD, 1, 2, 3, 4, 5);
        ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).putLong(length);
        assertRefused(bytes, "its header's length is wrong");
    }

    @ParameterizedTest
    @ValueSource(floats = { Float.NaN, Float.POSITIVE_INFINITY, Float.NEGATIVE_INFINITY })
    void numbersMustBeFinite(float value) {
        assertRefused(file(GOOD, 1, 2, 3, 4, value), "tensor b has a number that is not finite");
    }

    private static void assertRefused(byte[] bytes, String expected) {
        InputException error = assertThrows(InputException.class, () -> SafeTensors.decode(bytes, "file", "place"));
        assertTrue(error.getMessage().contains(expected), error.getMessage());
        assertTrue(error.getMessage().startsWith("file, place"), error.getMessage());
    }

    private static byte[] file(String header, float... numbers) {
        byte[] json = header.getBytes(StandardCharsets.UTF_8);
        ByteBuffer buffer = ByteBuffer.allocate(8 + json.length + 4 * numbers.length).order(ByteOrder.LITTLE_ENDIAN);
        buffer.putLong(json.length).put(json);
        for (float number : numbers) {
            buffer.putFloat(number);
        }
        return buffer.array();
    }

    @Test
    void anExtentOfZeroHidesNoShapeThatIsTooLarge() {
        assertRefused(file("{\"a\":{\"dtype\":\"F32\",\"shape\":[2147483647,2147483647,2147483647,0],\"data_offsets\":[0,0]}}"),
                "the shape of tensor a does not fit its bytes");
    }
}

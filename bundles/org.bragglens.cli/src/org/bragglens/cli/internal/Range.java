// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Two numbers, the first smaller than the second, as {@code 5:90}. */
public record Range(double from, double to) {

    /** For picocli. */
    public static final class Converter implements ITypeConverter<Range> {
        @Override
        public Range convert(String text) {
            String[] parts = text.split(":", -1);
            try {
                Range range = new Range(Double.parseDouble(parts[0]), Double.parseDouble(parts[1]));
                if (parts.length == 2 && range.from < range.to && Double.isFinite(range.from) && Double.isFinite(range.to)) {
                    return range;
                }
            } catch (NumberFormatException | ArrayIndexOutOfBoundsException e) {
                // said below
            }
            throw new TypeConversionException("'" + text + "' is no range; write it as FROM:TO, for example 5:90");
        }
    }
}

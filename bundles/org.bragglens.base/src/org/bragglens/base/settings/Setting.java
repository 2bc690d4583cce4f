// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base.settings;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Describes one component of a settings record to people: forms, command line, JSON and docs are made from it. */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.RECORD_COMPONENT)
public @interface Setting {

    /** What a form calls it, for example {@code Largest strain}. */
    String label();

    /** Unit as shown, for example {@code %} or {@code °}; empty for a pure number or a choice. */
    String unit() default "";

    /** One sentence that says what it does. */
    String help() default "";

    /** The default, as text that the component's type understands. */
    String initial();

    /** Smallest allowed value of a number. */
    double min() default Double.NEGATIVE_INFINITY;

    /** Largest allowed value of a number. */
    double max() default Double.POSITIVE_INFINITY;

    /** Where the quantity or its range comes from: a DOI or a table. */
    String source() default "";
}

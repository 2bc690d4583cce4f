// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

/** Text of elements with attributes, as HTML and the SVG within it are written. Everything that is no name is escaped. */
final class Markup {

    private final StringBuilder text = new StringBuilder();

    /** @param attributes name, value, name, value … */
    Markup open(String element, String... attributes) {
        text.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            text.append(' ').append(attributes[i]).append("=\"").append(escaped(attributes[i + 1])).append('"');
        }
        text.append('>');
        return this;
    }

    Markup close(String element) {
        text.append("</").append(element).append('>');
        return this;
    }

    /** An element without content. */
    Markup empty(String element, String... attributes) {
        return open(element, attributes).close(element);
    }

    /** An element around a text. */
    Markup element(String element, String content, String... attributes) {
        return open(element, attributes).text(content).close(element);
    }

    Markup text(String content) {
        text.append(escaped(content));
        return this;
    }

    Markup line() {
        text.append('\n');
        return this;
    }

    /** What is markup already. */
    Markup markup(String other) {
        text.append(other);
        return this;
    }

    private static String escaped(String content) {
        return content.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;").replace("\"", "&quot;");
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

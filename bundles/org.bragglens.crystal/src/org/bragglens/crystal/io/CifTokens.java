// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.Locale;

/**
 * Cuts the text of a CIF into tokens (Hall, Allen and Brown 1991, doi:10.1107/S010876739101067X; grammar of CIF 1.1: Hall and Westbrook,
 * International Tables for Crystallography vol. G, ch. 2.2). The present token's text lies from {@link #start()} to {@link #end()}, quotes
 * excluded.
 */
final class CifTokens {

    /** What a token is; {@code END} is that of the text. */
    enum Kind {
        BLOCK, LOOP, FRAME, NAME, VALUE, END
    }

    private final String text;
    private final Notes notes;
    private int at;
    private int lineAt = 1;
    private Kind kind;
    private int start;
    private int end;
    private int line;
    private boolean quoted;

    /** @param notes hears of quotes and text fields that do not end */
    CifTokens(String text, Notes notes) {
        this.text = text;
        this.notes = notes;
        advance();
    }

    Kind kind() {
        return kind;
    }

    int start() {
        return start;
    }

    int end() {
        return end;
    }

    /** The line on which the token begins, from 1. */
    int line() {
        return line;
    }

    /** Whether it is a value in quotes or a text field. */
    boolean quoted() {
        return quoted;
    }

    /** The token's text, for names in lower case. */
    String token() {
        String token = CifText.decoded(text.substring(start, end));
        return kind == Kind.NAME ? token.toLowerCase(Locale.ROOT) : token;
    }

    void advance() {
        // stop_ ends an inner loop in STAR files and is no value
        do {
            next();
        } while (kind == Kind.VALUE && !quoted && end - start == 5 && startsWith("stop_"));
    }

    private void next() {
        skipBlanks();
        line = lineAt;
        quoted = false;
        if (at >= text.length()) {
            kind = Kind.END;
            start = end = text.length();
            return;
        }
        char c = text.charAt(at);
        if (c == ';' && (at == 0 || text.charAt(at - 1) == '\n')) {
            textField();
        } else if (c == '\'' || c == '"') {
            quotation(c);
        } else {
            word();
        }
    }

    private void word() {
        start = at;
        while (at < text.length() && !isBlank(text.charAt(at))) {
            at++;
        }
        end = at;
        if (text.charAt(start) == '_' && end > start + 1) {
            kind = Kind.NAME;
        } else if (startsWith("data_") || startsWith("global_")) {
            kind = Kind.BLOCK;
            start = Math.min(end, text.indexOf('_', start) + 1);
        } else if (end - start == 5 && startsWith("loop_")) {
            kind = Kind.LOOP;
        } else if (startsWith("save_")) {
            kind = Kind.FRAME;
            start += 5;
        } else {
            kind = Kind.VALUE;
        }
    }

    /** Ends at the same quote before a blank: {@code 'O1'' is an oxygen'} is one value. */
    private void quotation(char quote) {
        kind = Kind.VALUE;
        quoted = true;
        String triple = String.valueOf(quote).repeat(3);
        int close = text.startsWith(triple, at) ? text.indexOf(triple, at + 3) : -1;
        if (close >= 0) {
            // CIF 2
            start = at + 3;
            end = close;
            at = close + 3;
            countLines();
            return;
        }
        start = ++at;
        while (at < text.length() && text.charAt(at) != '\n') {
            if (text.charAt(at) == quote && (at + 1 == text.length() || isBlank(text.charAt(at + 1)))) {
                end = at++;
                return;
            }
            at++;
        }
        end = at;
        while (end > start && isBlank(text.charAt(end - 1))) {
            end--;
        }
        notes.add("A quotation mark has no second one in line " + line + "; the value was taken to end with the line.");
    }

    private void textField() {
        kind = Kind.VALUE;
        quoted = true;
        start = at + 1;
        int close = text.indexOf("\n;", at);
        end = close < 0 ? text.length() : close;
        at = close < 0 ? text.length() : close + 2;
        countLines();
        if (close < 0) {
            notes.add("The text that a semicolon begins in line " + line + " does not end.");
        }
    }

    private void countLines() {
        for (int newline = text.indexOf('\n', start); newline >= 0 && newline < at; newline = text.indexOf('\n', newline + 1)) {
            lineAt++;
        }
    }

    private void skipBlanks() {
        while (at < text.length()) {
            char c = text.charAt(at);
            if (c == '\n') {
                lineAt++;
                at++;
            } else if (isBlank(c)) {
                at++;
            } else if (c == '#') {
                int newline = text.indexOf('\n', at);
                at = newline < 0 ? text.length() : newline;
            } else {
                return;
            }
        }
    }

    private boolean startsWith(String keyword) {
        return text.regionMatches(true, start, keyword, 0, keyword.length()) && end - start >= keyword.length();
    }

    /** Also what editors leave behind: form feeds and the end-of-file mark of DOS. */
    private static boolean isBlank(char c) {
        return c <= ' ';
    }
}

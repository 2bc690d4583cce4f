// SPDX-License-Identifier: EPL-2.0
package org.bragglens.base;

import java.io.IOException;
import java.util.Objects;

/**
 * Input that cannot be used, said in one line: what is wrong, in which file, where, and what to do.
 * Its message is shown to users as it is; it never carries a stack trace's worth of text.
 */
public final class InputException extends IOException {

    private static final long serialVersionUID = 1L;

    private final String file;
    private final String place;
    private final String reason;
    private final String remedy;

    /**
     * @param file   the file or the argument that is at fault, as the user named it
     * @param place  where in it, for example {@code line 12}; empty where the whole file is meant
     * @param reason what is wrong, a clause without a full stop
     * @param remedy what to do, a clause without a full stop; empty where nothing can be done
     */
    public InputException(String file, String place, String reason, String remedy) {
        super(oneLine(file, place, reason, remedy));
        this.file = file;
        this.place = place;
        this.reason = reason;
        this.remedy = remedy;
    }

    public InputException(String file, String place, String reason, String remedy, Throwable cause) {
        this(file, place, reason, remedy);
        initCause(cause);
    }

    /** The same fault in a file whose name only the caller knows. */
    public InputException in(String namedFile) {
        return new InputException(namedFile, place, reason, remedy, this);
    }

    public String file() {
        return file;
    }

    public String place() {
        return place;
    }

    public String reason() {
        return reason;
    }

    public String remedy() {
        return remedy;
    }

    private static String oneLine(String file, String place, String reason, String remedy) {
        var line = new StringBuilder(Objects.requireNonNull(file));
        if (!place.isEmpty()) {
            line.append(", ").append(place);
        }
        line.append(": ").append(reason);
        if (!remedy.isEmpty()) {
            line.append("; ").append(remedy);
        }
        // a control character of a hostile file must not reach a terminal or break the line
        return line.toString().replaceAll("[\\p{Cntrl}]+", " ");
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.crystal.io;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** What was assumed on the way, one sentence each, each once, and never without end. */
final class Notes {

    private static final int MOST = 40;
    private static final int MOST_NAMES = 12;

    private final Set<String> sentences = new LinkedHashSet<>();
    private int more;

    void add(String text) {
        // pieces of a file may hold anything
        String sentence = text.replaceAll("[\\p{Cntrl}\\s]+", " ");
        if (sentences.size() < MOST) {
            sentences.add(sentence);
        } else if (!sentences.contains(sentence)) {
            more++;
        }
    }

    void addAll(Notes others) {
        others.sentences.forEach(this::add);
        more += others.more;
    }

    /** Takes what the other ones say away from them. */
    void takeAll(Notes others) {
        addAll(others);
        others.sentences.clear();
        others.more = 0;
    }

    List<String> sentences() {
        List<String> list = new ArrayList<>(sentences);
        if (more > 0) {
            list.add("There were " + more + " more remarks of this kind.");
        }
        return list;
    }

    /** The first names of many, for a sentence. */
    static String names(Collection<String> names) {
        String text = String.join(", ", names.stream().limit(MOST_NAMES).toList());
        return names.size() > MOST_NAMES ? text + " and " + (names.size() - MOST_NAMES) + " more" : text;
    }
}

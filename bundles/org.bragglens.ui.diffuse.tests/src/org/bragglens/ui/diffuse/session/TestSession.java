// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import java.util.HashMap;
import java.util.Map;

import org.bragglens.diffuse.section.SectionCatalog;

/** Sessions whose memory is their own. */
public final class TestSession {

    private TestSession() {
    }

    /** Nothing is remembered yet. */
    public static DiffuseSession fresh() {
        return new DiffuseSession(SectionCatalog.standard(), memory(new HashMap<>()));
    }

    /** @param kept by the memory */
    public static Memory memory(Map<String, String> kept) {
        return new Memory() {

            @Override
            public String get(String key) {
                return kept.getOrDefault(key, "");
            }

            @Override
            public void put(String key, String value) {
                kept.put(key, value);
            }
        };
    }
}

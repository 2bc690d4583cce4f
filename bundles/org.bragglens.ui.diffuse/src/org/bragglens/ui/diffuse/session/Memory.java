// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

/** What is remembered from one start to the next: texts under names. Any thread may call. */
public interface Memory {

    /** Empty where nothing is remembered. */
    String get(String key);

    /** @param value empty to forget */
    void put(String key, String value);
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.learning.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.bragglens.base.SafeFiles;

/**
 * A report. The same page has the same bytes wherever it is written: nothing in it tells of time or place.
 *
 * @param lead  what it is about, in a sentence or two
 * @param maker what made it, for the foot of the page
 */
public record Page(String title, String lead, List<Section> sections, String maker) {

    public Page {
        sections = List.copyOf(sections);
    }

    /** One HTML file that needs no other, no network and no scripts. */
    public String html() {
        return new PageHtml().write(this);
    }

    /** @throws IOException in one line for people */
    public void write(Path file) throws IOException {
        SafeFiles.writeText(file, html());
    }
}

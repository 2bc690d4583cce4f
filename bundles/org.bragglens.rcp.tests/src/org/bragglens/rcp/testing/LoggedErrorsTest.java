// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.ILog;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The guard of the other tests: what it must see and what it must let pass. */
class LoggedErrorsTest {

    /** What is logged here on purpose is not held against the tests that follow. */
    @RegisterExtension
    final AfterEachCallback forget = context -> LoggedErrors.shared(context).news();

    private final LoggedErrors errors = new LoggedErrors();

    @Test
    void seesAnErrorOnce() {
        errors.news();
        ILog.get().error("made by a test", new IllegalStateException("with its cause"));
        List<String> news = errors.news();
        assertEquals(1, news.size(), news.toString());
        assertTrue(news.get(0).contains("made by a test") && news.get(0).contains("with its cause"), news.get(0));
        assertEquals(List.of(), errors.news());
    }

    @Test
    void letsWarningsPass() {
        errors.news();
        ILog.get().warn("made by a test");
        assertEquals(List.of(), errors.news());
    }
}

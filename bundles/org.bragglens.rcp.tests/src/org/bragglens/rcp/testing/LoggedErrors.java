// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.testing;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Collections;
import java.util.List;

import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.osgi.framework.BundleContext;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceReference;
import org.osgi.service.log.LogEntry;
import org.osgi.service.log.LogLevel;
import org.osgi.service.log.LogReaderService;

/**
 * Fails a test when an error was logged since the test before, or since the start for the first one.
 * Used as {@code @ExtendWith(LoggedErrors.class)}.
 */
public final class LoggedErrors implements AfterEachCallback {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(LoggedErrors.class);

    private long lastSeen = -1;

    @Override
    public void afterEach(ExtensionContext context) {
        List<String> errors = shared(context).news();
        if (!errors.isEmpty()) {
            throw new AssertionError("errors were logged:\n" + String.join("\n", errors));
        }
    }

    /** The one that remembers for all test classes: JUnit makes an instance of this class for each of them. */
    static LoggedErrors shared(ExtensionContext context) {
        return context.getRoot().getStore(NAMESPACE).getOrComputeIfAbsent(LoggedErrors.class);
    }

    /** The errors that were logged since the last call. */
    List<String> news() {
        List<LogEntry> news = log().stream().filter(entry -> entry.getSequence() > lastSeen).toList();
        lastSeen = news.stream().mapToLong(LogEntry::getSequence).max().orElse(lastSeen);
        return news.stream().filter(entry -> entry.getLogLevel() == LogLevel.ERROR).map(LoggedErrors::describe).toList();
    }

    private static List<LogEntry> log() {
        BundleContext bundles = FrameworkUtil.getBundle(LoggedErrors.class).getBundleContext();
        ServiceReference<LogReaderService> reference = bundles.getServiceReference(LogReaderService.class);
        try {
            return Collections.list(bundles.getService(reference).getLog());
        } finally {
            bundles.ungetService(reference);
        }
    }

    private static String describe(LogEntry entry) {
        StringWriter text = new StringWriter();
        text.append(entry.getLoggerName()).append(": ").append(entry.getMessage());
        if (entry.getException() != null) {
            text.append('\n');
            entry.getException().printStackTrace(new PrintWriter(text, true));
        }
        return text.toString();
    }
}

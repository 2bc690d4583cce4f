// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;

import org.eclipse.equinox.app.IApplication;
import org.eclipse.equinox.app.IApplicationContext;
import org.osgi.framework.FrameworkUtil;

/** Runs one command and ends. */
public final class CommandLineApplication implements IApplication {

    @Override
    public Object start(IApplicationContext context) {
        context.applicationRunning();
        Locale.setDefault(Locale.ROOT);
        Map<String, String> environment = System.getenv();
        Object own = context.getArguments().get(IApplicationContext.APPLICATION_ARGS);
        // the file descriptors and not System.out, which says nothing of a broken pipe
        Console console = new Console(new FileOutputStream(FileDescriptor.out), new FileOutputStream(FileDescriptor.err),
                isScreen(environment));
        Services services = new OsgiServices(FrameworkUtil.getBundle(CommandLineApplication.class).getBundleContext());
        return new CommandLineProgram(services, console, "1".equals(environment.get("BRAGGLENS_DEBUG")))
                .run(Arguments.of(environment, own instanceof String[] arguments ? arguments : new String[0]));
    }

    @Override
    public void stop() {
        // a command ends by itself, and a killed one leaves whole files and a checkpoint
    }

    /** Whether standard error is a terminal that can write over a line. Java's own console says so of standard input and output only. */
    private static boolean isScreen(Map<String, String> environment) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/self/fd/2")).toString();
            return (target.startsWith("/dev/pts/") || target.startsWith("/dev/tty")) && !environment.getOrDefault("TERM", "dumb")
                    .equals("dumb");
        } catch (IOException | UnsupportedOperationException e) {
            return false;
        }
    }
}

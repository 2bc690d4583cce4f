// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.core.runtime.preferences.IEclipsePreferences;
import org.eclipse.core.runtime.preferences.InstanceScope;
import org.osgi.service.prefs.BackingStoreException;

/** The workspace remembers. */
public final class WorkspaceMemory implements Memory {

    private static final String NODE = "org.bragglens.ui.diffuse";

    private final IEclipsePreferences node = InstanceScope.INSTANCE.getNode(NODE);
    /** A disk may take its time, and whoever edits a recipe is not to wait for it. */
    private final Job writing = Job.createSystem("Remember settings", (ICoreRunnable) monitor -> write());

    @Override
    public String get(String key) {
        return node.get(key, "");
    }

    @Override
    public void put(String key, String value) {
        if (value.isEmpty()) {
            node.remove(key);
        } else {
            node.put(key, value);
        }
        writing.schedule();
    }

    private void write() {
        try {
            node.flush();
        } catch (BackingStoreException e) {
            // it is remembered until the workbench is closed, which writes it once more
        }
    }
}

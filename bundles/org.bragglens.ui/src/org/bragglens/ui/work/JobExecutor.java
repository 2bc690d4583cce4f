// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.work;

import java.util.concurrent.Executor;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;

/** Runs short pieces of work as jobs of the workbench that its progress view does not list. */
public final class JobExecutor implements Executor {

    private final String name;

    /** @param name what a thread dump or a log calls the work */
    public JobExecutor(String name) {
        this.name = name;
    }

    @Override
    public void execute(Runnable work) {
        Job job = Job.createSystem(name, (ICoreRunnable) monitor -> work.run());
        job.setPriority(Job.INTERACTIVE);
        job.schedule();
    }
}

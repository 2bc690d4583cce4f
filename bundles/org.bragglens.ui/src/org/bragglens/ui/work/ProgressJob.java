// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.work;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Long work that the workbench shows with its progress, and that can be stopped there too. */
public final class ProgressJob extends Job {

    private static final int TICKS = 1000;

    private final Consumer<DoubleConsumer> work;
    private final Runnable stop;

    /**
     * @param name what the workbench calls it
     * @param work takes who hears of the progress, from 0 to 1
     * @param stop asked for when the workbench cancels the job; the work ends by itself soon after
     */
    public ProgressJob(String name, Consumer<DoubleConsumer> work, Runnable stop) {
        super(name);
        this.work = work;
        this.stop = stop;
        setPriority(LONG);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask("", TICKS);
        int[] done = {0};
        work.accept(fraction -> {
            int now = (int) Math.round(fraction * TICKS);
            monitor.worked(now - done[0]);
            done[0] = now;
        });
        monitor.done();
        return Status.OK_STATUS;
    }

    @Override
    protected void canceling() {
        stop.run();
    }
}

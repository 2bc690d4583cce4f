// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.function.Consumer;
import java.util.function.DoubleConsumer;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** Work of the {@link InterpretationModel} that the workbench shows with its progress, and that can be stopped there too. */
final class InterpretationJob extends Job {

    private static final int TICKS = 1000;

    private final InterpretationModel model;
    private final Consumer<DoubleConsumer> work;

    /** @param work made ready by the model; takes who hears of the progress */
    InterpretationJob(String name, InterpretationModel model, Consumer<DoubleConsumer> work) {
        super(name);
        this.model = model;
        this.work = work;
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
        model.stop();
    }
}

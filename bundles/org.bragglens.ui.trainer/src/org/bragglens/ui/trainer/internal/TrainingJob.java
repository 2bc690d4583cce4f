// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.trainer.internal;

import org.eclipse.core.runtime.IProgressMonitor;
import org.eclipse.core.runtime.IStatus;
import org.eclipse.core.runtime.Status;
import org.eclipse.core.runtime.jobs.Job;

/** A training that the workbench shows with its progress, and that can be cancelled there too. */
final class TrainingJob extends Job {

    private static final int TICKS = 1000;

    private final TrainerModel model;

    /** @param model made ready by {@link TrainerModel#start} */
    TrainingJob(TrainerModel model) {
        super("Training a network");
        this.model = model;
        setPriority(LONG);
    }

    @Override
    protected IStatus run(IProgressMonitor monitor) {
        monitor.beginTask("", TICKS);
        int[] done = {0};
        model.run(fraction -> {
            int now = (int) Math.round(fraction * TICKS);
            monitor.worked(now - done[0]);
            done[0] = now;
        });
        monitor.done();
        return Status.OK_STATUS;
    }

    @Override
    protected void canceling() {
        model.cancel();
    }
}

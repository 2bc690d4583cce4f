// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.work;

import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.widgets.Control;

/** Brings a control up to date on its own thread, once for any number of requests that come before it got there. */
public final class Refresh {

    private final Executor thread;
    private final Runnable update;
    private final AtomicBoolean requested = new AtomicBoolean();

    /** @param update runs on the control's thread while the control lives */
    public Refresh(Control control, Runnable update) {
        this(new ControlExecutor(control), update);
    }

    Refresh(Executor thread, Runnable update) {
        this.thread = thread;
        this.update = update;
    }

    /** From any thread. */
    public void request() {
        if (requested.compareAndSet(false, true)) {
            thread.execute(this::run);
        }
    }

    private void run() {
        // first: what changes from here on asks again
        requested.set(false);
        update.run();
    }
}

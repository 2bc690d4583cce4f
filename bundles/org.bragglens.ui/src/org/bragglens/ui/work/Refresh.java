// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.work;

import java.util.concurrent.atomic.AtomicBoolean;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Brings a control up to date on its own thread, once for any number of requests that come before it got there. */
public final class Refresh {

    private final Display display;
    private final Control control;
    private final Runnable update;
    private final AtomicBoolean requested = new AtomicBoolean();

    /** @param update runs on the control's thread while the control lives */
    public Refresh(Control control, Runnable update) {
        this.display = control.getDisplay();
        this.control = control;
        this.update = update;
    }

    /** From any thread. */
    public void request() {
        if (!requested.compareAndSet(false, true)) {
            return;
        }
        try {
            display.asyncExec(this::run);
        } catch (SWTException e) {
            // the workbench is closing: nobody will look at the control any more
            requested.set(false);
        }
    }

    private void run() {
        requested.set(false);
        if (!control.isDisposed()) {
            update.run();
        }
    }
}

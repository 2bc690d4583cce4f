// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.work;

import java.util.concurrent.Executor;

import org.eclipse.swt.SWTException;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;

/** Runs things on a control's own thread while the control lives, and forgets them afterwards. Made on that thread, used from any. */
public final class ControlExecutor implements Executor {

    private final Display display;
    private final Control control;

    public ControlExecutor(Control control) {
        this.display = control.getDisplay();
        this.control = control;
    }

    @Override
    public void execute(Runnable update) {
        try {
            display.asyncExec(() -> {
                if (!control.isDisposed()) {
                    update.run();
                }
            });
        } catch (SWTException e) {
            // the workbench is closing: nobody will look at the control any more
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.open;

import org.eclipse.core.runtime.ILog;
import org.eclipse.ui.IWorkbench;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;

/**
 * Brings a view to the front. Where the perspective in sight does not hold it, the one that is made for it is shown: the view's neighbours
 * belong to what is done with it.
 */
final class ViewShower {

    private ViewShower() {
    }

    /** On the user-interface thread. */
    static void show(ViewPlace place) {
        IWorkbench workbench = PlatformUI.getWorkbench();
        IWorkbenchWindow window = workbench.getActiveWorkbenchWindow();
        if (window == null) {
            return;
        }
        try {
            if (isAbsent(window, place) && workbench.getPerspectiveRegistry().findPerspectiveWithId(place.perspective()) != null) {
                workbench.showPerspective(place.perspective(), window);
            }
            if (window.getActivePage() != null) {
                window.getActivePage().showView(place.view());
            }
        } catch (WorkbenchException e) {
            ILog.get().error("The view " + place.view() + " cannot be shown", e);
        }
    }

    private static boolean isAbsent(IWorkbenchWindow window, ViewPlace place) {
        IWorkbenchPage page = window.getActivePage();
        return page == null || page.findViewReference(place.view()) == null;
    }
}

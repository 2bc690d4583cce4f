// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.plot;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Map.Entry;

import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** A plot's context menu: all of it again, its picture, its numbers. */
final class PlotMenu {

    private PlotMenu() {
    }

    static void attach(CurvePlot plot) {
        Menu menu = new Menu(plot.area());
        Map<String, Runnable> actions = new LinkedHashMap<>();
        actions.put("Show all\tHome", () -> plot.setViewport(Viewport.ALL));
        actions.put("Copy picture", () -> PlotFiles.copyPicture(plot));
        actions.put("Save picture…", () -> PlotFiles.savePicture(plot));
        actions.put("Save data…", () -> saveData(plot));
        for (Entry<String, Runnable> action : actions.entrySet()) {
            MenuItem item = new MenuItem(menu, SWT.PUSH);
            item.setText(action.getKey());
            item.addListener(SWT.Selection, e -> action.getValue().run());
        }
        plot.area().setMenu(menu);
    }

    private static void saveData(CurvePlot plot) {
        PlotContent content = plot.content();
        PlotFiles.saveData(plot, out -> out.write(content.csv().getBytes(StandardCharsets.UTF_8)));
    }
}

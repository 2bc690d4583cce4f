// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.views;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Hashtable;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.bragglens.rcp.testing.Windows;
import org.bragglens.ui.form.FileChooser;
import org.bragglens.ui.plot.CurvePlot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swtchart.Chart;
import org.eclipse.swtchart.ISeries;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.handlers.IHandlerService;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;
import org.osgi.framework.FrameworkUtil;
import org.osgi.framework.ServiceRegistration;

/** What a person does with the views. */
final class Hands {

    static final String VIEWER = "org.bragglens.ui.viewer.view";
    static final String AUGMENT = "org.bragglens.ui.augment.view";
    static final String TRAINER = "org.bragglens.ui.trainer.view";

    static final String DIFFRACTION = "org.bragglens.rcp.perspective";
    static final String DIFFUSE = "org.bragglens.ui.diffuse.perspective";

    static final Duration SOON = Duration.ofSeconds(20);

    private Hands() {
    }

    /** Shows a view in the perspective that is made for it. */
    static void show(String view) throws WorkbenchException {
        perspective(view.startsWith("org.bragglens.ui.diffuse.") ? DIFFUSE : DIFFRACTION);
        Windows.page().showView(view);
        Windows.settle();
    }

    static void perspective(String id) throws WorkbenchException {
        if (!Windows.page().getPerspective().getId().equals(id)) {
            PlatformUI.getWorkbench().showPerspective(id, Windows.window());
            Windows.settle();
        }
    }

    static <T extends Control> T find(String name, Class<T> type) {
        return Windows.find(Windows.window().getShell(), name, type);
    }

    static void click(String button) {
        Button found = find(button, Button.class);
        if (!found.isEnabled()) {
            throw new AssertionError("the button " + button + " is disabled");
        }
        found.notifyListeners(SWT.Selection, new Event());
        Windows.settle();
    }

    static void type(String text, String into) {
        find(into, Text.class).setText(text);
        Windows.settle();
    }

    static void choose(String item, String from) {
        Combo combo = find(from, Combo.class);
        int index = Arrays.asList(combo.getItems()).indexOf(item);
        if (index < 0) {
            throw new AssertionError(item + " is none of " + Arrays.toString(combo.getItems()));
        }
        combo.select(index);
        combo.notifyListeners(SWT.Selection, new Event());
        Windows.settle();
    }

    static void selectRow(String table, int row) {
        Table found = find(table, Table.class);
        found.setSelection(row);
        Event event = new Event();
        event.item = found.getItem(row);
        found.notifyListeners(SWT.Selection, event);
        Windows.settle();
    }

    static void tick(String table, int row, boolean on) {
        Table found = find(table, Table.class);
        found.getItem(row).setChecked(on);
        Event event = new Event();
        event.item = found.getItem(row);
        event.detail = SWT.CHECK;
        found.notifyListeners(SWT.Selection, event);
        Windows.settle();
    }

    static ToolItem tool(String name) {
        List<ToolItem> found = new ArrayList<>();
        collect(Windows.window().getShell(), name, found);
        if (found.size() != 1) {
            throw new AssertionError(found.size() + " tool items are named " + name);
        }
        return found.getFirst();
    }

    /** Presses a tool item; one of a group of radio items springs the others. */
    static void press(String name) {
        ToolItem item = tool(name);
        if ((item.getStyle() & SWT.RADIO) != 0) {
            String group = name.substring(0, name.indexOf('.') + 1);
            for (ToolItem other : item.getParent().getItems()) {
                if (String.valueOf(other.getData(Windows.KEY)).startsWith(group)) {
                    other.setSelection(other == item);
                }
            }
        } else if ((item.getStyle() & SWT.CHECK) != 0) {
            item.setSelection(!item.getSelection());
        }
        item.notifyListeners(SWT.Selection, new Event());
        Windows.settle();
    }

    static String text(String label) {
        return find(label, Label.class).getText();
    }

    static Chart chart(String plot) {
        List<Chart> found = new ArrayList<>();
        charts(find(plot, CurvePlot.class), found);
        return found.getFirst();
    }

    static ISeries<?> series(String plot, int number) {
        return chart(plot).getSeriesSet().getSeries()[number];
    }

    static void command(String id) throws Exception {
        Windows.window().getService(IHandlerService.class).executeCommand(id, null);
        Windows.settle();
    }

    /** Answers every question for a file with {@code answer} until the result is run. */
    static Runnable answer(Path... answer) {
        FileChooser chooser = new FileChooser() {

            @Override
            public List<Path> openSeveral(Shell shell, String title, Kind kind, Optional<Path> folder) {
                return List.of(answer);
            }

            @Override
            public Optional<Path> open(Shell shell, String title, Kind kind) {
                return Optional.of(answer[0]);
            }

            @Override
            public Optional<Path> save(Shell shell, String title, Kind kind, String proposedName) {
                return Optional.of(answer[0]);
            }

            @Override
            public Optional<Path> grow(Shell shell, String title, Kind kind, String proposedName) {
                return Optional.of(answer[0]);
            }

            @Override
            public Optional<Path> folder(Shell shell, String title) {
                return Optional.of(answer[0]);
            }
        };
        BundleContext bundles = FrameworkUtil.getBundle(Hands.class).getBundleContext();
        ServiceRegistration<FileChooser> registration = bundles.registerService(FileChooser.class, chooser,
                new Hashtable<>(Map.of(Constants.SERVICE_RANKING, 1000)));
        Windows.settle();
        return registration::unregister;
    }

    /** Opens files as with File > Open. */
    static void open(Path... files) throws Exception {
        Runnable end = answer(files);
        try {
            command("org.bragglens.ui.open");
        } finally {
            end.run();
        }
    }

    static void closeAll() throws WorkbenchException {
        show(VIEWER);
        if (find("patterns.closeAll", Button.class).isEnabled()) {
            click("patterns.closeAll");
        }
        if (find("notice.bar", Composite.class).isVisible()) {
            click("notice.dismiss");
        }
        Windows.waitFor("an empty list and an empty plot", SOON, () -> find("patterns", Table.class).getItemCount() == 0
                && chart("plot").getSeriesSet().getSeries().length == 0);
    }

    private static void collect(Composite parent, String name, List<ToolItem> found) {
        for (Control child : parent.getChildren()) {
            if (child instanceof ToolBar bar) {
                Arrays.stream(bar.getItems()).filter(i -> name.equals(i.getData(Windows.KEY))).forEach(found::add);
            } else if (child instanceof Composite composite) {
                collect(composite, name, found);
            }
        }
    }

    private static void charts(Composite parent, List<Chart> found) {
        for (Control child : parent.getChildren()) {
            if (child instanceof Chart chart) {
                found.add(chart);
            } else if (child instanceof Composite composite) {
                charts(composite, found);
            }
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.form;

import java.util.function.Supplier;

import org.bragglens.ui.plot.PlotColours;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.layout.GridData;
import org.eclipse.swt.layout.RowLayout;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Widget;

/** Small habits that the views' widgets share. */
public final class Widgets {

    /** Data of a widget under which tests find it; under this key. */
    public static final String KEY = "org.bragglens.widget";

    private static final String UNTHEMED = "org.eclipse.e4.ui.css.disabled";

    private Widgets() {
    }

    /** Gives a widget the name that tests find it by. */
    public static <W extends Widget> W named(W widget, String name) {
        widget.setData(KEY, name);
        return widget;
    }

    /** Gives a control the name by which it is read out to whoever does not see it, and which may change. */
    public static <C extends Control> C spoken(C control, Supplier<String> name) {
        control.getAccessible().addAccessibleListener(new AccessibleAdapter() {

            @Override
            public void getName(AccessibleEvent e) {
                e.result = name.get();
            }
        });
        return control;
    }

    public static Label label(Composite parent, String text) {
        Label label = new Label(parent, SWT.NONE);
        label.setText(text);
        return label;
    }

    /** A text that may take several lines and does not draw attention. */
    public static Label quietLabel(Composite parent) {
        Label label = new Label(parent, SWT.WRAP);
        label.setForeground(new Color(PlotColours.quiet(parent.getDisplay())));
        return label;
    }

    public static Button button(Composite parent, String name, String text, String tip, Runnable action) {
        Button button = named(new Button(parent, SWT.PUSH), name);
        button.setText(text);
        button.setToolTipText(tip);
        button.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return button;
    }

    /** A box to be ticked. */
    public static Button check(Composite parent, String text) {
        Button button = new Button(parent, SWT.CHECK);
        button.setText(text);
        // the default theme gives boxes a background, and with one of its own GTK does not draw the tick
        button.setData(UNTHEMED, Boolean.TRUE);
        return button;
    }

    /** A row of buttons, as close together as those of a tool bar; it wraps where it is narrow. */
    public static Composite buttonRow(Composite parent) {
        Composite row = new Composite(parent, SWT.NONE);
        RowLayout layout = new RowLayout(SWT.HORIZONTAL);
        layout.marginLeft = 0;
        layout.marginRight = 0;
        layout.marginTop = 0;
        layout.marginBottom = 0;
        layout.spacing = 4;
        row.setLayout(layout);
        return row;
    }

    /** A line of text over the whole width of its grid, in red. */
    public static Label problemLabel(Composite parent, String name) {
        Label label = named(new Label(parent, SWT.WRAP), name);
        label.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_RED));
        GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).exclude(true).applyTo(label);
        label.setVisible(false);
        return label;
    }

    /** Shows a problem in a {@link #problemLabel}; an empty one takes no room. */
    public static void setProblem(Label label, String problem) {
        setText(label, problem);
        label.setToolTipText(problem.isEmpty() ? null : problem);
        setShown(label, !problem.isEmpty());
    }

    /** @param style {@link SWT#PUSH}, {@link SWT#CHECK} or {@link SWT#RADIO} */
    public static ToolItem tool(ToolBar bar, int style, String name, String text, String tip, Runnable action) {
        ToolItem item = named(new ToolItem(bar, style), name);
        item.setText(text);
        item.setToolTipText(tip);
        item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
        return item;
    }

    /** Shows or hides a control of a grid, which closes the gap. */
    public static void setShown(Control control, boolean shown) {
        if (control.getVisible() != shown || excluded(control) == shown) {
            GridDataFactory.createFrom((GridData) control.getLayoutData()).exclude(!shown).applyTo(control);
            control.setVisible(shown);
            control.requestLayout();
        }
    }

    private static boolean excluded(Control control) {
        return ((GridData) control.getLayoutData()).exclude;
    }

    /** Sets a label's text and its place in the layout, if it is another one. */
    public static void setText(Label label, String text) {
        if (!label.getText().equals(text)) {
            label.setText(text);
            label.requestLayout();
        }
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.form;

import java.util.List;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What went wrong, in one line, until somebody has read it. */
public final class NoticeBar {

    private final Composite bar;
    private final Label text;

    /**
     * @param name    of the line; that of the bar has {@code .bar} behind it, that of its button {@code .dismiss}
     * @param width   that the line needs at least, in pixels
     * @param dismiss forgets all notices
     */
    public NoticeBar(Composite parent, String name, int width, Runnable dismiss) {
        bar = Widgets.named(new Composite(parent, SWT.NONE), name + ".bar");
        GridLayoutFactory.swtDefaults().numColumns(2).margins(6, 2).applyTo(bar);
        text = Widgets.named(new Label(bar, SWT.WRAP), name);
        text.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_RED));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(width, SWT.DEFAULT).applyTo(text);
        Widgets.button(bar, name + ".dismiss", "Dismiss", "Forgets all that went wrong", dismiss);
    }

    public Control control() {
        return bar;
    }

    /** Shows the newest and how many there are beside it; hides the bar where there is none. */
    public void show(List<String> notices) {
        String more = notices.size() > 1 ? "   (and " + (notices.size() - 1) + " more)" : "";
        Widgets.setText(text, notices.isEmpty() ? "" : notices.getLast() + more);
        text.setToolTipText(String.join("\n", notices));
        Widgets.setShown(bar, !notices.isEmpty());
    }
}

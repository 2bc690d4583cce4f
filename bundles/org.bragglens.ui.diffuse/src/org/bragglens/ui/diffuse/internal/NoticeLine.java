// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.List;

import org.bragglens.ui.diffuse.session.DiffuseSession;
import org.bragglens.ui.form.Widgets;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;

/** What went wrong, in one line, until somebody has read it. */
final class NoticeLine {

    private final DiffuseSession session;
    private final Composite bar;
    private final Label text;

    NoticeLine(Composite parent, DiffuseSession session) {
        this.session = session;
        bar = Widgets.named(new Composite(parent, SWT.NONE), "section.notice.bar");
        GridLayoutFactory.swtDefaults().numColumns(2).margins(6, 2).applyTo(bar);
        text = Widgets.named(new Label(bar, SWT.WRAP), "section.notice");
        text.setForeground(parent.getDisplay().getSystemColor(SWT.COLOR_RED));
        GridDataFactory.fillDefaults().grab(true, false).align(SWT.FILL, SWT.CENTER).hint(120, SWT.DEFAULT).applyTo(text);
        Widgets.button(bar, "section.notice.dismiss", "Dismiss", "Forgets all that went wrong", session::dismissNotices);
    }

    Control control() {
        return bar;
    }

    void refresh() {
        List<String> notices = session.state().notices();
        String more = notices.size() > 1 ? "   (and " + (notices.size() - 1) + " more)" : "";
        Widgets.setText(text, notices.isEmpty() ? "" : notices.getLast() + more);
        text.setToolTipText(String.join("\n", notices));
        Widgets.setShown(bar, !notices.isEmpty());
    }
}

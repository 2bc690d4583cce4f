// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.image;

import java.util.List;

import org.bragglens.ui.plot.CurvePlot;
import org.eclipse.swt.SWT;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;

/** The values of one or more images along one line, as curves. Belongs to the user-interface thread. */
public final class ProfilePlot extends Composite {

    private final CurvePlot curves;

    public ProfilePlot(Composite parent) {
        super(parent, SWT.NONE);
        setLayout(new FillLayout());
        curves = new CurvePlot(this);
        show(List.of());
    }

    /** Shows profiles along the same line; without any, how one is made. */
    public void show(List<LineProfile> profiles) {
        curves.setContent(ProfileContent.of(profiles));
    }

    /** The plot that the curves are in. */
    public CurvePlot curves() {
        return curves;
    }

    @Override
    public boolean setFocus() {
        return curves.setFocus();
    }
}

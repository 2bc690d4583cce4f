// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import org.bragglens.ui.diffuse.internal.PanelPlaces.Place;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Layout;

/** Puts a matrix and four images, the children in this order, where {@link PanelPlaces} says. */
final class PanelLayout extends Layout {

    private static final int LEAST_WIDTH = 400;
    private static final int LEAST_HEIGHT = 120;

    @Override
    protected Point computeSize(Composite composite, int wHint, int hHint, boolean flushCache) {
        return new Point(Math.max(wHint, LEAST_WIDTH), Math.max(hHint, LEAST_HEIGHT));
    }

    @Override
    protected void layout(Composite composite, boolean flushCache) {
        Rectangle area = composite.getClientArea();
        PanelPlaces places = PanelPlaces.in(area.width, area.height);
        Control[] children = composite.getChildren();
        for (int i = 0; i < children.length; i++) {
            Place place = i == 0 ? places.matrix() : places.images().get(i - 1);
            children[i].setBounds(area.x + place.x(), area.y + place.y(), place.width(), place.height());
        }
    }
}

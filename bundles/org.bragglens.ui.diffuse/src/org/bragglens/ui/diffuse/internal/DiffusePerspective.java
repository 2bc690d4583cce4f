// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The section on the left, what models say of it large on the right with the preparation behind it, and below, over the whole width, the
 * correlations, whose sliders move the pictures above.
 */
public final class DiffusePerspective implements IPerspectiveFactory {

    /** Id of this perspective. */
    public static final String ID = "org.bragglens.ui.diffuse.perspective";

    static final String SECTION = "org.bragglens.ui.diffuse.section";
    static final String PREPARATION = "org.bragglens.ui.diffuse.preparation";
    static final String INTERPRETATION = "org.bragglens.ui.diffuse.interpretation";
    static final String CORRELATIONS = "org.bragglens.ui.diffuse.correlations";

    /** Of the stand-alone application; left out where that is not installed. */
    private static final String DIFFRACTION = "org.bragglens.rcp.perspective";

    private static final float SECTION_SHARE = 0.25f;
    private static final float UPPER_SHARE = 0.66f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout section = layout.createFolder("section", IPageLayout.LEFT, SECTION_SHARE, IPageLayout.ID_EDITOR_AREA);
        section.addView(SECTION);
        IFolderLayout correlations = layout.createFolder("correlations", IPageLayout.BOTTOM, UPPER_SHARE, "section");
        correlations.addView(CORRELATIONS);
        IFolderLayout interpretation = layout.createFolder("interpretation", IPageLayout.RIGHT, SECTION_SHARE, "section");
        interpretation.addView(INTERPRETATION);
        // behind the interpretation: steps, settings and two images want room, and the section stays in sight
        interpretation.addView(PREPARATION);
        layout.addPerspectiveShortcut(DIFFRACTION);
        layout.addPerspectiveShortcut(ID);
        List.of(SECTION, PREPARATION, INTERPRETATION, CORRELATIONS).forEach(layout::addShowViewShortcut);
    }
}

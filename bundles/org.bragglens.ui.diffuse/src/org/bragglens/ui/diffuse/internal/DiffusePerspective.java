// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.internal;

import java.util.List;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The section and behind it its preparation on the left, what models say of it large on the right, and the correlations below that, where
 * their sliders move the pictures above.
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

    private static final float SECTION_SHARE = 0.27f;
    private static final float INTERPRETATION_SHARE = 0.53f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout section = layout.createFolder("section", IPageLayout.LEFT, SECTION_SHARE, IPageLayout.ID_EDITOR_AREA);
        section.addView(SECTION);
        // behind the section: steps, settings and two images want the whole height
        section.addView(PREPARATION);
        IFolderLayout interpretation = layout.createFolder("interpretation", IPageLayout.RIGHT, SECTION_SHARE, "section");
        interpretation.addView(INTERPRETATION);
        IFolderLayout correlations = layout.createFolder("correlations", IPageLayout.BOTTOM, INTERPRETATION_SHARE, "interpretation");
        correlations.addView(CORRELATIONS);
        layout.addPerspectiveShortcut(DIFFRACTION);
        layout.addPerspectiveShortcut(ID);
        List.of(SECTION, PREPARATION, INTERPRETATION, CORRELATIONS).forEach(layout::addShowViewShortcut);
    }
}

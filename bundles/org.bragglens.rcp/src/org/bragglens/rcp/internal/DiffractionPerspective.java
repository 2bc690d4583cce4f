// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.internal;

import org.eclipse.ui.IFolderLayout;
import org.eclipse.ui.IPageLayout;
import org.eclipse.ui.IPerspectiveFactory;

/**
 * The patterns large on the left; what is done to them and what learns from them stacked on the right. Views are placed by id, so this
 * bundle needs none of theirs, and a view that is not installed is left out.
 */
public final class DiffractionPerspective implements IPerspectiveFactory {

    /** Id of this perspective. */
    public static final String ID = "org.bragglens.rcp.perspective";

    static final String VIEWER = "org.bragglens.ui.viewer.view";
    static final String AUGMENT = "org.bragglens.ui.augment.view";
    static final String TRAINER = "org.bragglens.ui.trainer.view";

    /** Of another bundle; left out where it is not installed. */
    static final String DIFFUSE = "org.bragglens.ui.diffuse.perspective";

    private static final float VIEWER_SHARE = 0.62f;

    @Override
    public void createInitialLayout(IPageLayout layout) {
        layout.setEditorAreaVisible(false);
        IFolderLayout patterns = layout.createFolder("patterns", IPageLayout.LEFT, VIEWER_SHARE, IPageLayout.ID_EDITOR_AREA);
        patterns.addView(VIEWER);
        IFolderLayout tools = layout.createFolder("tools", IPageLayout.RIGHT, VIEWER_SHARE, "patterns");
        tools.addView(AUGMENT);
        tools.addView(TRAINER);
        layout.addPerspectiveShortcut(ID);
        layout.addPerspectiveShortcut(DIFFUSE);
        layout.addShowViewShortcut(VIEWER);
        layout.addShowViewShortcut(AUGMENT);
        layout.addShowViewShortcut(TRAINER);
    }
}

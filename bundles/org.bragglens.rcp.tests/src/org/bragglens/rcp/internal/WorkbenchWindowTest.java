// SPDX-License-Identifier: EPL-2.0
package org.bragglens.rcp.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;

import org.bragglens.rcp.testing.LoggedErrors;
import org.bragglens.rcp.testing.Windows;
import org.eclipse.core.runtime.Platform;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.WorkbenchException;
import org.eclipse.ui.views.IViewDescriptor;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** The window as it opens: perspective, menus, branding. */
@ExtendWith(LoggedErrors.class)
class WorkbenchWindowTest {

    private static final List<String> VIEWS =
            List.of(DiffractionPerspective.VIEWER, DiffractionPerspective.AUGMENT, DiffractionPerspective.TRAINER);

    @Test
    void opensTheDiffractionPerspectiveWithoutAnEditorArea() {
        assertEquals(DiffractionPerspective.ID, Windows.page().getPerspective().getId());
        assertFalse(Windows.page().isEditorAreaVisible());
    }

    @Test
    void everyViewOfThePerspectiveIsInstalledAndOpens() throws WorkbenchException {
        for (String id : VIEWS) {
            IViewDescriptor view = PlatformUI.getWorkbench().getViewRegistry().find(id);
            assertNotNull(view, id);
            assertNotNull(Windows.page().showView(id), id);
            Windows.settle();
        }
    }

    @Test
    void isNamedAndShowsItsIcon() {
        assertEquals("BraggLens", Windows.window().getShell().getText());
        assertEquals("BraggLens", Platform.getProduct().getName());
        assertEquals(3, Windows.window().getShell().getImages().length);
    }

    @Test
    void hasMenusForFilesWindowAndHelp() {
        assertEquals(List.of("File", "Window", "Help"), labels(Windows.window().getShell().getMenuBar()));
        assertTrue(labels(menu("File")).contains("Exit"), labels(menu("File")).toString());
        assertTrue(labels(menu("Window")).stream().anyMatch(label -> label.startsWith("Reset Perspective")));
        assertTrue(labels(menu("Help")).stream().anyMatch(label -> label.contains("About")));
    }

    @Test
    void resettingThePerspectiveBringsClosedViewsBack() throws WorkbenchException {
        IWorkbenchPage page = Windows.page();
        page.hideView(page.showView(DiffractionPerspective.VIEWER));
        page.resetPerspective();
        Windows.waitFor("viewer back", Duration.ofSeconds(5), () -> page.findViewReference(DiffractionPerspective.VIEWER) != null);
    }

    private static Menu menu(String label) {
        MenuItem item = Arrays.stream(Windows.window().getShell().getMenuBar().getItems())
                .filter(candidate -> plain(candidate).equals(label)).findFirst().orElseThrow();
        item.getMenu().notifyListeners(SWT.Show, new Event());
        return item.getMenu();
    }

    private static List<String> labels(Menu menu) {
        return Arrays.stream(menu.getItems()).map(WorkbenchWindowTest::plain).filter(label -> !label.isEmpty()).toList();
    }

    /** The label without the sign of its mnemonic and its shortcut. */
    private static String plain(MenuItem item) {
        return item.getText().replace("&", "").replaceFirst("\t.*", "");
    }
}

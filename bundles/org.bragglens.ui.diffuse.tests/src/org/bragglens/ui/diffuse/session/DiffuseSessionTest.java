// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import org.bragglens.diffuse.section.Section;
import org.bragglens.ui.diffuse.session.OpenSection.Rows;
import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.metadata.AxesMetadata;
import org.eclipse.january.metadata.MetadataFactory;
import org.junit.jupiter.api.Test;

class DiffuseSessionTest {

    private final DiffuseSession session = new DiffuseSession();

    @Test
    void rowsOfKAreExchangedWithAllThatBelongsToThem() throws Exception {
        DoubleDataset image = DatasetFactory.createFromObject(DoubleDataset.class, new double[] {1, 2, 3, 4, 5, Double.NaN}, 2, 3);
        AxesMetadata axes = MetadataFactory.createMetadata(AxesMetadata.class, 2);
        axes.setAxis(0, DatasetFactory.createFromObject(new double[] {0, 2}));
        axes.setAxis(1, DatasetFactory.createFromObject(new double[] {0, 1, 2}));
        image.setMetadata(axes);
        session.setRows(Rows.K);
        session.open(Optional.empty(), Section.of(image));
        Section section = session.state().section().orElseThrow().section();
        assertEquals(List.of(3, 2), List.of(section.rows(), section.columns()));
        assertEquals(2, section.intensities().get(1, 0));
        assertFalse(section.measured().get(2, 1));
        assertTrue(section.measured().get(2, 0));
        AxesMetadata exchanged = section.intensities().getFirstMetadata(AxesMetadata.class);
        assertEquals(3, exchanged.getAxis(0)[0].getSize());
        assertEquals(2, exchanged.getAxis(1)[0].getSize());
    }

    @Test
    void sayingOtherwiseExchangesTheOpenSectionAndForgetsItsPreparation() {
        session.open(Optional.of(Path.of("hk0.tif")), section(2, 3));
        OpenSection before = session.state().section().orElseThrow();
        session.setPrepared(before.id(), Optional.of(section(2, 2)));
        session.setRows(Rows.K);
        OpenSection after = session.state().section().orElseThrow();
        assertNotEquals(before.id(), after.id());
        assertEquals(3, after.section().rows());
        assertEquals(Optional.empty(), session.state().prepared());
        session.setRows(Rows.K);
        assertSame(after, session.state().section().orElseThrow());
        session.setRows(Rows.H);
        assertEquals(before.section(), session.state().section().orElseThrow().section());
    }

    @Test
    void modelsAreAskedAboutThePreparedSectionOfTheOneInHand() {
        session.open(Optional.empty(), section(2, 2));
        OpenSection first = session.state().section().orElseThrow();
        Section prepared = section(3, 3);
        session.setPrepared(first.id(), Optional.of(prepared));
        assertSame(prepared, session.state().subject().orElseThrow());
        session.open(Optional.empty(), section(4, 4));
        session.setPrepared(first.id(), Optional.of(prepared));
        assertEquals(4, session.state().subject().orElseThrow().rows(), "a late preparation of a section that was closed");
    }

    @Test
    void whatWasSaidOfAnotherPreparationIsKnownToBe() {
        session.open(Optional.empty(), section(2, 2));
        OpenSection open = session.state().section().orElseThrow();
        session.setInterpreted(new Interpreted(open, open.section(), List.of()));
        assertTrue(session.state().isInterpreted());
        session.setPrepared(open.id(), Optional.of(section(2, 2)));
        assertFalse(session.state().isInterpreted());
    }

    @Test
    void noticesAreKeptUntilTheyAreDismissedAndNotForEver() {
        for (int i = 0; i < 30; i++) {
            session.report("problem " + i);
        }
        assertEquals(20, session.state().notices().size());
        assertEquals("problem 29", session.state().notices().getLast());
        session.dismissNotices();
        assertEquals(List.of(), session.state().notices());
    }

    private static Section section(int rows, int columns) {
        Dataset image = DatasetFactory.createRange(DoubleDataset.class, rows * columns).reshape(rows, columns);
        image.setName("section");
        return Section.of(image);
    }
}

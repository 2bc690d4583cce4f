// SPDX-License-Identifier: EPL-2.0
package org.bragglens.ui.diffuse.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;

import org.eclipse.january.dataset.Dataset;
import org.eclipse.january.dataset.DatasetFactory;
import org.eclipse.january.dataset.DoubleDataset;
import org.eclipse.january.dataset.RGBByteDataset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SectionOpenerTest {

    @TempDir
    Path folder;

    private final DiffuseSession session = TestSession.fresh();
    private final SectionOpener opener = new SectionOpener(session);

    @Test
    void aSectionIsOpenedAndCalledAsItsFile() throws IOException {
        Path file = tiff("hk0.tif", 5, 6, 7, 8);
        opener.read(List.of(file), () -> false);
        OpenSection open = session.state().section().orElseThrow();
        assertEquals("hk0.tif", open.name());
        assertEquals(Optional.of(file), open.file());
        assertEquals(7, open.section().intensities().get(1, 0));
    }

    @Test
    void whatIsNoSectionIsSaidInOneLineAndLeavesTheSectionInHand() throws IOException {
        opener.read(List.of(tiff("a.tif", 1, 2, 3, 4)), () -> false);
        Path bad = folder.resolve("b.tif");
        Files.writeString(bad, "no picture");
        opener.read(List.of(bad), () -> false);
        opener.read(List.of(folder.resolve("absent.tif")), () -> false);
        assertEquals("a.tif", session.state().section().orElseThrow().name());
        assertEquals(2, session.state().notices().size());
        assertTrue(session.state().notices().getFirst().contains("b.tif"), session.state().notices().getFirst());
        session.state().notices().forEach(n -> assertEquals(1, n.lines().count(), n));
    }

    @Test
    void ofSeveralFilesTheFirstIsShownAndTheOthersAreNotPassedOverInSilence() throws IOException {
        opener.read(List.of(tiff("a.tif", 1, 2, 3, 4), tiff("b.tif", 1, 2, 3, 4)), () -> false);
        assertEquals("a.tif", session.state().section().orElseThrow().name());
        assertTrue(session.state().notices().getFirst().contains("1 more is not"), session.state().notices().getFirst());
    }

    @Test
    void thatAFileHoldsSeveralImagesIsSaid() throws IOException {
        Path file = tiff("pages.tif", 1, 2, 3, 4);
        byte[] bytes = Files.readAllBytes(file);
        bytes[10 + 12 * 9] = 120;
        opener.read(List.of(Files.write(file, bytes)), () -> false);
        assertEquals("pages.tif", session.state().section().orElseThrow().name());
        assertTrue(session.state().notices().getFirst().contains("it holds several images, and the first one is read"));
    }

    @Test
    void aCancelledOpeningChangesNothing() throws IOException {
        opener.read(List.of(tiff("a.tif", 1, 2, 3, 4)), () -> true);
        assertEquals(Optional.empty(), session.state().section());
    }

    @Test
    void aSelectedFileIsFollowedIfItIsASectionAndOtherwiseNobodysFault() throws IOException {
        opener.follow(tiff("a.TIFF", 1, 2, 3, 4));
        long id = session.state().section().orElseThrow().id();
        opener.follow(folder.resolve("a.TIFF"));
        assertEquals(id, session.state().section().orElseThrow().id(), "it is in hand already");
        Path bad = folder.resolve("photo.tif");
        Files.writeString(bad, "no section");
        opener.follow(bad);
        opener.follow(folder.resolve("pattern.xy"));
        assertEquals(id, session.state().section().orElseThrow().id());
        assertEquals(List.of(), session.state().notices());
    }

    @Test
    void dataOfRankTwoThatAreSelectedElsewhereAreASectionAndOthersAreNot() {
        Dataset data = DatasetFactory.createRange(DoubleDataset.class, 6).reshape(2, 3);
        opener.follow(data);
        OpenSection open = session.state().section().orElseThrow();
        assertEquals(3, open.section().columns());
        opener.follow(open.section().intensities());
        opener.follow(DatasetFactory.createRange(DoubleDataset.class, 6));
        opener.follow(DatasetFactory.createFromObject(new String[] {"a", "b"}).reshape(1, 2));
        opener.follow(DatasetFactory.zeros(RGBByteDataset.class, 2, 2));
        assertEquals(open.id(), session.state().section().orElseThrow().id());
    }

    @Test
    void aFileThatWasWantedEarlierDoesNotComeAfterOneThatWasWantedLater() throws IOException {
        Path first = tiff("first.tif", 1, 2, 3, 4);
        Path last = tiff("last.tif", 5, 6, 7, 8);
        BooleanSupplier isFirstOver = opener.want();
        opener.read(List.of(last), opener.want());
        opener.read(List.of(first), isFirstOver);
        assertEquals("last.tif", session.state().section().orElseThrow().name());
    }

    /** 2 × 2 points of 8 bits. */
    private Path tiff(String name, int... points) throws IOException {
        short[][] tags = {{256, 3, 2}, {257, 3, 2}, {258, 3, 8}, {259, 3, 1}, {262, 3, 1}, {273, 3, 200}, {277, 3, 1}, {278, 3, 2},
                {279, 3, 4}};
        ByteBuffer bytes = ByteBuffer.allocate(204).order(ByteOrder.LITTLE_ENDIAN);
        bytes.put((byte) 'I').put((byte) 'I').putShort((short) 42).putInt(8).putShort((short) tags.length);
        for (short[] tag : tags) {
            bytes.putShort(tag[0]).putShort(tag[1]).putInt(1).putShort(tag[2]).putShort((short) 0);
        }
        bytes.position(200);
        for (int point : points) {
            bytes.put((byte) point);
        }
        return Files.write(folder.resolve(name), bytes.array());
    }
}

// SPDX-License-Identifier: EPL-2.0
package org.bragglens.diffuse.pairs;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.OptionalLong;

import io.jhdf.FractalHeap;
import io.jhdf.GroupSymbolTableNode;
import io.jhdf.LocalHeap;
import io.jhdf.ObjectHeader;
import io.jhdf.SymbolTableEntry;
import io.jhdf.btree.BTreeV1;
import io.jhdf.btree.BTreeV2;
import io.jhdf.btree.record.LinkNameForIndexedGroupRecord;
import io.jhdf.object.message.LinkInfoMessage;
import io.jhdf.object.message.LinkMessage;
import io.jhdf.object.message.SymbolTableMessage;
import io.jhdf.storage.HdfBackingStorage;

/**
 * Follows hard links of groups to one object, and reads nothing of the others: jHDF's own groups read the headers of all their members at
 * once. After the HDF5 File Format Specification 3.0, whose sections the comments name. Fails with any unchecked exception or a stack that is
 * too deep where the file lies.
 */
final class HdfLinks {

    /** Where an object lies that another link leads to, by name or into another file: such links are not followed. */
    static final long ELSEWHERE = -1;

    /** III.C: cache type of a link by name. */
    private static final int SOFT = 2;
    private static final long UNDEFINED = -1;

    private final HdfBackingStorage storage;

    HdfLinks(HdfBackingStorage storage) {
        this.storage = storage;
    }

    /** Address of the header of what {@code path} leads to from a group on; empty if there is nothing. */
    OptionalLong address(long group, String path) {
        OptionalLong address = OptionalLong.of(group);
        for (String name : path.substring(1).split("/")) {
            if (address.isPresent() && address.getAsLong() != ELSEWHERE) {
                address = member(ObjectHeader.readObjectHeader(storage, address.getAsLong()), name);
            }
        }
        return address;
    }

    private OptionalLong member(ObjectHeader group, String name) {
        if (group.hasMessageOfType(SymbolTableMessage.class)) {
            return inTable(group.getMessageOfType(SymbolTableMessage.class), name);
        }
        if (!group.hasMessageOfType(LinkInfoMessage.class)) {
            return OptionalLong.empty();
        }
        LinkInfoMessage info = group.getMessageOfType(LinkInfoMessage.class);
        if (info.getBTreeNameIndexAddress() == UNDEFINED) {
            return group.getMessagesOfType(LinkMessage.class).stream().filter(link -> link.getLinkName().equals(name))
                    .mapToLong(HdfLinks::target).findFirst();
        }
        return inHeap(info, name);
    }

    /** III.A.1, III.B and III.C: groups as older versions write them. */
    private OptionalLong inTable(SymbolTableMessage table, String name) {
        ByteBuffer names = new LocalHeap(storage, table.getLocalHeapAddress()).getDataBuffer();
        for (long node : BTreeV1.createGroupBTree(storage, table.getBTreeAddress()).getChildAddresses()) {
            for (SymbolTableEntry entry : new GroupSymbolTableNode(storage, node).getSymbolTableEntries()) {
                if (entry != null && stands(name, names, entry.getLinkNameOffset())) {
                    return OptionalLong.of(entry.getCacheType() == SOFT ? ELSEWHERE : entry.getObjectHeaderAddress());
                }
            }
        }
        return OptionalLong.empty();
    }

    /** Whether a name and the zero behind it stand at a place. */
    private static boolean stands(String name, ByteBuffer names, int at) {
        byte[] text = (name + '\0').getBytes(StandardCharsets.UTF_8);
        return at >= 0 && at <= names.limit() - text.length && names.slice(at, text.length).equals(ByteBuffer.wrap(text));
    }

    /** III.A.2 and III.G: groups of many members. */
    private OptionalLong inHeap(LinkInfoMessage info, String name) {
        BTreeV2<LinkNameForIndexedGroupRecord> tree = new BTreeV2<>(storage, info.getBTreeNameIndexAddress());
        FractalHeap heap = new FractalHeap(storage, info.getFractalHeapAddress());
        for (LinkNameForIndexedGroupRecord entry : tree.getRecords()) {
            LinkMessage link = LinkMessage.fromBuffer(heap.getId(entry.getId()), storage.getSuperblock());
            if (link.getLinkName().equals(name)) {
                return OptionalLong.of(target(link));
            }
        }
        return OptionalLong.empty();
    }

    private static long target(LinkMessage link) {
        return link.getLinkType() == LinkMessage.LinkType.HARD ? link.getHardLinkAddress() : ELSEWHERE;
    }
}

package org.throughline.platform.memory;

import java.lang.management.ManagementFactory;
import java.lang.management.MemoryType;
import java.util.OptionalLong;

/** The heap of this process. */
final class HeapUse {

    private HeapUse() {}

    static long max() {
        return Runtime.getRuntime().maxMemory();
    }

    /**
     * What was left after the last collections, each of the parts of the heap that it collects; empty before there was one. What
     * is in use between collections says nothing, because most of it is garbage.
     */
    static OptionalLong afterCollection() {
        long used = 0;
        for (var pool : ManagementFactory.getMemoryPoolMXBeans()) {
            var left = pool.getType() == MemoryType.HEAP ? pool.getCollectionUsage() : null;
            if (left != null) used += left.getUsed();
        }
        return used == 0 ? OptionalLong.empty() : OptionalLong.of(used);
    }
}

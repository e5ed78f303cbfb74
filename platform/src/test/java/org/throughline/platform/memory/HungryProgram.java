package org.throughline.platform.memory;

import java.util.ArrayList;
import java.util.concurrent.CountDownLatch;

/** Fills the heap, catches the error like a thread pool does, and goes on waiting. */
final class HungryProgram {

    private static final int MIB = 1 << 20;

    private HungryProgram() {}

    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws InterruptedException {
        OutOfMemoryEndsTheProcess.ensure();
        System.out.println(ProcessHandle.current().pid() + " " + String.join("|", arguments));
        System.out.flush();
        try {
            var filled = new ArrayList<byte[]>();
            while (filled.size() < Integer.MAX_VALUE) filled.add(new byte[MIB]);
        } catch (OutOfMemoryError caught) {
            new CountDownLatch(1).await();
        }
    }
}

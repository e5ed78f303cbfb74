package org.throughline.platform.attachment;

/** Searches in bytes. */
final class Bytes {

    private Bytes() {}

    /** The first place of a part at or after a place; -1 if there is none. */
    static int indexOf(byte[] in, byte[] part, int from) {
        for (int at = Math.max(from, 0); at + part.length <= in.length; at++) if (startsWith(in, part, at)) return at;
        return -1;
    }

    static boolean startsWith(byte[] in, byte[] part, int at) {
        if (at < 0 || at + part.length > in.length) return false;
        for (int i = 0; i < part.length; i++) if (in[at + i] != part[i]) return false;
        return true;
    }
}

package org.throughline.events.upcast;

import tools.jackson.databind.node.ObjectNode;

/** Turns a date's words, as earlier versions stored them, into words with the days that they mean. */
final class StatedDates {

    private StatedDates() {}

    /** A day stored beside the words is the one that they were taken to mean. */
    static void replaceWords(ObjectNode stored, String date, String words) {
        if (!stored.hasNonNull(words)) return;
        var stated = stored.objectNode().put("words", stored.get(words).asString());
        if (stored.hasNonNull(date)) {
            var day = stored.get(date).asString();
            stated.put("from", day).put("to", day);
            stored.remove(date);
        }
        stored.set(words, stated);
    }
}

package org.throughline.query.stream;

/**
 * The first event of a stream that cannot go on where its client broke off, because the record was restored from a backup
 * since: what came after the backup is not in this log. The client reads again what it shows; the stream goes on from here.
 *
 * @param unknown the id that the client sent
 * @param since the id from which the stream goes on
 * @param what a sentence for people
 */
record Restarted(String unknown, String since, String what) {

    static final String NAME = "restarted";

    static Restarted of(Position unknown, Position since) {
        return new Restarted(
                unknown.text(),
                since.text(),
                "The record was restored from a backup, and this id is not in it. Read again what you have shown or"
                        + " stored; what is recorded from now on follows");
    }
}

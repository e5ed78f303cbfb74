package org.throughline.query.alert;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent;
import org.throughline.events.alert.DigestLine;
import org.throughline.query.action.ReadableActions;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventStreams;

/** The digests that existed on a day, by what was known at a moment. */
@Component
class Digests {

    private final EventStreams streams;
    private final DigestsView digestsView;
    private final ReadableActions readable;

    Digests(DigestsView digestsView, ReadableActions readable, EventStreams streams) {
        this.streams = streams;
        this.digestsView = digestsView;
        this.readable = readable;
    }

    Stream<DigestView> at(AsOf standpoint) {
        return digestsView.states().at(standpoint);
    }

    Optional<DigestView> find(DigestId digest, AsOf standpoint) {
        return digestsView.states().find(digest.value()).flatMap(states -> states.at(standpoint));
    }

    /** All events of a digest; empty for an unknown digest. */
    List<AttributedEvent<DigestEvent>> stream(DigestId digest) {
        return streams.read(digest, DigestEvent.class);
    }

    boolean shows(DigestId digest, long version) {
        return digestsView.shows(digest, version);
    }

    /** Leaves out lines about actions that the asker may not read. */
    List<DigestLine> readable(List<DigestLine> lines) {
        var mayBeRead = readable();
        return lines.stream().filter(line -> mayBeRead.test(line.action())).toList();
    }

    /** The actions that the asker may read. */
    Predicate<ActionId> readable() {
        return readable.toTheAsker();
    }
}

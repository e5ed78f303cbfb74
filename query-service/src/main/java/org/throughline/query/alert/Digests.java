package org.throughline.query.alert;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.reading.ReadPermissionInTheLog;
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
public class Digests {

    private final EventStreams streams;
    private final DigestsView digestsView;
    private final ReadableActions readable;
    private final ReadPermissionInTheLog permission;

    Digests(
            DigestsView digestsView,
            ReadableActions readable,
            ReadPermissionInTheLog permission,
            EventStreams streams) {
        this.permission = permission;
        this.streams = streams;
        this.digestsView = digestsView;
        this.readable = readable;
    }

    /** Those with a line that the asker may read; all of them for who reads no content, and so only how they were delivered. */
    Stream<DigestView> at(AsOf standpoint) {
        var isShown = isShown();
        return unfiltered(standpoint).filter(isShown);
    }

    /** All digests, without permission filtering; for what is compared with the watch. */
    Stream<DigestView> unfiltered(AsOf standpoint) {
        return digestsView.states().at(standpoint);
    }

    /** Empty for an unknown digest and for one of whose lines the asker may read none. */
    Optional<DigestView> find(DigestId digest, AsOf standpoint) {
        return unfiltered(digest, standpoint).filter(isShown());
    }

    /** One digest, without permission filtering; for what is compared with the watch. */
    Optional<DigestView> unfiltered(DigestId digest, AsOf standpoint) {
        return digestsView.states().find(digest.value()).flatMap(states -> states.at(standpoint));
    }

    private Predicate<DigestView> isShown() {
        if (!permission.toTheAsker().readsContent()) return _ -> true;
        var mayBeRead = readable();
        return digest -> digest.state().raised().lines().stream().anyMatch(line -> mayBeRead.test(line.action()));
    }

    /** All events of a digest; empty for an unknown digest. */
    List<AttributedEvent<DigestEvent>> stream(DigestId digest) {
        return streams.read(digest, DigestEvent.class);
    }

    /** The same; empty also for one of whose lines the asker may read none. */
    List<AttributedEvent<DigestEvent>> shownStream(DigestId digest) {
        return find(digest, new AsOf(LocalDate.MAX, null)).isPresent() ? stream(digest) : List.of();
    }

    /** Whether the view has come as far; never for a digest that the asker may not read, as for an unknown one. */
    public boolean shows(DigestId digest, long version) {
        return digestsView.shows(digest, version)
                && find(digest, new AsOf(LocalDate.MAX, null)).isPresent();
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

package org.throughline.query.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.alert.DigestEvent.Channel;
import org.throughline.events.alert.DigestEvent.Failure;

/**
 * One digest in a list.
 *
 * @param readerId the agency, person or committee
 * @param readerName of an owner, as far as the asker may read it; null for a desk
 * @param lines without those about actions that the asker may not read
 * @param deliveredAt null until a mail server took it over, or its file was written
 * @param nextTry null if no further attempt is planned
 * @param bounced why it came back; null unless it did
 */
public record DigestRow(
        DigestId digest,
        Reader reader,
        String readerId,
        @Nullable String readerName,
        LocalDate raisedOn,
        Instant raisedAt,
        State state,
        int lines,
        int attempts,
        @Nullable Channel channel,
        @Nullable Instant deliveredAt,
        @Nullable Instant nextTry,
        @Nullable Failure failure,
        @Nullable String bounced,
        boolean mayHaveArrivedTwice) {

    static DigestRow of(DigestView view, DigestReaders.Names names, Predicate<ActionId> mayBeRead) {
        var state = view.state();
        var id = view.id();
        return new DigestRow(
                id,
                id.reader(),
                id.readerId(),
                names.of(id),
                state.raised().effectiveOn(),
                state.raisedAt(),
                state.state(),
                (int) state.raised().lines().stream()
                        .filter(line -> mayBeRead.test(line.action()))
                        .count(),
                state.attempts(),
                state.channel(),
                state.deliveredAt(),
                state.nextTry(),
                state.failure(),
                state.bounce(),
                state.mayHaveArrived());
    }
}

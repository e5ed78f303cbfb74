package org.throughline.query.alert;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.alert.DigestState;
import org.throughline.domain.alert.DigestState.State;
import org.throughline.events.ActionId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.alert.DigestLine;
import org.throughline.query.document.StateShape;

/** What a digest of alerts looks like in the collection {@code digests}. */
final class DigestShape implements StateShape<DigestState, DigestShape.Header, DigestShape.Summary, DigestView> {

    /**
     * Which digest it is.
     *
     * @param readerId the agency, person or committee it is for
     * @param actions that it alerts to
     */
    public record Header(Reader reader, String readerId, LocalDate raisedOn, List<ActionId> actions) {}

    /**
     * How far its delivery is.
     *
     * @param deliveredAt missing until a mail server accepted it or its file was written
     */
    public record Summary(
            State delivery, int attempts, @Nullable Instant deliveredAt) {}

    @Override
    public Class<DigestState> stored() {
        return DigestState.class;
    }

    @Override
    public Class<Header> header() {
        return Header.class;
    }

    @Override
    public Class<Summary> summary() {
        return Summary.class;
    }

    @Override
    public DigestState store(DigestView state) {
        return state.state();
    }

    @Override
    public DigestView restore(DigestState stored, @Nullable DigestView other) {
        return new DigestView(stored);
    }

    @Override
    public Header head(DigestView latest) {
        var raised = latest.state().raised();
        return new Header(
                latest.id().reader(),
                latest.id().readerId(),
                raised.effectiveOn(),
                raised.lines().stream().map(DigestLine::action).distinct().toList());
    }

    @Override
    public Summary summarize(DigestView state, LocalDate from, Instant knownFrom) {
        var digest = state.state();
        return new Summary(digest.state(), digest.attempts(), digest.deliveredAt());
    }
}

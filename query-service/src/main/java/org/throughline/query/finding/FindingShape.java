package org.throughline.query.finding;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.review.FindingState;
import org.throughline.domain.review.FindingState.Agreed;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingKind;
import org.throughline.query.document.StateShape;

/** What a finding looks like in the collection {@code findings}. */
final class FindingShape implements StateShape<FindingState, FindingShape.Header, FindingShape.Summary, FindingView> {

    /** What a finding states. */
    public record Header(ReviewId review, FindingKind kind, ThemeId theme, String statement, LocalDate raisedOn) {}

    /**
     * How far the board has come with a finding.
     *
     * @param actions agreed on it
     * @param repeats earlier findings to which it was linked
     * @param toBeRatified how many chair's actions wait for a meeting
     * @param declined whether the board has decided not to act on it
     */
    public record Summary(
            List<ActionId> actions, List<FindingId> repeats, boolean declined, boolean disputed, int toBeRatified) {}

    @Override
    public Class<FindingState> stored() {
        return FindingState.class;
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
    public FindingState store(FindingView state) {
        return state.state();
    }

    @Override
    public FindingView restore(FindingState stored, @Nullable FindingView other) {
        return other == null ? FindingView.of(stored) : other.with(stored);
    }

    @Override
    public Header head(FindingView latest) {
        var stated = latest.state().stated();
        return new Header(
                latest.review(),
                stated.kind(),
                stated.theme(),
                stated.statement(),
                latest.state().raised().effectiveOn());
    }

    @Override
    public Summary summarize(FindingView state, LocalDate from, Instant knownFrom) {
        var finding = state.state();
        return new Summary(
                finding.actions().stream().map(Agreed::action).toList(),
                finding.links().stream()
                        .flatMap(link -> link.earlier().stream())
                        .distinct()
                        .toList(),
                finding.declined() != null,
                finding.disputed(),
                finding.chairsActions().waiting().size());
    }
}

package org.throughline.query.closure;

import java.time.LocalDate;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.impact.Strength;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ClosureReason;
import org.throughline.query.action.ActionView;

/**
 * A closed action.
 *
 * @param successor the action that takes its place; null for other reasons, and where the asker may not read it
 * @param committee that decided, at the meeting of {@code meetingDate}, under {@code minute}
 * @param toBeRatified whether the Chair decided it between meetings and a meeting has not
 * @param strength of its best evidence of practice or outcome
 * @param signOffs how often it had been signed off
 */
public record ClosureRow(
        ActionId action,
        ReviewId review,
        FindingId finding,
        String statement,
        AgencyId leadAgency,
        CommitteeId overseenBy,
        LocalDate closedOn,
        ClosureReason reason,
        String explanation,
        @Nullable ActionId successor,
        long version,
        @Nullable CommitteeId committee,
        @Nullable LocalDate meetingDate,
        @Nullable String minute,
        boolean toBeRatified,
        Strength strength,
        int signOffs) {

    /** None unless the action is closed. */
    static Stream<ClosureRow> of(ActionView action, Predicate<ActionId> mayBeRead) {
        var closure = action.state().ending().closure();
        if (closure == null) return Stream.empty();
        var at = Objects.requireNonNull(action.state().ending().closed());
        var authority = at.authority();
        var successor = closure.successor();
        return Stream.of(new ClosureRow(
                action.action(),
                action.review(),
                action.finding(),
                action.statement(),
                action.leadAgency(),
                action.overseenBy(),
                closure.on(),
                closure.reason(),
                closure.explanation(),
                successor == null || mayBeRead.test(successor) ? successor : null,
                at.version(),
                authority == null ? null : authority.committee(),
                authority == null ? null : authority.meetingDate(),
                authority == null ? null : authority.minute(),
                action.state().chairsActions().toBeRatified(at.version()),
                action.shown().best().strength(),
                action.signOffs().size()));
    }
}

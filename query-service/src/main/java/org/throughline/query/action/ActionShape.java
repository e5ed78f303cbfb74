package org.throughline.query.action;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.action.ActionState;
import org.throughline.domain.action.ActionStatus;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.SignalForecast;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import org.throughline.events.StatedDate;
import org.throughline.events.action.Priority;
import org.throughline.query.document.StateShape;

/** What an action looks like in the collection {@code actions}. */
public final class ActionShape implements StateShape<ActionState, ActionShape.Header, ActionShape.Summary, ActionView> {

    /**
     * What an action is.
     *
     * @param answers the finding it was agreed on, and the others it also answers
     * @param originalDueOn the due date when it was first agreed; missing if it was agreed without one
     */
    public record Header(
            ReviewId review,
            FindingId finding,
            List<FindingId> answers,
            String statement,
            String desiredOutcome,
            Priority priority,
            LocalDate agreedOn,
            @Nullable LocalDate originalDueOn) {}

    /**
     * How an action is, or was.
     *
     * @param status without holds of its review, which are in {@code reviews}
     * @param owner missing while the source's words are in the place of a person
     * @param ownerAsWritten the identifier of those words
     * @param dueOn the day that it is owed by; missing while undated
     * @param dueAsWritten the source's words in place of a date, and the days they mean; owed by the last
     * @param toBeRatified how many chair's actions wait for a meeting
     * @param signalsFrom the day from which each signal is raised if nothing more happens; a signal that will not be raised
     *     is missing. The policy is the one in force when the state became known
     */
    public record Summary(
            ActionStatus status,
            AgencyId leadAgency,
            @Nullable Participant owner,
            @Nullable PersonId ownerAsWritten,
            CommitteeId overseenBy,
            @Nullable LocalDate dueOn,
            @Nullable StatedDate dueAsWritten,
            int toBeRatified,
            Map<String, LocalDate> signalsFrom) {}

    private final BiFunction<LocalDate, Instant, Policy> policies;

    /**
     * Shapes actions.
     *
     * @param policies gives the policy in force on a day, by what was known at a moment
     */
    public ActionShape(BiFunction<LocalDate, Instant, Policy> policies) {
        this.policies = policies;
    }

    @Override
    public Class<ActionState> stored() {
        return ActionState.class;
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
    public Set<String> partsOfEveryState() {
        return Set.of("facts");
    }

    @Override
    public ActionState store(ActionView state) {
        return state.state();
    }

    @Override
    public ActionView restore(ActionState stored, @Nullable ActionView other) {
        return ActionView.of(stored, other);
    }

    @Override
    public Header head(ActionView latest) {
        return new Header(
                latest.review(),
                latest.finding(),
                latest.answers(),
                latest.statement(),
                latest.desiredOutcome(),
                latest.priority(),
                latest.assignedOn(),
                latest.state().dueDates().original());
    }

    @Override
    public Summary summarize(ActionView state, LocalDate from, Instant knownFrom) {
        var action = state.state();
        var policy = policies.apply(LocalDate.ofInstant(knownFrom, ZoneOffset.UTC), knownFrom);
        var signals = new TreeMap<String, LocalDate>();
        SignalForecast.of(from, action, policy).forEach((kind, day) -> signals.put(kind.name(), day));
        return new Summary(
                action.status(),
                state.leadAgency(),
                state.owner(),
                action.ownership().asWritten(),
                state.overseenBy(),
                action.dueDates().current(),
                action.dueDates().asWritten(),
                action.chairsActions().waiting().size(),
                signals);
    }
}

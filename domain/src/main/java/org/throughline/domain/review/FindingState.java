package org.throughline.domain.review;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.throughline.domain.ChairsActions;
import org.throughline.domain.ImmutableLists;
import org.throughline.domain.Recorded;
import org.throughline.domain.action.Challenges.Dispute;
import org.throughline.events.ActionId;
import org.throughline.events.Authority;
import org.throughline.events.DisputedMatter;
import org.throughline.events.FindingId;
import org.throughline.events.RatificationOutcome;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingAnswerEvent;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingAnswerEvent.FindingImpactConfirmed;
import org.throughline.events.finding.FindingAnswerEvent.FindingLinked;
import org.throughline.events.finding.FindingAnswerEvent.FindingTakenUp;
import org.throughline.events.finding.FindingDisputeEvent;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputeResolved;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputed;
import org.throughline.events.finding.FindingEvent;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingAmended;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.finding.FindingRatificationEvent;

/**
 * The state of a finding: its statement, its actions and the board's other answers to it.
 *
 * @param version the highest version among the folded events
 * @param raised the first event, as recorded or as corrected
 * @param stated what it states now
 * @param amendments every approved change of what it states, in the order they took effect
 * @param declined null unless the board has declined it
 * @param impactConfirmed the latest decision of a committee that it made a difference; null without one
 * @param links links to earlier findings that it repeats
 * @param chairsActions decisions on it that the Chair took between meetings; the agreement of an action is one of that action
 */
public record FindingState(
        long version,
        FindingRaised raised,
        Statement stated,
        List<FindingAmendment> amendments,
        List<Agreed> actions,
        @Nullable Declined declined,
        @Nullable ImpactConfirmed impactConfirmed,
        List<Link> links,
        List<Dispute> disputes,
        ChairsActions chairsActions) {

    /** What a finding states. */
    public record Statement(FindingKind kind, ThemeId theme, String statement) {

        /** Good practice asks for nothing. */
        public boolean asksForSomething() {
            return kind != FindingKind.GOOD_PRACTICE;
        }

        static Statement of(FindingRaised event) {
            return new Statement(event.kind(), event.theme(), event.statement());
        }

        /** Changes what the amendment names, and keeps the rest. */
        public Statement amendedBy(FindingAmended event) {
            return new Statement(
                    Objects.requireNonNullElse(event.kind(), kind),
                    Objects.requireNonNullElse(event.theme(), theme),
                    Objects.requireNonNullElse(event.statement(), statement));
        }
    }

    /**
     * An approved change of what the finding states.
     *
     * @param version of the event that recorded it
     * @param narrows whether the finding asked for something before and no longer does
     */
    public record FindingAmendment(
            long version,
            LocalDate on,
            Authority authority,
            String reason,
            Statement before,
            Statement after,
            boolean narrows) {}

    /** An agreed action. */
    public record Agreed(ActionId action, LocalDate on) {}

    /** The board's decision not to act on the finding. */
    public record Declined(LocalDate on, Authority authority, String reason) {}

    /** A committee's decision that what was done about the finding made a difference. */
    public record ImpactConfirmed(long version, LocalDate on, Authority authority, String basis) {}

    /** Earlier findings that the finding repeats. */
    public record Link(LocalDate on, List<FindingId> earlier, String why) {}

    /** Folds all events of a finding in the given order; {@code FindingRaised} must be the first. */
    public static FindingState of(List<Recorded<FindingEvent>> events) {
        var state = begun(events.getFirst());
        for (var recorded : events.subList(1, events.size())) state = state.then(recorded);
        return state;
    }

    public static FindingState begun(Recorded<FindingEvent> first) {
        if (!(first.event() instanceof FindingRaised raised))
            throw new IllegalArgumentException("a finding begins with being raised");
        return new FindingState(
                first.version(),
                raised,
                Statement.of(raised),
                List.of(),
                List.of(),
                null,
                null,
                List.of(),
                List.of(),
                ChairsActions.NONE.then(first));
    }

    /** The state after one more event. */
    public FindingState then(Recorded<FindingEvent> recorded) {
        var now = new FindingState(
                Math.max(version, recorded.version()),
                raised,
                stated,
                amendments,
                actions,
                declined,
                impactConfirmed,
                links,
                disputes,
                recorded.event() instanceof ActionAgreed ? chairsActions : chairsActions.then(recorded));
        return switch (recorded.event()) {
            case FindingRaised _ -> throw new IllegalArgumentException("a finding is raised once");
            case FindingEventCorrected _ -> now;
            case FindingAmended e -> now.amended(recorded.version(), e);
            case ActionAgreed e ->
                now.agreed(ImmutableLists.append(actions, new Agreed(e.actionId(), e.effectiveOn())));
            case FindingAnswerEvent e -> now.answered(recorded.version(), e);
            case FindingDisputeEvent e -> now.disputed(recorded.version(), e);
            case FindingRatificationEvent _ -> now;
        };
    }

    /** The confirmation of its impact, unless a meeting has reversed it; null without one. */
    public @Nullable ImpactConfirmed impactConfirmation() {
        if (impactConfirmed == null) return null;
        var chairs = chairsActions.of(impactConfirmed.version());
        return chairs != null && chairs.outcome() == RatificationOutcome.REVERSED ? null : impactConfirmed;
    }

    public FindingId finding() {
        return raised.findingId();
    }

    public boolean disputed() {
        return disputes.stream().anyMatch(Dispute::open);
    }

    private FindingState amended(long at, FindingAmended e) {
        var after = stated.amendedBy(e);
        boolean narrows = stated.asksForSomething() && !after.asksForSomething();
        var amendment = new FindingAmendment(at, e.effectiveOn(), e.authority(), e.reason(), stated, after, narrows);
        return new FindingState(
                version,
                raised,
                after,
                ImmutableLists.append(amendments, amendment),
                actions,
                declined,
                impactConfirmed,
                links,
                disputes,
                chairsActions);
    }

    private FindingState agreed(List<Agreed> all) {
        return new FindingState(
                version, raised, stated, amendments, all, declined, impactConfirmed, links, disputes, chairsActions);
    }

    private FindingState answered(long at, FindingAnswerEvent event) {
        return switch (event) {
            case FindingDeclined e -> declined(new Declined(e.effectiveOn(), e.authority(), e.reason()));
            case FindingTakenUp _ -> declined(null);
            case FindingImpactConfirmed e ->
                new FindingState(
                        version,
                        raised,
                        stated,
                        amendments,
                        actions,
                        declined,
                        new ImpactConfirmed(at, e.effectiveOn(), e.authority(), e.basis()),
                        links,
                        disputes,
                        chairsActions);
            case FindingLinked e ->
                new FindingState(
                        version,
                        raised,
                        stated,
                        amendments,
                        actions,
                        declined,
                        impactConfirmed,
                        ImmutableLists.append(links, new Link(e.effectiveOn(), e.earlier(), e.why())),
                        disputes,
                        chairsActions);
        };
    }

    private FindingState declined(@Nullable Declined decision) {
        return new FindingState(
                version,
                raised,
                stated,
                amendments,
                actions,
                decision,
                impactConfirmed,
                links,
                disputes,
                chairsActions);
    }

    private FindingState disputed(long at, FindingDisputeEvent event) {
        var all = switch (event) {
            case FindingDisputed e ->
                ImmutableLists.append(
                        disputes,
                        new Dispute(at, e.effectiveOn(), DisputedMatter.FINDING, e.positions(), null, null, null));
            case FindingDisputeResolved e ->
                ImmutableLists.replace(
                        disputes,
                        Dispute::open,
                        dispute -> dispute.resolved(e.effectiveOn(), e.outcome(), e.resolution()));
        };
        return new FindingState(
                version, raised, stated, amendments, actions, declined, impactConfirmed, links, all, chairsActions);
    }
}

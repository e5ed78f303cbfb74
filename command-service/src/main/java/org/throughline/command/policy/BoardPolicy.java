package org.throughline.command.policy;

import static java.util.Objects.requireNonNullElse;
import static org.axonframework.modelling.command.AggregateLifecycle.apply;
import static org.axonframework.modelling.command.AggregateLifecycle.getVersion;
import static org.throughline.command.Rule.POLICY_IS_ADOPTED_BY_THE_BOARD;
import static org.throughline.command.Rule.SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.commandhandling.CommandHandler;
import org.axonframework.eventsourcing.EventSourcingHandler;
import org.axonframework.modelling.command.AggregateCreationPolicy;
import org.axonframework.modelling.command.AggregateIdentifier;
import org.axonframework.modelling.command.CreationPolicy;
import org.axonframework.spring.stereotype.Aggregate;
import org.jspecify.annotations.Nullable;
import org.throughline.board.Board;
import org.throughline.command.Receipt;
import org.throughline.domain.Recorded;
import org.throughline.domain.clocks.Timeline;
import org.throughline.domain.policy.Policy;
import org.throughline.events.policy.Ladder;
import org.throughline.events.policy.PolicyEvent;
import org.throughline.events.policy.PolicyEvent.PolicyAdopted;
import org.throughline.events.policy.PolicyEvent.RemindersAdopted;
import org.throughline.events.policy.Reminders;
import org.throughline.events.policy.Thresholds;

/** The board's policy. There is one, and it begins with the first that is adopted. */
@Aggregate(type = "Policy", commandTargetResolver = "expectedVersionTargetResolver")
public class BoardPolicy {

    @AggregateIdentifier
    private String id;

    private final List<Recorded<PolicyEvent>> events = new ArrayList<>();

    @SuppressWarnings("NullAway.Init")
    BoardPolicy() {} // Axon rebuilds the policy from its events

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(AdoptPolicy command, Clock clock, Board board) {
        var decision = command.decision();
        decision.isNotAheadOf(clock);
        var authority = decision.committeeAuthority();
        POLICY_IS_ADOPTED_BY_THE_BOARD.holdsIf(board.isTheBoard(authority.committee()));
        var before = Policy.of(Timeline.effectiveBy(events, decision.effectiveOn(), null));
        var months = requireNonNullElse(command.checkMonths(), before.checkMonths());
        SUSTAINED_CHECKS_ARE_ON_DIFFERENT_DAYS.holdsIf(
                months.stream().distinct().count() == months.size());
        apply(new PolicyAdopted(
                decision.effectiveOn(),
                authority,
                decision.source(),
                thresholds(command, before.thresholds()),
                months.stream().sorted().toList(),
                new Ladder(
                        requireNonNullElse(
                                command.agencyLeadDays(), before.ladder().agencyLeadDays()),
                        requireNonNullElse(
                                command.overseeingCommitteeDays(),
                                before.ladder().overseeingCommitteeDays()),
                        requireNonNullElse(command.boardDays(), before.ladder().boardDays()))));
        return Receipt.of(id, getVersion());
    }

    @CommandHandler
    @CreationPolicy(AggregateCreationPolicy.CREATE_IF_MISSING)
    Receipt handle(AdoptReminders command, Clock clock, Board board) {
        var decision = command.decision();
        decision.isNotAheadOf(clock);
        var authority = decision.committeeAuthority();
        POLICY_IS_ADOPTED_BY_THE_BOARD.holdsIf(board.isTheBoard(authority.committee()));
        var before = Policy.of(Timeline.effectiveBy(events, decision.effectiveOn(), null))
                .reminders();
        apply(new RemindersAdopted(
                decision.effectiveOn(),
                authority,
                decision.source(),
                new Reminders(
                        requireNonNullElse(command.ownerDaysBefore(), before.ownerDaysBefore()),
                        requireNonNullElse(command.committeeDaysBefore(), before.committeeDaysBefore()),
                        requireNonNullElse(command.lastCallDays(), before.lastCallDays()),
                        requireNonNullElse(command.restDays(), before.restDays()),
                        requireNonNullElse(command.reopenedDays(), before.reopenedDays()))));
        return Receipt.of(id, getVersion());
    }

    private static Thresholds thresholds(AdoptPolicy command, Thresholds before) {
        return new Thresholds(
                requireNonNullElse(command.movedTimes(), before.movedTimes()),
                days(command.movedDays(), before.movedDays()),
                days(command.staleDays(), before.staleDays()),
                days(command.staleDaysHighPriority(), before.staleDaysHighPriority()),
                days(command.unverifiedDays(), before.unverifiedDays()),
                days(command.unprovenDays(), before.unprovenDays()),
                requireNonNullElse(command.notedTimes(), before.notedTimes()),
                requireNonNullElse(command.challengedTimes(), before.challengedTimes()),
                days(command.checkGraceDays(), before.checkGraceDays()));
    }

    private static long days(@Nullable Integer asked, long before) {
        return asked == null ? before : asked;
    }

    @EventSourcingHandler
    void on(PolicyEvent event) {
        id = PolicyEvent.STREAM;
        events.add(new Recorded<>(event, events.size(), Instant.EPOCH));
    }
}

package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.POLICE;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.meeting;

import java.lang.reflect.RecordComponent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.throughline.command.NamedPerson;
import org.throughline.domain.action.ActionState;
import org.throughline.events.Authority;
import org.throughline.events.DisputeOutcome;
import org.throughline.events.DisputedMatter;
import org.throughline.events.HoldReason;
import org.throughline.events.Position;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.OccurrenceResult;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.CoverArranged;
import org.throughline.events.action.OwnershipEvent.CoverEnded;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.OwnershipEvent.PersonIdentified;
import org.throughline.events.action.OwnershipEvent.SecondOwnerNamed;
import org.throughline.events.action.OwnershipEvent.SecondOwnerReleased;
import org.throughline.events.action.Priority;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.action.RecurringDuty;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;
import org.throughline.events.action.TimingEvent.OccurrenceAnswered;
import org.throughline.events.action.TimingEvent.RecurringDutyEnded;
import org.throughline.events.action.TimingEvent.RecurringDutySet;

/** Random decisions on an action that was assigned on {@link ActionTest#JUNE_1}. */
final class RandomDecisions {

    private static final int KINDS = 36;

    private static final NamedPerson DEPUTY = new NamedPerson("Ada Example", "Deputy", CSC);

    private final Random random;

    RandomDecisions(long seed) {
        random = new Random(seed);
    }

    /** Decisions of which each could be taken on the day it takes effect, one a day at most, in effective order. */
    List<ActionEvent> trueHistory() {
        var action = new EnteredAction(ActionTest.ASSIGNED);
        var history = new ArrayList<ActionEvent>();
        var day = ActionTest.JUNE_1;
        while (history.size() < 16 && day.isBefore(TODAY.minusDays(20))) {
            day = day.plusDays(1 + random.nextInt(15));
            for (int attempt = 0; attempt < 12; attempt++) {
                var event = on(day, action.deciding(day));
                if (action.enter(event) != null) continue;
                history.add(event);
                break;
            }
        }
        return history;
    }

    /** A decision on a day, which need not follow on anything. */
    ActionEvent anyOn(LocalDate day, ActionState state) {
        return on(day, state);
    }

    /** The same decision on another day. */
    ActionEvent onDay(ActionEvent event, LocalDate day) {
        var components = event.getClass().getRecordComponents();
        try {
            var constructor = event.getClass()
                    .getDeclaredConstructor(Arrays.stream(components)
                            .map(RecordComponent::getType)
                            .toArray(Class<?>[]::new));
            var values = new Object[components.length];
            for (int i = 0; i < components.length; i++)
                values[i] = components[i].getName().equals("effectiveOn")
                        ? day
                        : components[i].getAccessor().invoke(event);
            return constructor.newInstance(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    LocalDate day() {
        return ActionTest.JUNE_1.plusDays(random.nextInt(170));
    }

    boolean oneIn(int times) {
        return random.nextInt(times) == 0;
    }

    int upTo(int bound) {
        return random.nextInt(bound);
    }

    <T> List<T> shuffled(List<T> all) {
        var shuffled = new ArrayList<>(all);
        Collections.shuffle(shuffled, random);
        return shuffled;
    }

    private ActionEvent beside(LocalDate day, Authority minute, ActionState now) {
        return switch (random.nextInt(7)) {
            case 0 -> new SecondOwnerNamed(ACTION, day, minute, null, as(INES), "together");
            case 1 -> new SecondOwnerReleased(ACTION, day, minute, null, "done");
            case 2 -> new CoverArranged(ACTION, day, null, null, as(DEPUTY), day, day.plusDays(20), "leave");
            case 3 -> new CoverEnded(ACTION, day, null, null, "back");
            case 4 ->
                new PersonIdentified(
                        ACTION, day, null, null, as(OMAR).person(), as(DEPUTY).person(), "one person");
            default -> new OwnerLeft(ACTION, day, null, null, now.ownership().owner());
        };
    }

    private ActionEvent on(LocalDate day, ActionState now) {
        var minute = meeting(oneIn(6) ? BOARD : SEMG, day);
        var step = EscalationStep.values()[random.nextInt(EscalationStep.values().length)];
        return switch (random.nextInt(KINDS)) {
            case 0, 1 -> new ProgressRecorded(ACTION, day, null, "some", null, oneIn(2) ? day.plusDays(30) : null);
            case 2, 3, 4 ->
                new ActionRebaselined(
                        ACTION, day, minute, null, due(day), null, RebaselineReason.CAPACITY, "two teams merge");
            case 5, 6, 7 -> new ActionMarkedComplete(ACTION, day, null, "lists");
            case 8, 9 -> new CompletionVerified(ACTION, day, null, null, as(INES), "dip sample");
            case 10 -> new CompletionRefused(ACTION, day, null, null, as(INES), "dip sample", "thin");
            case 11 -> new CompletionAcceptedInPart(ACTION, day, null, null, as(INES), "dip sample", "half", "rest");
            case 12 -> new ClaimWithdrawn(ACTION, day, null, "too early");
            case 13, 14 ->
                new ActionSignedOff(ACTION, day, minute, null, null, List.of("re-audit"), List.of(day.plusDays(90)));
            case 15 -> new ConditionMet(ACTION, day, minute, null, 1, "re-audited");
            case 16 -> new SignOffRevoked(ACTION, day, minute, null, "too early");
            case 17 -> new ActionHeld(ACTION, day, minute, null, HoldReason.INQUEST, "inquest", day.plusDays(60));
            case 18 -> new HoldReviewed(ACTION, day, minute, null, day.plusDays(40), "goes on");
            case 19 -> new HoldReleased(ACTION, day, minute, null, "ended");
            case 20 ->
                new MilestoneSet(
                        ACTION, day, null, null, now.forecast().milestones().size() + 1, "guidance", due(day), null);
            case 21 -> new MilestoneReached(ACTION, day, null, 1, null);
            case 22 -> new ActionEscalated(ACTION, day, null, null, step, "no answer", day.plusDays(14));
            case 23 ->
                new EscalationAnswered(ACTION, day, oneIn(6) ? null : minute, null, step, "dealt with", oneIn(2));
            case 24 ->
                new DisputeOpened(
                        ACTION, day, null, null, DisputedMatter.OWNER, List.of(new Position(POLICE, "not ours")));
            case 25 -> new DisputeResolved(ACTION, day, minute, null, DisputeOutcome.values()[0], "agreed");
            case 26 ->
                new ActionReassigned(
                        ACTION, day, minute, null, now.ownership().owner(), as(oneIn(2) ? INES : OMAR), "moved", null);
            case 27 -> beside(day, minute, now);
            case 28 ->
                oneIn(2)
                        ? new OversightDelegated(ACTION, day, minute, null, SEMG, BOARD, "it asks")
                        : new OversightReturned(ACTION, day, minute, null, BOARD, SEMG, "it is done");
            case 29 ->
                oneIn(2)
                        ? new MoreTimeRequested(ACTION, day, null, null, day.plusDays(90), "ill")
                        : new MoreTimeRefused(ACTION, day, minute, null, "twice already");
            case 31 -> amended(day, minute);
            case 32 ->
                new RecurringDutySet(
                        ACTION,
                        day,
                        minute,
                        null,
                        new RecurringDuty(1, RecurringDuty.Unit.MONTHS, due(day)),
                        "a monthly report");
            case 33, 34 -> {
                var duty = now.duty();
                yield new OccurrenceAnswered(
                        ACTION,
                        day,
                        null,
                        null,
                        duty == null ? due(day) : duty.nextDueOn(),
                        oneIn(3) ? OccurrenceResult.MISSED : OccurrenceResult.DONE,
                        "the report");
            }
            case 35 -> new RecurringDutyEnded(ACTION, day, minute, null, "quarterly from now on");
            default ->
                oneIn(2)
                        ? new ActionClosed(
                                ACTION, day, minute, null, ClosureReason.NOT_TO_BE_IMPLEMENTED, "the law", null)
                        : new ActionReopened(ACTION, day, minute, null, "worse again", day.plusDays(60));
        };
    }

    private ActionAmended amended(LocalDate day, Authority minute) {
        int kind = random.nextInt(3);
        return new ActionAmended(
                ACTION,
                day,
                minute,
                null,
                kind == 0 ? "Train %d teams".formatted(random.nextInt(9)) : null,
                null,
                null,
                kind == 1 ? "Ask again in %d weeks".formatted(random.nextInt(9)) : null,
                kind == 2 ? Priority.values()[random.nextInt(Priority.values().length)] : null,
                List.of(),
                List.of(),
                List.of(),
                "the audit found more");
    }

    private LocalDate due(LocalDate day) {
        return day.plusDays(10L * (1 + random.nextInt(20)));
    }
}

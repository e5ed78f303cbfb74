package org.throughline.query.alert;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.domain.alert.LineGroup;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.Role;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressAssessed;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.ActionRatificationEvent.ChairsActionRatified;
import org.throughline.events.action.ActionRatificationEvent.ChairsActionReversed;
import org.throughline.events.action.AlertEvent.AlertAcknowledged;
import org.throughline.events.action.AlertEvent.AlertAnswered;
import org.throughline.events.action.AlertEvent.AlertCleared;
import org.throughline.events.action.AlertEvent.AlertRaised;
import org.throughline.events.action.AlertEvent.OwnerReminded;
import org.throughline.events.action.AssuranceEvent.ConditionMet;
import org.throughline.events.action.AssuranceEvent.ReopeningDeclined;
import org.throughline.events.action.AssuranceEvent.SignOffRevoked;
import org.throughline.events.action.AssuranceEvent.SustainedCheckRecorded;
import org.throughline.events.action.ChallengeEvent.ActionEscalated;
import org.throughline.events.action.ChallengeEvent.ActionNoted;
import org.throughline.events.action.ChallengeEvent.ConcernRecorded;
import org.throughline.events.action.ChallengeEvent.DisputeOpened;
import org.throughline.events.action.ChallengeEvent.DisputeResolved;
import org.throughline.events.action.ChallengeEvent.EscalationAnswered;
import org.throughline.events.action.ChallengeEvent.PositionStated;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.ContributionAccepted;
import org.throughline.events.action.OwnershipEvent.ContributionDeclined;
import org.throughline.events.action.OwnershipEvent.CoverArranged;
import org.throughline.events.action.OwnershipEvent.CoverEnded;
import org.throughline.events.action.OwnershipEvent.OversightDelegated;
import org.throughline.events.action.OwnershipEvent.OversightReturned;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.OwnershipEvent.PersonIdentified;
import org.throughline.events.action.OwnershipEvent.SecondOwnerNamed;
import org.throughline.events.action.OwnershipEvent.SecondOwnerReleased;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.action.TimingEvent.MoreTimeRefused;
import org.throughline.events.action.TimingEvent.MoreTimeRequested;
import org.throughline.events.action.TimingEvent.OccurrenceAnswered;
import org.throughline.events.action.TimingEvent.RecurringDutyEnded;
import org.throughline.events.action.TimingEvent.RecurringDutySet;
import org.throughline.events.alert.DigestLine;
import org.throughline.events.upcast.EventTypes;
import org.throughline.query.action.Actions;
import org.throughline.query.action.history.Sentence;
import org.throughline.query.alert.ActionAlerts.Step;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AttributedEvent;

/** The alerts of one action and the delivery of one digest, step by step. */
@Component
class AlertHistory {

    private final Actions actions;
    private final Digests digests;
    private final DigestReaders readers;

    AlertHistory(Actions actions, Digests digests, DigestReaders readers) {
        this.actions = actions;
        this.digests = digests;
        this.readers = readers;
    }

    Optional<ActionAlerts> of(ActionId action, AsOf standpoint) {
        return actions.find(action, standpoint).map(view -> {
            var own = actions.stream(action).stream()
                    .filter(known -> isKnown(known, standpoint))
                    .flatMap(known -> step(known).stream());
            var told = digests.at(standpoint)
                    .filter(digest -> digest.state().raised().lines().stream()
                            .anyMatch(line -> line.action().equals(action)))
                    .flatMap(digest -> steps(digest.id(), standpoint));
            var steps = Stream.concat(own, told)
                    .sorted(Comparator.comparing(Step::at))
                    .toList();
            var names = readers.of(steps.stream().flatMap(step -> Stream.ofNullable(step.digest())));
            return new ActionAlerts(
                    action,
                    FoundAlert.in(view).map(AlertRow::of).toList(),
                    steps.stream().map(step -> step.named(names)).toList());
        });
    }

    DigestDetail of(DigestView view, AsOf standpoint) {
        var steps = new ArrayList<DigestDetail.Step>();
        digests.stream(view.id()).stream()
                .filter(known -> isKnown(known, standpoint))
                .forEach(known -> steps.add(new DigestDetail.Step(
                        known.version(),
                        known.recordedAt(),
                        EventTypes.storedName(known.event().getClass()),
                        DigestSentence.of(known.event()))));
        var raised = view.state().raised();
        var readable = digests.readable(raised.lines());
        return new DigestDetail(
                DigestRow.of(view, readers.of(Stream.of(view.id())), digests.readable()),
                raised.knownAt(),
                raised.policy(),
                view.state().sha256(),
                groups(view.id().reader(), readable),
                readable,
                List.copyOf(steps));
    }

    /** The lines as their reader gets them. */
    List<LineGroup> groups(Reader reader, List<DigestLine> lines) {
        var now = new AsOf(LocalDate.MAX, null);
        return LineGroup.of(
                reader,
                lines,
                action -> actions.unfiltered(action, now)
                        .map(view -> view.state().ownership().leadAgency())
                        .orElse(null));
    }

    boolean isRaised(DigestId digest) {
        return digests.find(digest, new AsOf(LocalDate.MAX, null)).isPresent();
    }

    boolean mayRead(ActionId action) {
        return actions.mayBeRead(action);
    }

    private Stream<Step> steps(DigestId digest, AsOf standpoint) {
        return digests.stream(digest).stream()
                .filter(known -> isKnown(known, standpoint))
                .map(known -> new Step(
                        known.recordedAt(),
                        EventTypes.storedName(known.event().getClass()),
                        DigestSentence.of(known.event()),
                        recipient(digest),
                        digest,
                        null,
                        known.asker()));
    }

    /** The step that an event of an action is in its alerts; empty for an event that is not about alerting. */
    private static Optional<Step> step(AttributedEvent<ActionEvent> known) {
        return switch (known.event()) {
            case AlertRaised e -> step(known, recipient(e.digest()), e.digest());
            case OwnerReminded e -> step(known, recipient(e.digest()), e.digest());
            case ActionEscalated e -> step(known, e.to().name(), null);
            case AlertAcknowledged _,
                    AlertAnswered _,
                    AlertCleared _,
                    EscalationAnswered _,
                    MoreTimeRequested _,
                    MoreTimeRefused _ -> step(known, null, null);
            case ActionAssigned _,
                    ProgressRecorded _,
                    ActionRebaselined _,
                    ActionMarkedComplete _,
                    CompletionVerified _,
                    CompletionRefused _,
                    ActionSignedOff _,
                    ImpactEvidenceRecorded _,
                    ActionEventCorrected _,
                    ChairsActionRatified _,
                    ChairsActionReversed _,
                    ConditionMet _,
                    SignOffRevoked _,
                    SustainedCheckRecorded _,
                    ReopeningDeclined _,
                    ActionAmended _,
                    RecurringDutySet _,
                    OccurrenceAnswered _,
                    RecurringDutyEnded _,
                    ProgressAssessed _,
                    ActionNoted _,
                    ConcernRecorded _,
                    DisputeOpened _,
                    PositionStated _,
                    DisputeResolved _,
                    ClaimWithdrawn _,
                    CompletionAcceptedInPart _,
                    ActionClosed _,
                    ActionReopened _,
                    ActionReassigned _,
                    OwnerLeft _,
                    SecondOwnerNamed _,
                    SecondOwnerReleased _,
                    CoverArranged _,
                    CoverEnded _,
                    PersonIdentified _,
                    AssignmentDeclined _,
                    ContributionAccepted _,
                    ContributionDeclined _,
                    OversightDelegated _,
                    OversightReturned _,
                    MilestoneSet _,
                    MilestoneMoved _,
                    MilestoneReached _,
                    ActionHeld _,
                    HoldReviewed _,
                    HoldReleased _ -> Optional.empty();
        };
    }

    private static Optional<Step> step(
            AttributedEvent<ActionEvent> known, @Nullable String recipient, @Nullable DigestId digest) {
        var event = known.event();
        return Optional.of(new Step(
                known.recordedAt(),
                EventTypes.storedName(event.getClass()),
                Sentence.of(event),
                recipient,
                digest,
                null,
                known.asker()));
    }

    private static String recipient(DigestId digest) {
        return switch (digest.reader()) {
            case LEAD -> Role.AGENCY_LEAD + " of " + digest.readerId();
            case OWNER -> "OWNER";
            case COMMITTEE -> "COMMITTEE " + digest.readerId();
        };
    }

    private static boolean isKnown(AttributedEvent<? extends BoardEvent> known, AsOf standpoint) {
        return !known.event().effectiveOn().isAfter(standpoint.asOf())
                && (standpoint.knownAt() == null || !known.recordedAt().isAfter(standpoint.knownAt()));
    }
}

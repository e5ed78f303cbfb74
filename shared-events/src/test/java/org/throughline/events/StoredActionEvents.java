package org.throughline.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.StoredEvents.Stored;
import org.throughline.events.action.ActionEvent.ActionAmended;
import org.throughline.events.action.ActionEvent.ActionEventCorrected;
import org.throughline.events.action.ActionEvent.ProgressAssessed;
import org.throughline.events.action.AssessedProgress;
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
import org.throughline.events.action.CheckResult;
import org.throughline.events.action.ClaimEvent.ClaimWithdrawn;
import org.throughline.events.action.ClaimEvent.CompletionAcceptedInPart;
import org.throughline.events.action.ClosureReason;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.action.EndingEvent.ActionReopened;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.action.OccurrenceResult;
import org.throughline.events.action.OptionalTerm;
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
import org.throughline.events.action.Priority;
import org.throughline.events.action.RecurringDuty;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.events.action.TimingEvent.ActionHeld;
import org.throughline.events.action.TimingEvent.HoldReleased;
import org.throughline.events.action.TimingEvent.HoldReviewed;
import org.throughline.events.action.TimingEvent.MilestoneMoved;
import org.throughline.events.action.TimingEvent.MilestoneReached;
import org.throughline.events.action.TimingEvent.MilestoneSet;
import org.throughline.events.action.TimingEvent.OccurrenceAnswered;
import org.throughline.events.action.TimingEvent.RecurringDutyEnded;
import org.throughline.events.action.TimingEvent.RecurringDutySet;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.SourceKind;

/** What does not happen to every action, beside the JSON it is stored as. */
final class StoredActionEvents {

    private static final ActionId ACTION = new ActionId("scr-child-j.f3.a2");
    private static final LocalDate DAY = LocalDate.of(2016, 11, 14), LATER = LocalDate.of(2017, 7, 31);
    private static final Authority MINUTE = new Authority(new CommitteeId("semg"), DAY, "4.2");
    private static final StatedDate JULY_2017 =
            new StatedDate("July 2017", LocalDate.of(2017, 7, 1), LocalDate.of(2017, 7, 31));
    private static final Source SOURCE = new Source(
            "annual-report", "7.7.1", "ab".repeat(32), List.of("dueDate: end of the reporting period"), null);
    private static final Participant OWNER =
            new Participant(new PersonId("p-0001"), "Service manager", new AgencyId("csc"));
    private static final Participant OTHER =
            new Participant(new PersonId("p-0002"), "Named nurse", new AgencyId("nuth"));
    private static final RecurringDuty MONTHLY = new RecurringDuty(1, RecurringDuty.Unit.MONTHS, LATER);
    private static final Position POSITION = new Position(new AgencyId("nuth"), "It is the council's");
    private static final Evidence EVIDENCE = new Evidence(
            EvidenceLevel.PRACTICE,
            SourceKind.CASE_AUDIT,
            "in order",
            null,
            Direction.HIGHER_IS_BETTER,
            null,
            null,
            null,
            false,
            null,
            "read",
            null,
            null,
            OTHER,
            Independence.INDEPENDENT,
            null,
            null);

    private StoredActionEvents() {}

    static Stream<Stored> all() {
        return Stream.of(
                        amendments(),
                        duties(),
                        ownership(),
                        timing(),
                        claims(),
                        assurance(),
                        endings(),
                        challenges(),
                        corrections())
                .flatMap(List::stream);
    }

    private static List<Stored> duties() {
        return List.of(
                Stored.as(new RecurringDutySet(ACTION, DAY, MINUTE, SOURCE, MONTHLY, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "duty":{"every":1,"unit":"MONTHS","firstDueOn":"2017-07-31"},"reason":"reason"}"""),
                Stored.as(new RecurringDutySet(ACTION, DAY, MINUTE, null, MONTHLY, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},
                        "duty":{"every":1,"unit":"MONTHS","firstDueOn":"2017-07-31"},"reason":"reason"}"""),
                Stored.as(
                        new OccurrenceAnswered(ACTION, DAY, MINUTE, SOURCE, LATER, OccurrenceResult.MISSED, "evidence"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "dueOn":"2017-07-31","result":"MISSED","evidence":"evidence"}"""),
                Stored.as(
                        new OccurrenceAnswered(ACTION, DAY, null, null, LATER, OccurrenceResult.DONE, "evidence"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","dueOn":"2017-07-31",
                        "result":"DONE","evidence":"evidence"}"""),
                Stored.as(new RecurringDutyEnded(ACTION, DAY, MINUTE, SOURCE, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "reason":"reason"}"""),
                Stored.as(new RecurringDutyEnded(ACTION, DAY, MINUTE, null, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},
                        "reason":"reason"}"""));
    }

    private static List<Stored> amendments() {
        return List.of(
                Stored.as(
                        new ProgressAssessed(
                                ACTION, DAY, MINUTE, SOURCE, AssessedProgress.SLIPPED, OTHER, "method", "observed"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"result":"SLIPPED",
                        "assessor":{"person":"p-0002","role":"Named nurse","agency":"nuth"},"method":"method",
                        "observed":"observed"}"""),
                Stored.as(
                        new ProgressAssessed(ACTION, DAY, null, null, AssessedProgress.ON_TRACK, OTHER, "method", null),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","result":"ON_TRACK",
                        "assessor":{"person":"p-0002","role":"Named nurse","agency":"nuth"},"method":"method"}"""),
                Stored.as(
                        new ActionAmended(
                                ACTION,
                                DAY,
                                MINUTE,
                                SOURCE,
                                "statement",
                                "desiredOutcome",
                                new SuccessMeasure(
                                        "days to a visit",
                                        "days",
                                        new BigDecimal("20"),
                                        new BigDecimal("5"),
                                        Direction.LOWER_IS_BETTER),
                                "contingency",
                                Priority.HIGH,
                                List.of(new AgencyId("police")),
                                List.of(new AgencyId("nuth")),
                                List.of(OptionalTerm.SUCCESS_MEASURE, OptionalTerm.CONTINGENCY),
                                "reason"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"statement":"statement",
                        "desiredOutcome":"desiredOutcome","successMeasure":{"measure":"days to a visit","unit":"days",
                        "baseline":20,"target":5,"direction":"LOWER_IS_BETTER"},"contingency":"contingency",
                        "priority":"HIGH","contributorsAdded":["police"],"contributorsRemoved":["nuth"],
                        "dropped":["SUCCESS_MEASURE","CONTINGENCY"],"reason":"reason"}"""),
                Stored.as(
                        new ActionAmended(
                                ACTION, DAY, MINUTE, null, null, null, null, null, null, List.of(), List.of(),
                                List.of(), "reason"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"contributorsAdded":[],"contributorsRemoved":[],
                        "dropped":[],"reason":"reason"}"""));
    }

    private static List<Stored> ownership() {
        return List.of(
                Stored.as(
                        new ActionReassigned(ACTION, DAY, MINUTE, SOURCE, OWNER, OTHER, "reason", "handoverNote"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"previousOwner":{"person":"p-0001",
                        "role":"Service manager","agency":"csc"},"owner":{"person":"p-0002","role":"Named nurse",
                        "agency":"nuth"},"reason":"reason","handoverNote":"handoverNote"}"""),
                Stored.as(new ActionReassigned(ACTION, DAY, MINUTE, null, null, OTHER, "reason", null), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"owner":{"person":"p-0002","role":"Named nurse",
                        "agency":"nuth"},"reason":"reason"}"""),
                Stored.as(new OwnerLeft(ACTION, DAY, MINUTE, SOURCE, OTHER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"owner":{"person":"p-0002",
                        "role":"Named nurse","agency":"nuth"}}"""),
                Stored.as(new OwnerLeft(ACTION, DAY, null, null, OTHER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","owner":{"person":"p-0002",
                        "role":"Named nurse","agency":"nuth"}}"""),
                Stored.as(new SecondOwnerNamed(ACTION, DAY, MINUTE, SOURCE, OTHER, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"owner":{"person":"p-0002","role":"Named nurse",
                        "agency":"nuth"},"reason":"reason"}"""),
                Stored.as(new SecondOwnerNamed(ACTION, DAY, MINUTE, null, OTHER, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"owner":{"person":"p-0002","role":"Named nurse",
                        "agency":"nuth"},"reason":"reason"}"""),
                Stored.as(new SecondOwnerReleased(ACTION, DAY, MINUTE, SOURCE, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"reason"}"""),
                Stored.as(new SecondOwnerReleased(ACTION, DAY, null, null, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","reason":"reason"}"""),
                Stored.as(new CoverArranged(ACTION, DAY, MINUTE, SOURCE, OTHER, DAY, LATER, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"cover":{"person":"p-0002","role":"Named nurse",
                        "agency":"nuth"},"from":"2016-11-14","to":"2017-07-31",
                        "reason":"reason"}"""),
                Stored.as(new CoverArranged(ACTION, DAY, null, null, OTHER, DAY, LATER, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","cover":{"person":"p-0002","role":"Named nurse",
                        "agency":"nuth"},"from":"2016-11-14","to":"2017-07-31",
                        "reason":"reason"}"""),
                Stored.as(new CoverEnded(ACTION, DAY, MINUTE, SOURCE, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"reason"}"""),
                Stored.as(new CoverEnded(ACTION, DAY, null, null, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","reason":"reason"}"""),
                Stored.as(
                        new PersonIdentified(
                                ACTION, DAY, MINUTE, SOURCE, new PersonId("p-0002"), new PersonId("p-0001"), "reason"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"was":"p-0002","is":"p-0001","reason":"reason"}"""),
                Stored.as(
                        new PersonIdentified(
                                ACTION, DAY, null, null, new PersonId("p-0002"), new PersonId("p-0001"), "reason"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","was":"p-0002","is":"p-0001","reason":"reason"}"""),
                Stored.as(new AssignmentDeclined(ACTION, DAY, SOURCE, new AgencyId("csc"), "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14",
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"agency":"csc","reason":"reason"}"""),
                Stored.as(new AssignmentDeclined(ACTION, DAY, null, new AgencyId("csc"), "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","agency":"csc","reason":"reason"}"""),
                Stored.as(new ContributionAccepted(ACTION, DAY, SOURCE, new AgencyId("csc")), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14",
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"agency":"csc"}"""),
                Stored.as(new ContributionAccepted(ACTION, DAY, null, new AgencyId("csc")), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","agency":"csc"}"""),
                Stored.as(new ContributionDeclined(ACTION, DAY, SOURCE, new AgencyId("csc"), "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14",
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"agency":"csc","reason":"reason"}"""),
                Stored.as(new ContributionDeclined(ACTION, DAY, null, new AgencyId("csc"), "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","agency":"csc","reason":"reason"}"""),
                Stored.as(
                        new OversightDelegated(
                                ACTION,
                                DAY,
                                MINUTE,
                                SOURCE,
                                new CommitteeId("board"),
                                new CommitteeId("semg"),
                                "reason"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"from":"board","to":"semg",
                        "reason":"reason"}"""),
                Stored.as(
                        new OversightDelegated(
                                ACTION, DAY, MINUTE, null, new CommitteeId("board"), new CommitteeId("semg"), "reason"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"from":"board","to":"semg","reason":"reason"}"""),
                Stored.as(
                        new OversightReturned(
                                ACTION,
                                DAY,
                                MINUTE,
                                SOURCE,
                                new CommitteeId("board"),
                                new CommitteeId("semg"),
                                "reason"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"from":"board","to":"semg",
                        "reason":"reason"}"""),
                Stored.as(
                        new OversightReturned(
                                ACTION, DAY, MINUTE, null, new CommitteeId("board"), new CommitteeId("semg"), "reason"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"from":"board","to":"semg","reason":"reason"}"""));
    }

    private static List<Stored> timing() {
        return List.of(
                Stored.as(new MilestoneSet(ACTION, DAY, MINUTE, SOURCE, 2, "what", null, JULY_2017), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"number":2,"what":"what",
                        "dueOnAsWritten":{"words":"July 2017","from":"2017-07-01","to":"2017-07-31"}}"""),
                Stored.as(new MilestoneSet(ACTION, DAY, null, null, 2, "what", LATER, null), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","number":2,"what":"what",
                        "dueOn":"2017-07-31"}"""),
                Stored.as(new MilestoneMoved(ACTION, DAY, MINUTE, SOURCE, 2, null, JULY_2017, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"number":2,
                        "dueOnAsWritten":{"words":"July 2017","from":"2017-07-01","to":"2017-07-31"},
                        "reason":"reason"}"""),
                Stored.as(new MilestoneMoved(ACTION, DAY, null, null, 2, LATER, null, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","number":2,"dueOn":"2017-07-31",
                        "reason":"reason"}"""),
                Stored.as(new MilestoneReached(ACTION, DAY, SOURCE, 2, "note"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14",
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"number":2,"note":"note"}"""),
                Stored.as(new MilestoneReached(ACTION, DAY, null, 2, null), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","number":2}"""),
                Stored.as(new ActionHeld(ACTION, DAY, MINUTE, SOURCE, HoldReason.INQUEST, "explanation", LATER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"INQUEST",
                        "explanation":"explanation","reviewBy":"2017-07-31"}"""),
                Stored.as(new ActionHeld(ACTION, DAY, MINUTE, null, HoldReason.INQUEST, "explanation", LATER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"reason":"INQUEST","explanation":"explanation",
                        "reviewBy":"2017-07-31"}"""),
                Stored.as(new HoldReviewed(ACTION, DAY, MINUTE, SOURCE, LATER, "explanation"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reviewBy":"2017-07-31",
                        "explanation":"explanation"}"""),
                Stored.as(new HoldReviewed(ACTION, DAY, MINUTE, null, LATER, "explanation"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"reviewBy":"2017-07-31",
                        "explanation":"explanation"}"""),
                Stored.as(new HoldReleased(ACTION, DAY, MINUTE, SOURCE, "explanation"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"explanation":"explanation"}"""),
                Stored.as(new HoldReleased(ACTION, DAY, MINUTE, null, "explanation"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"explanation":"explanation"}"""));
    }

    private static List<Stored> claims() {
        return List.of(
                Stored.as(new ClaimWithdrawn(ACTION, DAY, SOURCE, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14",
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"reason"}"""),
                Stored.as(new ClaimWithdrawn(ACTION, DAY, null, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","reason":"reason"}"""),
                Stored.as(
                        new CompletionAcceptedInPart(
                                ACTION, DAY, MINUTE, SOURCE, OTHER, "method", "accepted", "outstanding"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"verifier":{"person":"p-0002",
                        "role":"Named nurse","agency":"nuth"},"method":"method","accepted":"accepted",
                        "outstanding":"outstanding"}"""),
                Stored.as(
                        new CompletionAcceptedInPart(
                                ACTION, DAY, null, null, OTHER, "method", "accepted", "outstanding"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","verifier":{"person":"p-0002",
                        "role":"Named nurse","agency":"nuth"},"method":"method","accepted":"accepted",
                        "outstanding":"outstanding"}"""));
    }

    private static List<Stored> assurance() {
        return List.of(
                Stored.as(new ConditionMet(ACTION, DAY, MINUTE, SOURCE, 1, "how"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"condition":1,"how":"how"}"""),
                Stored.as(new ConditionMet(ACTION, DAY, null, null, 1, "how"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","condition":1,"how":"how"}"""),
                Stored.as(new SignOffRevoked(ACTION, DAY, MINUTE, SOURCE, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"reason"}"""),
                Stored.as(new SignOffRevoked(ACTION, DAY, MINUTE, null, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"reason":"reason"}"""),
                Stored.as(
                        new SustainedCheckRecorded(
                                ACTION, DAY, MINUTE, SOURCE, LATER, CheckResult.WEAKENED, "observed", EVIDENCE),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"dueOn":"2017-07-31","result":"WEAKENED",
                        "observed":"observed","evidence":{"level":"PRACTICE","sourceKind":"CASE_AUDIT",
                        "measure":"in order","direction":"HIGHER_IS_BETTER","comparableWithBaseline":false,
                        "method":"read","assessor":{"person":"p-0002","role":"Named nurse","agency":"nuth"},
                        "independence":"INDEPENDENT"}}"""),
                Stored.as(
                        new SustainedCheckRecorded(
                                ACTION, DAY, null, null, LATER, CheckResult.WEAKENED, "observed", null),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","dueOn":"2017-07-31",
                        "result":"WEAKENED","observed":"observed"}"""),
                Stored.as(new ReopeningDeclined(ACTION, DAY, MINUTE, SOURCE, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"reason"}"""),
                Stored.as(new ReopeningDeclined(ACTION, DAY, MINUTE, null, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"reason":"reason"}"""));
    }

    private static List<Stored> endings() {
        return List.of(
                Stored.as(
                        new ActionClosed(
                                ACTION,
                                DAY,
                                MINUTE,
                                SOURCE,
                                ClosureReason.SUPERSEDED,
                                "explanation",
                                new ActionId("scr-child-j.f3.a3")),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"SUPERSEDED",
                        "explanation":"explanation","successor":"scr-child-j.f3.a3"}"""),
                Stored.as(
                        new ActionClosed(ACTION, DAY, MINUTE, null, ClosureReason.SUPERSEDED, "explanation", null),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"reason":"SUPERSEDED","explanation":"explanation"}"""),
                Stored.as(new ActionReopened(ACTION, DAY, MINUTE, SOURCE, "cause", LATER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"cause":"cause","dueDate":"2017-07-31"}"""),
                Stored.as(new ActionReopened(ACTION, DAY, MINUTE, null, "cause", LATER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"cause":"cause","dueDate":"2017-07-31"}"""));
    }

    private static List<Stored> challenges() {
        return List.of(
                Stored.as(new ActionNoted(ACTION, DAY, MINUTE, SOURCE, "note"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"note":"note"}"""),
                Stored.as(new ActionNoted(ACTION, DAY, MINUTE, null, null), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"}}"""),
                Stored.as(new ConcernRecorded(ACTION, DAY, MINUTE, SOURCE, new AgencyId("nuth"), "concern"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"raisedBy":"nuth","concern":"concern"}"""),
                Stored.as(new ConcernRecorded(ACTION, DAY, null, null, null, "concern"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","concern":"concern"}"""),
                Stored.as(new ActionEscalated(ACTION, DAY, MINUTE, SOURCE, EscalationStep.BOARD, "reason", LATER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"to":"BOARD","reason":"reason",
                        "answerBy":"2017-07-31"}"""),
                Stored.as(new ActionEscalated(ACTION, DAY, null, null, EscalationStep.BOARD, "reason", LATER), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","to":"BOARD","reason":"reason",
                        "answerBy":"2017-07-31"}"""),
                Stored.as(
                        new EscalationAnswered(ACTION, DAY, MINUTE, SOURCE, EscalationStep.BOARD, "answer", true), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"by":"BOARD","answer":"answer",
                        "settled":true}"""),
                Stored.as(new EscalationAnswered(ACTION, DAY, null, null, EscalationStep.BOARD, "answer", true), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","by":"BOARD","answer":"answer",
                        "settled":true}"""),
                Stored.as(new DisputeOpened(ACTION, DAY, MINUTE, SOURCE, DisputedMatter.OWNER, List.of(POSITION)), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"matter":"OWNER",
                        "positions":[{"agency":"nuth","position":"It is the council's"}]}"""),
                Stored.as(new DisputeOpened(ACTION, DAY, null, null, DisputedMatter.OWNER, List.of(POSITION)), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","matter":"OWNER",
                        "positions":[{"agency":"nuth","position":"It is the council's"}]}"""),
                Stored.as(new PositionStated(ACTION, DAY, SOURCE, POSITION), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14",
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"position":{"agency":"nuth",
                        "position":"It is the council's"}}"""),
                Stored.as(new PositionStated(ACTION, DAY, null, POSITION), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","position":{"agency":"nuth",
                        "position":"It is the council's"}}"""),
                Stored.as(
                        new DisputeResolved(ACTION, DAY, MINUTE, SOURCE, DisputeOutcome.PARTLY_UPHELD, "resolution"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"outcome":"PARTLY_UPHELD",
                        "resolution":"resolution"}"""),
                Stored.as(
                        new DisputeResolved(ACTION, DAY, MINUTE, null, DisputeOutcome.PARTLY_UPHELD, "resolution"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"outcome":"PARTLY_UPHELD",
                        "resolution":"resolution"}"""));
    }

    private static List<Stored> corrections() {
        return List.of(
                Stored.as(
                        new ActionEventCorrected(
                                ACTION, DAY, MINUTE, SOURCE, 3, CorrectionReason.TYPING_ERROR, "why", 5L),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"corrects":3,
                        "reason":"TYPING_ERROR","why":"why","restatedBy":5}"""),
                Stored.as(
                        new ActionEventCorrected(
                                ACTION, DAY, null, null, 3, CorrectionReason.TYPING_ERROR, "why", null),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","corrects":3,
                        "reason":"TYPING_ERROR","why":"why"}"""));
    }
}

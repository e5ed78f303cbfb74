package org.throughline.events;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.ActionEvent.ActionMarkedComplete;
import org.throughline.events.action.ActionEvent.ActionRebaselined;
import org.throughline.events.action.ActionEvent.ActionSignedOff;
import org.throughline.events.action.ActionEvent.CompletionRefused;
import org.throughline.events.action.ActionEvent.CompletionVerified;
import org.throughline.events.action.ActionEvent.ImpactEvidenceRecorded;
import org.throughline.events.action.ActionEvent.ProgressRecorded;
import org.throughline.events.action.Priority;
import org.throughline.events.action.RebaselineReason;
import org.throughline.events.action.SuccessMeasure;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingAmended;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.impact.Direction;
import org.throughline.events.impact.Evidence;
import org.throughline.events.impact.EvidenceLevel;
import org.throughline.events.impact.Independence;
import org.throughline.events.impact.Reading;
import org.throughline.events.impact.Sampling;
import org.throughline.events.impact.SourceKind;
import org.throughline.events.review.KeyDate;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;

/** Every event beside the JSON it is stored as: once with all it can carry and once with only what it must. */
final class StoredEvents {

    private static final ReviewId REVIEW = new ReviewId("scr-child-j");
    private static final FindingId FINDING = new FindingId("scr-child-j.f3");
    private static final ActionId ACTION = new ActionId("scr-child-j.f3.a2");
    private static final LocalDate DAY = LocalDate.of(2016, 11, 14);
    private static final Authority MINUTE = new Authority(new CommitteeId("semg"), DAY, "4.2");
    private static final Source SOURCE = new Source(
            "annual-report", "7.7.1", "ab".repeat(32), List.of("dueDate: end of the reporting period"), null);
    private static final StatedDate JULY_2017 =
            new StatedDate("July 2017", LocalDate.of(2017, 7, 1), LocalDate.of(2017, 7, 31));
    private static final Participant OWNER =
            new Participant(new PersonId("p-0001"), "Service manager", new AgencyId("csc"));
    private static final Participant OTHER =
            new Participant(new PersonId("p-0002"), "Named nurse", new AgencyId("nuth"));

    /** An event and its stored form, printed over several lines for the reader only. */
    record Stored(Object event, String json) {

        static Stored as(Object event, String json) {
            return new Stored(event, json.replaceAll("\\n *", ""));
        }

        @Override
        public String toString() {
            return event.getClass().getSimpleName() + (json.contains("source\":") ? " in full" : " at its barest");
        }
    }

    private StoredEvents() {}

    static Stream<Stored> all() {
        return Stream.of(
                        Stream.of(reviews(), findings(), promises(), claims(), signOffs(), evidence())
                                .flatMap(List::stream),
                        StoredActionEvents.all(),
                        StoredRatificationEvents.all(),
                        StoredAlertEvents.all(),
                        StoredMeetingEvents.all(),
                        StoredBoardEvents.all(),
                        StoredReviewEvents.all())
                .flatMap(each -> each);
    }

    private static List<Stored> reviews() {
        return List.of(
                Stored.as(
                        new ReviewRegistered(
                                REVIEW,
                                DAY,
                                MINUTE,
                                SOURCE,
                                ReviewKind.SERIOUS_CASE_REVIEW,
                                "SCR/2016/1",
                                "Child J",
                                "appreciative inquiry",
                                new CommitteeId("crc"),
                                new Period(LocalDate.of(2014, 1, 1), LocalDate.of(2015, 6, 30)),
                                List.of(
                                        new KeyDate("inquest", LocalDate.of(2017, 3, 1), null),
                                        new KeyDate("re-audit due", null, JULY_2017)),
                                new Publication(
                                        Publication.State.WITHHELD, null, "until the criminal trial has concluded"),
                                12,
                                33),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"kind":"SERIOUS_CASE_REVIEW",
                        "reference":"SCR/2016/1","title":"Child J","method":"appreciative inquiry",
                        "commissionedBy":"crc","period":{"from":"2014-01-01","to":"2015-06-30"},
                        "keyDates":[{"what":"inquest","date":"2017-03-01"},
                        {"what":"re-audit due","asWritten":{"words":"July 2017","from":"2017-07-01",
                        "to":"2017-07-31"}}],
                        "publication":{"state":"WITHHELD","reason":"until the criminal trial has concluded"},
                        "statedFindings":12,"statedActions":33}"""),
                Stored.as(
                        new ReviewRegistered(
                                REVIEW,
                                DAY,
                                null,
                                null,
                                ReviewKind.RESEARCH,
                                "R/1",
                                "Thresholds",
                                null,
                                new CommitteeId("crc"),
                                null,
                                List.of(),
                                new Publication(Publication.State.PUBLISHED, DAY, null),
                                null,
                                null),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","kind":"RESEARCH","reference":"R/1",
                        "title":"Thresholds","commissionedBy":"crc","keyDates":[],
                        "publication":{"state":"PUBLISHED","publishedOn":"2016-11-14"}}"""),
                Stored.as(new FindingAccepted(REVIEW, DAY, MINUTE, SOURCE, FINDING), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"findingId":"scr-child-j.f3"}"""),
                Stored.as(new FindingAccepted(REVIEW, DAY, null, null, FINDING), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","findingId":"scr-child-j.f3"}"""));
    }

    private static List<Stored> findings() {
        return List.of(
                Stored.as(
                        new FindingRaised(
                                FINDING,
                                DAY,
                                MINUTE,
                                SOURCE,
                                FindingKind.AREA_TO_STRENGTHEN,
                                new ThemeId("chronologies"),
                                "Chronologies do not show patterns",
                                "4.2",
                                List.of(new Figure("chronologies needing further work", 16, 20))),
                        """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"kind":"AREA_TO_STRENGTHEN",
                        "theme":"chronologies","statement":"Chronologies do not show patterns",
                        "numberInSource":"4.2",
                        "figures":[{"measure":"chronologies needing further work","numerator":16,"denominator":20}]}"""),
                Stored.as(
                        new FindingRaised(
                                FINDING,
                                DAY,
                                null,
                                null,
                                FindingKind.GOOD_PRACTICE,
                                new ThemeId("chronologies"),
                                "Chronologies are begun early",
                                null,
                                List.of()),
                        """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14","kind":"GOOD_PRACTICE",
                        "theme":"chronologies","statement":"Chronologies are begun early","figures":[]}"""),
                Stored.as(
                        new FindingAmended(
                                FINDING,
                                DAY,
                                MINUTE,
                                SOURCE,
                                FindingKind.LEARNING,
                                new ThemeId("thresholds"),
                                "Chronologies are not asked for",
                                "The second audit"),
                        """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"kind":"LEARNING","theme":"thresholds",
                        "statement":"Chronologies are not asked for","reason":"The second audit"}"""),
                Stored.as(new FindingAmended(FINDING, DAY, MINUTE, null, null, null, null, "The second audit"), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"reason":"The second audit"}"""),
                Stored.as(new ActionAgreed(FINDING, DAY, MINUTE, SOURCE, ACTION), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"actionId":"scr-child-j.f3.a2"}"""),
                Stored.as(new ActionAgreed(FINDING, DAY, MINUTE, null, ACTION), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"actionId":"scr-child-j.f3.a2"}"""));
    }

    private static List<Stored> promises() {
        return List.of(
                Stored.as(
                        new ActionAssigned(
                                ACTION,
                                DAY,
                                MINUTE,
                                SOURCE,
                                List.of(new FindingId("scr-child-j.f4")),
                                "Re-audit chronologies",
                                "Every chronology shows what matters",
                                new SuccessMeasure(
                                        "good chronologies", "%", new BigDecimal("20"), new BigDecimal("82.50"), null),
                                "Supervise each chronology",
                                Priority.HIGH,
                                OWNER,
                                List.of(new AgencyId("nuth")),
                                new CommitteeId("semg"),
                                null,
                                JULY_2017,
                                "12a"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"alsoAnswers":["scr-child-j.f4"],
                        "statement":"Re-audit chronologies","desiredOutcome":"Every chronology shows what matters",
                        "successMeasure":{"measure":"good chronologies","unit":"%","baseline":20,"target":82.50},
                        "contingency":"Supervise each chronology","priority":"HIGH","leadAgency":"csc","owner":{"person":"p-0001",
                        "role":"Service manager","agency":"csc"},"contributingAgencies":["nuth"],
                        "overseenBy":"semg","dueDateAsWritten":{"words":"July 2017","from":"2017-07-01",
                        "to":"2017-07-31"},"numberInSource":"12a"}"""),
                Stored.as(
                        new ActionAssigned(
                                ACTION,
                                DAY,
                                MINUTE,
                                SOURCE,
                                List.of(),
                                "Re-audit chronologies",
                                "Every chronology shows what matters",
                                null,
                                null,
                                Priority.MEDIUM,
                                new AgencyId("csc"),
                                null,
                                new PersonId("w-0001"),
                                List.of(),
                                new CommitteeId("semg"),
                                LocalDate.of(2017, 7, 31),
                                null,
                                null),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"alsoAnswers":[],
                        "statement":"Re-audit chronologies","desiredOutcome":"Every chronology shows what matters",
                        "priority":"MEDIUM","leadAgency":"csc","ownerAsWritten":"w-0001",
                        "contributingAgencies":[],"overseenBy":"semg","dueDate":"2017-07-31"}"""),
                Stored.as(
                        new ProgressRecorded(
                                ACTION, DAY, MINUTE, SOURCE, "Auditors trained", 40, LocalDate.of(2017, 6, 1)),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"whatChanged":"Auditors trained",
                        "percentComplete":40,"forecastDate":"2017-06-01"}"""),
                Stored.as(new ProgressRecorded(ACTION, DAY, null, "Auditors trained", null, null), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","whatChanged":"Auditors trained"}"""),
                Stored.as(
                        new ActionRebaselined(
                                ACTION,
                                DAY,
                                MINUTE,
                                SOURCE,
                                null,
                                StatedDate.undated("autumn"),
                                RebaselineReason.CAPACITY,
                                "Two auditors left"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "dueDateAsWritten":{"words":"autumn"},"reasonCode":"CAPACITY","reason":"Two auditors left"}"""),
                Stored.as(
                        new ActionRebaselined(
                                ACTION,
                                DAY,
                                MINUTE,
                                null,
                                LocalDate.of(2017, 9, 30),
                                null,
                                RebaselineReason.NOT_STATED,
                                "Strategy awaited"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"dueDate":"2017-09-30","reasonCode":"NOT_STATED","reason":"Strategy awaited"}"""));
    }

    private static List<Stored> claims() {
        return List.of(
                Stored.as(new ActionMarkedComplete(ACTION, DAY, MINUTE, SOURCE, "Audit report"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"evidence":"Audit report"}"""),
                Stored.as(new ActionMarkedComplete(ACTION, DAY, null, "Audit report"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","evidence":"Audit report"}"""),
                Stored.as(new CompletionVerified(ACTION, DAY, MINUTE, SOURCE, OTHER, "Read ten files"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"verifier":{"person":"p-0002",
                        "role":"Named nurse","agency":"nuth"},"method":"Read ten files"}"""),
                Stored.as(new CompletionVerified(ACTION, DAY, null, null, OTHER, "Read ten files"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","verifier":{"person":"p-0002",
                        "role":"Named nurse","agency":"nuth"},"method":"Read ten files"}"""),
                Stored.as(
                        new CompletionRefused(ACTION, DAY, MINUTE, SOURCE, OTHER, "Read ten files", "Six were thin"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"verifier":{"person":"p-0002",
                        "role":"Named nurse","agency":"nuth"},"method":"Read ten files","reason":"Six were thin"}"""),
                Stored.as(
                        new CompletionRefused(ACTION, DAY, null, null, OTHER, "Read ten files", "Six were thin"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","verifier":{"person":"p-0002",
                        "role":"Named nurse","agency":"nuth"},"method":"Read ten files","reason":"Six were thin"}"""));
    }

    private static List<Stored> signOffs() {
        return List.of(
                Stored.as(
                        new ActionSignedOff(
                                ACTION,
                                DAY,
                                MINUTE,
                                SOURCE,
                                OTHER,
                                List.of("Re-audit in July"),
                                List.of(LocalDate.of(2017, 2, 14), LocalDate.of(2017, 5, 14))),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"signedOffBy":{"person":"p-0002",
                        "role":"Named nurse","agency":"nuth"},"conditions":["Re-audit in July"],
                        "sustainedChecksOn":["2017-02-14","2017-05-14"]}"""),
                Stored.as(new ActionSignedOff(ACTION, DAY, MINUTE, null, null, List.of(), List.of()), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"conditions":[],"sustainedChecksOn":[]}"""));
    }

    private static List<Stored> evidence() {
        return List.of(
                Stored.as(
                        new ImpactEvidenceRecorded(
                                ACTION,
                                DAY,
                                MINUTE,
                                SOURCE,
                                new Evidence(
                                        EvidenceLevel.PRACTICE,
                                        SourceKind.CASE_AUDIT,
                                        "good chronologies",
                                        "cases",
                                        Direction.HIGHER_IS_BETTER,
                                        Reading.of(4, 20),
                                        Reading.of(new BigDecimal("82.50")),
                                        Reading.of(15, 20),
                                        true,
                                        new Period(LocalDate.of(2016, 9, 1), LocalDate.of(2016, 10, 31)),
                                        "Two auditors read each file",
                                        Sampling.RANDOM,
                                        20,
                                        OTHER,
                                        Independence.INDEPENDENT,
                                        "Open cases only",
                                        "Longer waits")),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"evidence":{"level":"PRACTICE",
                        "sourceKind":"CASE_AUDIT","measure":"good chronologies","unit":"cases",
                        "direction":"HIGHER_IS_BETTER","baseline":{"numerator":4,"denominator":20},
                        "target":{"value":82.50},"actual":{"numerator":15,"denominator":20},
                        "comparableWithBaseline":true,"period":{"from":"2016-09-01","to":"2016-10-31"},
                        "method":"Two auditors read each file","sampling":"RANDOM","sampleSize":20,
                        "assessor":{"person":"p-0002","role":"Named nurse","agency":"nuth"},
                        "independence":"INDEPENDENT","limitations":"Open cases only",
                        "unintendedConsequences":"Longer waits"}}"""),
                Stored.as(
                        new ImpactEvidenceRecorded(
                                ACTION,
                                DAY,
                                null,
                                null,
                                new Evidence(
                                        EvidenceLevel.ACTIVITY,
                                        SourceKind.ATTENDANCE,
                                        "staff trained",
                                        null,
                                        Direction.HIGHER_IS_BETTER,
                                        null,
                                        null,
                                        null,
                                        false,
                                        null,
                                        "Signing-in sheet",
                                        null,
                                        null,
                                        OWNER,
                                        Independence.SELF_ASSESSED,
                                        null,
                                        null)),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14","evidence":{"level":"ACTIVITY",
                        "sourceKind":"ATTENDANCE","measure":"staff trained","direction":"HIGHER_IS_BETTER",
                        "comparableWithBaseline":false,"method":"Signing-in sheet",
                        "assessor":{"person":"p-0001","role":"Service manager","agency":"csc"},
                        "independence":"SELF_ASSESSED"}}"""));
    }
}

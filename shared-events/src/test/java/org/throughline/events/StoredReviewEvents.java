package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.StoredEvents.Stored;
import org.throughline.events.finding.FindingAnswerEvent.FindingDeclined;
import org.throughline.events.finding.FindingAnswerEvent.FindingImpactConfirmed;
import org.throughline.events.finding.FindingAnswerEvent.FindingLinked;
import org.throughline.events.finding.FindingAnswerEvent.FindingTakenUp;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputeResolved;
import org.throughline.events.finding.FindingDisputeEvent.FindingDisputed;
import org.throughline.events.finding.FindingEvent.FindingEventCorrected;
import org.throughline.events.review.ChangeJudged;
import org.throughline.events.review.ChangeJudged.CitedEvidence;
import org.throughline.events.review.CommissioningEvent.CriteriaDecided;
import org.throughline.events.review.CommissioningEvent.NationalBodyNotified;
import org.throughline.events.review.CommissioningEvent.OversightDelegated;
import org.throughline.events.review.CommissioningEvent.OversightReturned;
import org.throughline.events.review.DisclosureEvent.PublicationDecided;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionLifted;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionReviewed;
import org.throughline.events.review.PlanEvent.PlanAgreed;
import org.throughline.events.review.PlanEvent.PlanClosed;
import org.throughline.events.review.PlanEvent.PlanConditionMet;
import org.throughline.events.review.PlanEvent.PlanImpactAssessed;
import org.throughline.events.review.PlanEvent.PlanSignOffRevoked;
import org.throughline.events.review.PlanEvent.PlanSignedOff;
import org.throughline.events.review.PlanEvent.PlanSustained;
import org.throughline.events.review.Publication;
import org.throughline.events.review.Readers;
import org.throughline.events.review.ReviewEvent.ReviewEventCorrected;
import org.throughline.events.review.ReviewHoldEvent.ReviewHeld;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReleased;
import org.throughline.events.review.ReviewHoldEvent.ReviewHoldReviewed;
import org.throughline.events.review.ReviewKind;

/** What is decided on reviews and findings beside the JSON it is stored as. */
final class StoredReviewEvents {

    private static final ReviewId REVIEW = new ReviewId("scr-child-j");
    private static final FindingId FINDING = FindingId.of(REVIEW, 3);
    private static final LocalDate DAY = LocalDate.of(2016, 11, 14), LATER = LocalDate.of(2017, 7, 31);
    private static final CommitteeId SEMG = new CommitteeId("semg"), BOARD = new CommitteeId("board");
    private static final Authority MINUTE = new Authority(SEMG, DAY, "4.2");
    private static final Source SOURCE = new Source(
            "annual-report", "7.7.1", "ab".repeat(32), List.of("dueDate: end of the reporting period"), null);
    private static final AgencyId NUTH = new AgencyId("nuth");
    private static final Readers READERS =
            new Readers(List.of(Role.SECRETARY, Role.CHAIR), List.of(new AgencyId("police")), List.of("lead-csc"));
    private static final Position POSITION = new Position(NUTH, "It is the council's");

    private static final ChangeJudged NOT_KNOWN =
            new ChangeJudged(ChangeJudged.Change.NOT_KNOWN, "not measured", List.of());

    private StoredReviewEvents() {}

    static Stream<Stored> all() {
        return Stream.of(reviews(), commissioning(), plans(), findings(), corrections())
                .flatMap(List::stream);
    }

    private static List<Stored> reviews() {
        return List.of(
                Stored.as(new ReviewHeld(REVIEW, DAY, MINUTE, SOURCE, HoldReason.INQUEST, "explanation", LATER), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"INQUEST",
                        "explanation":"explanation","reviewBy":"2017-07-31"}"""),
                Stored.as(new ReviewHeld(REVIEW, DAY, MINUTE, null, HoldReason.INQUEST, "explanation", LATER), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"reason":"INQUEST",
                        "explanation":"explanation","reviewBy":"2017-07-31"}"""),
                Stored.as(new ReviewHoldReviewed(REVIEW, DAY, MINUTE, SOURCE, LATER, "explanation"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reviewBy":"2017-07-31",
                        "explanation":"explanation"}"""),
                Stored.as(new ReviewHoldReviewed(REVIEW, DAY, MINUTE, null, LATER, "explanation"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"reviewBy":"2017-07-31",
                        "explanation":"explanation"}"""),
                Stored.as(new ReviewHoldReleased(REVIEW, DAY, MINUTE, SOURCE, "explanation"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"explanation":"explanation"}"""),
                Stored.as(new ReviewHoldReleased(REVIEW, DAY, MINUTE, null, "explanation"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"explanation":"explanation"}"""),
                Stored.as(
                        new ReportingRestrictionImposed(
                                REVIEW, DAY, MINUTE, SOURCE, "reason", "restsOn", READERS, List.of(NUTH), LATER),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"reason",
                        "restsOn":"restsOn","readers":{"roles":["SECRETARY","CHAIR"],"agencies":["police"],
                        "users":["lead-csc"]},
                        "excludedAgencies":["nuth"],"reviewBy":"2017-07-31"}"""),
                Stored.as(
                        new ReportingRestrictionImposed(
                                REVIEW, DAY, null, null, "reason", "restsOn", READERS, List.of(), null),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","reason":"reason",
                        "restsOn":"restsOn","readers":{"roles":["SECRETARY","CHAIR"],"agencies":["police"],
                        "users":["lead-csc"]},
                        "excludedAgencies":[]}"""),
                Stored.as(
                        new ReportingRestrictionReviewed(
                                REVIEW, DAY, MINUTE, SOURCE, LATER, "explanation", READERS, List.of(NUTH)),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reviewBy":"2017-07-31",
                        "explanation":"explanation","readers":{"roles":["SECRETARY","CHAIR"],"agencies":["police"],
                        "users":["lead-csc"]},"excludedAgencies":["nuth"]}"""),
                Stored.as(
                        new ReportingRestrictionReviewed(
                                REVIEW, DAY, MINUTE, null, LATER, "explanation", READERS, List.of()),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"reviewBy":"2017-07-31",
                        "explanation":"explanation","readers":{"roles":["SECRETARY","CHAIR"],"agencies":["police"],
                        "users":["lead-csc"]},"excludedAgencies":[]}"""),
                Stored.as(new ReportingRestrictionLifted(REVIEW, DAY, MINUTE, SOURCE, "reason"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"reason"}"""),
                Stored.as(new ReportingRestrictionLifted(REVIEW, DAY, null, null, "reason"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","reason":"reason"}"""),
                Stored.as(
                        new PublicationDecided(
                                REVIEW, DAY, MINUTE, SOURCE, new Publication(Publication.State.PUBLISHED, LATER, null)),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"publication":{"state":"PUBLISHED",
                        "publishedOn":"2017-07-31"}}"""),
                Stored.as(
                        new PublicationDecided(
                                REVIEW, DAY, MINUTE, null, new Publication(Publication.State.PUBLISHED, LATER, null)),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"publication":{"state":"PUBLISHED",
                        "publishedOn":"2017-07-31"}}"""));
    }

    private static List<Stored> commissioning() {
        return List.of(
                Stored.as(
                        new CriteriaDecided(
                                REVIEW,
                                DAY,
                                MINUTE,
                                SOURCE,
                                true,
                                ReviewKind.SERIOUS_CASE_REVIEW,
                                "decidedBy",
                                "reasons"),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"met":true,
                        "statutoryKind":"SERIOUS_CASE_REVIEW","decidedBy":"decidedBy","reasons":"reasons"}"""),
                Stored.as(
                        new CriteriaDecided(
                                REVIEW, DAY, null, null, true, ReviewKind.SERIOUS_CASE_REVIEW, null, "reasons"),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","met":true,
                        "statutoryKind":"SERIOUS_CASE_REVIEW","reasons":"reasons"}"""),
                Stored.as(new NationalBodyNotified(REVIEW, DAY, MINUTE, SOURCE, "body", "reference"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"body":"body",
                        "reference":"reference"}"""),
                Stored.as(new NationalBodyNotified(REVIEW, DAY, null, null, "body", null), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","body":"body"}"""),
                Stored.as(new OversightDelegated(REVIEW, DAY, MINUTE, SOURCE, BOARD, SEMG, "reason"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"from":"board","to":"semg",
                        "reason":"reason"}"""),
                Stored.as(new OversightDelegated(REVIEW, DAY, MINUTE, null, BOARD, SEMG, "reason"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"from":"board","to":"semg","reason":"reason"}"""),
                Stored.as(new OversightReturned(REVIEW, DAY, MINUTE, SOURCE, SEMG, BOARD, "reason"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"from":"semg","to":"board",
                        "reason":"reason"}"""),
                Stored.as(new OversightReturned(REVIEW, DAY, MINUTE, null, SEMG, BOARD, "reason"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"from":"semg","to":"board","reason":"reason"}"""));
    }

    private static List<Stored> plans() {
        return List.of(
                Stored.as(new PlanAgreed(REVIEW, DAY, MINUTE, SOURCE, 1, 33, "one was minuted here"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "actionsRecorded":1,"actionsStated":33,"reason":"one was minuted here"}"""),
                Stored.as(new PlanAgreed(REVIEW, DAY, MINUTE, null, null, null, null), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"}}"""),
                Stored.as(
                        new PlanSignedOff(
                                REVIEW,
                                DAY,
                                MINUTE,
                                SOURCE,
                                List.of("re-audit within a year"),
                                1,
                                33,
                                1,
                                "one was minuted here"),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "conditions":["re-audit within a year"],"actionsRecorded":1,"actionsStated":33,
                        "actionsOpen":1,"reason":"one was minuted here"}"""),
                Stored.as(
                        new PlanSignedOff(
                                REVIEW, DAY, MINUTE, null, List.of("re-audit within a year"), null, null, null, null),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"conditions":["re-audit within a year"]}"""),
                Stored.as(new PlanConditionMet(REVIEW, DAY, MINUTE, SOURCE, 1, "how"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"condition":1,"how":"how"}"""),
                Stored.as(new PlanConditionMet(REVIEW, DAY, null, null, 1, "how"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","condition":1,"how":"how"}"""),
                Stored.as(new PlanSignOffRevoked(REVIEW, DAY, MINUTE, SOURCE, "reason"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"reason"}"""),
                Stored.as(new PlanSignOffRevoked(REVIEW, DAY, MINUTE, null, "reason"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"reason":"reason"}"""),
                Stored.as(new PlanSustained(REVIEW, DAY, MINUTE, SOURCE, "basis"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"basis":"basis"}"""),
                Stored.as(new PlanSustained(REVIEW, DAY, MINUTE, null, "basis"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"basis":"basis"}"""),
                Stored.as(new PlanClosed(REVIEW, DAY, MINUTE, SOURCE, "explanation"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"explanation":"explanation"}"""),
                Stored.as(new PlanClosed(REVIEW, DAY, MINUTE, null, "explanation"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"explanation":"explanation"}"""),
                Stored.as(
                        new PlanImpactAssessed(
                                REVIEW,
                                DAY,
                                MINUTE,
                                SOURCE,
                                new ChangeJudged(
                                        ChangeJudged.Change.IMPROVED,
                                        "Chronologies are in use",
                                        List.of(new CitedEvidence(ActionId.of(FINDING, 2), 4))),
                                NOT_KNOWN,
                                NOT_KNOWN),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "practice":{"change":"IMPROVED","statement":"Chronologies are in use",
                        "evidence":[{"action":"scr-child-j.f3.a2","version":4}]},
                        "systems":{"change":"NOT_KNOWN","statement":"not measured","evidence":[]},
                        "outcomes":{"change":"NOT_KNOWN","statement":"not measured","evidence":[]}}"""),
                Stored.as(new PlanImpactAssessed(REVIEW, DAY, MINUTE, null, NOT_KNOWN, NOT_KNOWN, NOT_KNOWN), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},
                        "practice":{"change":"NOT_KNOWN","statement":"not measured","evidence":[]},
                        "systems":{"change":"NOT_KNOWN","statement":"not measured","evidence":[]},
                        "outcomes":{"change":"NOT_KNOWN","statement":"not measured","evidence":[]}}"""));
    }

    private static List<Stored> findings() {
        return List.of(
                Stored.as(new FindingDeclined(FINDING, DAY, MINUTE, SOURCE, "reason"), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"reason"}"""),
                Stored.as(new FindingDeclined(FINDING, DAY, MINUTE, null, "reason"), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "reason":"reason"}"""),
                Stored.as(new FindingImpactConfirmed(FINDING, DAY, MINUTE, SOURCE, "basis"), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"basis":"basis"}"""),
                Stored.as(new FindingImpactConfirmed(FINDING, DAY, MINUTE, null, "basis"), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "basis":"basis"}"""),
                Stored.as(new FindingTakenUp(FINDING, DAY, MINUTE, SOURCE, "reason"), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"reason":"reason"}"""),
                Stored.as(new FindingTakenUp(FINDING, DAY, MINUTE, null, "reason"), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "reason":"reason"}"""),
                Stored.as(
                        new FindingLinked(FINDING, DAY, MINUTE, SOURCE, List.of(new FindingId("child-s.f1")), "why"),
                        """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"earlier":["child-s.f1"],
                        "why":"why"}"""),
                Stored.as(
                        new FindingLinked(FINDING, DAY, null, null, List.of(new FindingId("child-s.f1")), "why"), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14","earlier":["child-s.f1"],
                        "why":"why"}"""),
                Stored.as(new FindingDisputed(FINDING, DAY, MINUTE, SOURCE, List.of(POSITION)), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"positions":[{"agency":"nuth",
                        "position":"It is the council's"}]}"""),
                Stored.as(new FindingDisputed(FINDING, DAY, null, null, List.of(POSITION)), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14","positions":[{"agency":"nuth",
                        "position":"It is the council's"}]}"""),
                Stored.as(
                        new FindingDisputeResolved(
                                FINDING, DAY, MINUTE, SOURCE, DisputeOutcome.PARTLY_UPHELD, "resolution"),
                        """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"outcome":"PARTLY_UPHELD",
                        "resolution":"resolution"}"""),
                Stored.as(
                        new FindingDisputeResolved(
                                FINDING, DAY, MINUTE, null, DisputeOutcome.PARTLY_UPHELD, "resolution"),
                        """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "outcome":"PARTLY_UPHELD","resolution":"resolution"}"""));
    }

    private static List<Stored> corrections() {
        return List.of(
                Stored.as(
                        new ReviewEventCorrected(
                                REVIEW, DAY, MINUTE, SOURCE, 2, CorrectionReason.TYPING_ERROR, "why", 5L),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","authority":{"committee":"semg",
                        "meetingDate":"2016-11-14","minute":"4.2"},"source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"corrects":2,
                        "reason":"TYPING_ERROR","why":"why","restatedBy":5}"""),
                Stored.as(
                        new ReviewEventCorrected(
                                REVIEW, DAY, null, null, 2, CorrectionReason.TYPING_ERROR, "why", null),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","corrects":2,
                        "reason":"TYPING_ERROR","why":"why"}"""),
                Stored.as(
                        new FindingEventCorrected(
                                FINDING, DAY, MINUTE, SOURCE, 2, CorrectionReason.TYPING_ERROR, "why", 5L),
                        """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report","paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},"corrects":2,
                        "reason":"TYPING_ERROR","why":"why","restatedBy":5}"""),
                Stored.as(
                        new FindingEventCorrected(
                                FINDING, DAY, null, null, 2, CorrectionReason.TYPING_ERROR, "why", null),
                        """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14","corrects":2,
                        "reason":"TYPING_ERROR","why":"why"}"""));
    }
}

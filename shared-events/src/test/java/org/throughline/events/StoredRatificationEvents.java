package org.throughline.events;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.throughline.events.StoredEvents.Stored;
import org.throughline.events.action.ActionRatificationEvent;
import org.throughline.events.finding.FindingRatificationEvent;
import org.throughline.events.review.ReviewRatificationEvent;

/** What meetings make of chair's actions, beside the JSON it is stored as. */
final class StoredRatificationEvents {

    private static final ReviewId REVIEW = new ReviewId("scr-child-j");
    private static final FindingId FINDING = new FindingId("scr-child-j.f3");
    private static final ActionId ACTION = new ActionId("scr-child-j.f3.a2");
    private static final LocalDate DAY = LocalDate.of(2016, 11, 14);
    private static final Authority MINUTE = new Authority(new CommitteeId("semg"), DAY, "4.2");
    private static final Source SOURCE = new Source(
            "annual-report", "7.7.1", "ab".repeat(32), List.of("dueDate: end of the reporting period"), null);

    private StoredRatificationEvents() {}

    static Stream<Stored> all() {
        return List.of(
                Stored.as(new ActionRatificationEvent.ChairsActionRatified(ACTION, DAY, MINUTE, SOURCE, 3), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "decision":3}"""),
                Stored.as(
                        new ActionRatificationEvent.ChairsActionReversed(ACTION, DAY, MINUTE, SOURCE, 3, "reason"),
                        """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "decision":3,"reason":"reason"}"""),
                Stored.as(new ActionRatificationEvent.ChairsActionRatified(ACTION, DAY, MINUTE, null, 3), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "decision":3}"""),
                Stored.as(
                        new ActionRatificationEvent.ChairsActionReversed(ACTION, DAY, MINUTE, null, 3, "reason"), """
                        {"actionId":"scr-child-j.f3.a2","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "decision":3,"reason":"reason"}"""),
                Stored.as(new FindingRatificationEvent.ChairsActionRatified(FINDING, DAY, MINUTE, SOURCE, 3), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "decision":3}"""),
                Stored.as(
                        new FindingRatificationEvent.ChairsActionReversed(FINDING, DAY, MINUTE, SOURCE, 3, "reason"),
                        """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "decision":3,"reason":"reason"}"""),
                Stored.as(new FindingRatificationEvent.ChairsActionRatified(FINDING, DAY, MINUTE, null, 3), """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "decision":3}"""),
                Stored.as(
                        new FindingRatificationEvent.ChairsActionReversed(FINDING, DAY, MINUTE, null, 3, "reason"),
                        """
                        {"findingId":"scr-child-j.f3","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "decision":3,"reason":"reason"}"""),
                Stored.as(new ReviewRatificationEvent.ChairsActionRatified(REVIEW, DAY, MINUTE, SOURCE, 3), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "decision":3}"""),
                Stored.as(
                        new ReviewRatificationEvent.ChairsActionReversed(REVIEW, DAY, MINUTE, SOURCE, 3, "reason"),
                        """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "source":{"document":"annual-report",
                        "paragraph":"7.7.1",
                        "sha256":"abababababababababababababababababababababababababababababababab",
                        "assumed":["dueDate: end of the reporting period"]},
                        "decision":3,"reason":"reason"}"""),
                Stored.as(new ReviewRatificationEvent.ChairsActionRatified(REVIEW, DAY, MINUTE, null, 3), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "decision":3}"""),
                Stored.as(
                        new ReviewRatificationEvent.ChairsActionReversed(REVIEW, DAY, MINUTE, null, 3, "reason"), """
                        {"reviewId":"scr-child-j","effectiveOn":"2016-11-14",
                        "authority":{"committee":"semg","meetingDate":"2016-11-14","minute":"4.2"},
                        "decision":3,"reason":"reason"}"""))
                .stream();
    }
}

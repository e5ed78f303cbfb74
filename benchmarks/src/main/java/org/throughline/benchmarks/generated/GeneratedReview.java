package org.throughline.benchmarks.generated;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.throughline.events.ActionId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.ReviewId;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.Figure;
import org.throughline.events.finding.FindingEvent.ActionAgreed;
import org.throughline.events.finding.FindingEvent.FindingRaised;
import org.throughline.events.finding.FindingKind;
import org.throughline.events.review.Publication;
import org.throughline.events.review.ReviewEvent.FindingAccepted;
import org.throughline.events.review.ReviewEvent.ReviewRegistered;
import org.throughline.events.review.ReviewKind;

/** One review with its findings and their actions, from its beginning to the evidence of its last action. */
final class GeneratedReview {

    static final int FINDINGS = 4;
    static final int ACTIONS_EACH = 5;
    static final int ACTIONS = FINDINGS * ACTIONS_EACH;
    static final int EVENTS = 1 + FINDINGS * (2 + ACTIONS_EACH) + ACTIONS * GeneratedAction.EVENTS;

    private static final LocalTime OFFICE = LocalTime.of(9, 30);
    private static final List<String> THEMES =
            List.of("chronologies", "thresholds", "voice-of-the-child", "information-sharing", "neglect", "recording");

    private final ReviewId review;
    private final LocalDate began;
    private final Plans plans;
    private final Random random;
    private final List<Told> events = new ArrayList<>(EVENTS);

    GeneratedReview(int number, LocalDate began, Plans plans) {
        this.plans = plans;
        review = new ReviewId("generated-" + (number + 1));
        this.began = began;
        random = new Random(number);
    }

    static Instant recordedAt(LocalDate day) {
        return day.atTime(OFFICE).toInstant(ZoneOffset.UTC);
    }

    /** In the order of recording; what is recorded on the same day keeps the order in which it follows. */
    List<Told> events() {
        var kind = ReviewKind.values()[random.nextInt(ReviewKind.values().length)];
        tell(
                "Review",
                review.value(),
                began,
                new ReviewRegistered(
                        review,
                        began,
                        null,
                        null,
                        kind,
                        "G " + review,
                        "A generated review, " + review,
                        "appreciative inquiry",
                        new CommitteeId("crc"),
                        null,
                        List.of(),
                        Publication.NOT_PUBLISHED,
                        null,
                        null));
        for (int number = 1; number <= FINDINGS; number++) raise(number);
        events.sort(Comparator.comparing(Told::recordedAt));
        return numbered();
    }

    private void raise(int findingNumber) {
        var finding = FindingId.of(review, findingNumber);
        var raised = began.plusDays(20L * findingNumber + random.nextInt(20));
        tell("Review", review.value(), raised, new FindingAccepted(review, raised, null, null, finding));
        tell(
                "Finding",
                finding.value(),
                raised,
                new FindingRaised(
                        finding,
                        raised,
                        null,
                        null,
                        FindingKind.AREA_TO_STRENGTHEN,
                        new ThemeId(THEMES.get(random.nextInt(THEMES.size()))),
                        "Most of the files that were read needed further work before they told what a child had lived through",
                        null,
                        List.of(new Figure("files that needed further work", 10 + random.nextInt(10), 20))));
        for (int number = 1; number <= ACTIONS_EACH; number++) {
            var action = new GeneratedAction(
                    ActionId.of(finding, number), raised.plusDays(5L * number + random.nextInt(5)), random, plans);
            tell(
                    "Finding",
                    finding.value(),
                    action.agreedOn(),
                    new ActionAgreed(
                            finding, action.agreedOn(), action.authority(action.agreedOn()), null, action.id()));
            action.life().forEach((day, event) -> tell("Action", action.id().value(), day, event));
        }
    }

    private void tell(String type, String stream, LocalDate recordedOn, Object event) {
        events.add(new Told(type, stream, 0, recordedAt(recordedOn), event));
    }

    private List<Told> numbered() {
        Map<String, Long> versions = new HashMap<>();
        return events.stream()
                .map(event -> new Told(
                        event.type(),
                        event.stream(),
                        versions.merge(event.stream(), 1L, Long::sum) - 1,
                        event.recordedAt(),
                        event.event()))
                .toList();
    }
}

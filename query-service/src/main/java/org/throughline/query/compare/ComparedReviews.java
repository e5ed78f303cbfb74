package org.throughline.query.compare;

import static java.util.stream.Collectors.joining;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.domain.review.ReviewState;
import org.throughline.events.ReviewId;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.compare.Comparer.Fields;
import org.throughline.query.history.History;
import org.throughline.query.history.Phrases;
import org.throughline.query.review.ReviewRow;
import org.throughline.query.review.Reviews;

/** Reviews to be compared: what they are, their plan, and what limits who may read and publish them. */
@Component
class ComparedReviews {

    private static final String ITEMS = "; ";

    private final Reviews reviews;

    ComparedReviews(Reviews reviews) {
        this.reviews = reviews;
    }

    Compared of(ReviewId review) {
        return new Compared() {

            @Override
            public String titleField() {
                return "title";
            }

            @Override
            public ReviewId review() {
                return review;
            }

            @Override
            public Map<String, String> at(AsOf standpoint) {
                return reviews.find(review, standpoint)
                        .map(found -> fields(
                                found, reviews.rows(List.of(found), standpoint).getFirst(), standpoint.asOf()))
                        .orElseGet(Map::of);
            }

            // The numbers of its findings and actions change with entries of those.
            @Override
            public List<History> histories(LocalDate day) {
                return List.of(reviews.history(review, day, AsOf.on(day)));
            }
        };
    }

    private static Map<String, String> fields(ReviewState state, ReviewRow row, LocalDate day) {
        var restriction = state.disclosure().restriction();
        var plan = state.plan();
        return new Fields()
                .put("planStatus", row.planStatus())
                .put("title", row.title())
                .put("reference", row.reference())
                .put("kind", row.kind())
                .put("method", row.method())
                .put("commissionedBy", row.commissionedBy())
                .put("overseenBy", row.overseenBy())
                .put("beganOn", row.beganOn())
                .put("period", row.period() == null ? null : row.period().toString())
                .put(
                        "keyDates",
                        row.keyDates().stream()
                                .map(date -> date.what() + ", "
                                        + words(
                                                date.date(),
                                                date.asWritten() == null
                                                        ? null
                                                        : date.asWritten().words()))
                                .collect(joining(ITEMS)))
                .put("publication", row.publication().state())
                .put("publishedOn", row.publication().publishedOn())
                .put("statedFindings", row.statedFindings())
                .put("recordedFindings", row.recordedFindings())
                .put("statedActions", row.statedActions())
                .put("recordedActions", row.recordedActions())
                .put("planDecisions", plan.steps().size())
                .put("planSignOffs", plan.signOffs().size())
                .put(
                        "planImpactJudged",
                        plan.impact().stream()
                                .map(each -> "%s: practice %s, systems %s, outcomes %s"
                                        .formatted(
                                                Phrases.day(each.on()),
                                                Phrases.words(each.practice().change()),
                                                Phrases.words(each.systems().change()),
                                                Phrases.words(each.outcomes().change())))
                                .collect(joining(ITEMS)))
                .put(
                        "holds",
                        state.holds().stream()
                                .map(hold -> Phrases.words(hold.reason()) + " from " + Phrases.day(hold.from())
                                        + (hold.expiredBy(day) ? ", past its review" : ""))
                                .collect(joining(ITEMS)))
                .put("restrictedSince", restriction == null ? null : restriction.on())
                .put("restrictionReviewedBy", restriction == null ? null : restriction.reviewBy())
                .put("restrictions", state.disclosure().restrictions().size())
                .put("criteriaDecisions", state.commissioning().criteria().size())
                .put("notifications", state.commissioning().notifications().size())
                .put("chairsActions", state.chairsActions().all().size())
                .put("toBeRatified", state.chairsActions().waiting().size())
                .all();
    }

    private static String words(@Nullable LocalDate day, @Nullable String asWritten) {
        return day != null ? Phrases.day(day) : asWritten == null ? "no day" : asWritten;
    }
}

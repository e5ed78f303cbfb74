package org.throughline.web.list;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.throughline.events.ReviewId;
import org.throughline.query.review.ReviewRow;
import org.throughline.web.api.Api;
import org.throughline.web.question.Question;
import org.throughline.web.words.Choice;

/** The titles of reviews, for people. */
@Component
public class ReviewNames {

    /** More would make a page heavy; those that began last are known. */
    private static final int KNOWN_MAX = 100;

    private final Api api;

    ReviewNames(Api api) {
        this.api = api;
    }

    /**
     * Titles by identifier, those that began last first.
     *
     * @param all whether no review is left out
     */
    public record Titles(Map<String, String> byReview, List<String> latestFirst, boolean all) {

        /** The title, or the identifier of a review whose title is not known here. */
        public String of(ReviewId review) {
            return byReview.getOrDefault(review.value(), review.value());
        }

        /** A field to filter by review. One that is asked for can be chosen, also if it began long ago. */
        public Filter filter(Question question) {
            var asked = question.value("review");
            var choices = Stream.concat(latestFirst.stream(), Stream.of(asked))
                    .filter(review -> !review.isEmpty())
                    .distinct()
                    .map(review -> new Choice(review, byReview.getOrDefault(review, review)))
                    .toList();
            return Filter.choice(
                    question, "review", all ? "Review" : "Review (the latest %d)".formatted(KNOWN_MAX), choices);
        }
    }

    /** Of the reviews that could be read on the day of a question. */
    public Titles at(Question question) {
        var parameters = new LinkedMultiValueMap<>(question.standpoint().parameters());
        parameters.set("size", Integer.toString(KNOWN_MAX));
        parameters.set("sort", "-beganOn");
        var found = api.list("/api/reviews", parameters, ReviewRow.class);
        var titles = new TreeMap<String, String>();
        found.items().forEach(review -> titles.put(review.id().value(), review.title()));
        return new Titles(
                titles,
                found.items().stream().map(review -> review.id().value()).toList(),
                found.total() <= KNOWN_MAX);
    }
}

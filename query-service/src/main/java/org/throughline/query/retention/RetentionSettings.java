package org.throughline.query.retention;

import java.util.Map;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.throughline.events.review.ReviewKind;

/**
 * For how long the board keeps names.
 *
 * @param years after a review's plan was closed, by kind of review
 * @param yearsOtherwise for every other kind, and for people whom no review names
 */
@ConfigurationProperties("throughline.retention")
record RetentionSettings(
        @DefaultValue Map<ReviewKind, Integer> years,
        @DefaultValue("10") int yearsOtherwise) {

    int yearsOf(ReviewKind kind) {
        return years.getOrDefault(kind, yearsOtherwise);
    }
}

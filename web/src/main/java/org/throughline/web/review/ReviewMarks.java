package org.throughline.web.review;

import java.util.ArrayList;
import java.util.List;
import org.throughline.query.review.ReviewRow;

/** What is so of a review beside the status of its plan. */
final class ReviewMarks {

    private ReviewMarks() {}

    static List<String> beside(ReviewRow review) {
        var marks = new ArrayList<String>();
        if (review.onHold()) marks.add("On hold");
        if (review.restricted()) marks.add("Restricted");
        if (!review.toBeRatified().isEmpty()) marks.add("To be ratified");
        if (review.corrected() != null) marks.add("Corrected");
        return marks;
    }
}

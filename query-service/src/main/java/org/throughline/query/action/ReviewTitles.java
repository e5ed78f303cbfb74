package org.throughline.query.action;

import java.util.function.Function;
import org.throughline.events.ReviewId;
import org.throughline.query.bitemporal.AsOf;

/** What a search for actions needs from reviews, whose title and reference people remember better than its identifier. */
public interface ReviewTitles {

    /** The text to search of each review that the asker may read; empty for another one. */
    Function<ReviewId, String> searched(AsOf standpoint);
}

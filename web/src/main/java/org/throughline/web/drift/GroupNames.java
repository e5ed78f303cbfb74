package org.throughline.web.drift;

import org.springframework.stereotype.Component;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import org.throughline.query.review.ReviewDetail;
import org.throughline.web.api.Api;
import org.throughline.web.drift.Groups.By;
import org.throughline.web.question.Question;
import org.throughline.web.words.DirectoryNames;

/** The names of groups of actions. */
@Component
class GroupNames {

    private final Api api;
    private final DirectoryNames names;

    GroupNames(Api api, DirectoryNames names) {
        this.api = api;
        this.names = names;
    }

    /** @param question the page's, for the day on which a review has its title */
    Groups of(By by, Question question) {
        return new Groups(by, key -> switch (by) {
            case AGENCY -> names.of(new AgencyId(key));
            case COMMITTEE -> names.of(new CommitteeId(key));
            case THEME -> names.of(new ThemeId(key));
            case REVIEW -> title(key, question);
        });
    }

    /** The identifier, for a lead whose agency has an action of a review that the lead may not read. */
    private String title(String review, Question question) {
        return api.find("/api/reviews/" + review, question.standpoint().parameters(), ReviewDetail.class)
                .map(detail -> detail.review().title())
                .orElse(review);
    }
}

package org.throughline.query.finding;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.action.ReviewTitles;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.list.Facets;
import org.throughline.query.list.Sorting;

/** The register of findings. */
@Component
class FindingSearch {

    /** The default order: by review and number. */
    static final Sorting<AnsweredFinding> IN_ORDER = Sorting.<AnsweredFinding>inOrder()
            .by("finding", finding -> finding.id().value())
            .by("kind", finding -> finding.finding().stated().kind())
            .by("theme", finding -> finding.theme().value())
            .by("raisedOn", AnsweredFinding::raisedOn)
            .by("status", AnsweredFinding::status)
            .by("actions", finding -> finding.actions().size());

    private final Findings findings;
    private final ReviewTitles reviews;

    FindingSearch(Findings findings, ReviewTitles reviews) {
        this.reviews = reviews;
        this.findings = findings;
    }

    List<AnsweredFinding> all(FindingFilter filter, AsOf standpoint) {
        var among = filter.review() == null ? findings.at(standpoint) : findings.of(filter.review(), standpoint);
        return among.filter(filter.lets(() -> reviews.searched(standpoint))).toList();
    }

    Facets facets(FindingFilter filter, AsOf standpoint) {
        return new Facets.Counting<>(standpoint, all(filter, standpoint))
                .by("status", AnsweredFinding::status)
                .by("kind", finding -> finding.finding().stated().kind())
                .by("theme", AnsweredFinding::theme)
                .by("review", AnsweredFinding::review)
                .counted();
    }
}

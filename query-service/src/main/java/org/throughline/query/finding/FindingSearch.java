package org.throughline.query.finding;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.query.clocks.Standpoint;
import org.throughline.query.platform.Facets;
import org.throughline.query.platform.Sorting;

/** The register of findings. */
@Component
class FindingSearch {

    /** The default order: by review and number. */
    static final Sorting<AnsweredFinding> IN_ORDER = Sorting.<AnsweredFinding>inOrder()
            .by("finding", finding -> finding.id().value())
            .by("kind", finding -> finding.finding().raised().kind())
            .by("theme", finding -> finding.theme().value())
            .by("raisedOn", AnsweredFinding::raisedOn)
            .by("status", AnsweredFinding::status)
            .by("actions", finding -> finding.actions().size());

    private final Findings findings;

    FindingSearch(Findings findings) {
        this.findings = findings;
    }

    List<AnsweredFinding> all(FindingFilter filter, Standpoint standpoint) {
        var among = filter.review() == null ? findings.at(standpoint) : findings.of(filter.review(), standpoint);
        return among.filter(filter.lets()).toList();
    }

    Facets facets(FindingFilter filter, Standpoint standpoint) {
        return new Facets.Counting<>(standpoint, all(filter, standpoint))
                .by("status", AnsweredFinding::status)
                .by("kind", finding -> finding.finding().raised().kind())
                .by("theme", AnsweredFinding::theme)
                .by("review", AnsweredFinding::review)
                .counted();
    }
}

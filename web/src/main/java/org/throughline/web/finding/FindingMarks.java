package org.throughline.web.finding;

import java.util.ArrayList;
import java.util.List;
import org.throughline.query.finding.FindingRow;
import org.throughline.web.words.Words;

/** What is so of a finding beside its status. */
final class FindingMarks {

    private FindingMarks() {}

    static List<String> beside(FindingRow finding) {
        var marks = new ArrayList<String>();
        if (finding.recurred()) marks.add("Recurred");
        if (finding.disputed()) marks.add("Disputed");
        if (!finding.toBeRatified().isEmpty()) marks.add("To be ratified");
        if (finding.amendedOn() != null) marks.add("Amended " + Words.day(finding.amendedOn()));
        if (finding.corrected() != null) marks.add("Corrected");
        return marks;
    }
}

package org.throughline.query.alert;

import java.time.LocalDate;
import java.util.Comparator;
import org.throughline.domain.alert.LeadNews;
import org.throughline.events.action.AlertNews;
import org.throughline.query.action.ActionView;

/** An action about which its lead agency has to answer. */
record DueAnswer(ActionView action, LeadNews news) {

    static final Comparator<DueAnswer> MOST_HARMFUL_FIRST =
            Comparator.comparing((DueAnswer due) -> due.news().harm());

    /** The last day for an answer of the agency, also where that has passed and the matter goes up. */
    LocalDate answerBy() {
        var alert = action.state().alerts().open();
        return alert == null ? news.answerBy() : alert.answerBy();
    }

    /** Whether it was in a digest already. An answer ends an alert, and keeps no first one away. */
    boolean isAlerted() {
        return news.news() != AlertNews.RAISED;
    }

    boolean isOverdue(LocalDate day) {
        return day.isAfter(answerBy());
    }
}

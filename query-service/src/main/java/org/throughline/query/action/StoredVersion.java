package org.throughline.query.action;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.FindingId;
import org.throughline.events.PersonId;
import org.throughline.events.ReviewId;
import tools.jackson.databind.json.JsonMapper;

/**
 * A state of an action as a document: what it is found by stands in the open, and what it is shown by is one text, which
 * costs the store a fraction of what as many fields would.
 *
 * @param agencies the lead agency and those contributing
 * @param dueOrNever the due date, or a day later than any where there is none
 * @param text statement and outcome in lower case, for searching
 * @param signOffs how many there have been, in force or not
 * @param view the state itself, as JSON
 */
public record StoredVersion(
        @BsonId String id,
        ActionId action,
        LocalDate from,
        LocalDate to,
        ReviewId review,
        List<FindingId> answers,
        PersonId owner,
        AgencyId leadAgency,
        List<AgencyId> agencies,
        CommitteeId overseenBy,
        LocalDate dueOrNever,
        String text,
        int signOffs,
        String view) {

    private static final JsonMapper JSON = new JsonMapper();

    static StoredVersion of(ActionVersion version) {
        var view = version.view();
        var due = view.course().dueDates().current();
        return new StoredVersion(
                view.action() + "@" + version.from(),
                view.action(),
                version.from(),
                version.to(),
                view.review(),
                view.answers(),
                view.owner().person(),
                view.owner().agency(),
                view.agencies(),
                view.overseenBy(),
                due == null ? ActionVersion.OPEN_END : due,
                (view.statement() + '\n' + view.desiredOutcome()).toLowerCase(Locale.ROOT),
                view.signOffs().size(),
                JSON.writeValueAsString(view));
    }

    ActionView shown() {
        return JSON.readValue(view, ActionView.class);
    }
}

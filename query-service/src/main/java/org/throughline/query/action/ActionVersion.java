package org.throughline.query.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.bson.codecs.pojo.annotations.BsonId;
import org.throughline.events.ActionId;
import org.throughline.events.action.ActionStatus;

/**
 * An action as it was so from one day on until the day something else took effect. A question about any day is then a
 * question to an index.
 *
 * @param to the first day on which it was no longer so
 * @param text statement and outcome in lower case, for searching
 */
public record ActionVersion(
        @BsonId String id,
        ActionId action,
        LocalDate from,
        LocalDate to,
        ActionStatus status,
        LocalDate dueOrNever,
        String text,
        ActionView view) {

    /** The end of what is still so. No due date lies as far ahead, so it also stands for none when sorting. */
    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    /** Every state the action has been in, a day being long enough for one. */
    static List<ActionVersion> of(ActionLife life) {
        var days = life.events().stream()
                .map(known -> known.event().effectiveOn())
                .distinct()
                .sorted()
                .toList();
        var versions = new ArrayList<ActionVersion>();
        for (int i = 0; i < days.size(); i++) {
            var to = i + 1 < days.size() ? days.get(i + 1) : OPEN_END;
            versions.add(of(ActionView.of(life.effectiveBy(days.get(i), null)), days.get(i), to));
        }
        return versions;
    }

    private static ActionVersion of(ActionView view, LocalDate from, LocalDate to) {
        var due = view.course().dueDates().current();
        return new ActionVersion(
                view.action() + "@" + from,
                view.action(),
                from,
                to,
                view.course().status(),
                due == null ? OPEN_END : due,
                (view.statement() + '\n' + view.desiredOutcome()).toLowerCase(Locale.ROOT),
                view);
    }
}

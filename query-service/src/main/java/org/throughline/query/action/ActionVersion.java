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
        var inEffectiveOrder = life.effectiveBy(LocalDate.MAX, null);
        var versions = new ArrayList<ActionVersion>();
        var view = ActionView.begun(inEffectiveOrder.getFirst());
        addTo(versions, view, inEffectiveOrder.getFirst().event().effectiveOn());
        for (var recorded : inEffectiveOrder.subList(1, inEffectiveOrder.size())) {
            view = view.then(recorded);
            addTo(versions, view, recorded.event().effectiveOn());
        }
        return versions;
    }

    /** Adds a state that follows all others, on a day that is not before theirs. */
    static void addTo(List<ActionVersion> versions, ActionView view, LocalDate day) {
        if (!versions.isEmpty()) {
            var before = versions.removeLast();
            if (before.from.isBefore(day)) versions.add(before.until(day));
        }
        versions.add(of(view, day, OPEN_END));
    }

    private ActionVersion until(LocalDate day) {
        return new ActionVersion(id, action, from, day, status, dueOrNever, text, view);
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

package org.throughline.web.action;

import java.util.ArrayList;
import org.jspecify.annotations.Nullable;
import org.throughline.query.action.register.ActionRow;
import org.throughline.web.words.Words;

/**
 * A due date with what has to be known beside it.
 *
 * @param look how its border is drawn: plain, late, or none while there is no date
 * @param context lateness, hidden days, the source's words; null if there is nothing to say
 */
public record ContextualDate(
        String look, String date, @Nullable String context) {

    private static final String LATE = "app-date app-date--late";
    private static final String NONE = "app-date app-date--none";
    private static final String PLAIN = "app-date";

    static ContextualDate of(ActionRow action) {
        var delay = action.assessment().delayDays();
        var hidden = action.assessment().maskedDelayDays();
        var context = new ArrayList<String>();
        if (action.dueDateAsWritten() != null)
            context.add("as written: “" + action.dueDateAsWritten().words() + "”");
        if (action.originalDueDate() != null && !action.originalDueDate().equals(action.dueDate()))
            context.add("first " + Words.day(action.originalDueDate()));
        if (delay != null && delay > 0) context.add(Words.days(delay) + " late");
        if (hidden != null && hidden > 0) context.add(Words.days(hidden) + " hidden");
        if (action.dueDateToBeRatified()) context.add("to be ratified");
        if (action.assumedDates().contains("dueDate")) context.add("assumed");
        return new ContextualDate(
                action.dueDate() == null ? NONE : delay != null && delay > 0 ? LATE : PLAIN,
                Words.dayOr(action.dueDate(), "No date"),
                context.isEmpty() ? null : String.join(", ", context));
    }
}

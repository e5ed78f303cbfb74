package org.throughline.query.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.life.Life;

/**
 * An action as it was so from one day on until the day something else took effect.
 *
 * @param to the first day on which it was no longer so
 */
record ActionVersion(LocalDate from, LocalDate to, ActionView view) {

    /** The end of what is still so. No due date lies as far ahead, so it also stands for none when sorting. */
    static final LocalDate OPEN_END = LocalDate.of(9999, 12, 31);

    /** Every state the action has been in, a day being long enough for one. */
    static List<ActionVersion> of(Life<ActionEvent> life) {
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
            if (before.from.isBefore(day)) versions.add(new ActionVersion(before.from, day, before.view));
        }
        versions.add(new ActionVersion(day, OPEN_END, view));
    }
}

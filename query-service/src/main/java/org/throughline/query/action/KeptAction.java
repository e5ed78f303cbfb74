package org.throughline.query.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.Correction;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.life.KnownEvent;
import org.throughline.query.life.Life;

/**
 * An action as the view keeps it: its life, and each state it has been in.
 *
 * @param versions the states, folded from the life
 * @param changedOn the first day whose state is not as it is stored
 * @param refolded whether a correction was followed, which can end a stored state that nothing stands in the place of
 */
record KeptAction(Life<ActionEvent> life, List<ActionVersion> versions, LocalDate changedOn, boolean refolded) {

    static KeptAction begun(KnownEvent<ActionEvent> first) {
        var life = Life.begun(first);
        return new KeptAction(life, ActionVersion.of(life), LocalDate.MIN, false);
    }

    static KeptAction stored(Life<ActionEvent> life) {
        return new KeptAction(life, ActionVersion.of(life), LocalDate.MAX, false);
    }

    ActionId id() {
        return life.events().getFirst().event().actionId();
    }

    long version() {
        return life.version();
    }

    /** An event that takes effect after all that went before goes on from the latest state; any other begins anew. */
    KeptAction then(KnownEvent<ActionEvent> event) {
        var after = life.then(event);
        if (follows(event)) return new KeptAction(after, ActionVersion.of(after), LocalDate.MIN, true);
        var day = event.event().effectiveOn();
        var changed = day.isBefore(changedOn) ? day : changedOn;
        if (day.isBefore(versions.getLast().from()))
            return new KeptAction(after, ActionVersion.of(after), changed, refolded);
        var next = new ArrayList<>(versions);
        ActionVersion.addTo(next, versions.getLast().view().then(event.recorded()), day);
        return new KeptAction(after, List.copyOf(next), changed, refolded);
    }

    /** Whether a correction is followed from this event on: it is one, or the restatement that one was waiting for. */
    private boolean follows(KnownEvent<ActionEvent> event) {
        BoardEvent told = event.event(), before = life.events().getLast().event();
        if (told instanceof Correction) return true;
        return before instanceof Correction correction
                && correction.restatedBy() != null
                && correction.restatedBy() == event.version();
    }

    /** What has to be written: also the state that now ends on the first changed day. Latest first. */
    List<ActionVersion> changed() {
        return versions.reversed().stream()
                .takeWhile(version -> !version.to().isBefore(changedOn))
                .toList();
    }
}

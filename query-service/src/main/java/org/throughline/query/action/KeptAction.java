package org.throughline.query.action;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * An action as its view keeps it: its life, and each state it has been in.
 *
 * @param versions the states, folded from the life
 * @param changedOn the first day whose state is not as it is stored
 */
record KeptAction(ActionLife life, List<ActionVersion> versions, LocalDate changedOn) {

    static KeptAction begun(KnownEvent first) {
        var life = ActionLife.begun(first);
        return new KeptAction(life, ActionVersion.of(life), LocalDate.MIN);
    }

    static KeptAction stored(ActionLife life) {
        return new KeptAction(life, ActionVersion.of(life), LocalDate.MAX);
    }

    long version() {
        return life.version();
    }

    /** An event that takes effect after all that went before goes on from the latest state; any other begins anew. */
    KeptAction then(KnownEvent event) {
        var after = life.then(event);
        var day = event.event().effectiveOn();
        var changed = day.isBefore(changedOn) ? day : changedOn;
        if (day.isBefore(versions.getLast().from())) return new KeptAction(after, ActionVersion.of(after), changed);
        var next = new ArrayList<>(versions);
        ActionVersion.addTo(next, versions.getLast().view().then(event.recorded()), day);
        return new KeptAction(after, List.copyOf(next), changed);
    }

    /** What has to be written: also the state that now ends on the first changed day. Latest first. */
    List<ActionVersion> changed() {
        return versions.reversed().stream()
                .takeWhile(version -> !version.to().isBefore(changedOn))
                .toList();
    }
}

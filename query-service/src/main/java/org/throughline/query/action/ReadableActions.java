package org.throughline.query.action;

import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.reading.ReadPermissionInTheLog;
import org.throughline.board.reading.Readable;
import org.throughline.board.reading.WithoutHidden;
import org.throughline.domain.Recorded;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.action.ActionEvent;
import org.throughline.query.history.AttributedEvent;
import org.throughline.query.history.EventStreams;

/**
 * Which actions a user may read now, whatever day is asked about: those of reviews that the user may read, and of the others
 * those that the user's agency owes and is not excluded from.
 */
@Component
public class ReadableActions {

    private final ActionsView actionsView;
    private final ReadPermissionInTheLog permission;
    private final EventStreams streams;

    ReadableActions(ActionsView actionsView, ReadPermissionInTheLog permission, EventStreams streams) {
        this.actionsView = actionsView;
        this.permission = permission;
        this.streams = streams;
    }

    /** Those that the user of this request may read. */
    public Predicate<ActionId> toTheAsker() {
        return among(permission.toTheAsker());
    }

    /** The same, of views: their review is at hand, and most reviews are under no restriction. */
    Predicate<ActionView> viewsToTheAsker() {
        var readable = permission.toTheAsker();
        var owed = among(readable);
        return view -> readable.test(view.review()) || owed.test(view.action());
    }

    /** Equal as long as the user of this request may read the same, but for changes of lead agencies. */
    Object basis() {
        return permission.toTheAsker().basis();
    }

    /** Those among what somebody may read; the lead agency of each is the one that the view shows. */
    public Predicate<ActionId> among(Readable readable) {
        return readable.with(this::leadAgency)::test;
    }

    private @Nullable AgencyId leadAgency(ActionId action) {
        return actionsView
                .states()
                .find(action.value())
                .map(states -> states.latest().leadAgency())
                .orElse(null);
    }

    /** The events of an action that the user of this request may read, without names of actions that the user may not. */
    List<AttributedEvent<ActionEvent>> events(ActionId action) {
        var mayBeRead = toTheAsker();
        return streams.readIf(mayBeRead.test(action), action, ActionEvent.class).stream()
                .map(known -> new AttributedEvent<>(
                        new Recorded<>(WithoutHidden.of(known.event(), mayBeRead), known.version(), known.recordedAt()),
                        known.asker()))
                .toList();
    }
}

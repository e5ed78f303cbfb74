package org.throughline.board.reading;

import java.util.Optional;
import java.util.function.Predicate;
import org.throughline.events.ActionId;
import org.throughline.events.FindingId;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.EndingEvent.ActionClosed;
import org.throughline.events.finding.FindingAnswerEvent.FindingLinked;
import org.throughline.events.finding.FindingEvent;

/** Events that a user may read, without the names of what the user may not read. */
public final class WithoutHidden {

    private WithoutHidden() {}

    /** A successor that may not be read is left out. */
    public static ActionEvent of(ActionEvent event, Predicate<ActionId> mayBeRead) {
        return event instanceof ActionClosed closed && closed.successor() != null && !mayBeRead.test(closed.successor())
                ? new ActionClosed(
                        closed.actionId(),
                        closed.effectiveOn(),
                        closed.authority(),
                        closed.source(),
                        closed.reason(),
                        closed.explanation(),
                        null)
                : event;
    }

    /** Earlier findings that may not be read are left out; empty if all of them are. */
    public static Optional<FindingEvent> of(FindingEvent event, Predicate<FindingId> mayBeRead) {
        if (!(event instanceof FindingLinked linked)) return Optional.of(event);
        var readable = linked.earlier().stream().filter(mayBeRead).toList();
        if (readable.size() == linked.earlier().size()) return Optional.of(event);
        return readable.isEmpty()
                ? Optional.empty()
                : Optional.of(new FindingLinked(
                        linked.findingId(),
                        linked.effectiveOn(),
                        linked.authority(),
                        linked.source(),
                        readable,
                        linked.why()));
    }
}

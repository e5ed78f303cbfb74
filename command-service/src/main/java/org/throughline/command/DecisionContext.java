package org.throughline.command;

import java.time.Clock;
import java.time.LocalDate;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.board.Policies;
import org.throughline.board.people.People;
import org.throughline.board.people.People.Namesake;
import org.throughline.board.reading.ReadPermission;
import org.throughline.domain.Asker;
import org.throughline.domain.Corrections;
import org.throughline.domain.Timeline;
import org.throughline.domain.action.ActionState;
import org.throughline.events.ActionId;
import org.throughline.events.BoardEvent;
import org.throughline.events.ReviewId;
import org.throughline.events.action.ActionEvent;

/**
 * What a decision may look up: the day, the directory, people, policy, the streams of other aggregates and who may read
 * them.
 */
@Component
public record DecisionContext(
        Clock clock,
        Board board,
        People people,
        Policies policy,
        RecordedStreams streams,
        ReadPermission readers,
        ActionsOfPerson actions) {

    /** For a user who decides on a review: other reviews that the user may not read do not exist. */
    public DecisionContext seenBy(Asker asker, ReviewId review) {
        var readable = new ReadableStreams(streams, review, (stream, family) -> readers.mayRead(asker, stream, family));
        return new DecisionContext(clock, board, knownBy(asker), policy, readable, readers, actions);
    }

    /** For a user who decides on the directory: people who are named only where the user may not read are not on record. */
    public DecisionContext seenBy(Asker asker) {
        return new DecisionContext(clock, board, knownBy(asker), policy, streams, readers, actions);
    }

    private People knownBy(Asker asker) {
        return people.knownBy(namesake -> readers.readsAll(asker) || mayKnowOf(asker, namesake));
    }

    /** Whether no action that names the person is hidden, or the directory or an action that can be read has that role. */
    private boolean mayKnowOf(Asker asker, Namesake namesake) {
        var naming = actions.of(namesake.person());
        var readable = naming.stream()
                .filter(action -> readers.mayRead(asker, action.value(), ActionEvent.class))
                .toList();
        return readable.size() == naming.size()
                || board.hasHeld(namesake.person(), namesake.role(), namesake.agency())
                || readable.stream().anyMatch(action -> owns(action, namesake));
    }

    private boolean owns(ActionId action, Namesake namesake) {
        var ownership = ActionState.of(
                        Timeline.inOrder(Corrections.of(streams.read(action.value(), ActionEvent.class))))
                .ownership();
        return Stream.concat(
                        Stream.ofNullable(ownership.owner()),
                        ownership.former().stream().flatMap(former -> Stream.ofNullable(former.owner())))
                .anyMatch(owner -> owner.person().equals(namesake.person())
                        && owner.role().equals(namesake.role())
                        && owner.agency().equals(namesake.agency()));
    }

    /** The same, for what is judged but not recorded. */
    public DecisionContext withoutChange() {
        return new DecisionContext(clock, board, people.unchanged(), policy, streams, readers, actions);
    }

    /** Whether a user may read a stream; see {@link ReadPermission}. */
    public boolean mayRead(Asker asker, Object stream, Class<? extends BoardEvent> family) {
        return readers.mayRead(asker, stream.toString(), family);
    }

    public LocalDate today() {
        return LocalDate.now(clock);
    }
}

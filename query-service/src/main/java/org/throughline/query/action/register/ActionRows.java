package org.throughline.query.action.register;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.people.People;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.history.AllCorrections;
import org.throughline.query.history.AllCorrections.Beside;
import org.throughline.query.list.ShownPerson.Names;

/** Shows actions in lists, with the names of their owners and the corrections of their entries. */
@Component
public class ActionRows {

    private final People people;
    private final AllCorrections corrections;

    ActionRows(People people, AllCorrections corrections) {
        this.people = people;
        this.corrections = corrections;
    }

    /** Names and corrections are looked up once for all of them. */
    public List<ActionRow> of(Collection<AssessedAction> actions, AsOf standpoint) {
        var names = Names.of(owners(actions), words(actions), people);
        var beside = beside(actions, standpoint);
        return actions.stream()
                .map(action -> ActionRow.of(action, names, beside))
                .toList();
    }

    private static List<PersonId> words(Collection<AssessedAction> actions) {
        return actions.stream()
                .flatMap(action ->
                        Stream.ofNullable(action.view().state().ownership().asWritten()))
                .toList();
    }

    private static List<@Nullable Participant> owners(Collection<AssessedAction> actions) {
        var owners = new ArrayList<@Nullable Participant>();
        for (var action : actions) {
            owners.add(action.view().owner());
            owners.add(action.view().secondOwner());
            owners.add(action.coveredBy());
        }
        return owners;
    }

    Beside beside(Collection<AssessedAction> actions, AsOf standpoint) {
        return corrections.beside(
                actions.stream()
                        .map(AssessedAction::view)
                        .flatMap(view ->
                                Stream.of(view.action().value(), view.review().value())),
                standpoint);
    }
}

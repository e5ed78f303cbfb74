package org.throughline.query.directory;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.people.People;
import org.throughline.board.permission.ReadsContent;
import org.throughline.events.ActionId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.query.action.AssessedAction;
import org.throughline.query.action.register.ActionFilter;
import org.throughline.query.action.register.ActionSearch;
import org.throughline.query.action.register.FiveNumber;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.directory.PersonRow.RoleHeld;
import org.throughline.query.list.ListReader;
import org.throughline.query.list.ListRequest;
import org.throughline.query.list.Page;
import org.throughline.query.list.Sorting;

/** People over HTTP: the roles they hold or held, and the actions they own. */
@RestController
@RequestMapping("/api/directory/people")
@Tag(name = "Directory and policy")
class PersonQueryController {

    /** By identifier. */
    private static final Sorting<PersonRow> SORTING = Sorting.<PersonRow>inOrder()
            .by("person", row -> row.person().value())
            .by("name", PersonRow::name)
            .by("agency", row -> row.roles().getFirst().agency().value())
            .by("role", row -> row.roles().getFirst().role())
            .by("open", PersonRow::open)
            .by("late", PersonRow::late)
            .by("drifting", PersonRow::drifting)
            .by("ended", PersonRow::ended);

    private final DirectoryInTheLog directory;
    private final ActionSearch actions;
    private final People people;
    private final ListReader lists;

    PersonQueryController(DirectoryInTheLog directory, ActionSearch actions, People people, ListReader lists) {
        this.directory = directory;
        this.actions = actions;
        this.people = people;
        this.lists = lists;
    }

    @GetMapping
    @ReadsContent
    @Operation(
            operationId = "listPeople",
            summary = "People in the directory and owners of actions, with their roles and what they own")
    Page<PersonRow> people(@ParameterObject @Valid PersonFilter filter, @ParameterObject ListRequest request) {
        var listing = lists.open(request, filter);
        var found = found(listing.standpoint()).stream().filter(filter::lets).toList();
        return listing.page(found, SORTING, Function.identity());
    }

    private List<PersonRow> found(AsOf standpoint) {
        var all = new TreeMap<String, Found>();
        for (var entry : directory.on(standpoint.asOf(), standpoint.knownAt()).people())
            of(all, entry.person()).holds(entry.person(), entry.from(), entry.to());
        for (var action : actions.assessed(ActionFilter.of(null, null, null, null), standpoint)) {
            var ownership = action.view().state().ownership();
            var owner = ownership.owner();
            if (owner != null) of(all, owner).owns(action, owner);
            ownership.former().forEach(former -> {
                if (former.owner() != null) of(all, former.owner()).handedOver(former.owner());
            });
        }
        var names =
                people.namesOf(all.values().stream().map(each -> each.person).toList());
        return all.values().stream().map(each -> each.row(names)).toList();
    }

    private static Found of(Map<String, Found> all, Participant participant) {
        return all.computeIfAbsent(participant.person().value(), _ -> new Found(participant.person()));
    }

    /** What is found of one person. */
    private static final class Found {

        private final PersonId person;
        private final List<RoleHeld> held = new ArrayList<>();
        private final Map<List<Object>, RoleHeld> atActions = new LinkedHashMap<>();
        private final List<ActionId> owns = new ArrayList<>();
        private int late;
        private int drifting;
        private int ended;
        private int handedOver;

        private Found(PersonId person) {
            this.person = person;
        }

        private void holds(Participant in, LocalDate from, @Nullable LocalDate to) {
            held.add(new RoleHeld(in.role(), in.agency(), from, to));
        }

        private void owns(AssessedAction action, Participant owner) {
            named(owner);
            if (!action.view().state().status().open()) {
                ended++;
                return;
            }
            owns.add(action.view().action());
            if (FiveNumber.LATE.counts(action)) late++;
            if (FiveNumber.DRIFTING.counts(action)) drifting++;
        }

        private void handedOver(Participant owner) {
            named(owner);
            handedOver++;
        }

        private void named(Participant in) {
            if (held.stream()
                    .noneMatch(role ->
                            role.role().equals(in.role()) && role.agency().equals(in.agency())))
                atActions.putIfAbsent(
                        List.of(in.role(), in.agency()), new RoleHeld(in.role(), in.agency(), null, null));
        }

        private PersonRow row(Map<PersonId, String> names) {
            boolean holdsRole = held.stream().anyMatch(role -> role.to() == null);
            var roles = new ArrayList<RoleHeld>();
            held.stream().filter(role -> role.to() == null).forEach(roles::add);
            roles.addAll(atActions.values());
            held.stream().filter(role -> role.to() != null).forEach(roles::add);
            return new PersonRow(
                    person,
                    names.get(person),
                    holdsRole || !owns.isEmpty(),
                    List.copyOf(roles),
                    List.copyOf(owns),
                    owns.size(),
                    late,
                    drifting,
                    ended,
                    handedOver);
        }
    }
}

package org.throughline.domain.action;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Recorded;
import org.throughline.domain.board.Policy;
import org.throughline.domain.drift.Assessment;
import org.throughline.domain.drift.Explanation;
import org.throughline.domain.drift.Signal;
import org.throughline.domain.drift.SignalKind;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.Source;
import org.throughline.events.action.ActionEvent;
import org.throughline.events.action.ActionEvent.ActionAssigned;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.AssignmentDeclined;
import org.throughline.events.action.OwnershipEvent.CoverArranged;
import org.throughline.events.action.OwnershipEvent.PersonIdentified;
import org.throughline.events.action.OwnershipEvent.SecondOwnerNamed;
import org.throughline.events.action.Priority;

/** Who owns an action and answers for it: nobody, as the source writes it; a person; two; somebody who covers. */
class OwnersOfActionTest {

    static final ActionId ACTION = new ActionId("scr-child-j.f3.a2");
    static final AgencyId CSC = new AgencyId("csc"), NUTH = new AgencyId("nuth");
    static final Participant INES = new Participant(new PersonId("p-0002"), "Named nurse", NUTH);
    static final LocalDate JUNE = LocalDate.of(2016, 6, 1), JULY = LocalDate.of(2016, 7, 1);

    @Test
    void it_is_unowned_from_its_first_day_and_its_lead_agency_is_known() {
        var state = state(assigned());

        assertThat(state.ownership().leadAgency()).isEqualTo(CSC);
        assertThat(state.ownership().agencies()).containsExactly(CSC);
        assertThat(state.ownership().owner()).isNull();
        assertThat(Assessment.on(JUNE, state, Policy.DEFAULT).signals()).contains(SignalKind.UNOWNED);
        assertThat(Explanation.of(JUNE, state, Policy.DEFAULT).signals())
                .filteredOn(signal -> signal.kind() == SignalKind.UNOWNED)
                .extracting(Signal::because)
                .containsExactly("The source named no person on 1 June 2016, and there is no new owner");
    }

    @Test
    void a_person_who_follows_ends_that_and_their_agency_leads() {
        var state =
                state(assigned(), new ActionReassigned(ACTION, JULY, minute(JULY), null, null, INES, "named", null));

        assertThat(Assessment.on(JULY, state, Policy.DEFAULT).signals()).doesNotContain(SignalKind.UNOWNED);
        assertThat(state.ownership().leadAgency()).isEqualTo(NUTH);
        assertThat(state.ownership().owner())
                .isNotNull()
                .extracting(Participant::person)
                .isEqualTo(INES.person());
        assertThat(state.ownership().asWritten()).isNull();
        assertThat(state.ownership().former())
                .containsExactly(new Ownership.FormerOwner(CSC, null, new PersonId("w-heads"), JUNE, JULY, "named"));
    }

    @Test
    void an_agency_that_led_it_without_a_person_is_kept_among_those_that_led() {
        var state =
                state(assigned(), new ActionReassigned(ACTION, JULY, minute(JULY), null, null, INES, "named", null));

        assertThat(state.ownership().leadAgenciesSince(JUNE)).containsExactly(CSC, NUTH);
        assertThat(state.ownership().leadAgenciesSince(JULY)).containsExactly(CSC, NUTH);
        assertThat(state.ownership().leadAgenciesSince(JULY.plusDays(1))).containsExactly(NUTH);
    }

    @Test
    void who_answers_on_a_day_is_the_owner_or_the_cover_and_the_second_owner() {
        var omar = new Participant(new PersonId("p-0001"), "Service manager", CSC);
        var ada = new Participant(new PersonId("p-0003"), "Team manager", CSC);
        var state = state(
                assigned(),
                new ActionReassigned(ACTION, JULY, minute(JULY), null, null, omar, "named", null),
                new SecondOwnerNamed(ACTION, JULY, minute(JULY), null, INES, "together"),
                new CoverArranged(ACTION, JULY, null, null, ada, JULY.plusDays(10), JULY.plusDays(20), "leave"));

        assertThat(state.ownership().answering(JULY.plusDays(9))).containsExactly(omar, INES);
        assertThat(state.ownership().answering(JULY.plusDays(10))).containsExactly(ada, INES);
        assertThat(state.ownership().answering(JULY.plusDays(20))).containsExactly(ada, INES);
        assertThat(state.ownership().answering(JULY.plusDays(21))).containsExactly(omar, INES);
        assertThat(state.ownership().leadAgency()).isEqualTo(CSC);
        assertThat(state.ownership().ownersSince(JULY)).contains(omar, INES, ada);
    }

    @Test
    void whom_a_record_means_is_said_once_for_all_that_names_it() {
        var was = new Participant(new PersonId("p-0001"), "Service manager", CSC);
        var state = state(
                assigned(),
                new ActionReassigned(ACTION, JULY, minute(JULY), null, null, was, "named", null),
                new PersonIdentified(ACTION, JULY, null, null, was.person(), new PersonId("p-0009"), "one person"),
                new ActionReassigned(ACTION, JULY.plusDays(1), minute(JULY), null, was, INES, "handed on", null),
                new ActionReassigned(ACTION, JULY.plusDays(2), minute(JULY), null, INES, was, "handed back", null));

        assertThat(state.ownership().owner())
                .isNotNull()
                .extracting(Participant::person)
                .isEqualTo(new PersonId("p-0009"));
        assertThat(state.ownership().former())
                .extracting(
                        former -> former.owner() == null ? null : former.owner().person())
                .containsExactly(null, new PersonId("p-0009"), INES.person());
    }

    @Test
    void the_lead_agency_can_decline_it_and_a_committee_has_to_find_an_owner() {
        var state = state(assigned(), new AssignmentDeclined(ACTION, JULY, null, CSC, "Housing does this"));

        assertThat(state.vacancy()).isNotNull().extracting(Vacancy::declined).isEqualTo(true);
        assertThat(Assessment.on(JULY, state, Policy.DEFAULT).signals()).contains(SignalKind.UNOWNED);
    }

    private static ActionAssigned assigned() {
        return new ActionAssigned(
                ACTION,
                JUNE,
                minute(JUNE),
                new Source("Annual report", null, null, List.of(), null),
                List.of(),
                "Train all social workers",
                "Chronologies inform decisions",
                null,
                null,
                Priority.MEDIUM,
                CSC,
                null,
                new PersonId("w-heads"),
                List.of(),
                new CommitteeId("semg"),
                LocalDate.of(2016, 12, 31),
                null,
                null);
    }

    private static Authority minute(LocalDate on) {
        return new Authority(new CommitteeId("semg"), on, "7.2");
    }

    private static ActionState state(ActionEvent... events) {
        var recorded = new ArrayList<Recorded<ActionEvent>>();
        for (var event : events) recorded.add(new Recorded<>(event, recorded.size(), Instant.EPOCH));
        return ActionState.of(recorded);
    }
}

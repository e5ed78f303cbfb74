package org.throughline.command.directory;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.BOARD;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.TOMORROW;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;

import java.time.LocalDate;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.axonframework.test.aggregate.TestExecutor;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Given;
import org.throughline.command.Given.Asking;
import org.throughline.command.Rule;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.PersonId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.AgencyLeft;
import org.throughline.events.directory.DirectoryEvent.AgencyRenamed;
import org.throughline.events.directory.DirectoryEvent.CommitteeDissolved;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.events.directory.DirectoryEvent.PeopleMerged;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;
import org.throughline.events.directory.DirectoryEvent.PersonLeft;
import org.throughline.events.directory.DirectoryEvent.ThemeRetired;

/** The board's directory, which begins with three agencies, three committees and a theme. */
class DirectoryTest {

    static final LocalDate MARCH = LocalDate.of(2016, 3, 1), JUNE = LocalDate.of(2016, 6, 1);
    static final AgencyId FIRE = new AgencyId("fire"), POLICE = new AgencyId("police");
    static final CommitteeId GROUP = new CommitteeId("chronologies-group");
    static final AgencyEntered ENTERED = new AgencyEntered(MARCH, null, null, FIRE, "Fire Service");
    static final PersonEntered OMAR_ENTERED = new PersonEntered(MARCH, null, null, as(OMAR));

    @Test
    void an_agency_joins_is_renamed_leaves_and_joins_again() {
        given().when(on(MARCH)
                        .inDirectory(
                                "", d -> new EnterAgency(FIRE, "Fire Service", d.day(), d.authority(), d.source())))
                .expectEvents(ENTERED);
        given(ENTERED)
                .when(on(JUNE).inDirectory(
                                FIRE.value(),
                                d -> new RenameAgency("Fire and Rescue", d.day(), d.authority(), d.source())))
                .expectEvents(new AgencyRenamed(JUNE, null, null, FIRE, "Fire and Rescue"));
        var left = new AgencyLeft(JUNE, null, null, FIRE, "merged");
        given(ENTERED)
                .when(on(JUNE).inDirectory(
                                FIRE.value(), d -> new LetAgencyGo("merged", d.day(), d.authority(), d.source())))
                .expectEvents(left);
        given(ENTERED, left)
                .when(on(JUNE).inDirectory(
                                "", d -> new EnterAgency(FIRE, "Fire Service", d.day(), d.authority(), d.source())))
                .expectEvents(new AgencyEntered(JUNE, null, null, FIRE, "Fire Service"));
    }

    @Test
    void what_is_there_is_not_entered_twice_and_what_is_not_there_neither_changes_nor_ends() {
        refuses(
                on(MARCH).inDirectory("", d -> new EnterAgency(CSC, "again", d.day(), d.authority(), d.source())),
                Rule.ENTRY_IS_NEW);
        refuses(
                on(MARCH)
                        .inDirectory(
                                "",
                                d -> new AddTheme(
                                        new ThemeId("chronologies"), "again", d.day(), d.authority(), d.source())),
                Rule.ENTRY_IS_NEW);
        refuses(
                on(MARCH)
                        .inDirectory(FIRE.value(), d -> new RenameAgency("nobody", d.day(), d.authority(), d.source())),
                Rule.ENTRY_IS_IN_FORCE);
        refuses(
                on(MARCH).inDirectory(FIRE.value(), d -> new LetAgencyGo("nobody", d.day(), d.authority(), d.source())),
                Rule.ENTRY_IS_IN_FORCE);
        refuses(
                on(MARCH)
                        .inDirectory(
                                new ThemeId("unheard-of").value(),
                                d -> new RetireTheme("nobody", d.day(), d.authority(), d.source())),
                Rule.ENTRY_IS_IN_FORCE);
    }

    @Test
    void nothing_ends_before_it_began_nor_begins_again_before_it_ended() {
        refuses(
                on(MARCH.minusDays(1))
                        .inDirectory(FIRE.value(), d -> new LetAgencyGo("early", d.day(), d.authority(), d.source())),
                Rule.ENTRY_IS_IN_FORCE,
                ENTERED);
        refuses(
                on(MARCH.plusDays(1))
                        .inDirectory("", d -> new EnterAgency(FIRE, "early", d.day(), d.authority(), d.source())),
                Rule.ENTRY_IS_NEW,
                ENTERED,
                new AgencyLeft(JUNE, null, null, FIRE, "merged"));
        refuses(
                on(TOMORROW).inDirectory("", d -> new EnterAgency(FIRE, "ahead", d.day(), d.authority(), d.source())),
                Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE);
    }

    @Test
    void a_group_is_established_and_dissolved_but_never_the_board_itself() {
        var established = new CommitteeEstablished(MARCH, null, null, GROUP, "Task group", null, false);
        given().when(on(MARCH)
                        .inDirectory(
                                "",
                                d -> new EstablishCommittee(
                                        GROUP, "Task group", null, d.day(), d.authority(), d.source())))
                .expectEvents(established);
        given(established)
                .when(on(JUNE).inDirectory(
                                GROUP.value(), d -> new DissolveCommittee("done", d.day(), d.authority(), d.source())))
                .expectEvents(new CommitteeDissolved(JUNE, null, null, GROUP, "done"));
        refuses(
                on(JUNE).inDirectory(
                                BOARD.value(), d -> new DissolveCommittee("?", d.day(), d.authority(), d.source())),
                Rule.THE_BOARD_ITSELF_STAYS);
        refuses(
                on(MARCH)
                        .inDirectory(
                                "",
                                d -> new EstablishCommittee(GROUP, "Forum", FIRE, d.day(), d.authority(), d.source())),
                Rule.FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD);
    }

    @Test
    void an_entry_made_late_is_judged_by_the_directory_of_its_day_and_then_what_follows_is_judged_again() {
        var left = new AgencyLeft(JUNE, null, null, FIRE, "merged");
        given(ENTERED, left)
                .when(on(JUNE.minusDays(1))
                        .inDirectory(
                                FIRE.value(),
                                d -> new RenameAgency("Fire and Rescue", d.day(), d.authority(), d.source())))
                .expectEvents(new AgencyRenamed(JUNE.minusDays(1), null, null, FIRE, "Fire and Rescue"));
        var forum = new CommitteeEstablished(JUNE.minusDays(1), null, null, GROUP, "Forum", FIRE, false);
        given(ENTERED, left)
                .when(on(JUNE.minusDays(1))
                        .inDirectory(
                                "",
                                d -> new EstablishCommittee(GROUP, "Forum", FIRE, d.day(), d.authority(), d.source())))
                .expectEvents(forum);
        refuses(
                on(MARCH.minusDays(1))
                        .inDirectory(
                                "", d -> new EnterAgency(FIRE, "Fire Service", d.day(), d.authority(), d.source())),
                Rule.LATER_DECISIONS_STILL_FOLLOW,
                ENTERED);
        refuses(
                on(MARCH.plusDays(1))
                        .inDirectory(FIRE.value(), d -> new LetAgencyGo("merged", d.day(), d.authority(), d.source())),
                Rule.LATER_DECISIONS_STILL_FOLLOW,
                ENTERED,
                forum);
    }

    @Test
    void a_theme_is_retired() {
        var chronologies = new ThemeId("chronologies");
        given().when(on(JUNE).inDirectory(
                                chronologies.value(),
                                d -> new RetireTheme("covered", d.day(), d.authority(), d.source())))
                .expectEvents(new ThemeRetired(JUNE, null, null, chronologies, "covered"));
    }

    @Test
    void somebody_takes_up_a_role_and_leaves_it() {
        given().when(on(MARCH).inDirectory("", d -> new EnterPerson(OMAR, d.day(), d.authority(), d.source())))
                .expectEvents(OMAR_ENTERED);
        given(OMAR_ENTERED)
                .when(on(JUNE).inDirectory(
                                as(OMAR).person().value(),
                                d -> new LetPersonGo(CSC, d.day(), d.authority(), d.source())))
                .expectEvents(new PersonLeft(JUNE, null, null, as(OMAR)));
        refuses(
                on(JUNE).inDirectory("", d -> new EnterPerson(OMAR, d.day(), d.authority(), d.source())),
                Rule.ENTRY_IS_NEW,
                OMAR_ENTERED);
        refuses(
                on(MARCH.minusDays(1))
                        .inDirectory(
                                as(OMAR).person().value(),
                                d -> new LetPersonGo(CSC, d.day(), d.authority(), d.source())),
                Rule.PERSON_WHO_LEAVES_HAS_A_ROLE_OR_AN_ACTION,
                OMAR_ENTERED);
    }

    @Test
    void somebody_comes_back_from_the_day_they_left_and_not_before() {
        var left = new PersonLeft(JUNE, null, null, as(OMAR));
        refuses(
                on(JUNE.minusDays(1)).inDirectory("", d -> new EnterPerson(OMAR, d.day(), d.authority(), d.source())),
                Rule.ENTRY_IS_NEW,
                OMAR_ENTERED,
                left);
        given(OMAR_ENTERED, left)
                .when(on(JUNE).inDirectory("", d -> new EnterPerson(OMAR, d.day(), d.authority(), d.source())))
                .expectEvents(new PersonEntered(JUNE, null, null, as(OMAR)));
    }

    @Test
    void a_role_and_a_forum_need_an_agency_that_is_on_the_board_on_that_day() {
        refuses(
                on(TODAY).inDirectory("", d -> new EnterPerson(OMAR, d.day(), d.authority(), d.source())),
                Rule.PERSON_IS_OF_AN_AGENCY_ON_THE_BOARD,
                new AgencyLeft(JUNE, null, null, CSC, "merged"));
        refuses(
                on(MARCH.minusDays(1))
                        .inDirectory(
                                "",
                                d -> new EstablishCommittee(GROUP, "Forum", FIRE, d.day(), d.authority(), d.source())),
                Rule.FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD,
                ENTERED);
    }

    @Test
    void nobody_leaves_who_has_no_role_and_owes_nothing() {
        refuses(
                on(JUNE).inDirectory(
                                as(INES).person().value(),
                                d -> new LetPersonGo(CSC, d.day(), d.authority(), d.source())),
                Rule.PERSON_WHO_LEAVES_HAS_A_ROLE_OR_AN_ACTION,
                OMAR_ENTERED);
        refuses(
                on(TODAY)
                        .inDirectory(
                                as(OMAR).person().value(),
                                d -> new LetPersonGo(POLICE, d.day(), d.authority(), d.source())),
                Rule.PERSON_WHO_LEAVES_HAS_A_ROLE_OR_AN_ACTION,
                OMAR_ENTERED);
    }

    @Test
    void two_records_of_one_person_are_merged_once() {
        var omar = as(OMAR).person();
        var ines = as(INES).person();
        var merged = new PeopleMerged(JUNE, null, null, ines, omar, "one person");
        given().when(on(JUNE).inDirectory(ines.value(), d -> merge(omar, d))).expectEvents(merged);
        refuses(on(JUNE).inDirectory(omar.value(), d -> merge(omar, d)), Rule.PEOPLE_MERGED_ARE_TWO);
        refuses(on(JUNE).inDirectory(ines.value(), d -> merge(omar, d)), Rule.PEOPLE_MERGED_ARE_TWO, merged);
        refuses(on(JUNE).inDirectory(omar.value(), d -> merge(ines, d)), Rule.PEOPLE_MERGED_ARE_TWO, merged);
    }

    @Test
    void the_departure_of_a_merged_record_is_that_of_the_one_that_stays() {
        var ines = as(INES).person();
        given(OMAR_ENTERED, new PeopleMerged(MARCH, null, null, ines, as(OMAR).person(), "one person"))
                .when(on(JUNE).inDirectory(ines.value(), d -> new LetPersonGo(CSC, d.day(), d.authority(), d.source())))
                .expectEvents(new PersonLeft(JUNE, null, null, as(OMAR)));
    }

    @Test
    void a_record_is_split_only_on_actions_that_it_names() {
        refuses(
                on(JUNE).inDirectory(
                                as(OMAR).person().value(),
                                d -> new SplitPerson(
                                        List.of(ACTION), "two people", d.day(), d.authority(), d.source())),
                Rule.PERSON_IS_NAMED_ON_THE_ACTION);
    }

    private static MergePeople merge(PersonId into, Asking d) {
        return new MergePeople(into, "one person", d.day(), d.authority(), d.source());
    }

    private static Asking on(LocalDate day) {
        return said(SECRETARY, day);
    }

    private static void refuses(DecideOnDirectory command, Rule rule, DirectoryEvent... since) {
        given(since).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static TestExecutor<BoardDirectory> given(DirectoryEvent... since) {
        var directory = new AggregateTestFixture<>(BoardDirectory.class);
        directory.registerInjectableResource(Given.context());
        directory.registerInjectableResource(new NoActions());
        return directory.given(Given.founding().toArray()).andGiven((Object[]) since);
    }

    /** Nobody owns an action, or is named on one. */
    record NoActions() implements ActionsOwned {

        @Override
        public List<ActionId> left(PersonId owner, AgencyId agency, Decision decision) {
            return List.of();
        }

        @Override
        public List<ActionId> naming(PersonId person) {
            return List.of();
        }

        @Override
        public void identify(List<ActionId> actions, PersonId was, PersonId is, Decision decision, String reason) {}
    }
}

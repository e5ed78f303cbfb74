package org.throughline.command.directory;

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
import org.throughline.command.Rule;
import org.throughline.command.directory.DirectoryCommand.AddTheme;
import org.throughline.command.directory.DirectoryCommand.DissolveCommittee;
import org.throughline.command.directory.DirectoryCommand.EnterAgency;
import org.throughline.command.directory.DirectoryCommand.EnterPerson;
import org.throughline.command.directory.DirectoryCommand.EstablishCommittee;
import org.throughline.command.directory.DirectoryCommand.LetAgencyGo;
import org.throughline.command.directory.DirectoryCommand.LetPersonGo;
import org.throughline.command.directory.DirectoryCommand.RenameAgency;
import org.throughline.command.directory.DirectoryCommand.RetireTheme;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.AgencyLeft;
import org.throughline.events.directory.DirectoryEvent.AgencyRenamed;
import org.throughline.events.directory.DirectoryEvent.CommitteeDissolved;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
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
        given().when(new EnterAgency(on(MARCH), FIRE, "Fire Service")).expectEvents(ENTERED);
        given(ENTERED)
                .when(new RenameAgency(on(JUNE), FIRE, "Fire and Rescue"))
                .expectEvents(new AgencyRenamed(JUNE, null, null, FIRE, "Fire and Rescue"));
        var left = new AgencyLeft(JUNE, null, null, FIRE, "merged");
        given(ENTERED).when(new LetAgencyGo(on(JUNE), FIRE, "merged")).expectEvents(left);
        given(ENTERED, left)
                .when(new EnterAgency(on(JUNE), FIRE, "Fire Service"))
                .expectEvents(new AgencyEntered(JUNE, null, null, FIRE, "Fire Service"));
    }

    @Test
    void what_is_there_is_not_entered_twice_and_what_is_not_there_neither_changes_nor_ends() {
        refuses(new EnterAgency(on(MARCH), CSC, "again"), Rule.ENTRY_IS_NEW);
        refuses(new AddTheme(on(MARCH), new ThemeId("chronologies"), "again"), Rule.ENTRY_IS_NEW);
        refuses(new RenameAgency(on(MARCH), FIRE, "nobody"), Rule.ENTRY_STANDS);
        refuses(new LetAgencyGo(on(MARCH), FIRE, "nobody"), Rule.ENTRY_STANDS);
        refuses(new RetireTheme(on(MARCH), new ThemeId("unheard-of"), "nobody"), Rule.ENTRY_STANDS);
    }

    @Test
    void nothing_ends_before_it_began_nor_begins_again_before_it_ended() {
        refuses(new LetAgencyGo(on(MARCH.minusDays(1)), FIRE, "early"), Rule.ENTRY_FOLLOWS_ITS_BEGINNING, ENTERED);
        refuses(
                new EnterAgency(on(MARCH.plusDays(1)), FIRE, "early"),
                Rule.ENTRY_FOLLOWS_ITS_BEGINNING,
                ENTERED,
                new AgencyLeft(JUNE, null, null, FIRE, "merged"));
        refuses(new EnterAgency(on(TOMORROW), FIRE, "ahead"), Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE);
    }

    @Test
    void a_group_is_established_and_dissolved_but_never_the_board_itself() {
        var established = new CommitteeEstablished(MARCH, null, null, GROUP, "Task group", null, false);
        given().when(new EstablishCommittee(on(MARCH), GROUP, "Task group", null))
                .expectEvents(established);
        given(established)
                .when(new DissolveCommittee(on(JUNE), GROUP, "done"))
                .expectEvents(new CommitteeDissolved(JUNE, null, null, GROUP, "done"));
        refuses(new DissolveCommittee(on(JUNE), BOARD, "?"), Rule.THE_BOARD_ITSELF_STAYS);
        refuses(new EstablishCommittee(on(MARCH), GROUP, "Forum", FIRE), Rule.FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD);
    }

    @Test
    void a_theme_is_retired() {
        var chronologies = new ThemeId("chronologies");
        given().when(new RetireTheme(on(JUNE), chronologies, "covered"))
                .expectEvents(new ThemeRetired(JUNE, null, null, chronologies, "covered"));
    }

    @Test
    void somebody_takes_up_a_role_and_leaves_it() {
        given().when(new EnterPerson(on(MARCH), OMAR)).expectEvents(OMAR_ENTERED);
        given(OMAR_ENTERED)
                .when(new LetPersonGo(on(JUNE), as(OMAR).person(), CSC))
                .expectEvents(new PersonLeft(JUNE, null, null, as(OMAR)));
        refuses(new EnterPerson(on(JUNE), OMAR), Rule.ENTRY_IS_NEW, OMAR_ENTERED);
        refuses(
                new LetPersonGo(on(MARCH.minusDays(1)), as(OMAR).person(), CSC),
                Rule.ENTRY_FOLLOWS_ITS_BEGINNING,
                OMAR_ENTERED);
    }

    @Test
    void somebody_comes_back_from_the_day_they_left_and_not_before() {
        var left = new PersonLeft(JUNE, null, null, as(OMAR));
        refuses(new EnterPerson(on(JUNE.minusDays(1)), OMAR), Rule.ENTRY_FOLLOWS_ITS_BEGINNING, OMAR_ENTERED, left);
        given(OMAR_ENTERED, left)
                .when(new EnterPerson(on(JUNE), OMAR))
                .expectEvents(new PersonEntered(JUNE, null, null, as(OMAR)));
    }

    @Test
    void a_role_and_a_forum_need_an_agency_that_is_on_the_board_on_that_day() {
        refuses(
                new EnterPerson(on(TODAY), OMAR),
                Rule.PERSON_IS_OF_AN_AGENCY_ON_THE_BOARD,
                new AgencyLeft(JUNE, null, null, CSC, "merged"));
        refuses(
                new EstablishCommittee(on(MARCH.minusDays(1)), GROUP, "Forum", FIRE),
                Rule.FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD,
                ENTERED);
    }

    @Test
    void nobody_leaves_who_has_no_role_and_owes_nothing() {
        refuses(
                new LetPersonGo(on(JUNE), as(INES).person(), CSC),
                Rule.WHO_LEAVES_HAS_A_ROLE_OR_OWES_AN_ACTION,
                OMAR_ENTERED);
        refuses(
                new LetPersonGo(on(TODAY), as(OMAR).person(), POLICE),
                Rule.WHO_LEAVES_HAS_A_ROLE_OR_OWES_AN_ACTION,
                OMAR_ENTERED);
    }

    private static Decision on(LocalDate day) {
        return said(SECRETARY, day);
    }

    private static void refuses(DirectoryCommand command, Rule rule, DirectoryEvent... since) {
        given(since).when(command).expectNoEvents().expectException(refusedBy(rule));
    }

    private static TestExecutor<BoardDirectory> given(DirectoryEvent... since) {
        var directory = new AggregateTestFixture<>(BoardDirectory.class);
        directory.registerInjectableResource(Given.DECEMBER_1);
        directory.registerInjectableResource(new Given.PeopleInMemory());
        directory.registerInjectableResource((ActionsOwned) (_, _, _) -> List.of());
        return directory.given(Given.founding().toArray()).andGiven((Object[]) since);
    }
}

package org.throughline.command.directory;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.TOMORROW;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.refusedBy;
import static org.throughline.command.Given.said;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.axonframework.test.aggregate.AggregateTestFixture;
import org.junit.jupiter.api.Test;
import org.throughline.command.Decision;
import org.throughline.command.Given;
import org.throughline.command.Receipt;
import org.throughline.command.Rule;
import org.throughline.command.directory.DirectoryCommand.AddTheme;
import org.throughline.command.directory.DirectoryCommand.DissolveCommittee;
import org.throughline.command.directory.DirectoryCommand.EnterAgency;
import org.throughline.command.directory.DirectoryCommand.EnterPerson;
import org.throughline.command.directory.DirectoryCommand.EstablishCommittee;
import org.throughline.command.directory.DirectoryCommand.LetAgencyGo;
import org.throughline.command.directory.DirectoryCommand.LetPersonGo;
import org.throughline.command.directory.DirectoryCommand.RenameAgency;
import org.throughline.command.directory.DirectoryCommand.RenameCommittee;
import org.throughline.command.directory.DirectoryCommand.RenameTheme;
import org.throughline.command.directory.DirectoryCommand.RetireTheme;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.Directory;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.AgencyLeft;
import org.throughline.events.directory.DirectoryEvent.AgencyRenamed;
import org.throughline.events.directory.DirectoryEvent.CommitteeDissolved;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.events.directory.DirectoryEvent.CommitteeRenamed;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;
import org.throughline.events.directory.DirectoryEvent.PersonLeft;
import org.throughline.events.directory.DirectoryEvent.ThemeAdded;
import org.throughline.events.directory.DirectoryEvent.ThemeRenamed;
import org.throughline.events.directory.DirectoryEvent.ThemeRetired;

/** The board's directory, told as given / when / then. Today is 1 December 2016. */
class BoardDirectoryTest {

    static final AgencyId FIRE = new AgencyId("fire");
    static final CommitteeId GROUP = new CommitteeId("group");
    static final ThemeId THEME = new ThemeId("supervision");
    static final LocalDate MARCH = LocalDate.of(2016, 3, 1), JUNE = LocalDate.of(2016, 6, 1);
    static final AgencyEntered FOUNDING =
            new AgencyEntered(Directory.SINCE_EVER, null, null, CSC, "Children's Social Care");
    static final AgencyEntered FIRE_ENTERED = new AgencyEntered(MARCH, null, null, FIRE, "Fire Service");
    static final CommitteeEstablished GROUP_ESTABLISHED =
            new CommitteeEstablished(MARCH, null, null, GROUP, "Group", null, false);
    static final ThemeAdded THEME_ADDED = new ThemeAdded(MARCH, null, null, THEME, "Supervision");
    static final PersonEntered OMAR_ENTERED = new PersonEntered(MARCH, null, null, as(OMAR));
    static final PersonLeft OMAR_LEFT = new PersonLeft(JUNE, null, null, as(OMAR));

    final AggregateTestFixture<BoardDirectory> directory = new AggregateTestFixture<>(BoardDirectory.class);

    /** What each departure finds owed. */
    final List<ActionId> owed = new ArrayList<>();

    BoardDirectoryTest() {
        ActionsOwned actions = (_, _, _) -> List.copyOf(owed);
        directory.registerInjectableResource(Given.DECEMBER_1);
        directory.registerInjectableResource(new Given.PeopleInMemory());
        directory.registerInjectableResource(actions);
    }

    static Decision on(LocalDate day) {
        return said(SECRETARY, day);
    }

    @Test
    void an_agency_joins_is_renamed_and_leaves() {
        records(
                new EnterAgency(on(MARCH), FIRE, "Fire Service"),
                new AgencyEntered(MARCH, null, null, FIRE, "Fire Service"),
                FOUNDING);
        records(
                new RenameAgency(on(JUNE), FIRE, "Fire and Rescue"),
                new AgencyRenamed(JUNE, null, null, FIRE, "Fire and Rescue"),
                FOUNDING,
                FIRE_ENTERED);
        records(
                new LetAgencyGo(on(JUNE), FIRE, "merged"),
                new AgencyLeft(JUNE, null, null, FIRE, "merged"),
                FOUNDING,
                FIRE_ENTERED);
    }

    @Test
    void a_committee_is_established_renamed_and_dissolved() {
        records(
                new EstablishCommittee(on(MARCH), GROUP, "Group", CSC),
                new CommitteeEstablished(MARCH, null, null, GROUP, "Group", CSC, false),
                FOUNDING);
        records(
                new RenameCommittee(on(JUNE), GROUP, "Task group"),
                new CommitteeRenamed(JUNE, null, null, GROUP, "Task group"),
                GROUP_ESTABLISHED);
        records(
                new DissolveCommittee(on(JUNE), GROUP, "its task is done"),
                new CommitteeDissolved(JUNE, null, null, GROUP, "its task is done"),
                GROUP_ESTABLISHED);
    }

    @Test
    void a_theme_is_added_renamed_and_retired() {
        records(
                new AddTheme(on(MARCH), THEME, "Supervision"),
                new ThemeAdded(MARCH, null, null, THEME, "Supervision"),
                FOUNDING);
        records(
                new RenameTheme(on(JUNE), THEME, "Reflection"),
                new ThemeRenamed(JUNE, null, null, THEME, "Reflection"),
                THEME_ADDED);
        records(
                new RetireTheme(on(JUNE), THEME, "part of another"),
                new ThemeRetired(JUNE, null, null, THEME, "part of another"),
                THEME_ADDED);
    }

    @Test
    void nothing_is_entered_twice() {
        refuses(new EnterAgency(on(TODAY), FIRE, "Fire"), Rule.ENTRY_IS_NEW, FIRE_ENTERED);
        refuses(new EstablishCommittee(on(TODAY), GROUP, "G", null), Rule.ENTRY_IS_NEW, GROUP_ESTABLISHED);
        refuses(new AddTheme(on(TODAY), THEME, "T"), Rule.ENTRY_IS_NEW, THEME_ADDED);
        refuses(new EnterPerson(on(TODAY), OMAR), Rule.ENTRY_IS_NEW, FOUNDING, OMAR_ENTERED);
    }

    @Test
    void what_is_unknown_or_has_ended_can_neither_change_nor_end() {
        refuses(new RenameAgency(on(TODAY), FIRE, "F"), Rule.ENTRY_STANDS, FOUNDING);
        refuses(new DissolveCommittee(on(TODAY), GROUP, "r"), Rule.ENTRY_STANDS, FOUNDING);
        refuses(new RetireTheme(on(TODAY), THEME, "r"), Rule.ENTRY_STANDS, FOUNDING);
        var left = new AgencyLeft(JUNE, null, null, FIRE, "merged");
        refuses(new LetAgencyGo(on(TODAY), FIRE, "again"), Rule.ENTRY_STANDS, FIRE_ENTERED, left);
        refuses(new RenameAgency(on(TODAY), FIRE, "F"), Rule.ENTRY_STANDS, FIRE_ENTERED, left);
    }

    @Test
    void nothing_ends_before_it_began_or_begins_again_before_it_ended() {
        var left = new AgencyLeft(JUNE, null, null, FIRE, "merged");
        refuses(new LetAgencyGo(on(MARCH.minusDays(1)), FIRE, "r"), Rule.ENTRY_FOLLOWS_ITS_BEGINNING, FIRE_ENTERED);
        refuses(
                new EnterAgency(on(JUNE.minusDays(1)), FIRE, "F"),
                Rule.ENTRY_FOLLOWS_ITS_BEGINNING,
                FIRE_ENTERED,
                left);
        records(
                new EnterAgency(on(JUNE), FIRE, "Fire anew"),
                new AgencyEntered(JUNE, null, null, FIRE, "Fire anew"),
                FIRE_ENTERED,
                left);
    }

    @Test
    void nothing_takes_effect_on_a_day_that_has_not_come() {
        refuses(new EnterAgency(on(TOMORROW), FIRE, "F"), Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE, FOUNDING);
        refuses(new EnterPerson(on(TOMORROW), OMAR), Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE, FOUNDING);
        refuses(
                new LetPersonGo(on(TOMORROW), as(OMAR).person(), CSC),
                Rule.EFFECTIVE_DATE_IS_NOT_IN_THE_FUTURE,
                FOUNDING);
    }

    @Test
    void a_forum_is_of_an_agency_that_is_on_the_board_on_that_day() {
        refuses(
                new EstablishCommittee(on(MARCH.minusDays(1)), GROUP, "G", FIRE),
                Rule.FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD,
                FIRE_ENTERED);
        refuses(
                new EstablishCommittee(on(TODAY), GROUP, "G", FIRE),
                Rule.FORUM_IS_OF_AN_AGENCY_ON_THE_BOARD,
                FIRE_ENTERED,
                new AgencyLeft(JUNE, null, null, FIRE, "merged"));
    }

    @Test
    void the_Board_itself_stays() {
        var board = new CommitteeEstablished(Directory.SINCE_EVER, null, null, Given.BOARD, "The Board", null, true);
        refuses(new DissolveCommittee(on(TODAY), Given.BOARD, "r"), Rule.THE_BOARD_ITSELF_STAYS, board);
    }

    @Test
    void somebody_is_entered_and_answered_with_the_identifier_they_are_known_by() {
        directory
                .given(FOUNDING)
                .when(new EnterPerson(on(MARCH), OMAR))
                .expectEvents(OMAR_ENTERED)
                .expectResultMessagePayload(Receipt.of(as(OMAR).person(), 1));
    }

    @Test
    void somebody_takes_up_a_role_only_at_an_agency_on_the_board() {
        refuses(
                new EnterPerson(on(TODAY), OMAR),
                Rule.PERSON_IS_OF_AN_AGENCY_ON_THE_BOARD,
                FOUNDING,
                new AgencyLeft(JUNE, null, null, CSC, "merged"));
    }

    @Test
    void somebody_comes_back_from_the_day_they_left_and_not_before() {
        refuses(
                new EnterPerson(on(JUNE.minusDays(1)), OMAR),
                Rule.ENTRY_FOLLOWS_ITS_BEGINNING,
                FOUNDING,
                OMAR_ENTERED,
                OMAR_LEFT);
        records(
                new EnterPerson(on(JUNE), OMAR),
                new PersonEntered(JUNE, null, null, as(OMAR)),
                FOUNDING,
                OMAR_ENTERED,
                OMAR_LEFT);
    }

    @Test
    void whoever_leaves_leaves_every_role_they_have_there() {
        records(new LetPersonGo(on(JUNE), as(OMAR).person(), CSC), OMAR_LEFT, FOUNDING, OMAR_ENTERED);
        refuses(
                new LetPersonGo(on(MARCH.minusDays(1)), as(OMAR).person(), CSC),
                Rule.ENTRY_FOLLOWS_ITS_BEGINNING,
                FOUNDING,
                OMAR_ENTERED);
    }

    @Test
    void whoever_has_no_role_leaves_only_the_actions_they_owe() {
        refuses(
                new LetPersonGo(on(JUNE), as(OMAR).person(), CSC),
                Rule.WHO_LEAVES_HAS_A_ROLE_OR_OWES_AN_ACTION,
                FOUNDING);
        owed.add(ACTION);
        directory
                .given(FOUNDING)
                .when(new LetPersonGo(on(JUNE), as(OMAR).person(), CSC))
                .expectNoEvents()
                .expectSuccessfulHandlerExecution();
    }

    void records(DirectoryCommand command, DirectoryEvent recorded, DirectoryEvent... before) {
        new BoardDirectoryTest()
                .directory
                .given((Object[]) before)
                .when(command)
                .expectEvents(recorded)
                .expectSuccessfulHandlerExecution();
    }

    void refuses(DirectoryCommand command, Rule rule, DirectoryEvent... before) {
        new BoardDirectoryTest()
                .directory
                .given((Object[]) before)
                .when(command)
                .expectNoEvents()
                .expectException(refusedBy(rule));
    }
}

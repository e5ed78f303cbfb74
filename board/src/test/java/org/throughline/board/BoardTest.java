package org.throughline.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.board.Directory;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.PersonId;
import org.throughline.events.ThemeId;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.AgencyLeft;
import org.throughline.events.directory.DirectoryEvent.CommitteeDissolved;
import org.throughline.events.directory.DirectoryEvent.CommitteeEstablished;
import org.throughline.events.directory.DirectoryEvent.PeopleMerged;
import org.throughline.events.directory.DirectoryEvent.ThemeAdded;
import org.throughline.events.directory.DirectoryEvent.ThemeRetired;

/** What the board answers about a day. */
class BoardTest {

    static final LocalDate MARCH = LocalDate.of(2016, 3, 1), JUNE = LocalDate.of(2016, 6, 1);
    static final AgencyId FIRE = new AgencyId("fire");
    static final CommitteeId GROUP = new CommitteeId("group");
    static final PersonId ONE = new PersonId("p-1"), OTHER = new PersonId("p-2");
    static final ThemeId THEME = new ThemeId("supervision");

    final Board board = Board.of(
            ZoneOffset.UTC,
            List.of(
                    new AgencyEntered(Directory.SINCE_EVER, null, null, FIRE, "Fire Service"),
                    new AgencyLeft(MARCH, null, null, FIRE, "merged"),
                    new AgencyEntered(JUNE, null, null, FIRE, "Fire Service anew"),
                    new CommitteeEstablished(MARCH, null, null, GROUP, "Group", FIRE, false),
                    new CommitteeDissolved(JUNE, null, null, GROUP, "done"),
                    new ThemeAdded(MARCH, null, null, THEME, "Supervision"),
                    new ThemeRetired(JUNE, null, null, THEME, "covered"),
                    new PeopleMerged(JUNE, null, null, ONE, OTHER, "one person")));

    @Test
    void two_records_that_were_merged_are_the_same_person() {
        assertThat(board.isSamePerson(ONE, ONE)).isTrue();
        assertThat(board.isSamePerson(ONE, OTHER)).isTrue();
        assertThat(board.isSamePerson(OTHER, ONE)).isTrue();
        assertThat(board.isSamePerson(ONE, new PersonId("p-3"))).isFalse();
    }

    @Test
    void an_agency_that_left_and_came_back_was_on_the_board_before_and_after() {
        assertThat(board.includesOn(LocalDate.of(2012, 1, 1), FIRE)).isTrue();
        assertThat(board.includesOn(MARCH.plusDays(1), FIRE)).isFalse();
        assertThat(board.includesOn(JUNE, FIRE)).isTrue();
    }

    @Test
    void a_committee_sits_from_its_first_day_to_its_last() {
        assertThat(board.sitsOn(MARCH.minusDays(1), GROUP)).isFalse();
        assertThat(board.sitsOn(MARCH, GROUP)).isTrue();
        assertThat(board.sitsOn(JUNE, GROUP)).isTrue();
        assertThat(board.sitsOn(JUNE.plusDays(1), GROUP)).isFalse();
        assertThat(board.isForumOf(GROUP, FIRE)).isTrue();
        assertThat(board.isTheBoard(GROUP)).isFalse();
    }

    @Test
    void a_theme_takes_earlier_findings_too_until_it_is_retired() {
        assertThat(board.groupsByOn(MARCH.minusYears(4), THEME)).isTrue();
        assertThat(board.groupsByOn(JUNE, THEME)).isTrue();
        assertThat(board.groupsByOn(JUNE.plusDays(1), THEME)).isFalse();
        assertThat(board.groupsByOn(JUNE, new ThemeId("unheard-of"))).isFalse();
    }
}

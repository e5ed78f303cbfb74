package org.throughline.events.directory;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.Recorded;
import org.throughline.events.ThemeId;
import org.throughline.events.clocks.Timeline;
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

/** What the directory says of a day, by what was known at a moment. */
class DirectoryTest {

    static final AgencyId CCG = new AgencyId("ccg");
    static final CommitteeId GROUP = new CommitteeId("group");
    static final ThemeId THEME = new ThemeId("supervision");
    static final Participant OMAR = new Participant(new PersonId("p-0001"), "Service manager", CCG);
    static final LocalDate MARCH = LocalDate.of(2016, 3, 1), JUNE = LocalDate.of(2016, 6, 1);

    final List<Recorded<DirectoryEvent>> log = new ArrayList<>();

    @Test
    void what_a_board_was_founded_with_stood_as_long_as_anybody_remembers() {
        told("2018-01-01", new AgencyEntered(Directory.SINCE_EVER, null, null, CCG, "Commissioning Group"));

        assertThat(on(LocalDate.of(1989, 1, 1)).agencies().get("ccg"))
                .satisfies(agency -> assertThat(agency.standsOn(MARCH)).isTrue());
    }

    @Test
    void an_agency_has_on_a_day_the_name_it_had_that_day() {
        told("2016-01-01", new AgencyEntered(Directory.SINCE_EVER, null, null, CCG, "Primary Care Trust"));
        told("2016-07-01", new AgencyRenamed(MARCH, null, null, CCG, "Commissioning Group"));

        assertThat(on(MARCH.minusDays(1)).find(CCG)).extracting("name").isEqualTo("Primary Care Trust");
        assertThat(on(MARCH).find(CCG)).extracting("name").isEqualTo("Commissioning Group");
    }

    @Test
    void a_name_that_was_recorded_late_was_not_known_before() {
        told("2016-01-01", new AgencyEntered(Directory.SINCE_EVER, null, null, CCG, "Primary Care Trust"));
        told("2016-07-01", new AgencyRenamed(MARCH, null, null, CCG, "Commissioning Group"));

        assertThat(on(JUNE, Instant.parse("2016-06-30T00:00:00Z")).find(CCG))
                .extracting("name")
                .isEqualTo("Primary Care Trust");
        assertThat(on(JUNE, Instant.parse("2016-07-02T00:00:00Z")).find(CCG))
                .extracting("name")
                .isEqualTo("Commissioning Group");
    }

    @Test
    void what_ended_stood_on_its_last_day_and_not_on_the_next() {
        told("2016-01-01", new CommitteeEstablished(MARCH, null, null, GROUP, "Group", null, false));
        told("2016-07-01", new CommitteeRenamed(MARCH, null, null, GROUP, "Task group"));
        told("2016-07-01", new CommitteeDissolved(JUNE, null, null, GROUP, "its task is done"));

        var committee = on(JUNE.plusYears(1)).committees().get("group");
        assertThat(committee).isNotNull();
        assertThat(committee.entry().name()).isEqualTo("Task group");
        assertThat(committee.entry().standsOn(MARCH.minusDays(1))).isFalse();
        assertThat(committee.entry().standsOn(MARCH)).isTrue();
        assertThat(committee.entry().standsOn(JUNE)).isTrue();
        assertThat(committee.entry().standsOn(JUNE.plusDays(1))).isFalse();
    }

    @Test
    void what_ended_and_began_again_stood_on_the_days_of_both() {
        told("2016-01-01", new AgencyEntered(Directory.SINCE_EVER, null, null, CCG, "Group"));
        told("2016-07-01", new AgencyLeft(MARCH, null, null, CCG, "merged"));
        told("2016-07-01", new AgencyEntered(JUNE, null, null, CCG, "Group anew"));

        for (var day : List.of(MARCH.minusDays(9), JUNE.plusDays(9)))
            assertThat(on(day).agencies().get("ccg"))
                    .satisfies(agency -> assertThat(agency.standsOn(day)).isTrue());
        var between = MARCH.plusDays(9);
        assertThat(on(between).agencies().get("ccg"))
                .satisfies(agency -> assertThat(agency.standsOn(between)).isFalse());
    }

    @Test
    void themes_and_people_come_and_go_too() {
        told("2016-01-01", new ThemeAdded(MARCH, null, null, THEME, "Supervision"));
        told("2016-01-01", new ThemeRenamed(MARCH, null, null, THEME, "Reflective supervision"));
        told("2016-01-01", new ThemeRetired(JUNE, null, null, THEME, "part of another"));
        told("2016-01-01", new PersonEntered(MARCH, null, null, OMAR));
        told("2016-01-01", new PersonLeft(JUNE, null, null, OMAR));

        assertThat(on(MARCH).find(THEME)).isEqualTo(new Directory.Entry("Reflective supervision", MARCH, null));
        assertThat(on(JUNE).find(THEME)).isEqualTo(new Directory.Entry("Reflective supervision", MARCH, JUNE));
        assertThat(on(MARCH).people()).containsExactly(new Directory.PersonEntry(OMAR, MARCH, null));
        assertThat(on(JUNE).people()).containsExactly(new Directory.PersonEntry(OMAR, MARCH, JUNE));
    }

    @Test
    void somebody_who_came_back_is_there_twice() {
        told("2016-01-01", new PersonEntered(MARCH, null, null, OMAR));
        told("2016-01-01", new PersonLeft(JUNE, null, null, OMAR));
        told("2016-01-01", new PersonEntered(JUNE, null, null, OMAR));

        assertThat(on(JUNE).people())
                .containsExactly(
                        new Directory.PersonEntry(OMAR, MARCH, JUNE), new Directory.PersonEntry(OMAR, JUNE, null));
        assertThat(on(JUNE).find(OMAR)).isEqualTo(new Directory.PersonEntry(OMAR, JUNE, null));
    }

    void told(String recordedOn, DirectoryEvent event) {
        log.add(new Recorded<>(event, log.size(), Instant.parse(recordedOn + "T12:00:00Z")));
    }

    Directory on(LocalDate day) {
        return on(day, null);
    }

    Directory on(LocalDate day, @Nullable Instant knownAt) {
        return Directory.of(Timeline.effectiveBy(log, day, knownAt));
    }
}

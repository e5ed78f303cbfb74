package org.throughline.domain.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Recorded;
import org.throughline.domain.Timeline;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.CommitteeId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.EscalationStep;
import org.throughline.events.directory.DirectoryEvent;
import org.throughline.events.directory.DirectoryEvent.AgencyEntered;
import org.throughline.events.directory.DirectoryEvent.AgencyLeft;
import org.throughline.events.directory.DirectoryEvent.AgencyRenamed;
import org.throughline.events.directory.DirectoryEvent.PeopleMerged;
import org.throughline.events.directory.DirectoryEvent.PersonEntered;
import org.throughline.events.policy.Ladder;
import org.throughline.events.policy.PolicyEvent;
import org.throughline.events.policy.PolicyEvent.PolicyAdopted;

/** Who was on the board, and which policy was in force, on a day and by what was known. */
class DirectoryAndPolicyTest {

    static final AgencyId FIRE = new AgencyId("fire");
    static final LocalDate MARCH = LocalDate.of(2016, 3, 1),
            JUNE = LocalDate.of(2016, 6, 1),
            SEPTEMBER = LocalDate.of(2016, 9, 1);

    final List<Recorded<DirectoryEvent>> directory = List.of(
            at(0, MARCH, new AgencyEntered(MARCH, null, null, FIRE, "Fire Service")),
            at(1, JUNE, new AgencyRenamed(JUNE, null, null, FIRE, "Fire and Rescue")),
            at(2, SEPTEMBER, new AgencyLeft(JUNE.plusDays(1), null, null, FIRE, "merged")));

    @Test
    void an_agency_is_on_the_board_from_its_first_day_to_the_day_it_left() {
        var now = Directory.of(Timeline.effectiveBy(directory, SEPTEMBER, null));

        assertThat(now.find(FIRE).standsOn(MARCH.minusDays(1))).isFalse();
        assertThat(now.find(FIRE).standsOn(MARCH)).isTrue();
        assertThat(now.find(FIRE).standsOn(JUNE.plusDays(1))).isTrue();
        assertThat(now.find(FIRE).standsOn(JUNE.plusDays(2))).isFalse();
    }

    @Test
    void what_ended_and_began_again_stood_on_the_days_of_both_times() {
        var again = new ArrayList<>(directory);
        again.add(at(3, SEPTEMBER, new AgencyEntered(SEPTEMBER, null, null, FIRE, "Fire Service anew")));

        assertThat(on(again, JUNE)).isTrue();
        assertThat(on(again, SEPTEMBER.minusDays(1))).isFalse();
        assertThat(on(again, SEPTEMBER)).isTrue();
    }

    @Test
    void it_had_the_name_it_had() {
        assertThat(Directory.of(Timeline.effectiveBy(directory, JUNE.minusDays(1), null))
                        .find(FIRE)
                        .name())
                .isEqualTo("Fire Service");
        assertThat(Directory.of(Timeline.effectiveBy(directory, JUNE, null))
                        .find(FIRE)
                        .name())
                .isEqualTo("Fire and Rescue");
    }

    @Test
    void a_merged_record_is_the_one_that_stays_with_its_roles_however_often_it_is_merged() {
        var one = new PersonId("p-1");
        var two = new PersonId("p-2");
        var three = new PersonId("p-3");
        var now = Directory.of(List.of(
                at(0, MARCH, new PersonEntered(MARCH, null, null, new Participant(one, "Watch manager", FIRE))),
                at(1, JUNE, new PeopleMerged(JUNE, null, null, one, two, "married")),
                at(2, SEPTEMBER, new PeopleMerged(SEPTEMBER, null, null, two, three, "recorded twice"))));

        assertThat(now.stays(one)).isEqualTo(three);
        assertThat(now.stays(two)).isEqualTo(three);
        assertThat(now.stays(three)).isEqualTo(three);
        assertThat(now.people()).extracting(entry -> entry.person().person()).containsExactly(three);
    }

    @Test
    void a_departure_entered_late_was_not_known_before() {
        var known = Timeline.effectiveBy(directory, SEPTEMBER, noon(SEPTEMBER.minusDays(1)));

        assertThat(Directory.of(known).find(FIRE).to()).isNull();
    }

    @Test
    void a_report_for_a_year_uses_that_years_policy() {
        var adopted =
                List.<Recorded<PolicyEvent>>of(at(0, SEPTEMBER, policy(JUNE, 7)), at(1, SEPTEMBER, policy(MARCH, 5)));

        assertThat(inForce(adopted, MARCH.minusDays(1))).isEqualTo(Policy.DEFAULT);
        assertThat(inForce(adopted, MARCH).ladder().agencyLeadDays()).isEqualTo(5);
        assertThat(inForce(adopted, JUNE).ladder().agencyLeadDays()).isEqualTo(7);
        assertThat(inForce(adopted, JUNE).version()).isEqualTo(2);
        assertThat(inForce(adopted, MARCH).version()).isEqualTo(3);
    }

    @Test
    void each_step_of_the_ladder_has_its_own_clock() {
        var ladder = new Ladder(1, 2, 3);

        assertThat(ladder.answerBy(EscalationStep.AGENCY_LEAD, MARCH)).isEqualTo(MARCH.plusDays(1));
        assertThat(ladder.answerBy(EscalationStep.OVERSEEING_COMMITTEE, MARCH)).isEqualTo(MARCH.plusDays(2));
        assertThat(ladder.answerBy(EscalationStep.BOARD, MARCH)).isEqualTo(MARCH.plusDays(3));
    }

    private static boolean on(List<Recorded<DirectoryEvent>> told, LocalDate day) {
        return Directory.of(Timeline.effectiveBy(told, day, null)).find(FIRE).standsOn(day);
    }

    private static Policy inForce(List<Recorded<PolicyEvent>> adopted, LocalDate day) {
        return Policy.of(Timeline.effectiveBy(adopted, day, null));
    }

    private static PolicyAdopted policy(LocalDate from, int leadDays) {
        return new PolicyAdopted(
                from,
                new Authority(new CommitteeId("board"), from, "1"),
                null,
                Policy.DEFAULT.thresholds(),
                List.of(3),
                new Ladder(leadDays, 28, 28));
    }

    private static <E extends org.throughline.events.BoardEvent> Recorded<E> at(long version, LocalDate day, E event) {
        return new Recorded<>(event, version, noon(day));
    }

    private static Instant noon(LocalDate day) {
        return day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    }
}

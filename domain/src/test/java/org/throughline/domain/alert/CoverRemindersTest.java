package org.throughline.domain.alert;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.domain.alert.WatchedActions.ACTION;
import static org.throughline.domain.alert.WatchedActions.ANOTHER;
import static org.throughline.domain.alert.WatchedActions.CSC;
import static org.throughline.domain.alert.WatchedActions.OWNER;
import static org.throughline.domain.alert.WatchedActions.SEMG;
import static org.throughline.domain.alert.WatchedActions.assigned;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.throughline.events.Authority;
import org.throughline.events.DigestId;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.events.action.OwnershipEvent.CoverArranged;
import org.throughline.events.action.OwnershipEvent.CoverEnded;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.OwnershipEvent.SecondOwnerNamed;

/** Who is reminded of a due date while the owner is on leave, and where there are two owners. */
class CoverRemindersTest {

    static final Participant COVERING = new Participant(new PersonId("p-0003"), "Deputy", CSC);
    static final LocalDate APRIL_3 = LocalDate.of(2026, 4, 3), APRIL_10 = APRIL_3.plusDays(7);

    @Test
    void during_leave_who_covers_is_reminded_and_afterwards_the_owner() {
        var covered = covered();

        assertThat(covered.toAgency("2026-04-16"))
                .containsOnlyKeys(DigestId.owner(COVERING.person(), LocalDate.of(2026, 4, 16)));
        var told = covered.told("2026-04-16");
        assertThat(told.toAgency("2026-04-17")).isEmpty();
        assertThat(told.toAgency("2026-04-21")).containsOnlyKeys(DigestId.owner(OWNER, LocalDate.of(2026, 4, 21)));
    }

    @Test
    void a_cover_that_ended_early_or_whose_owner_left_is_not_reminded() {
        assertThat(covered()
                        .and(new CoverEnded(ACTION, LocalDate.of(2026, 4, 12), null, null, "back"))
                        .toAgency("2026-04-16"))
                .containsOnlyKeys(DigestId.owner(OWNER, LocalDate.of(2026, 4, 16)));
        assertThat(covered()
                        .and(new OwnerLeft(ACTION, LocalDate.of(2026, 4, 12), null, null, WatchedActions.OWNING))
                        .toAgency("2026-04-16")
                        .keySet())
                .extracting(DigestId::reader)
                .doesNotContain(DigestId.Reader.OWNER);
    }

    @Test
    void a_second_owner_is_reminded_too_once() {
        var two = assigned("2026-04-02", "2026-04-30")
                .and(new SecondOwnerNamed(
                        ACTION, APRIL_3, new Authority(SEMG, APRIL_3, "4.2"), null, ANOTHER, "together"));

        assertThat(two.toAgency("2026-04-16"))
                .containsOnlyKeys(
                        DigestId.owner(OWNER, LocalDate.of(2026, 4, 16)),
                        DigestId.owner(ANOTHER.person(), LocalDate.of(2026, 4, 16)));
        assertThat(two.told("2026-04-16").toAgency("2026-04-17")).isEmpty();
    }

    private static WatchedActions covered() {
        return assigned("2026-04-02", "2026-04-30")
                .and(new CoverArranged(
                        ACTION, APRIL_3, null, null, COVERING, APRIL_10, LocalDate.of(2026, 4, 20), "leave"));
    }
}

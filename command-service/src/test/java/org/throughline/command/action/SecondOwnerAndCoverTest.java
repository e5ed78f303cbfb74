package org.throughline.command.action;

import static org.throughline.command.Given.ACTION;
import static org.throughline.command.Given.CSC;
import static org.throughline.command.Given.INES;
import static org.throughline.command.Given.LEAD_OF_CSC;
import static org.throughline.command.Given.LEAD_OF_NUTH;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.as;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.said;
import static org.throughline.command.action.ActionTest.ASSIGNED;
import static org.throughline.command.action.ActionTest.NOVEMBER_14;
import static org.throughline.command.action.ActionTest.OCTOBER_20;
import static org.throughline.command.action.ActionTest.OCTOBER_5;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.NamedPerson;
import org.throughline.command.Rule;
import org.throughline.command.action.ownership.ArrangeCover;
import org.throughline.command.action.ownership.EndCover;
import org.throughline.command.action.ownership.NameSecondOwner;
import org.throughline.command.action.ownership.ReassignAction;
import org.throughline.command.action.ownership.ReleaseSecondOwner;
import org.throughline.events.action.OwnershipEvent.ActionReassigned;
import org.throughline.events.action.OwnershipEvent.CoverArranged;
import org.throughline.events.action.OwnershipEvent.CoverEnded;
import org.throughline.events.action.OwnershipEvent.OwnerLeft;
import org.throughline.events.action.OwnershipEvent.PersonIdentified;
import org.throughline.events.action.OwnershipEvent.SecondOwnerNamed;
import org.throughline.events.action.OwnershipEvent.SecondOwnerReleased;

/** Who answers beside the owner, and who covers for the owner during leave. All people are invented. */
class SecondOwnerAndCoverTest extends Acting {

    static final NamedPerson ADA = new NamedPerson("Ada Example", "Team Manager", CSC);
    static final LocalDate DECEMBER_24 = LocalDate.of(2016, 12, 24), JANUARY_6 = LocalDate.of(2017, 1, 6);
    static final SecondOwnerNamed SECOND =
            new SecondOwnerNamed(ACTION, OCTOBER_5, meeting(SEMG, OCTOBER_5), null, as(INES), "done together");
    static final CoverArranged COVER =
            new CoverArranged(ACTION, OCTOBER_5, null, null, as(ADA), DECEMBER_24, JANUARY_6, "leave");

    SecondOwnerAndCoverTest() {
        super(ASSIGNED);
    }

    @Test
    void a_committee_names_one_second_owner_and_releases_them() {
        records(
                decided(OCTOBER_5)
                        .on(
                                ACTION,
                                d -> new NameSecondOwner(INES, "done together", d.day(), d.authority(), d.source())),
                SECOND);
        refusesAfter(
                SECOND,
                decided(OCTOBER_20)
                        .on(ACTION, d -> new NameSecondOwner(ADA, "a third", d.day(), d.authority(), d.source())),
                Rule.SECOND_OWNER_IS_THE_ONLY_ONE);
        recordsAfter(
                SECOND,
                decided(OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new ReleaseSecondOwner("her part is done", d.day(), d.authority(), d.source())),
                new SecondOwnerReleased(ACTION, OCTOBER_20, meeting(SEMG, OCTOBER_20), null, "her part is done"));
        refuses(
                decided(OCTOBER_20)
                        .on(ACTION, d -> new ReleaseSecondOwner("nobody", d.day(), d.authority(), d.source())),
                Rule.SECOND_OWNER_IS_NAMED);
    }

    @Test
    void the_owner_is_not_their_own_second_nor_their_own_cover() {
        refuses(
                decided(OCTOBER_5)
                        .on(ACTION, d -> new NameSecondOwner(OMAR, "himself", d.day(), d.authority(), d.source())),
                Rule.SECOND_OWNER_IS_ANOTHER_PERSON);
        refuses(cover(OMAR, DECEMBER_24, JANUARY_6), Rule.COVER_IS_ANOTHER_PERSON);
    }

    @Test
    void a_second_owner_who_becomes_the_owner_is_no_longer_the_second() {
        refusesAfter(
                List.of(
                        SECOND,
                        new ActionReassigned(
                                ACTION,
                                OCTOBER_20,
                                meeting(SEMG, OCTOBER_20),
                                null,
                                as(OMAR),
                                as(INES),
                                "she leads now",
                                null)),
                decided(NOVEMBER_14)
                        .on(ACTION, d -> new ReleaseSecondOwner("nobody", d.day(), d.authority(), d.source())),
                Rule.SECOND_OWNER_IS_NAMED);
    }

    @Test
    void the_lead_agency_arranges_cover_for_a_leave_that_ends() {
        records(cover(ADA, DECEMBER_24, JANUARY_6), COVER);
        refuses(cover(INES, DECEMBER_24, JANUARY_6), Rule.COVER_IS_OF_THE_LEAD_AGENCY);
        refuses(cover(ADA, DECEMBER_24, DECEMBER_24.plusYears(1)), Rule.COVER_LASTS_AT_MOST_A_YEAR);
        records(
                cover(ADA, DECEMBER_24, DECEMBER_24.plusYears(1).minusDays(1)),
                new CoverArranged(
                        ACTION,
                        OCTOBER_5,
                        null,
                        null,
                        as(ADA),
                        DECEMBER_24,
                        DECEMBER_24.plusYears(1).minusDays(1),
                        "leave"));
        refuses(cover(ADA, JANUARY_6, DECEMBER_24), Rule.COVER_LASTS_AT_MOST_A_YEAR);
        refusesAfter(COVER, cover(ADA, JANUARY_6, JANUARY_6.plusDays(3)), Rule.COVERS_DO_NOT_OVERLAP);
        refuses(
                said(LEAD_OF_NUTH, OCTOBER_5)
                        .on(
                                ACTION,
                                d -> new ArrangeCover(
                                        ADA, DECEMBER_24, JANUARY_6, "leave", d.day(), d.authority(), d.source())),
                Rule.LEAD_ACTS_FOR_THE_OWN_AGENCY);
        refusesAfter(
                new OwnerLeft(ACTION, OCTOBER_5, null, null, as(OMAR)),
                cover(ADA, DECEMBER_24, JANUARY_6),
                Rule.ACTION_HAS_AN_OWNER);
    }

    @Test
    void a_cover_ends_early_once() {
        var ended = new CoverEnded(ACTION, OCTOBER_20, null, null, "back");
        recordsAfter(
                COVER,
                said(LEAD_OF_CSC, OCTOBER_20).on(ACTION, d -> new EndCover("back", d.day(), d.authority(), d.source())),
                ended);
        refusesAfter(
                List.of(COVER, ended),
                said(SECRETARY, NOVEMBER_14).on(ACTION, d -> new EndCover("back", d.day(), d.authority(), d.source())),
                Rule.COVER_RUNS_OR_IS_AHEAD);
    }

    @Test
    void who_a_record_means_by_a_decision_of_the_directory_is_the_owner() {
        var identified = new PersonIdentified(
                ACTION, OCTOBER_5, null, null, as(OMAR).person(), as(ADA).person(), "two records of one person");
        refusesAfter(
                identified,
                decided(OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new ReassignAction(
                                        new NamedPerson("Ada Example", "Service Manager", CSC),
                                        "the same",
                                        null,
                                        d.day(),
                                        d.authority(),
                                        d.source())),
                Rule.OWNER_CHANGES);
        refusesAfter(
                identified,
                decided(OCTOBER_20)
                        .on(
                                ACTION,
                                d -> new ReassignAction(
                                        OMAR, "by the former record", null, d.day(), d.authority(), d.source())),
                Rule.OWNER_CHANGES);
    }

    private static DecideOnAction cover(NamedPerson by, LocalDate from, LocalDate to) {
        return said(LEAD_OF_CSC, OCTOBER_5)
                .on(ACTION, d -> new ArrangeCover(by, from, to, "leave", d.day(), d.authority(), d.source()));
    }
}

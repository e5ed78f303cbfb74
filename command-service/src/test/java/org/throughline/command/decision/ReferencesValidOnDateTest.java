package org.throughline.command.decision;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.throughline.command.Given.OMAR;
import static org.throughline.command.Given.SECRETARY;
import static org.throughline.command.Given.SEMG;
import static org.throughline.command.Given.TODAY;
import static org.throughline.command.Given.asking;
import static org.throughline.command.Given.decided;
import static org.throughline.command.Given.meeting;
import static org.throughline.command.Given.said;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.throughline.command.Command;
import org.throughline.command.CorrectEvent;
import org.throughline.command.Given;
import org.throughline.command.NamedPerson;
import org.throughline.command.Rule;
import org.throughline.command.RuleViolated;
import org.throughline.command.action.CorrectAction;
import org.throughline.command.action.ownership.DelegateOversight;
import org.throughline.command.action.signoff.SignOffAction;
import org.throughline.command.meeting.ConveneMeeting;
import org.throughline.command.review.RaiseFinding;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.CorrectionReason;
import org.throughline.events.ThemeId;
import org.throughline.events.finding.FindingKind;

/** What a command names was in force on its day; who asks, and what an authority names, on theirs. */
class ReferencesValidOnDateTest {

    static final LocalDate NOVEMBER_14 = LocalDate.of(2016, 11, 14);

    final ReferencesValidOnDate references = new ReferencesValidOnDate(Given.context());

    @Test
    void what_is_in_the_directory_can_be_named() {
        assertThatCode(() -> references.check(signOff(OMAR), SECRETARY)).doesNotThrowAnyException();
    }

    @Test
    void an_agency_is_named_only_while_it_is_on_the_board() {
        refuses(
                signOff(new NamedPerson("Ann Example", "Chief", new AgencyId("fire"))),
                Rule.AGENCY_IS_ON_THE_BOARD_ON_THAT_DAY,
                "the agency fire was not on the board on 14 November 2016");
    }

    @Test
    void a_committee_is_named_only_while_it_sits() {
        var command = new DelegateOversight(
                new CommitteeId("nowhere"),
                "monthly",
                NOVEMBER_14,
                decided(NOVEMBER_14).authority(),
                null);
        refuses(
                command,
                Rule.COMMITTEE_SITS_ON_THAT_DAY,
                "the committee nowhere was not established by 14 November 2016, or had been dissolved");
    }

    @Test
    void a_theme_is_named_only_while_it_is_in_use() {
        var command = new RaiseFinding(
                FindingKind.LEARNING, new ThemeId("unknown"), "A gap", null, List.of(), NOVEMBER_14, null, null);
        refuses(command, Rule.THEME_IS_IN_USE_ON_THAT_DAY, "the theme unknown was not in use on 14 November 2016");
    }

    @Test
    void the_committee_of_an_authority_sits_on_the_day_of_its_meeting() {
        var command = new DelegateOversight(
                SEMG,
                "monthly",
                TODAY,
                asking(TODAY, meeting(new CommitteeId("nowhere"), NOVEMBER_14), null, SECRETARY)
                        .authority(),
                null);
        refuses(
                command,
                Rule.COMMITTEE_SITS_ON_THAT_DAY,
                "the committee nowhere was not established by 14 November 2016, or had been dissolved");
    }

    @Test
    void a_committee_that_is_convened_sits_on_the_day_of_the_meeting() {
        refuses(
                new ConveneMeeting(new CommitteeId("nowhere"), NOVEMBER_14, List.of(), TODAY, null),
                Rule.COMMITTEE_SITS_ON_THAT_DAY,
                "the committee nowhere was not established by 14 November 2016, or had been dissolved");
    }

    @Test
    void what_a_correction_states_is_checked_on_its_own_day() {
        var correction = new CorrectEvent(
                3L,
                null,
                null,
                CorrectionReason.TYPING_ERROR,
                "mistyped",
                null,
                said(SECRETARY, TODAY).authority(),
                null);
        refuses(
                new CorrectAction(
                        correction, signOff(new NamedPerson("Ann Example", "Chief", new AgencyId("fire"))), 4),
                Rule.AGENCY_IS_ON_THE_BOARD_ON_THAT_DAY,
                "the agency fire was not on the board on 14 November 2016");
    }

    private void refuses(Command command, Rule rule, String found) {
        assertThatThrownBy(() -> references.check(command, SECRETARY))
                .isInstanceOfSatisfying(RuleViolated.class, refused -> {
                    assertThat(refused.rule()).isEqualTo(rule);
                    assertThat(refused.found()).isEqualTo(found);
                });
    }

    private static SignOffAction signOff(NamedPerson by) {
        return new SignOffAction(
                by, List.of(), List.of(), NOVEMBER_14, decided(NOVEMBER_14).authority(), null);
    }
}

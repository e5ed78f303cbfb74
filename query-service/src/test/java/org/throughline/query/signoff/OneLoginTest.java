package org.throughline.query.signoff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.throughline.domain.Asker;
import org.throughline.events.ActionId;
import org.throughline.events.AgencyId;
import org.throughline.events.Role;
import org.throughline.query.bitemporal.AsOf;
import org.throughline.query.signoff.Independence.Login;
import org.throughline.query.signoff.Independence.OneLogin;
import org.throughline.query.signoff.Independence.ShownPart;
import org.throughline.query.signoff.Independence.Together;
import org.throughline.query.signoff.RecordedParts.Part;

/** One login in several parts of an action, by action and as a matrix. */
class OneLoginTest {

    static final LocalDate DAY = LocalDate.of(2016, 11, 30);
    static final AgencyId CSC = new AgencyId("csc");
    static final ActionId ONE = new ActionId("scr-child-j.f1.a1"), TWO = new ActionId("scr-child-j.f1.a2");
    static final Asker SECRETARY = new Asker("secretary", Role.SECRETARY, null),
            LEAD = new Asker("lead-csc", Role.AGENCY_LEAD, CSC);

    @Test
    void a_login_that_claims_verifies_and_signs_off_is_shown_with_each_of_its_parts() {
        var independence = of(
                part(ONE, PartKind.CLAIM, 1, SECRETARY, false),
                part(ONE, PartKind.VERIFICATION, 2, SECRETARY, false),
                part(ONE, PartKind.SIGN_OFF, 3, SECRETARY, false),
                part(TWO, PartKind.CLAIM, 1, LEAD, false),
                part(TWO, PartKind.SIGN_OFF, 3, SECRETARY, false));

        assertThat(independence.oneLogin())
                .extracting(OneLogin::action, OneLogin::user)
                .containsExactly(tuple(ONE, "secretary"));
        assertThat(independence.oneLogin().getFirst().parts())
                .extracting(ShownPart::what, ShownPart::version, ShownPart::underMinute)
                .containsExactly(
                        tuple(PartKind.CLAIM, 1L, false),
                        tuple(PartKind.VERIFICATION, 2L, true),
                        tuple(PartKind.SIGN_OFF, 3L, true));
        assertThat(independence.together())
                .containsExactly(
                        new Together(PartKind.CLAIM, PartKind.VERIFICATION, 1),
                        new Together(PartKind.CLAIM, PartKind.SIGN_OFF, 1),
                        new Together(PartKind.VERIFICATION, PartKind.SIGN_OFF, 1));
        assertThat(independence.logins())
                .containsExactly(
                        new Login("lead-csc", Role.AGENCY_LEAD, CSC, 1, 0, 0, 0, 0, 0),
                        new Login("secretary", Role.SECRETARY, null, 1, 1, 2, 0, 0, 1));
    }

    @Test
    void what_was_assumed_because_a_source_is_silent_is_not_counted() {
        var independence = of(
                part(ONE, PartKind.CLAIM, 1, SECRETARY, false), part(ONE, PartKind.VERIFICATION, 2, SECRETARY, true));

        assertThat(independence.oneLogin()).isEmpty();
        assertThat(independence.together()).isEmpty();
        assertThat(independence.assumed()).isOne();
        assertThat(independence.logins())
                .containsExactly(new Login("secretary", Role.SECRETARY, null, 1, 0, 0, 0, 0, 0));
    }

    private static Independence of(Part... parts) {
        return Independence.of(Stream.of(), List.of(parts), AsOf.on(DAY));
    }

    private static Part part(ActionId action, PartKind what, long version, Asker by, boolean assumed) {
        return new Part(action, CSC, what, version, DAY, by, what != PartKind.CLAIM, assumed);
    }
}

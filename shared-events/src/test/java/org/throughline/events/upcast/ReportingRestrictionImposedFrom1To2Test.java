package org.throughline.events.upcast;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.throughline.events.Role;
import org.throughline.events.review.DisclosureEvent.ReportingRestrictionImposed;
import org.throughline.events.review.Readers;

class ReportingRestrictionImposedFrom1To2Test {

    static final String STORED = """
            {"reviewId":"scr-child-j","effectiveOn":"2016-11-14","reason":"a child is protected",
            "restsOn":"order of 3 March","readableBy":["SECRETARY","CHAIR"]}""";

    @Test
    void the_roles_are_its_readers_and_nobody_is_excluded_by_name() {
        var event = EarlierVersion.read(ReportingRestrictionImposed.class, "1", STORED);

        assertThat(event.readers()).isEqualTo(Readers.inRoles(Role.SECRETARY, Role.CHAIR));
        assertThat(event.excludedAgencies()).isEmpty();
        assertThat(event.reviewBy()).isNull();
        assertThat(event.authority()).isNull();
        assertThat(event.restsOn()).isEqualTo("order of 3 March");
    }
}

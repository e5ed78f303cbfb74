package org.throughline.command.decision;

import java.time.Clock;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.throughline.command.Decision;

/** What every request body may say beside its matter. */
public interface DecisionBody {

    @Nullable
    LocalDate effectiveOn();

    default @Nullable AuthorityBody authority() {
        return null;
    }

    @Nullable
    SourceBody source();

    /** Unless the request says otherwise, a committee's decision takes effect when it met, and anything else today. */
    default Decision decision(Asked asked, Clock clock) {
        var authority = authority() == null ? null : authority().asAuthority();
        var effectiveOn = effectiveOn();
        if (effectiveOn == null) effectiveOn = authority == null ? LocalDate.now(clock) : authority.meetingDate();
        return new Decision(effectiveOn, authority, source() == null ? null : source().asSource(), asked.asker());
    }
}

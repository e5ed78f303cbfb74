package org.throughline.web.audit;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.domain.Asker;
import org.throughline.events.AgencyId;
import org.throughline.events.Authority;
import org.throughline.events.Role;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.Words;

/** Who recorded something, and under which minute, in words. */
@Component
class Recorders {

    private final DirectoryNames names;

    Recorders(DirectoryNames names) {
        this.names = names;
    }

    /** "lead-csc, agency lead, Children's Social Care"; a login that says its role says it once. */
    String of(Asker asker) {
        return of(asker.user(), asker.role(), asker.agency());
    }

    String of(String user, Role role, @Nullable AgencyId agency) {
        var inWords = Words.of(role).toLowerCase(Locale.ROOT);
        return user + (user.equals(inWords) ? "" : ", " + inWords) + (agency == null ? "" : ", " + names.of(agency));
    }

    /** "Safeguarding Board, 3 March 2017, minute 7.2". */
    String of(Authority authority) {
        return names.of(authority.committee()) + ", " + Words.day(authority.meetingDate())
                + (authority.ofChair() ? ", the Chair’s note " : ", minute ")
                + authority.minute();
    }

    /** How long after its day something was recorded. */
    static String lag(long days) {
        return days == 0 ? "recorded the same day" : "recorded " + Words.days(days) + " later";
    }
}

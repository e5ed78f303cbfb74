package org.throughline.query.action.register;

import java.util.Objects;
import java.util.stream.Stream;
import org.throughline.events.Participant;
import org.throughline.events.PersonId;
import org.throughline.query.action.ActionView;

/** Everybody whom an action names: owners, those who cover, verify, assess and sign, and words of a source in place of an owner. */
public final class PeopleNamed {

    private PeopleNamed() {}

    /** As identified by the directory; the same person can occur several times. */
    public static Stream<PersonId> on(ActionView action) {
        var ownership = action.state().ownership();
        return Stream.of(
                        Stream.concat(ActionDetail.participants(action.state()), Stream.ofNullable(ownership.owner()))
                                .filter(Objects::nonNull)
                                .map(ownership::identified)
                                .map(Participant::person),
                        Stream.ofNullable(ownership.asWritten()),
                        ownership.former().stream().flatMap(former -> Stream.ofNullable(former.asWritten())))
                .flatMap(each -> each);
    }
}

package org.throughline.query.alert;

import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.account.ContentGrants;
import org.throughline.board.people.People;
import org.throughline.events.DigestId;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.PersonId;

/** The names of owners who read digests, as far as the asker may read them; looked up once for all digests of an answer. */
@Component
class DigestReaders {

    private final People people;
    private final DirectoryInTheLog directory;
    private final AskerResolver askers;
    private final ContentGrants grants;

    DigestReaders(People people, DirectoryInTheLog directory, AskerResolver askers, ContentGrants grants) {
        this.people = people;
        this.directory = directory;
        this.askers = askers;
        this.grants = grants;
    }

    /** Names by person. */
    record Names(Map<PersonId, String> byPerson) {

        /** Null for a desk, and for an owner whose name the asker may not read. */
        @Nullable
        String of(DigestId digest) {
            return digest.reader() == Reader.OWNER ? byPerson.get(new PersonId(digest.readerId())) : null;
        }
    }

    Names of(Stream<DigestId> digests) {
        var owners = digests.filter(digest -> digest.reader() == Reader.OWNER)
                .map(digest -> new PersonId(digest.readerId()))
                .distinct()
                .toList();
        return new Names(
                owners.isEmpty()
                        ? Map.of()
                        : people.namesOf(owners.stream().filter(readable()).toList()));
    }

    /** Who owns actions is content. */
    private Predicate<PersonId> readable() {
        if (grants.mayReadContent(askers.asker())) return _ -> true;
        var inDirectory = directory.whole().people().stream()
                .map(entry -> entry.person().person())
                .collect(Collectors.toSet());
        return inDirectory::contains;
    }
}

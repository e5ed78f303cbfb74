package org.throughline.board.people;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.domain.board.PersonName;
import org.throughline.events.PersonId;
import org.throughline.platform.sealing.SealedTexts;

/**
 * The only place where names are decrypted. Each is decrypted once in a process and then remembered, up to a bound.
 *
 * <p>Before each answer the last erasure is read from the database. If there was one since, everything that was remembered is
 * dropped, so an erased name is gone from every process with its next question.
 */
@Component
class SealedNames {

    static final String NAME = "name";
    private static final long REMEMBERED_MAX = 50_000;

    /** A name and its folded spelling. */
    record Name(String shown, String folded) {}

    /** What was remembered since an erasure; what is read late goes into the one it was read under. */
    private record Remembered(String since, Cache<PersonId, Name> names) {}

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private volatile Remembered remembered = after("");

    SealedNames(JdbcClient jdbc, SealedTexts texts) {
        this.jdbc = jdbc;
        this.texts = texts;
    }

    /** By identifier; unknown people are left out. */
    Map<PersonId, Name> of(Collection<PersonId> people) {
        var names = current().names();
        var found = new HashMap<PersonId, Name>(names.getAllPresent(people));
        var missing = new HashSet<>(people);
        missing.removeAll(found.keySet());
        if (missing.isEmpty()) return found;
        jdbc.sql("""
                        select p.id, p.name_sealed, k.wrapped, p.erased_at is not null
                        from person p left join subject_key k on k.subject = p.id where p.id = any(?)""")
                .param(missing.stream().map(PersonId::value).toArray(String[]::new))
                .query((row, _) -> {
                    var person = new PersonId(row.getString(1));
                    var name = opened(person, row.getBytes(2), row.getBytes(3), row.getBoolean(4));
                    if (name != null) found.put(person, name);
                    if (name != null) names.put(person, name);
                    return person;
                })
                .list();
        return found;
    }

    byte[] seal(PersonId person, String name) {
        return texts.seal(person.value(), NAME, name);
    }

    byte[] token(String name) {
        return texts.token(NAME, PersonName.folded(name));
    }

    private @Nullable Name opened(PersonId person, byte[] sealed, byte[] wrapped, boolean erased) {
        if (erased) return new Name(People.ERASED, "");
        var name = texts.open(person.value(), NAME, sealed, wrapped);
        return name == null ? null : new Name(name, PersonName.folded(name));
    }

    private Remembered current() {
        var last = jdbc.sql("select receipt from erasure order by number desc limit 1")
                .query(String.class)
                .optional()
                .orElse("");
        var known = remembered;
        if (known.since().equals(last)) return known;
        var fresh = after(last);
        remembered = fresh;
        return fresh;
    }

    private static Remembered after(String erasure) {
        return new Remembered(
                erasure, Caffeine.newBuilder().maximumSize(REMEMBERED_MAX).build());
    }
}

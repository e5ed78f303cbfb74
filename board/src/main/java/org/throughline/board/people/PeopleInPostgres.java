package org.throughline.board.people;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.AbstractMap.SimpleEntry;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/** Names in the table {@code person}, outside the log. */
@Component
class PeopleInPostgres implements People {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 12;

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    PeopleInPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Of two transactions with the same new name, the second waits and gets the identifier of the first. */
    @Override
    public PersonId idOf(String name, AgencyId agency) {
        var known = find(name, agency);
        if (!known.isEmpty()) return known.getFirst();
        jdbc.sql("insert into person (id, name, agency, normalised) values (?, ?, ?, ?) on conflict do nothing")
                .params(newId(), spaced(name), agency.value(), normalised(name))
                .update();
        return find(name, agency).getFirst();
    }

    @Override
    public Map<PersonId, String> namesOf(Collection<PersonId> people) {
        if (people.isEmpty()) return Map.of();
        var ids = new HashSet<>(people).stream().map(PersonId::value).toArray(String[]::new);
        return jdbc
                .sql("select id, name from person where id = any(?)")
                .param(ids)
                .query((row, _) -> new SimpleEntry<>(new PersonId(row.getString(1)), row.getString(2)))
                .list()
                .stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    @Override
    public Collection<PersonId> named(String text) {
        return jdbc.sql("select id from person where position(? in normalised) > 0")
                .param(normalised(text))
                .query((row, _) -> new PersonId(row.getString(1)))
                .list();
    }

    private List<PersonId> find(String name, AgencyId agency) {
        return jdbc.sql("select id from person where normalised = ? and agency = ?")
                .params(normalised(name), agency.value())
                .query((row, _) -> new PersonId(row.getString(1)))
                .list();
    }

    /** "  ANNA  Muster" becomes "anna muster": case, spaces and the encoding of accents do not distinguish people. */
    private static String normalised(String name) {
        return spaced(name).toLowerCase(Locale.ROOT);
    }

    private static String spaced(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private String newId() {
        return "p-"
                + random.ints(ID_LENGTH, 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .collect(Collectors.joining());
    }
}

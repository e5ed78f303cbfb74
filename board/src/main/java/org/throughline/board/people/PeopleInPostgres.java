package org.throughline.board.people;

import static java.util.stream.Collectors.partitioningBy;

import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.AbstractMap.SimpleEntry;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.throughline.domain.board.PersonName;
import org.throughline.events.AgencyId;
import org.throughline.events.PersonId;

/** Names and roles in the tables {@code person} and {@code person_role}, outside the log. */
@Component
class PeopleInPostgres implements People {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 12;

    /** Whom one transaction has added. */
    private record Added(String name, String role, AgencyId agency) {}

    private record Row(Namesake namesake, boolean same) {}

    private final JdbcClient jdbc;
    private final SecureRandom random = new SecureRandom();

    PeopleInPostgres(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public Namesakes namesakes(String name, String role, AgencyId agency) {
        fold();
        var folded = PersonName.folded(name);
        if (TransactionSynchronizationManager.isActualTransactionActive())
            jdbc.sql("select pg_advisory_xact_lock(hashtextextended(?, 0))")
                    .param(folded)
                    .query((_, _) -> true)
                    .list();
        var rows = jdbc.sql("""
                        select p.id, r.role, coalesce(r.agency, p.agency),
                            coalesce(r.folded_role = ? and r.agency = ?, false)
                        from person p left join person_role r on r.person = p.id
                        where p.folded = ? and p.merged_into is null
                        order by 4 desc, p.id, r.agency, r.role""")
                .params(PersonName.folded(role), agency.value(), folded)
                .query((row, _) -> new Row(
                        new Namesake(new PersonId(row.getString(1)), row.getString(2), new AgencyId(row.getString(3))),
                        row.getBoolean(4)))
                .list();
        var same = rows.stream()
                .collect(partitioningBy(Row::same, Collectors.mapping(Row::namesake, Collectors.toList())));
        var people = Objects.requireNonNull(same.get(true)).stream()
                .map(Namesake::person)
                .collect(Collectors.toSet());
        return new Namesakes(
                List.copyOf(Objects.requireNonNull(same.get(true))),
                Objects.requireNonNull(same.get(false)).stream()
                        .filter(namesake -> !people.contains(namesake.person()))
                        .toList());
    }

    @Override
    public PersonId add(String name, String role, AgencyId agency) {
        return onceInTransaction(new Added(PersonName.folded(name), PersonName.folded(role), agency), () -> {
            var person = insert(spaced(name), agency.value());
            remember(person, role, agency);
            return person;
        });
    }

    @Override
    public PersonId known(PersonId person, String role, AgencyId agency) {
        var stays = stays(person);
        remember(stays, role, agency);
        return stays;
    }

    /** The mail address of the one goes on as that of the other, unless that has one. */
    @Override
    public void merge(PersonId merged, PersonId into) {
        jdbc.sql("update person set merged_into = ? where id = ? or merged_into = ?")
                .params(into.value(), merged.value(), merged.value())
                .update();
        jdbc.sql("""
                        insert into person_role (person, role, folded_role, agency)
                        select ?, role, folded_role, agency from person_role where person = ?
                        on conflict do nothing""").params(into.value(), merged.value()).update();
        jdbc.sql("""
                        insert into contact (reader, id, address, updated_at, updated_by)
                        select reader, ?, address, updated_at, updated_by from contact where reader = 'OWNER' and id = ?
                        on conflict do nothing""").params(into.value(), merged.value()).update();
    }

    @Override
    public PersonId split(PersonId from) {
        var row = jdbc.sql("select name, agency from person where id = ?")
                .param(from.value())
                .query((each, _) -> List.of(each.getString(1), each.getString(2)))
                .single();
        var other = insert(row.getFirst(), row.getLast());
        jdbc.sql("""
                        insert into person_role (person, role, folded_role, agency)
                        select ?, role, folded_role, agency from person_role where person = ?""").params(other.value(), from.value()).update();
        return other;
    }

    @Override
    public People unchanged() {
        return new UnchangedPeople(this);
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
        fold();
        var folded = PersonName.folded(text);
        return jdbc.sql("""
                        select id from person where position(? in folded) > 0
                        union
                        select merged_into from person where merged_into is not null and position(? in folded) > 0""")
                .params(folded, folded)
                .query((row, _) -> new PersonId(row.getString(1)))
                .list();
    }

    PersonId stays(PersonId person) {
        return jdbc.sql("select merged_into from person where id = ? and merged_into is not null")
                .param(person.value())
                .query((row, _) -> new PersonId(row.getString(1)))
                .optional()
                .orElse(person);
    }

    private PersonId insert(String name, String agency) {
        var person = newId();
        jdbc.sql("insert into person (id, name, agency, normalised, folded) values (?, ?, ?, ?, ?)")
                .params(person.value(), name, agency, PersonName.folded(name), PersonName.folded(name))
                .update();
        return person;
    }

    private void remember(PersonId person, String role, AgencyId agency) {
        jdbc.sql("""
                        insert into person_role (person, role, folded_role, agency) values (?, ?, ?, ?)
                        on conflict do nothing""")
                .params(person.value(), role.strip(), PersonName.folded(role), agency.value())
                .update();
    }

    /** Rows that an earlier version wrote, or that were restored from its backup, have no folded spelling yet. */
    private void fold() {
        for (var row : jdbc.sql("select id, name from person where folded is null")
                .query((each, _) -> List.of(each.getString(1), each.getString(2)))
                .list())
            jdbc.sql("update person set folded = ? where id = ?")
                    .params(PersonName.folded(row.getLast()), row.getFirst())
                    .update();
        for (var role : jdbc.sql("select distinct role from person_role where folded_role is null")
                .query((each, _) -> each.getString(1))
                .list())
            jdbc.sql("update person_role set folded_role = ? where role = ? and folded_role is null")
                    .params(PersonName.folded(role), role)
                    .update();
    }

    private PersonId onceInTransaction(Added added, Supplier<PersonId> add) {
        if (!TransactionSynchronizationManager.isSynchronizationActive()) return add.get();
        var before = added();
        if (before == null) {
            before = new HashMap<>();
            TransactionSynchronizationManager.bindResource(this, before);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    TransactionSynchronizationManager.unbindResourceIfPossible(PeopleInPostgres.this);
                }
            });
        }
        return before.computeIfAbsent(added, _ -> add.get());
    }

    @SuppressWarnings("unchecked") // bound above
    private @Nullable Map<Added, PersonId> added() {
        return (Map<Added, PersonId>) TransactionSynchronizationManager.getResource(this);
    }

    /** Accents composed, spaces single: a name as it is shown. */
    private static String spaced(String name) {
        return Normalizer.normalize(name, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
    }

    private PersonId newId() {
        return new PersonId("p-"
                + random.ints(ID_LENGTH, 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .collect(Collectors.joining()));
    }
}

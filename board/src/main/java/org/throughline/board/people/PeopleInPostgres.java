package org.throughline.board.people;

import static java.util.stream.Collectors.partitioningBy;

import java.nio.ByteBuffer;
import java.security.SecureRandom;
import java.text.Normalizer;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
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

/** People in the tables {@code person} and {@code person_role}, outside the log; their names are encrypted. */
@Component
class PeopleInPostgres implements People {

    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int ID_LENGTH = 12;
    private static final AgencyId NO_AGENCY = new AgencyId("none");

    /** Whom one transaction has added. */
    private record Added(String name, String role, AgencyId agency) {}

    private record Row(Namesake namesake, boolean same) {}

    private final JdbcClient jdbc;
    private final SealedNames names;
    private final FollowsMerger addresses;
    private final SecureRandom random = new SecureRandom();

    PeopleInPostgres(JdbcClient jdbc, SealedNames names, FollowsMerger addresses) {
        this.jdbc = jdbc;
        this.names = names;
        this.addresses = addresses;
    }

    @Override
    public Namesakes namesakes(String name, String role, AgencyId agency) {
        fold();
        var token = names.token(name);
        if (TransactionSynchronizationManager.isActualTransactionActive())
            jdbc.sql("select pg_advisory_xact_lock(?)")
                    .param(ByteBuffer.wrap(token).getLong())
                    .query((_, _) -> true)
                    .list();
        var rows = jdbc.sql("""
                        select p.id, r.role, coalesce(r.agency, p.agency),
                            coalesce(r.folded_role = ? and r.agency = ?, false)
                        from person p left join person_role r on r.person = p.id
                        where p.name_token = ? and p.merged_into is null
                        order by 4 desc, p.id, r.agency, r.role""")
                .params(PersonName.folded(role), agency.value(), token)
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
            var person = insert(newId("p-"), spaced(name), agency.value(), names.token(name), false);
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
        addresses.merged(merged, into);
    }

    @Override
    public PersonId split(PersonId from) {
        var agency = jdbc.sql("select agency from person where id = ?")
                .param(from.value())
                .query(String.class)
                .single();
        var name = onRecord(from) ? namesOf(List.of(from)).get(from) : null;
        var other = name == null
                ? insertErased(newId("p-"), agency)
                : insert(newId("p-"), name, agency, names.token(name), false);
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
        return names.of(new HashSet<>(people)).entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, each -> each.getValue().shown()));
    }

    @Override
    public boolean onRecord(PersonId person) {
        return jdbc.sql("select 1 from person where id = ? and erased_at is null and not of_source")
                .param(person.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    @Override
    public PersonId ofSource(String words) {
        return onceInTransaction(
                new Added(words, "", NO_AGENCY), () -> insert(newId("w-"), words.strip(), "", null, true));
    }

    @Override
    public boolean isOfSource(PersonId words) {
        return jdbc.sql("select 1 from person where id = ? and of_source")
                .param(words.value())
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    /** Compares names in memory, because encrypted ones cannot be searched in the database. */
    @Override
    public Collection<PersonId> named(String text) {
        var folded = PersonName.folded(text);
        var mergedInto = new HashMap<PersonId, Optional<PersonId>>();
        jdbc.sql("select id, merged_into from person where erased_at is null")
                .query((row, _) -> mergedInto.put(
                        new PersonId(row.getString(1)),
                        Optional.ofNullable(row.getString(2)).map(PersonId::new)))
                .list();
        var found = new HashSet<PersonId>();
        names.of(mergedInto.keySet()).forEach((person, name) -> {
            if (!name.folded().contains(folded)) return;
            found.add(person);
            Objects.requireNonNull(mergedInto.get(person)).ifPresent(found::add);
        });
        return found;
    }

    PersonId stays(PersonId person) {
        return jdbc.sql("select merged_into from person where id = ? and merged_into is not null")
                .param(person.value())
                .query((row, _) -> new PersonId(row.getString(1)))
                .optional()
                .orElse(person);
    }

    private PersonId insert(PersonId person, String name, String agency, byte @Nullable [] token, boolean ofSource) {
        jdbc.sql("insert into person (id, agency, name_sealed, name_token, of_source) values (?, ?, ?, ?, ?)")
                .param(person.value())
                .param(agency)
                .param(names.seal(person, name))
                .param(token)
                .param(ofSource)
                .update();
        return person;
    }

    /** The record of somebody whose name is erased already. */
    private PersonId insertErased(PersonId person, String agency) {
        jdbc.sql("insert into person (id, agency, erased_at) values (?, ?, now())")
                .params(person.value(), agency)
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

    /** Roles that an earlier version wrote, or that were restored from its backup, have no folded spelling yet. */
    private void fold() {
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

    private PersonId newId(String prefix) {
        return new PersonId(prefix
                + random.ints(ID_LENGTH, 0, LETTERS.length())
                        .mapToObj(i -> LETTERS.substring(i, i + 1))
                        .collect(Collectors.joining()));
    }
}

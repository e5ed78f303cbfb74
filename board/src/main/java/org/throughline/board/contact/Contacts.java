package org.throughline.board.contact;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.board.people.FollowsMerger;
import org.throughline.events.DigestId.Reader;
import org.throughline.events.PersonId;
import org.throughline.platform.sealing.SealedTexts;

/**
 * Mail addresses in the table {@code contact}, encrypted: that of an owner under the person's key, that of a desk under one of its
 * own. They are never logged.
 */
@Component
public class Contacts implements FollowsMerger {

    static final String ADDRESS = "address";

    private static final String SELECT = """
            select c.reader, c.id, c.address_sealed, k.wrapped from contact c left join subject_key k
            on k.subject = case when c.reader = 'OWNER' then c.id else c.reader || ':' || c.id end\s""";

    /** A reader and the address. */
    public record Contact(Reader reader, String id, String address) {}

    /** One whose address cannot be opened has none. */
    private record Row(Reader reader, String id, @Nullable String address) {}

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final TransactionTemplate transactions;
    private final Clock clock;

    Contacts(JdbcClient jdbc, SealedTexts texts, PlatformTransactionManager transactions, Clock clock) {
        this.jdbc = jdbc;
        this.transactions = new TransactionTemplate(transactions);
        this.texts = texts;
        this.clock = clock;
    }

    public Optional<String> addressOf(Reader reader, String id) {
        return jdbc
                .sql(SELECT + "where c.reader = ? and c.id = ?")
                .params(reader.name(), id)
                .query((row, _) ->
                        opened(Reader.valueOf(row.getString(1)), row.getString(2), row.getBytes(3), row.getBytes(4)))
                .list()
                .stream()
                .map(Row::address)
                .filter(Objects::nonNull)
                .findFirst();
    }

    List<Contact> all() {
        return jdbc
                .sql(SELECT + "order by c.reader, c.id")
                .query((row, _) ->
                        opened(Reader.valueOf(row.getString(1)), row.getString(2), row.getBytes(3), row.getBytes(4)))
                .list()
                .stream()
                .filter(row -> row.address() != null)
                .map(row -> new Contact(row.reader(), row.id(), Objects.requireNonNull(row.address())))
                .toList();
    }

    /** Inserts or replaces the address. A person who is erased at the same moment gets none. */
    void put(Contact contact, String by) {
        transactions.executeWithoutResult(_ -> {
            if (contact.reader() != Reader.OWNER || isNotErased(contact.id())) store(contact, by);
        });
    }

    private boolean isNotErased(String person) {
        return jdbc.sql("select 1 from person where id = ? and erased_at is null for update")
                .param(person)
                .query(Integer.class)
                .optional()
                .isPresent();
    }

    private void store(Contact contact, String by) {
        jdbc.sql("""
                        insert into contact (reader, id, address_sealed, updated_at, updated_by) values (?, ?, ?, ?, ?)
                        on conflict (reader, id) do update set address_sealed = excluded.address_sealed, address = null,
                            updated_at = excluded.updated_at, updated_by = excluded.updated_by""")
                .params(
                        contact.reader().name(),
                        contact.id(),
                        texts.seal(subject(contact.reader(), contact.id()), ADDRESS, contact.address()),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by)
                .update();
    }

    /** Removes the address, and the key of a desk's; idempotent. Returns whether there was one. */
    boolean remove(Reader reader, String id) {
        if (reader != Reader.OWNER) texts.destroy(subject(reader, id));
        return jdbc.sql("delete from contact where reader = ? and id = ?")
                        .params(reader.name(), id)
                        .update()
                > 0;
    }

    /** The address goes on as that of the other person, unless they have one. */
    @Override
    public void merged(PersonId person, PersonId into) {
        if (addressOf(Reader.OWNER, into.value()).isPresent()) return;
        addressOf(Reader.OWNER, person.value())
                .ifPresent(address -> put(new Contact(Reader.OWNER, into.value(), address), "throughline"));
    }

    private Row opened(Reader reader, String id, byte @Nullable [] sealed, byte @Nullable [] wrapped) {
        return new Row(reader, id, texts.open(subject(reader, id), ADDRESS, sealed, wrapped));
    }

    /** Whose key it is under. */
    static String subject(Reader reader, String id) {
        return reader == Reader.OWNER ? id : reader.name() + ':' + id;
    }
}

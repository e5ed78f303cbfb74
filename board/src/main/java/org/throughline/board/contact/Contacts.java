package org.throughline.board.contact;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.events.DigestId.Reader;

/** Mail addresses in the table {@code contact}. They are never logged. */
@Component
public class Contacts {

    /** A reader and the address. */
    public record Contact(Reader reader, String id, String address) {}

    private final JdbcClient jdbc;
    private final Clock clock;

    Contacts(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    public Optional<String> addressOf(Reader reader, String id) {
        return jdbc.sql("select address from contact where reader = ? and id = ?")
                .params(reader.name(), id)
                .query(String.class)
                .optional();
    }

    List<Contact> all() {
        return jdbc.sql("select reader, id, address from contact order by reader, id")
                .query((row, _) -> new Contact(Reader.valueOf(row.getString(1)), row.getString(2), row.getString(3)))
                .list();
    }

    /** Inserts or replaces the address. */
    void put(Contact contact, String by) {
        jdbc.sql("""
                        insert into contact (reader, id, address, updated_at, updated_by) values (?, ?, ?, ?, ?)
                        on conflict (reader, id) do update set address = excluded.address,
                            updated_at = excluded.updated_at, updated_by = excluded.updated_by""")
                .params(
                        contact.reader().name(),
                        contact.id(),
                        contact.address(),
                        clock.instant().atOffset(ZoneOffset.UTC),
                        by)
                .update();
    }

    /** Erases the address; idempotent. */
    void remove(Reader reader, String id) {
        jdbc.sql("delete from contact where reader = ? and id = ?")
                .params(reader.name(), id)
                .update();
    }
}

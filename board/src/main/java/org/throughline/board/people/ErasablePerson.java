package org.throughline.board.people;

import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.throughline.board.erasure.Erasable;
import org.throughline.platform.erasure.ErasureKind;
import org.throughline.platform.sealing.SealedTexts;

/**
 * Erases the name of a person under every identifier that means them, their mail address and the roles known beside the name. The
 * words that a source has in place of an owner are erased in the same way. The identifiers stay, and with them whatever the log
 * has about the person.
 */
@Component
class ErasablePerson implements Erasable {

    private record Row(String id, boolean ofSource) {}

    private final JdbcClient jdbc;
    private final SealedTexts texts;
    private final Clock clock;

    ErasablePerson(JdbcClient jdbc, SealedTexts texts, Clock clock) {
        this.jdbc = jdbc;
        this.texts = texts;
        this.clock = clock;
    }

    @Override
    public ErasureKind kind() {
        return ErasureKind.PERSON;
    }

    @Override
    public List<Erased> erase(String subject) {
        return jdbc
                .sql("""
                        select id, of_source from person where erased_at is null
                        and coalesce(merged_into, id) = (select coalesce(merged_into, id) from person where id = ?)
                        order by (id = ?) desc, id for update""")
                .params(subject, subject)
                .query((row, _) -> new Row(row.getString(1), row.getBoolean(2)))
                .list()
                .stream()
                .map(this::erased)
                .toList();
    }

    private Erased erased(Row row) {
        texts.destroy(row.id());
        jdbc.sql("""
                        update person set name = null, normalised = null, folded = null, name_sealed = null, name_token = null,
                        erased_at = ? where id = ?""").params(Timestamp.from(clock.instant()), row.id()).update();
        var what = new ArrayList<String>();
        what.add(row.ofSource() ? "words of a source in place of an owner" : "name");
        if (delete("delete from person_role where person = ?", row.id())) what.add("roles known beside the name");
        if (delete("delete from contact where reader = 'OWNER' and id = ?", row.id())) what.add("mail address");
        return new Erased(row.id(), List.copyOf(what));
    }

    private boolean delete(String sql, String person) {
        return jdbc.sql(sql).param(person).update() > 0;
    }
}

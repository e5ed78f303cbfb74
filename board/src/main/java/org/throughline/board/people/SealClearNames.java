package org.throughline.board.people;

import java.util.List;
import java.util.function.IntSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.throughline.events.PersonId;
import org.throughline.events.upcast.ActionAssignedFrom3To4;
import org.throughline.platform.sealing.SealedTexts;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.JsonNodeFeature;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Encrypts the names and addresses that an earlier version stored in clear text, or that were restored from its backup, before the
 * program answers. A start that is interrupted goes on at the next one.
 */
@Component
class SealClearNames {

    private static final Logger log = LoggerFactory.getLogger(SealClearNames.class);
    private static final int AT_ONCE = 500;

    /** Leaves every other field as it is, decimals with their zeros. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    /** A text in clear, and whose it is. */
    private record Clear(String reader, String id, String text) {}

    /** An event of an earlier version. */
    private record Event(long index, String id, byte[] payload) {}

    private final JdbcClient jdbc;
    private final SealedNames names;
    private final SealedTexts texts;
    private final TransactionTemplate transaction;

    SealClearNames(JdbcClient jdbc, SealedNames names, SealedTexts texts, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.names = names;
        this.texts = texts;
        this.transaction = new TransactionTemplate(transactions);
        run();
    }

    private void run() {
        int sealed = whileAny(this::people) + whileAny(this::contacts) + whileAny(this::words);
        if (sealed == 0) return;
        try {
            // Otherwise the former rows would stay in the files of the database for a while.
            for (var statement :
                    List.of("vacuum full person", "vacuum full contact", "vacuum domainevententry", "checkpoint"))
                jdbc.sql(statement).update();
        } catch (DataAccessException mayNot) {
            log.warn("The former rows will be overwritten by PostgreSQL in time: 'vacuum full' failed");
        }
        log.info("{} names, addresses and words that were stored in clear text are now encrypted", sealed);
    }

    /** In steps: a second process that starts meanwhile waits for the end of one, and takes the next. */
    private int whileAny(IntSupplier step) {
        int all = 0;
        while (true) {
            var done = transaction.execute(_ -> {
                jdbc.sql("select pg_advisory_xact_lock(hashtext('names in clear'))")
                        .query((_, _) -> true)
                        .list();
                return step.getAsInt();
            });
            if (done == null || done == 0) return all;
            all += done;
        }
    }

    private int people() {
        var clear =
                clear("select 'OWNER', id, name from person where name is not null order by id limit %d for update");
        for (var each : clear) {
            var person = new PersonId(each.id());
            var sealed = names.seal(person, each.text());
            checked(person.value(), SealedNames.NAME, sealed, each.text());
            jdbc.sql("""
                            update person set name_sealed = ?, name_token = ?, name = null, normalised = null, folded = null
                            where id = ?""")
                    .params(sealed, names.token(each.text()), person.value())
                    .update();
        }
        return clear.size();
    }

    private int contacts() {
        var clear = clear("select reader, id, address from contact where address is not null order by 1, 2"
                + " limit %d for update");
        for (var each : clear) {
            var subject = each.reader().equals("OWNER") ? each.id() : each.reader() + ':' + each.id();
            var sealed = texts.seal(subject, "address", each.text());
            checked(subject, "address", sealed, each.text());
            jdbc.sql("update contact set address_sealed = ?, address = null where reader = ? and id = ?")
                    .params(sealed, each.reader(), each.id())
                    .update();
        }
        return clear.size();
    }

    /**
     * Moves the words that a source has in place of an owner out of the log, because they could not be erased there. It is the only
     * time that an event is written again, as the same event of its next version.
     */
    private int words() {
        var events = jdbc.sql("""
                        select globalindex, eventidentifier, payload from domainevententry
                        where payloadtype = 'ActionAssigned' and payloadrevision = '3'
                        and position(convert_to('"ownerAsWritten"', 'UTF8') in payload) > 0
                        order by globalindex limit %d for update""".formatted(AT_ONCE))
                .query((row, _) -> new Event(row.getLong(1), row.getString(2), row.getBytes(3)))
                .list();
        for (var event : events) {
            var payload = (ObjectNode) JSON.readTree(event.payload());
            var words = ActionAssignedFrom3To4.words(event.id());
            var text = payload.path(ActionAssignedFrom3To4.WORDS).asString("");
            var sealed = names.seal(words, text);
            checked(words.value(), SealedNames.NAME, sealed, text);
            jdbc.sql(
                            "insert into person (id, agency, name_sealed, of_source) values (?, '', ?, true) on conflict do nothing")
                    .params(words.value(), sealed)
                    .update();
            payload.put(ActionAssignedFrom3To4.WORDS, words.value());
            jdbc.sql("update domainevententry set payload = ?, payloadrevision = '4' where globalindex = ?")
                    .params(JSON.writeValueAsBytes(payload), event.index())
                    .update();
        }
        return events.size();
    }

    private List<Clear> clear(String sql) {
        return jdbc.sql(sql.formatted(AT_ONCE))
                .query((row, _) -> new Clear(row.getString(1), row.getString(2), row.getString(3)))
                .list();
    }

    /** The clear text is given up only for one that can be opened again. */
    private void checked(String subject, String field, byte[] sealed, String text) {
        var wrapped = jdbc.sql("select wrapped from subject_key where subject = ?")
                .param(subject)
                .query(byte[].class)
                .single();
        if (!text.equals(texts.open(subject, field, sealed, wrapped)))
            throw new IllegalStateException("a name that was encrypted cannot be opened again");
    }
}

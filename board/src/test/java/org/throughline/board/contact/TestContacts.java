package org.throughline.board.contact;

import java.time.Clock;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.throughline.board.contact.Contacts.Contact;
import org.throughline.board.erasure.Erasable;
import org.throughline.events.DigestId.Reader;
import org.throughline.platform.sealing.SealedTexts;

/** Contacts without the program around them. */
public record TestContacts(Contacts contacts) {

    public TestContacts(JdbcClient jdbc, SealedTexts texts, PlatformTransactionManager transactions) {
        this(new Contacts(jdbc, texts, transactions, Clock.systemUTC()));
    }

    public void put(Reader reader, String id, String address) {
        contacts.put(new Contact(reader, id, address), "secretary");
    }

    public Optional<String> addressOf(Reader reader, String id) {
        return contacts.addressOf(reader, id);
    }

    public Erasable erasable() {
        return new ErasableContact(contacts);
    }
}

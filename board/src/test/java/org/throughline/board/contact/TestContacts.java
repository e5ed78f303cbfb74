package org.throughline.board.contact;

import java.time.Clock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.platform.sealing.SealedTexts;

/** Contacts without the program around them. */
public final class TestContacts {

    private TestContacts() {}

    public static Contacts of(JdbcClient jdbc, SealedTexts texts, Clock clock) {
        return new Contacts(jdbc, texts, clock);
    }
}

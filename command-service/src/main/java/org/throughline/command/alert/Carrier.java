package org.throughline.command.alert;

import jakarta.mail.internet.MimeMessage;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent.Channel;

/** A way in which digests travel. */
interface Carrier {

    Channel channel();

    /** Whether it needs to know where mail for the reader goes. */
    boolean needsAddress();

    MimeMessage blank();

    /**
     * Hands the message over.
     *
     * @throws NotCarried saying whether it may have arrived, and whether to try again
     */
    void carry(DigestId digest, MimeMessage message) throws NotCarried;
}

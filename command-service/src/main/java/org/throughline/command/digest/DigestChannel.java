package org.throughline.command.digest;

import jakarta.mail.internet.MimeMessage;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent.Channel;

/** A way to deliver digests: by mail or as files. */
interface DigestChannel {

    Channel channel();

    /** Whether it needs the reader's mail address. */
    boolean needsAddress();

    MimeMessage blank();

    /**
     * Delivers the message.
     *
     * @throws NotDeliveredException if it was not delivered; says whether a later attempt can succeed
     */
    void send(DigestId digest, MimeMessage message) throws NotDeliveredException;
}

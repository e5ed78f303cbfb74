package org.throughline.command.digest;

import jakarta.mail.Message.RecipientType;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeBodyPart;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.time.Clock;
import java.util.Date;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.events.DigestId;

/**
 * Sender, recipient and headers of a digest's mail.
 *
 * <p>{@code Message-ID} is the same in every attempt, so that a mail program recognises a second copy. {@code List-Id} follows
 * RFC 2919, {@code Auto-Submitted} RFC 3834. There is no one-click unsubscribe, because a lead has to hear of late actions.
 */
@Component
class MailEnvelope {

    /** Marks a message that may be a second copy. */
    static final String REPEATED = "X-Throughline-Repeated";

    private static final String UTF_8 = "UTF-8";

    private final AlertSettings settings;
    private final Clock clock;

    MailEnvelope(AlertSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage around(
            DigestText letter,
            DigestId digest,
            int attempt,
            boolean mayBeSecond,
            Optional<String> address,
            MimeMessage message)
            throws MessagingException {
        message.setFrom(new InternetAddress(settings.from(), true));
        if (address.isPresent()) message.setRecipient(RecipientType.TO, new InternetAddress(address.get(), true));
        // A reader would decode what looks like an encoded word (RFC 2047), which could hold a line break.
        message.setSubject(letter.subject().replace("=?", "= ?"), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setContent(alternatives(letter));
        message.setHeader("List-Id", "Throughline alerts <alerts." + domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("X-Throughline-Digest", digest.value());
        if (mayBeSecond) message.setHeader(REPEATED, "attempt %d; an earlier one may have arrived".formatted(attempt));
        message.saveChanges();
        message.setHeader("Message-ID", messageId(digest));
        return message;
    }

    /** The plain text first: the last one that a mail program understands is the one it shows (RFC 2046, 5.1.4). */
    private static MimeMultipart alternatives(DigestText letter) throws MessagingException {
        var text = new MimeBodyPart();
        text.setText(letter.text(), UTF_8);
        var html = new MimeBodyPart();
        html.setText(letter.html(), UTF_8, "html");
        return new MimeMultipart("alternative", text, html);
    }

    String messageId(DigestId digest) {
        return "<%s@%s>".formatted(digest.value().replace(':', '.'), domain());
    }

    private String domain() {
        return settings.from().substring(settings.from().indexOf('@') + 1);
    }
}

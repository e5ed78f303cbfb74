package org.throughline.command.alert;

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
 * What a digest travels in: sender, reader, and the headers by which mail programs and servers tell what it is.
 *
 * <p>{@code Message-ID} is the same for every try, so that a second copy can be told by it. {@code List-Id} is that of RFC
 * 2919, {@code Auto-Submitted} that of RFC 3834. There is no one-click unsubscribe: a lead cannot unsubscribe from duty.
 */
@Component
class Envelope {

    /** Says of a message that it may be the second copy, and of which try. */
    static final String REPEATED = "X-Throughline-Repeated";

    private static final String UTF_8 = "UTF-8";

    private final Settings settings;
    private final Clock clock;

    Envelope(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    MimeMessage around(
            Letter letter,
            DigestId digest,
            int attempt,
            boolean mayBeSecond,
            Optional<String> address,
            MimeMessage message)
            throws MessagingException {
        message.setFrom(new InternetAddress(settings.from(), true));
        if (address.isPresent()) message.setRecipient(RecipientType.TO, new InternetAddress(address.get(), true));
        message.setSubject(letter.subject(), UTF_8);
        message.setSentDate(Date.from(clock.instant()));
        message.setContent(alternatives(letter));
        message.setHeader("List-Id", "Throughline alerts <alerts." + domain() + ">");
        message.setHeader("Auto-Submitted", "auto-generated");
        message.setHeader("X-Auto-Response-Suppress", "All");
        message.setHeader("X-Throughline-Digest", digest.value());
        if (mayBeSecond) message.setHeader(REPEATED, "try %d; an earlier one may have arrived".formatted(attempt));
        message.saveChanges();
        message.setHeader("Message-ID", messageId(digest));
        return message;
    }

    /** The plain text first: the last one that a mail program understands is the one it shows (RFC 2046, 5.1.4). */
    private static MimeMultipart alternatives(Letter letter) throws MessagingException {
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

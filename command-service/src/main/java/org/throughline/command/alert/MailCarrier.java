package org.throughline.command.alert;

import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import jakarta.mail.internet.MimeMessage;
import java.net.SocketTimeoutException;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;
import org.eclipse.angus.mail.smtp.SMTPSenderFailedException;
import org.eclipse.angus.mail.util.MailConnectException;
import org.eclipse.angus.mail.util.SocketConnectException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent.Channel;
import org.throughline.events.alert.DigestEvent.Failure;

/**
 * Hands digests to a mail server.
 *
 * <p>What the server says is told by its reply code (RFC 5321, 4.2.1): 5yz is for good, 4yz for now. A server that falls
 * silent may have taken the message.
 */
final class MailCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(MailCarrier.class);

    private static final int FOR_GOOD = 500;

    private final JavaMailSender mail;

    MailCarrier(JavaMailSender mail) {
        this.mail = mail;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public boolean needsAddress() {
        return true;
    }

    @Override
    public MimeMessage blank() {
        return mail.createMimeMessage();
    }

    @Override
    public void carry(DigestId digest, MimeMessage message) throws NotCarried {
        try {
            mail.send(message);
        } catch (MailException failed) {
            var why = why(failed);
            // What a server says may have the address in it.
            log.warn("Digest {} was not taken over by the mail server: {}", digest, why.failure());
            throw why;
        }
    }

    private static NotCarried why(MailException failed) {
        if (failed instanceof MailAuthenticationException) return NotCarried.forNow(Failure.REFUSED_FOR_NOW);
        var causes = failed instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failed;
        for (@Nullable Throwable cause = causes; cause != null; cause = next(cause)) {
            int code = replyCode(cause);
            if (code >= FOR_GOOD) return NotCarried.forGood("the mail server answered " + code);
            if (code > 0) return NotCarried.forNow(Failure.REFUSED_FOR_NOW);
            switch (cause) {
                case AddressException _ -> {
                    return NotCarried.forGood("the address is none");
                }
                case MailConnectException _, SocketConnectException _ -> {
                    return NotCarried.forNow(Failure.UNREACHABLE);
                }
                case SocketTimeoutException _ -> {
                    return NotCarried.forNow(Failure.NO_ANSWER);
                }
                default -> {} // its own cause says more
            }
        }
        return NotCarried.forNow(Failure.NO_ANSWER);
    }

    /** What a server said of an address comes after what it said of the whole. */
    private static @Nullable Throwable next(Throwable cause) {
        return cause instanceof SendFailedException send && send.getNextException() != null
                ? send.getNextException()
                : cause.getCause();
    }

    private static int replyCode(Throwable cause) {
        return switch (cause) {
            case SMTPAddressFailedException e -> e.getReturnCode();
            case SMTPSenderFailedException e -> e.getReturnCode();
            case SMTPSendFailedException e when e.getNextException() == null -> e.getReturnCode();
            default -> 0;
        };
    }
}

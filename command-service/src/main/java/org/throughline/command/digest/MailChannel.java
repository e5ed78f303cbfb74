package org.throughline.command.digest;

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
 * Sends digests by SMTP.
 *
 * <p>A reply code of 5yz is permanent, one of 4yz transient (RFC 5321, 4.2.1). A server that stops answering may have
 * accepted the message.
 */
final class MailChannel implements DigestChannel {

    private static final Logger log = LoggerFactory.getLogger(MailChannel.class);

    private static final int FOR_GOOD = 500;

    private final JavaMailSender mail;

    MailChannel(JavaMailSender mail) {
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
    public void send(DigestId digest, MimeMessage message) throws NotDeliveredException {
        try {
            mail.send(message);
        } catch (MailException failed) {
            var why = why(failed);
            // A server's answer may contain the address.
            log.warn("Digest {} was not taken over by the mail server: {}", digest, why.failure());
            throw why;
        }
    }

    private static NotDeliveredException why(MailException failed) {
        if (failed instanceof MailAuthenticationException)
            return NotDeliveredException.transientFailure(Failure.REFUSED_FOR_NOW);
        var causes = failed instanceof MailSendException send && send.getMessageExceptions().length > 0
                ? send.getMessageExceptions()[0]
                : failed;
        for (@Nullable Throwable cause = causes; cause != null; cause = next(cause)) {
            int code = replyCode(cause);
            if (code >= FOR_GOOD) return NotDeliveredException.permanentFailure("the mail server answered " + code);
            if (code > 0) return NotDeliveredException.transientFailure(Failure.REFUSED_FOR_NOW);
            switch (cause) {
                case AddressException _ -> {
                    return NotDeliveredException.permanentFailure("the address is not valid");
                }
                case MailConnectException _, SocketConnectException _ -> {
                    return NotDeliveredException.transientFailure(Failure.UNREACHABLE);
                }
                case SocketTimeoutException _ -> {
                    return NotDeliveredException.transientFailure(Failure.NO_ANSWER);
                }
                default -> {} // look at its cause
            }
        }
        return NotDeliveredException.transientFailure(Failure.NO_ANSWER);
    }

    /** The answer about a recipient follows the answer about the whole message. */
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

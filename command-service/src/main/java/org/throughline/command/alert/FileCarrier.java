package org.throughline.command.alert;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent.Channel;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.platform.files.OwnerOnly;

/** Keeps digests as files that any mail program opens. For where there is no mail server. */
final class FileCarrier implements Carrier {

    private static final Logger log = LoggerFactory.getLogger(FileCarrier.class);

    private final Path files;
    private final Session session = Session.getInstance(new Properties());

    FileCarrier(Path files) {
        this.files = files;
    }

    @Override
    public Channel channel() {
        return Channel.FILE;
    }

    @Override
    public boolean needsAddress() {
        return false;
    }

    @Override
    public MimeMessage blank() {
        return new MimeMessage(session);
    }

    /** The file is there whole or not at all. A second try replaces the first. */
    @Override
    public void carry(DigestId digest, MimeMessage message) throws NotCarried {
        var name = digest.value().replace(':', '.');
        try {
            if (!Files.isDirectory(files)) OwnerOnly.directory(files);
            var content = new ByteArrayOutputStream();
            message.writeTo(content);
            var half = OwnerOnly.file(files.resolve(name + ".part"), content.toByteArray());
            Files.move(half, files.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException failed) {
            log.warn("Digest {} could not be written as a file", digest, failed);
            throw NotCarried.forNow(Failure.UNREACHABLE);
        }
    }
}

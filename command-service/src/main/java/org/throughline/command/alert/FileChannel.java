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

/** Writes digests as .eml files where no mail server is configured. */
final class FileChannel implements DigestChannel {

    private static final Logger log = LoggerFactory.getLogger(FileChannel.class);

    private final Path files;
    private final Session session = Session.getInstance(new Properties());

    FileChannel(Path files) {
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

    /** Writes the file atomically. A second attempt replaces it. */
    @Override
    public void send(DigestId digest, MimeMessage message) throws NotDeliveredException {
        var name = digest.value().replace(':', '.');
        try {
            if (!Files.isDirectory(files)) OwnerOnly.directory(files);
            var content = new ByteArrayOutputStream();
            message.writeTo(content);
            var half = OwnerOnly.file(files.resolve(name + ".part"), content.toByteArray());
            Files.move(half, files.resolve(name + ".eml"), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException | MessagingException failed) {
            log.warn("Digest {} could not be written as a file", digest, failed);
            throw NotDeliveredException.transientFailure(Failure.UNREACHABLE);
        }
    }
}

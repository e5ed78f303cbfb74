package org.throughline.command.digest;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Properties;
import java.util.regex.Pattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent.Channel;
import org.throughline.events.alert.DigestEvent.Failure;
import org.throughline.platform.files.OwnerOnly;

/** Writes digests as .eml files where no mail server is configured. */
final class FileChannel implements DigestChannel {

    private static final Logger log = LoggerFactory.getLogger(FileChannel.class);

    /** The recipient among the header lines, which end with the first empty line. */
    private static final Pattern TO =
            Pattern.compile("\\A((?:[^\\r\\n]+\\r?\\n)*?)To: [^\\r\\n]*\\r?\\n(?:[ \\t][^\\r\\n]*\\r?\\n)*");

    private final Path files;
    private final Session session = Session.getInstance(new Properties());

    FileChannel(Path files) {
        this.files = files;
        removeAddresses();
    }

    /** Files that an earlier version wrote have the address of their reader, which could not be erased there. */
    private void removeAddresses() {
        if (!Files.isDirectory(files)) return;
        try (var written = Files.newDirectoryStream(files, "*.eml")) {
            for (var file : written) {
                var content = Files.readString(file, StandardCharsets.ISO_8859_1);
                var without = TO.matcher(content).replaceFirst("$1");
                if (without.equals(content)) continue;
                var half = OwnerOnly.file(
                        files.resolve(file.getFileName() + ".part"), without.getBytes(StandardCharsets.ISO_8859_1));
                Files.move(half, file, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException | DirectoryIteratorException failed) {
            log.warn("Mail addresses could not be removed from digests in {}", files);
        }
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

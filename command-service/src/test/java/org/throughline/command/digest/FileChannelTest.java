package org.throughline.command.digest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Digests that stay as files hold no mail address, because it could not be erased there. */
class FileChannelTest {

    private static final String BODY = "\r\nText\r\nTo: be read\r\n";

    @TempDir
    Path files;

    @Test
    void the_address_is_removed_from_digests_that_an_earlier_version_wrote() throws IOException {
        var digest = files.resolve("owner.p-one.2026-11-23.eml");
        Files.writeString(
                digest, "From: board@example.org\r\nTo: one@example.org,\r\n two@example.org\r\nSubject: s\r\n" + BODY);
        var without = files.resolve("lead.csc.2026-11-23.eml");
        Files.writeString(without, "From: board@example.org\r\nSubject: s\r\n" + BODY);

        assertThat(new FileChannel(files).needsAddress()).isFalse();

        assertThat(digest).hasContent("From: board@example.org\r\nSubject: s\r\n" + BODY);
        assertThat(without).hasContent("From: board@example.org\r\nSubject: s\r\n" + BODY);
    }
}

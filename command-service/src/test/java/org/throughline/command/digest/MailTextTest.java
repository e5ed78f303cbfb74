package org.throughline.command.digest;

import static org.assertj.core.api.Assertions.assertThat;

import com.samskivert.mustache.Template;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.throughline.command.digest.DigestComposer.Page;
import org.throughline.command.digest.DigestComposer.ShownAction;
import org.throughline.command.digest.DigestComposer.ShownGroup;
import org.throughline.platform.text.SafeText;

/** Whatever a text has in it, a mail program finds the same text on one line, and no other line, header or element. */
class MailTextTest {

    private static final Template TEXT = DigestComposer.template("digest.txt", false);
    private static final Template HTML = DigestComposer.template("digest.html", true);

    private static final String[] PARTS = {
        "\n",
        "\r",
        "\r\n",
        "\r\nBcc: b@example.org\r\n\r\n",
        "\n9. Signed off\n",
        "\t",
        "\0",
        "\u001B[2J",
        "\u2028",
        "\u0085",
        "\u202E",
        "\u2066",
        "\u2068",
        "\u2069",
        "\u200B",
        "\uFEFF",
        "\u3164",
        "\uD800",
        "\u0645\u062D\u0645\u062F",
        "=?utf-8?q?=0A?=",
        "é",
        "<script>",
        "</li>",
        "&amp;",
        "\"",
        "'",
        "{{how}}",
        "\uD83D\uDE00",
        "Train all social workers ",
        " "
    };

    @Provide
    static Arbitrary<String> texts() {
        return Arbitraries.of(PARTS).list().ofMinSize(1).ofMaxSize(12).map(parts -> String.join("", parts));
    }

    @Property(tries = 100)
    void a_digest_has_each_text_on_its_line(@ForAll("texts") String text) throws Exception {
        var plain = page("plain");
        var page = page(text);
        var letter = new DigestText(SafeText.line(page.subject()), TEXT.execute(page), HTML.execute(page));
        assertThat(letter.text().lines())
                .hasSameSizeAs(TEXT.execute(plain).lines().toList())
                .contains("   - " + SafeText.line(text));
        assertThat(letter.html().replaceAll("[^<]", ""))
                .isEqualTo(HTML.execute(plain).replaceAll("[^<]", ""));
        assertThat(SafeText.of(letter.text())).isEqualTo(letter.text());

        var read = sent(letter);
        assertThat(read.getSubject().strip()).isEqualTo(SafeText.line(text).replace("=?", "= ?"));
        assertThat(read.getHeader("Bcc")).isNull();
        var parts = (MimeMultipart) read.getContent();
        assertThat(parts.getCount()).isEqualTo(2);
        assertThat(((String) parts.getBodyPart(0).getContent()).lines().toList())
                .isEqualTo(letter.text().lines().toList());
        assertThat(((String) parts.getBodyPart(1).getContent()).lines().toList())
                .isEqualTo(letter.html().lines().toList());
    }

    private static MimeMessage sent(DigestText letter) throws Exception {
        var envelope = new MailEnvelope(
                AlertSettingsFixture.SETTINGS, Clock.fixed(Instant.parse("2026-11-23T07:00:00Z"), ZoneOffset.UTC));
        var session = Session.getInstance(new Properties());
        var message = envelope.around(
                letter,
                MailChannelTest.DIGEST,
                1,
                false,
                Optional.of("lead@csc.example.org"),
                new MimeMessage(session));
        var bytes = new ByteArrayOutputStream();
        message.writeTo(bytes);
        return new MimeMessage(session, new ByteArrayInputStream(bytes.toByteArray()));
    }

    private static Page page(String text) {
        var action =
                new ShownAction("lr-1.f1.a1", text, null, List.of(text), null, "https://throughline.example.org/a");
        var group = new ShownGroup(1, text, text, List.of(text), text, null, List.of(action));
        return new Page(
                text,
                "Dear colleague,",
                text,
                List.of(text),
                text,
                List.of(group),
                "answer",
                "how",
                "now",
                "digest",
                "online",
                false);
    }
}

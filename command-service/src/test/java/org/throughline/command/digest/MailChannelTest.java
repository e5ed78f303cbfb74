package org.throughline.command.digest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.springframework.mail.javamail.JavaMailSenderImpl;
import org.throughline.events.AgencyId;
import org.throughline.events.DigestId;
import org.throughline.events.alert.DigestEvent.Failure;

/** Mail servers that take a digest, refuse it, fall silent or are not there. */
class MailChannelTest {

    static final DigestId DIGEST = DigestId.lead(new AgencyId("csc"), LocalDate.of(2026, 11, 23));
    static final String ADDRESS = "lead@csc.example.org";

    final MailEnvelope envelope = new MailEnvelope(
            AlertSettingsFixture.SETTINGS, Clock.fixed(Instant.parse("2026-11-23T07:00:00Z"), ZoneOffset.UTC));

    @Test
    void a_server_that_asks_for_a_login_takes_what_the_right_one_sends() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort())
                .withConfiguration(new GreenMailConfiguration().withUser("throughline", "secret"));
        server.start();
        try {
            var sender = sender(server.getSmtp().getPort());
            sender.getJavaMailProperties().setProperty("mail.smtp.auth", "true");
            sender.setUsername("throughline");
            sender.setPassword("wrong");
            assertThat(refusal(sender, false)).isEqualTo(Failure.REFUSED_FOR_NOW);

            sender.setPassword("secret");
            var channel = new MailChannel(sender);
            channel.send(DIGEST, message(channel, false));
            assertThat(server.getReceivedMessages()).hasSize(1);
            assertThat(server.getReceivedMessages()[0].getHeader(MailEnvelope.REPEATED))
                    .isNull();
        } finally {
            server.stop();
        }
    }

    @Test
    void a_second_try_that_may_be_a_second_copy_says_so_and_has_the_same_identifier() throws Exception {
        var server = new GreenMail(ServerSetup.SMTP.dynamicPort());
        server.start();
        try {
            var channel = new MailChannel(sender(server.getSmtp().getPort()));
            channel.send(DIGEST, message(channel, false));
            channel.send(DIGEST, message(channel, true));

            var received = server.getReceivedMessages();
            assertThat(received[1].getHeader(MailEnvelope.REPEATED))
                    .containsExactly("attempt 2; an earlier one may have arrived");
            assertThat(received[1].getMessageID()).isEqualTo(received[0].getMessageID());
        } finally {
            server.stop();
        }
    }

    @Test
    void a_server_that_refuses_for_good_is_told_from_one_that_refuses_for_now() throws Exception {
        try (var unknown = new Scripted(Map.of("RCPT", "550 no such user"))) {
            var channel = new MailChannel(sender(unknown.port()));
            var failed = catchThrowableOfType(
                    NotDeliveredException.class, () -> channel.send(DIGEST, message(channel, false)));
            assertThat(failed.permanentReason()).isEqualTo("the mail server answered 550");
            assertThat(failed.getMessage()).doesNotContain(ADDRESS);
        }
        try (var full = new Scripted(Map.of("RCPT", "452 mailbox full"))) {
            assertThat(refusal(sender(full.port()), false)).isEqualTo(Failure.REFUSED_FOR_NOW);
        }
        try (var busy = new Scripted(Map.of("MAIL", "451 try later"))) {
            assertThat(refusal(sender(busy.port()), false)).isEqualTo(Failure.REFUSED_FOR_NOW);
        }
    }

    @Test
    void a_server_that_falls_silent_after_the_message_may_have_taken_it() throws Exception {
        try (var silent = new Scripted(Map.of(".", ""))) {
            assertThat(refusal(sender(silent.port()), false)).isEqualTo(Failure.NO_ANSWER);
        }
    }

    @Test
    void a_server_that_is_not_there_has_taken_nothing() throws Exception {
        int port;
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        assertThat(refusal(sender(port), false)).isEqualTo(Failure.UNREACHABLE);
    }

    private Failure refusal(JavaMailSenderImpl sender, boolean mayBeSecond) {
        var channel = new MailChannel(sender);
        var failed = catchThrowableOfType(
                NotDeliveredException.class, () -> channel.send(DIGEST, message(channel, mayBeSecond)));
        assertThat(failed.permanentReason()).isNull();
        return failed.failure();
    }

    private MimeMessage message(MailChannel channel, boolean mayBeSecond) throws Exception {
        var letter = new DigestText("Subject", "text", "<p>text</p>");
        return envelope.around(letter, DIGEST, mayBeSecond ? 2 : 1, mayBeSecond, Optional.of(ADDRESS), channel.blank());
    }

    private static JavaMailSenderImpl sender(int port) {
        var sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        for (var timeout : new String[] {"connectiontimeout", "timeout", "writetimeout"})
            sender.getJavaMailProperties().setProperty("mail.smtp." + timeout, "1000");
        return sender;
    }

    /** A mail server that says yes to everything but what it has other answers to; to say nothing is one. */
    static final class Scripted implements AutoCloseable {

        private final ServerSocket socket = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        private final Map<String, String> answers;

        Scripted(Map<String, String> answers) throws IOException {
            this.answers = answers;
            Thread.ofVirtual().start(this::serve);
        }

        int port() {
            return socket.getLocalPort();
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }

        private void serve() {
            try (var client = socket.accept();
                    var in = new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.US_ASCII))) {
                say(client.getOutputStream(), "220 ready");
                boolean message = false;
                for (var line = in.readLine(); line != null; line = in.readLine()) {
                    if (message && !line.equals(".")) continue;
                    var word = message ? "." : line.split("[ :]", 2)[0];
                    message = word.equals("DATA");
                    var answer = answers.getOrDefault(word, message ? "354 go on" : "250 ok");
                    if (!answer.isEmpty()) say(client.getOutputStream(), answer);
                }
            } catch (IOException closed) {
                Thread.currentThread().interrupt();
            }
        }

        private static void say(OutputStream out, String line) throws IOException {
            out.write((line + "\r\n").getBytes(StandardCharsets.US_ASCII));
            out.flush();
        }
    }
}

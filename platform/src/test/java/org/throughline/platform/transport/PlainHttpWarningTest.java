package org.throughline.platform.transport;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;

/** The program warns at its start if other machines reach it without TLS. */
@ExtendWith(OutputCaptureExtension.class)
class PlainHttpWarningTest {

    private final MockEnvironment settings = new MockEnvironment().withProperty("server.address", "0.0.0.0");

    @Test
    void that_other_machines_are_refused(CapturedOutput log) {
        new PlainHttpWarning(settings, TrustedProxiesFixture.named()).warn();
        assertThat(log).contains("Other machines are refused, because there is no TLS");
    }

    @Test
    void that_passwords_are_readable_if_that_is_allowed(CapturedOutput log) {
        settings.setProperty("throughline.plain-http", "true");
        new PlainHttpWarning(settings, TrustedProxiesFixture.named()).warn();
        assertThat(log).contains("Passwords from other machines are readable on their way");
    }

    @Test
    void not_with_tls_not_behind_a_proxy_and_not_on_this_machine_only(CapturedOutput log) {
        new PlainHttpWarning(settings, TrustedProxiesFixture.named("192.0.2.1")).warn();
        settings.setProperty("server.ssl.bundle", "throughline");
        new PlainHttpWarning(settings, TrustedProxiesFixture.named()).warn();
        new PlainHttpWarning(
                        new MockEnvironment().withProperty("server.address", "127.0.0.1"),
                        TrustedProxiesFixture.named())
                .warn();
        assertThat(log).doesNotContain("machines");
    }
}

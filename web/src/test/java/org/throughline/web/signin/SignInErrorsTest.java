package org.throughline.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.CredentialsExpiredException;
import org.springframework.security.authentication.DisabledException;
import org.springframework.security.authentication.InternalAuthenticationServiceException;

/** What a user reads when signing in fails. */
class SignInErrorsTest {

    @Test
    void a_disabled_account_is_told_from_nothing() {
        assertThat(SignInErrors.codeOf(new DisabledException("")))
                .isEqualTo(SignInErrors.codeOf(new BadCredentialsException("")))
                .isEqualTo("wrong");
    }

    @Test
    void a_one_time_password_that_is_over_is_said_to_be() {
        assertThat(SignInErrors.sentence(SignInErrors.codeOf(new CredentialsExpiredException(""))))
                .contains("Ask a secretary or an administrator for another one");
        assertThat(SignInErrors.codeOf(new InternalAuthenticationServiceException("")))
                .isEqualTo("unavailable");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 second", "60, 60 seconds", "61, 2 minutes", "900, 15 minutes"})
    void a_sign_in_that_is_put_off_says_for_how_long(String seconds, String said) {
        assertThat(SignInErrors.sentence("wait=" + seconds).replace('\u00a0', ' '))
                .endsWith("Try again in " + said);
        assertThat(SignInErrors.sentence(Map.of("wait", seconds))).contains(SignInErrors.sentence("wait=" + seconds));
    }

    @ParameterizedTest
    @CsvSource({"-1", "99999", "1e3", "<b>", "''"})
    void what_is_no_number_of_seconds_is_not_repeated(String seconds) {
        assertThat(SignInErrors.sentence("wait=" + seconds))
                .isEqualTo("Too many sign-ins failed. Wait a minute, then try again");
    }

    @Test
    void a_page_that_was_not_sent_to_after_a_failure_says_nothing() {
        assertThat(SignInErrors.sentence(Map.of("out", ""))).isEmpty();
    }
}

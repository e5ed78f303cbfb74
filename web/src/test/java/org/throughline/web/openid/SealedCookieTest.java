package org.throughline.web.openid;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser keeps between two steps of signing in, it can neither read nor write. */
class SealedCookieTest {

    private final SealedCookie cookie = new SealedCookie("kept");

    @Test
    void what_was_written_is_read_and_shows_nothing() {
        var value = written(cookie, "issuer\nsubject\nä");

        assertThat(cookie.read(with("kept", value))).contains("issuer\nsubject\nä");
        assertThat(value).doesNotContain("issuer").matches("[A-Za-z0-9_-]+");
    }

    @Test
    void what_another_cookie_or_another_process_sealed_is_not_read() {
        assertThat(cookie.read(with("kept", written(new SealedCookie("kept"), "text"))))
                .isEmpty();
        assertThat(new SealedCookie("other").read(with("other", written(cookie, "text"))))
                .isEmpty();
    }

    @Test
    void what_was_altered_is_not_read() {
        var value = written(cookie, "text");
        var altered = (value.charAt(0) == 'A' ? 'B' : 'A') + value.substring(1);

        assertThat(cookie.read(with("kept", altered))).isEmpty();
        assertThat(cookie.read(with("kept", "%%%"))).isEmpty();
        assertThat(cookie.read(with("kept", ""))).isEmpty();
    }

    private static String written(SealedCookie cookie, String text) {
        var response = new MockHttpServletResponse();
        cookie.write(text, new MockHttpServletRequest(), response);
        return response.getCookies()[0].getValue();
    }

    private static MockHttpServletRequest with(String name, String value) {
        var request = new MockHttpServletRequest();
        request.setCookies(new Cookie(name, value));
        return request;
    }
}

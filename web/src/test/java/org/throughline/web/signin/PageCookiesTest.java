package org.throughline.web.signin;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.Cookie;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What a browser keeps for pages, and that nothing in it leads elsewhere. */
class PageCookiesTest {

    private final AskedPage asked = new AskedPage();
    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void over_tls_a_cookie_is_for_this_host_only() {
        var request = new MockHttpServletRequest("GET", "/actions");
        request.setSecure(true);

        new PageCookie("throughline").write("secret", null, request, response);

        assertThat(response.getHeader("Set-Cookie"))
                .isEqualTo("__Host-throughline=secret; Path=/; Secure; HttpOnly; SameSite=Lax");
    }

    @Test
    void without_tls_a_cookie_of_a_name_for_tls_is_not_looked_at() {
        var request = new MockHttpServletRequest("GET", "/actions");
        request.setCookies(new Cookie("__Host-throughline", "over-tls"), new Cookie("throughline", "here"));

        assertThat(new PageCookie("throughline").read(request)).contains("here");
    }

    @Test
    void over_tls_a_cookie_that_another_host_could_have_set_is_not_looked_at() {
        var request = new MockHttpServletRequest("GET", "/actions");
        request.setSecure(true);
        request.setCookies(new Cookie("throughline", "from-elsewhere"));

        assertThat(new PageCookie("throughline").read(request)).isEmpty();
    }

    @Test
    void the_token_of_forms_is_in_such_a_cookie_too() {
        var request = new MockHttpServletRequest("GET", "/sign-in");
        request.setSecure(true);
        var token = new FormToken();

        token.saveToken(token.generateToken(request), request, response);

        var cookie = response.getCookie("__Host-throughline-form");
        assertThat(cookie.getSecure()).isTrue();
        assertThat(cookie.isHttpOnly()).isTrue();
        assertThat(cookie.getPath()).isEqualTo("/");
        assertThat(cookie.getAttribute("SameSite")).isEqualTo("Lax");
    }

    @Test
    void the_page_that_was_asked_for_is_asked_for_again_with_its_question() {
        var request = new MockHttpServletRequest("GET", "/actions");
        request.setQueryString("asOf=2016-12-31&q=caf%C3%A9");

        asked.saveRequest(request, response);

        assertThat(asked.address(with(response.getCookie("throughline-asked").getValue())))
                .contains("/actions?asOf=2016-12-31&q=caf%C3%A9");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://elsewhere.example/",
                "//elsewhere.example/",
                "/\\elsewhere.example/",
                "elsewhere",
                "",
                "/actions\r\nSet-Cookie: a=b",
                "/\tactions"
            })
    void what_is_no_page_of_this_program_is_not_gone_to(String address) {
        var encoded = Base64.getUrlEncoder().encodeToString(address.getBytes(StandardCharsets.UTF_8));

        assertThat(asked.address(with(encoded))).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"%%%", "a", ""})
    void what_is_no_cookie_of_ours_is_not_gone_to(String value) {
        assertThat(asked.address(with(value))).isEmpty();
    }

    @Test
    void a_form_that_was_sent_and_a_very_long_address_are_not_kept() {
        asked.saveRequest(new MockHttpServletRequest("POST", "/decide/actions"), response);
        asked.saveRequest(new MockHttpServletRequest("GET", "/" + "a".repeat(1_001)), response);

        assertThat(response.getHeader("Set-Cookie")).isNull();
    }

    private static MockHttpServletRequest with(String value) {
        var request = new MockHttpServletRequest("GET", "/sign-in");
        request.setCookies(new Cookie("throughline-asked", value));
        return request;
    }
}

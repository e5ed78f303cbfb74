package org.throughline.standalone.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.throughline.standalone.Program;

/** A work account at a real OpenID Connect provider signs in, as what the account here says and not as what the provider says. */
class OpenIdTest {

    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\"[^>]* value=\"([^\"]+)");
    private static final String PASSWORD = "correct horse battery";

    private static final String OWN = "seven purple kettles";

    private static OpenIdServer provider;

    /** One browser: its cookies, and the last answer. */
    private static final class Browser {

        private final HttpClient http = HttpClient.newBuilder()
                .cookieHandler(new CookieManager())
                .connectTimeout(Duration.ofSeconds(10))
                .build();
        private HttpResponse<String> last;

        /** Follows redirects, and reaches the program where it really is. */
        Browser go(String address) {
            return send(HttpRequest.newBuilder(resolved(address)));
        }

        Browser submit(String path, Map<String, String> fields) {
            var token = TOKEN.matcher(last.body());
            assertThat(token.find()).as(last.body()).isTrue();
            var form = fields.entrySet().stream()
                    .map(field -> "&" + encoded(field.getKey()) + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("", "_csrf=" + encoded(token.group(1)), ""));
            return send(HttpRequest.newBuilder(last.uri().resolve(path))
                    .header("Content-Type", "application/x-www-form-urlencoded")
                    .POST(BodyPublishers.ofString(form)));
        }

        /** Begins here, and signs in at the provider. */
        Browser withWorkAccount(String somebody) {
            return go("/sign-in/with/openid")
                    .submit("/login", Map.of("username", somebody, "password", OpenIdServer.PASSWORD));
        }

        private Browser send(HttpRequest.Builder request) {
            try {
                last = http.send(
                        request.header("Accept", "text/html")
                                .timeout(Duration.ofSeconds(30))
                                .build(),
                        BodyHandlers.ofString());
            } catch (IOException failed) {
                throw new IllegalStateException(failed);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(stopped);
            }
            return last.headers().firstValue("Location").map(this::go).orElse(this);
        }

        private URI resolved(String address) {
            var here = Program.address().toString();
            if (address.startsWith(Program.PUBLIC)) return URI.create(address.replace(Program.PUBLIC, here));
            if (address.startsWith("/"))
                return (last == null || address.startsWith("/sign-in") ? Program.address() : last.uri())
                        .resolve(address);
            return URI.create(address);
        }

        String path() {
            return last.uri().getPath();
        }

        String page() {
            return last.body();
        }
    }

    @BeforeAll
    static void a_provider_and_accounts() {
        provider = new OpenIdServer();
        account("openid-auditor", "AUDITOR");
        account("openid-claimed", "AUDITOR");
        account("openid-leaves", "AUDITOR");
        account("openid-ends", "AUDITOR");
        account("openid-in-use", "AUDITOR");
    }

    private static void account(String login, String role) {
        Program.decide(
                "secretary",
                "/api/accounts",
                "{\"login\": \"%s\", \"role\": \"%s\", \"password\": \"%s\"}".formatted(login, role, PASSWORD));
    }

    @AfterAll
    static void close() {
        provider.close();
    }

    @Test
    void a_work_account_is_connected_once_with_a_password_and_then_signs_in_alone() {
        var first = new Browser().go("/actions?asOf=2016-12-31").withWorkAccount("jo");
        assertThat(first.path()).isEqualTo("/sign-in/connect");
        assertThat(first.page()).contains("a Harbour account");

        first.submit("/sign-in/connect", Map.of("login", "openid-auditor", "password", "wrong"));
        assertThat(first.page()).contains("do not match");
        first.submit("/sign-in/connect", Map.of("login", "openid-auditor", "password", PASSWORD));

        assertThat(first.path()).as("the page that was asked for").isEqualTo("/actions");
        assertThat(first.page()).contains("Signed in as openid-auditor, auditor");
        var second = new Browser().withWorkAccount("jo");
        assertThat(second.path()).isEqualTo("/");
        assertThat(second.page()).contains("Signed in as openid-auditor, auditor");
        assertThat(Program.get("auditor", "/api/accounts/openid-auditor/history")
                        .body())
                .contains("CONNECTED");
    }

    @Test
    void the_role_is_the_account_s_whatever_the_provider_claims() {
        var browser = new Browser().withWorkAccount("auditor-by-claim");

        assertThat(browser.page()).contains("Signed in as openid-claimed, auditor");
        assertThat(browser.go("/decide/reviews").last.statusCode()).isEqualTo(403);
    }

    @Test
    void a_login_that_is_connected_is_not_connected_with_somebody_else_by_a_claim() {
        new Browser().withWorkAccount("auditor-by-claim");

        var thief = new Browser().withWorkAccount("thief");

        assertThat(thief.path()).isEqualTo("/sign-in/connect");
        assertThat(thief.go("/actions").path()).isEqualTo("/sign-in");
    }

    @Test
    void an_account_that_its_user_signs_in_to_is_not_taken_over_by_a_claim() {
        var user = new Browser().go("/sign-in");
        user.submit("/sign-in", Map.of("login", "openid-in-use", "password", PASSWORD));
        assertThat(user.page()).contains("Also revoke my tokens and disconnect my work accounts");
        user.submit(
                "/account/password", Map.of("present", PASSWORD, "password", OWN, "repeated", OWN, "alone", "true"));
        assertThat(user.page()).contains("Signed in as openid-in-use");

        var taker = new Browser().withWorkAccount("taker");

        assertThat(taker.path()).isEqualTo("/sign-in/connect");
        assertThat(taker.go("/actions").path()).isEqualTo("/sign-in");
    }

    @Test
    void a_disabled_account_signs_in_no_more_and_its_session_ends() {
        var browser = new Browser().withWorkAccount("lee");
        browser.submit("/sign-in/connect", Map.of("login", "openid-leaves", "password", PASSWORD));
        assertThat(browser.page()).contains("Signed in as openid-leaves");

        Program.request("POST", "secretary", "/api/accounts/openid-leaves/disabling", "{}");

        assertThat(browser.go("/actions").path()).isEqualTo("/sign-in");
        var again = new Browser().withWorkAccount("lee");
        assertThat(again.path()).as("it is connected no more").isEqualTo("/sign-in/connect");
    }

    @Test
    void an_account_without_a_role_signs_in_no_more() {
        new Browser()
                .withWorkAccount("kim")
                .submit("/sign-in/connect", Map.of("login", "openid-ends", "password", PASSWORD));

        Program.request("POST", "secretary", "/api/accounts/openid-ends/role/end", "{}");

        var again = new Browser().withWorkAccount("kim");
        assertThat(again.path()).isEqualTo("/sign-in");
        assertThat(again.page()).contains("disabled or has no role");
    }

    @Test
    void an_answer_that_was_not_asked_for_signs_nobody_in() {
        var browser = new Browser().go("/sign-in/with/openid");
        var stranger = new Browser();

        assertThat(stranger.go("/sign-in/answer?code=abc&state=def").page()).contains("did not work");
        assertThat(browser.go(Program.address() + "/sign-in/answer?code=abc&state=def")
                        .page())
                .contains("did not work");
        assertThat(stranger.go("/actions").path()).isEqualTo("/sign-in");
    }

    @Test
    void what_the_program_asks_for_is_bound_to_it() throws IOException, InterruptedException {
        var asked = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(Program.address().resolve("/sign-in/with/openid"))
                                .build(),
                        BodyHandlers.ofString())
                .headers();

        assertThat(asked.firstValue("Location").orElseThrow())
                .startsWith(Program.PROVIDER + "/oauth2/authorize?")
                .contains("response_type=code", "code_challenge_method=S256", "nonce=", "state=", "scope=openid")
                .contains("redirect_uri=" + Program.PUBLIC + "/sign-in/answer");
        assertThat(asked.firstValue("Set-Cookie").orElseThrow()).contains("HttpOnly", "SameSite=Lax");
    }

    @Test
    void nothing_of_the_provider_is_kept_but_who_it_is() {
        new Browser().withWorkAccount("auditor-by-claim");

        var kept = Program.bean(JdbcClient.class)
                .sql("select work_account::text from work_account where login = 'openid-claimed'")
                .query(String.class)
                .single();

        assertThat(kept)
                .contains(Program.PROVIDER.toString(), "auditor-by-claim")
                .doesNotContain("police", "SECRETARY");
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

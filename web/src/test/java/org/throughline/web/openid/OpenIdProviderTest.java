package org.throughline.web.openid;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.web.client.RestClient;

/** What a provider says about itself is believed as far as it is the one of the settings. */
class OpenIdProviderTest {

    private HttpServer server;
    private String answer = "";
    private int status = 200;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/.well-known/openid-configuration", exchange -> {
            var body = answer.getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("Content-Type", "application/json");
            exchange.sendResponseHeaders(status, body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void a_provider_is_asked_once_and_its_answers_are_for_the_public_address() {
        answer = configuration(issuer());
        var provider = provider();

        var registration = provider.findByRegistrationId("openid");
        answer = "";

        assertThat(registration.getRedirectUri()).isEqualTo("https://throughline.example.org/sign-in/answer");
        assertThat(registration.getScopes()).containsExactly("openid");
        assertThat(provider.findByRegistrationId("openid")).isSameAs(registration);
        assertThat(provider.findByRegistrationId("other")).isNull();
    }

    @Test
    void a_provider_of_another_issuer_is_not_used() {
        answer = configuration("https://elsewhere.example.org");

        assertThatThrownBy(() -> provider().findByRegistrationId("openid")).hasMessageContaining("another issuer");
    }

    @Test
    void a_provider_that_was_away_is_asked_again() {
        var provider = provider();
        status = 503;
        assertThatThrownBy(() -> provider.findByRegistrationId("openid")).isInstanceOf(RuntimeException.class);

        status = 200;
        answer = configuration(issuer());

        assertThat(provider.findByRegistrationId("openid")).isNotNull();
    }

    private OpenIdProvider provider() {
        return new OpenIdProvider(
                new OpenIdSettings(
                        URI.create(issuer()), "throughline", "secret", "work account", Set.of("openid"), null),
                URI.create(issuer()),
                URI.create("https://throughline.example.org/"),
                RestClient.create());
    }

    private String issuer() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private static String configuration(String issuer) {
        return """
                {"issuer": "%1$s", "authorization_endpoint": "%1$s/authorize", "token_endpoint": "%1$s/token",
                "jwks_uri": "%1$s/keys", "subject_types_supported": ["public"], "response_types_supported": ["code"],
                "id_token_signing_alg_values_supported": ["RS256"]}""".formatted(issuer);
    }
}

package org.throughline.web.question;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

class RedirectTest {

    @Test
    void an_address_with_braces_is_sent_as_it_is() throws Exception {
        var response = new MockHttpServletResponse();

        Objects.requireNonNull(
                        Redirect.to("/actions?q={agency}&asOf=2016-12-31").getView())
                .render(Map.of(), new MockHttpServletRequest(), response);

        assertThat(response.getRedirectedUrl()).isEqualTo("/actions?q={agency}&asOf=2016-12-31");
        assertThat(response.getStatus()).isEqualTo(302);
    }
}

package org.throughline.board.permission;

import static org.assertj.core.api.Assertions.assertThat;
import static org.throughline.events.Role.SECRETARY;

import org.junit.jupiter.api.Test;
import org.throughline.platform.signin.TokenScope;

class PermissionTest {

    @Permit(roles = SECRETARY, reach = Reach.READABLE, asks = true)
    void preview() {}

    @Permit(roles = SECRETARY, reach = Reach.READABLE)
    void decision() {}

    @Permit(roles = SECRETARY, reach = Reach.ADMINISTRATION, byToken = false)
    void accounts() {}

    @Test
    void a_token_to_read_sends_a_preview_and_no_decision() throws NoSuchMethodException {
        assertThat(of("preview").scope(false)).contains(TokenScope.READ);
        assertThat(of("decision").scope(false)).contains(TokenScope.RECORD);
        assertThat(of("decision").scope(true)).contains(TokenScope.READ);
    }

    @Test
    void no_token_is_for_a_question_about_accounts() throws NoSuchMethodException {
        assertThat(of("accounts").scope(true)).isEmpty();
    }

    private static Permission of(String method) throws NoSuchMethodException {
        return Permission.of(PermissionTest.class.getDeclaredMethod(method)).orElseThrow();
    }
}

package org.throughline.web.users;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.office.PressPage;

/**
 * One account.
 *
 * @param tokens those with which programs can sign in as its user
 */
public record AccountPage(PressPage press, List<Token> tokens) {

    /**
     * A token of a program.
     *
     * @param lastDay on which it can be used
     * @param revocation where its revocation is sent to; null for who may not
     */
    public record Token(
            String purpose,
            String lastDay,
            String lastUsed,
            @Nullable String revocation) {}
}

package org.throughline.web.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Choice;

/**
 * The tokens of a user's programs, and the form that makes one.
 *
 * @param secret a token that was just made, which is shown this once; null for none
 * @param done what the user has just done; null for nothing
 * @param asksForPassword whether the form asks for the present password
 */
public record TokensPage(
        @Nullable String secret,
        @Nullable String done,
        List<String> errors,
        List<Token> inForce,
        List<Token> ended,
        List<Choice> scopes,
        Filled filled,
        boolean asksForPassword) {

    /**
     * A token of a program.
     *
     * @param end "until 3 May 2027", or how it has ended
     */
    public record Token(String id, String purpose, String scopes, String made, String end, String lastUsed) {}

    /** What is in the fields of the form. */
    public record Filled(String purpose, List<String> scopes, String day, String month, String year) {}
}

package org.throughline.web.account;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.throughline.web.words.Choice;

/**
 * The secret addresses of a user's calendar, and the forms that make and replace one.
 *
 * @param url an address that was just made, which is shown this once; null for none
 * @param done what the user has just done; null for nothing
 * @param asksForPassword whether the forms ask for the present password
 */
public record CalendarAddressesPage(
        @Nullable String url,
        @Nullable String done,
        List<String> errors,
        List<Address> addresses,
        List<Choice> agencies,
        List<Choice> committees,
        List<Choice> kinds,
        Filled filled,
        boolean asksForPassword) {

    /**
     * An address.
     *
     * @param shows in words: of which agency, committee or review, and what
     */
    public record Address(String id, String name, String shows, String made, String lastUsed) {}

    /** What is in the fields of the form. */
    public record Filled(String name, String agency, String committee, String review, List<String> kinds) {}

    /** The addresses, to choose one to replace. */
    public List<Choice> choices() {
        return addresses.stream()
                .map(address -> new Choice(address.id(), address.name()))
                .toList();
    }
}

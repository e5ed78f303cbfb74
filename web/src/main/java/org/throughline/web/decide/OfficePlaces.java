package org.throughline.web.decide;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.throughline.web.decide.DecidePage.About;
import org.throughline.web.words.Choice;
import org.throughline.web.words.DirectoryNames;
import org.throughline.web.words.PersonNames;

/** What decisions on the directory, the policy, accounts, erasures and the clock are about, and the pages that show them. */
@Component
class OfficePlaces {

    private static final String DIRECTORY = "/directory";
    private static final String PEOPLE = "/directory/people";
    private static final String ACCOUNTS = "/accounts";

    private final DirectoryNames names;
    private final PersonNames people;

    OfficePlaces(DirectoryNames names, PersonNames people) {
        this.names = names;
        this.people = people;
    }

    /** @param path of the decision in the API, such as {@code /api/directory/agencies/csc/name} */
    Optional<About> about(String path) {
        var parts = path.split("/");
        if (parts.length > 5 && parts[2].equals("directory"))
            return Optional.of(new About(name(parts[3], parts[4]), "", parts[3].equals("people") ? PEOPLE : DIRECTORY));
        if (parts.length > 4 && parts[2].equals("accounts"))
            return Optional.of(new About("Account " + parts[3], "", ACCOUNTS + "/" + parts[3] + "/history"));
        return Optional.empty();
    }

    private String name(String things, String id) {
        return switch (things) {
            case "agencies" -> name(names.agencies(), id);
            case "committees" -> name(names.committees(), id);
            case "themes" -> name(names.themes(), id);
            default -> people.of(id);
        };
    }

    private static String name(List<Choice> all, String id) {
        return all.stream()
                .filter(choice -> choice.value().equals(id))
                .map(Choice::text)
                .findFirst()
                .orElse(id);
    }

    /**
     * The page that shows what was recorded; the first page where there is no other.
     *
     * @param path of the decision in the API
     */
    String after(String path) {
        var parts = path.split("/");
        return switch (parts[2]) {
            case "directory" -> parts[3].equals("people") ? PEOPLE : DIRECTORY;
            case "accounts" -> parts.length > 4 ? ACCOUNTS + "/" + parts[3] + "/history" : ACCOUNTS;
            case "policy" -> "/policy";
            case "erasures" -> "/erasures";
            case "clock" -> "/clock";
            default -> "/";
        };
    }
}

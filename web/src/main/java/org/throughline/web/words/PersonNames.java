package org.throughline.web.words;

import java.util.Optional;
import java.util.Set;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.throughline.board.DirectoryAnswers.ShownDirectory;
import org.throughline.query.directory.PersonRow;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;

/** Names of people by their identifiers, as far as the user may read them. */
@Component
public class PersonNames {

    /** What the user may not read, and what is no identifier of a person. */
    private static final Set<Integer> REFUSED = Set.of(HttpStatus.FORBIDDEN.value(), HttpStatus.BAD_REQUEST.value());

    private final Api api;

    PersonNames(Api api) {
        this.api = api;
    }

    /** "Omar Example"; the identifier where there is no name that the user may read. */
    public String of(String person) {
        return inDirectory(person).or(() -> ofOwner(person)).orElse(person);
    }

    private Optional<String> inDirectory(String person) {
        return api.get("/api/directory", ShownDirectory.class).people().stream()
                .filter(entry -> entry.person().value().equals(person) && entry.name() != null)
                .map(entry -> String.valueOf(entry.name()))
                .findFirst();
    }

    /** An administrator does not read who owns actions. */
    private Optional<String> ofOwner(String person) {
        var question = new LinkedMultiValueMap<String, String>();
        question.set("person", person);
        try {
            return api.list("/api/directory/people", question, PersonRow.class).items().stream()
                    .filter(row -> row.name() != null)
                    .map(row -> String.valueOf(row.name()))
                    .findFirst();
        } catch (ApiRefusal refused) {
            if (REFUSED.contains(refused.status())) return Optional.empty();
            throw refused;
        }
    }
}

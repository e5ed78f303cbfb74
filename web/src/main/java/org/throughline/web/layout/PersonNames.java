package org.throughline.web.layout;

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

    private final Api api;

    PersonNames(Api api) {
        this.api = api;
    }

    /** "Omar Example"; the identifier where there is no name that the user may read. */
    public String of(String person) {
        var question = new LinkedMultiValueMap<String, String>();
        question.set("person", person);
        try {
            return api.list("/api/directory/people", question, PersonRow.class).items().stream()
                    .map(PersonRow::name)
                    .filter(name -> name != null)
                    .findFirst()
                    .orElse(person);
        } catch (ApiRefusal refused) {
            if (refused.status() == HttpStatus.FORBIDDEN.value()) return inDirectory(person);
            if (refused.status() == HttpStatus.BAD_REQUEST.value()) return person;
            throw refused;
        }
    }

    /** An administrator does not read who owns actions. */
    private String inDirectory(String person) {
        return api.get("/api/directory", ShownDirectory.class).people().stream()
                .filter(entry -> entry.person().value().equals(person) && entry.name() != null)
                .map(entry -> String.valueOf(entry.name()))
                .findFirst()
                .orElse(person);
    }
}

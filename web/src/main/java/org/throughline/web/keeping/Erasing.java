package org.throughline.web.keeping;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.throughline.platform.erasure.ErasureKind;
import org.throughline.web.question.Question;

/** Addresses of the form that erases, with what it is about filled in. */
public final class Erasing {

    static final String FORM = "/decide/erasures";

    private Erasing() {}

    public record Subject(ErasureKind kind, String id) {}

    public static String ofPerson(String person) {
        return of(List.of(new Subject(ErasureKind.PERSON, person)), Map.of());
    }

    /** @param other further fields of the form */
    public static String of(List<Subject> subjects, Map<String, String> other) {
        var fields = new LinkedHashMap<String, String>();
        for (int i = 0; i < subjects.size(); i++) {
            fields.put("subjects[%d].kind".formatted(i), subjects.get(i).kind().name());
            fields.put("subjects[%d].id".formatted(i), subjects.get(i).id());
        }
        fields.putAll(other);
        return Question.of(FORM, fields).address();
    }
}

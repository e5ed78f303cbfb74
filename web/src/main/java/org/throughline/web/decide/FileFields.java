package org.throughline.web.decide;

import jakarta.servlet.http.HttpServletRequest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.throughline.web.api.Api;
import org.throughline.web.decide.FormField.Asked;
import org.throughline.web.decide.FormField.File;
import org.throughline.web.decide.FormField.Group;
import org.throughline.web.decide.FormField.Text;

/** Takes files where the API takes their fingerprints. */
@Component
class FileFields {

    private static final String FINGERPRINT = "sha256";

    /** What the name of the input for a file ends with. */
    private static final String FILE = ".file";

    private final Api api;

    FileFields(Api api) {
        this.api = api;
    }

    /** The same fields, with a file to choose for each fingerprint. */
    static List<FormField> in(List<FormField> fields) {
        return fields.stream().map(FileFields::withFile).toList();
    }

    private static FormField withFile(FormField field) {
        return switch (field) {
            case Text text when text.name().endsWith(FINGERPRINT) -> file(text);
            case Group group -> new Group(group.asked(), in(group.fields()), group.folded());
            default -> field;
        };
    }

    private static File file(Text text) {
        var asked = text.asked();
        return new File(
                new Asked(
                        asked.name(),
                        "File",
                        "The document itself. It is kept under its fingerprint, which shows that it was not changed.",
                        false,
                        asked.error()),
                text.value());
    }

    /** Whether a field of this name brings a file, and no text. */
    static boolean isFile(String name) {
        return name.endsWith(FILE);
    }

    static boolean any(List<FormField> fields) {
        return fields.stream()
                .anyMatch(field -> field instanceof File || field instanceof Group group && any(group.fields()));
    }

    /**
     * Uploads the files of a form, so that what was filled in has their fingerprints.
     *
     * @throws org.throughline.web.api.ApiRefusal if a file is refused
     */
    Map<String, String> uploaded(HttpServletRequest request, Map<String, String> filled) {
        if (!(request instanceof MultipartHttpServletRequest form)) return filled;
        var with = new LinkedHashMap<>(filled);
        form.getFileMap().forEach((name, file) -> {
            if (isFile(name) && !file.isEmpty())
                with.put(
                        name.substring(0, name.length() - FILE.length()),
                        api.upload(file).sha256());
        });
        return with;
    }
}

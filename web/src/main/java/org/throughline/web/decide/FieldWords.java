package org.throughline.web.decide;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.throughline.web.words.Sentences;

/**
 * What decisions and their fields are called on pages, and what is said below the label. A field without words of its own is called by its name,
 * in words.
 */
@Component
class FieldWords {

    private final Properties words = new Properties();

    FieldWords() {
        try (var file = new InputStreamReader(
                new ClassPathResource("field-words.properties").getInputStream(), StandardCharsets.UTF_8)) {
            words.load(file);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** What a decision is called: by its path in the API, or the first part of what the API says of it. */
    String title(String pattern, String summary) {
        var end = summary.indexOf(';');
        return words.getProperty(pattern, end < 0 ? summary : summary.substring(0, end));
    }

    /** The label of a record's component: by record and name, or by name alone. */
    String label(Class<?> record, String component) {
        var own = words.getProperty(record.getSimpleName() + "." + component);
        return own != null ? own : words.getProperty(component, Sentences.ofName(component));
    }

    /**
     * What is said below the label: by record and name, by name alone, or what the API says of it, which is written for
     * programs. Empty words say nothing.
     *
     * @param ofTheApi null where the API says nothing
     */
    @Nullable
    String hint(Class<?> record, String component, @Nullable String ofTheApi) {
        var own = words.getProperty(record.getSimpleName() + "." + component + ".hint");
        if (own == null) own = words.getProperty(component + ".hint", ofTheApi);
        return own == null || own.isBlank() ? null : own;
    }
}

package org.throughline.web.decide;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.throughline.web.layout.Sentences;

/** What fields are called on pages. A field without words of its own is called by its name, in words. */
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

    /** The label of a record's component: by record and name, or by name alone. */
    String label(Class<?> record, String component) {
        var own = words.getProperty(record.getSimpleName() + "." + component);
        return own != null ? own : words.getProperty(component, inWords(component));
    }

    /** {@code sustainedChecksOn} is "Sustained checks on". */
    private static String inWords(String name) {
        return Sentences.capital(name.replaceAll("([a-z0-9])([A-Z])", "$1 $2").toLowerCase(Locale.ROOT));
    }
}

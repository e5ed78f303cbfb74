package org.throughline.board.openapi;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.tags.Tag;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.Properties;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;
import org.throughline.platform.openapi.DescriptionStep;

/** Describes the tags that operations are grouped by, in the words of {@code openapi/tags.properties}. */
@Component
@Order(1)
class DescribedTags implements DescriptionStep {

    private final Properties words = words();

    private static Properties words() {
        try {
            return PropertiesLoaderUtils.loadProperties(new ClassPathResource("openapi/tags.properties"));
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    @Override
    public void complete(OpenAPI api) {
        var used = new LinkedHashSet<String>();
        api.getPaths().values().stream()
                .flatMap(item -> item.readOperations().stream())
                .filter(operation -> operation.getTags() != null)
                .forEach(operation -> used.addAll(operation.getTags()));
        api.setTags(used.stream()
                .sorted(Comparator.naturalOrder())
                .map(name -> new Tag()
                        .name(name)
                        .description(words.getProperty(name.replace(' ', '_').replace(":", ""))))
                .toList());
    }
}

package org.throughline.standalone.settings;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.EnumerablePropertySource;
import org.springframework.core.io.FileSystemResource;

/** The names of settings in a file. */
final class YamlNames {

    private YamlNames() {}

    static List<String> of(Path file, String beginning) throws IOException {
        return new YamlPropertySourceLoader()
                .load(file.toString(), new FileSystemResource(file)).stream()
                        .flatMap(part -> Stream.of(((EnumerablePropertySource<?>) part).getPropertyNames()))
                        .filter(name -> name.startsWith(beginning))
                        .toList();
    }
}

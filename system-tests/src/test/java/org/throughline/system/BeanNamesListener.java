package org.throughline.system;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/** Writes the names of a program's beans into a file when it is ready, and ends it. It is put into the program under test. */
final class BeanNamesListener implements ApplicationListener<ApplicationReadyEvent> {

    static final String FILE = "org.throughline.system.beans";

    /** They find beans, or take their place where none have to be found. */
    private static final List<String> SEARCHES = List.of(
            "org.springframework.boot.autoconfigure.internalCachingMetadataReaderFactory",
            "org.springframework.context.annotation.internal",
            "springAggregateLookup");

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var names = Arrays.stream(event.getApplicationContext().getBeanDefinitionNames())
                .filter(name -> SEARCHES.stream().noneMatch(name::startsWith))
                .toList();
        try {
            Files.write(Path.of(System.getProperty(FILE)), names);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        System.exit(0);
    }
}

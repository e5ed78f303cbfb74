package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.zip.CRC32C;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** A prepared copy of the program makes a start faster, and whatever is wrong with it stops none. */
class PreparedStartIT {

    /** The last words of a line about a class that the JVM has from its cache. */
    private static final String CACHE = "shared objects file";

    private static final String PACKED = "!BOOT-INF/classes/!/";

    private static final Duration BEGUN_MAX = Duration.ofMinutes(1);

    /** What is wrong with each file of the copy whose path has this end, or with the directory of copies itself. */
    private record Damage(String what, String end, Doing doing) {

        @FunctionalInterface
        interface Doing {
            void to(Path file) throws Exception;
        }

        @Override
        public String toString() {
            return what;
        }
    }

    /** PreparedProgramTest has what is found out without a start. */
    static final List<Damage> DAMAGES = List.of(
            new Damage("the cache is that of another program", ".aot", PreparedStartIT::makeForAnotherProgram),
            new Damage("others may write to it", "/copies", file -> allow(file, "rwxrwxrwx")));

    @RegisterExtension
    static final ProgramLogs LOGS = new ProgramLogs(PreparedStartIT.class);

    @TempDir
    Path data;

    @TempDir
    Path parent;

    Path directory;

    @BeforeEach
    void this_test_has_copies_of_its_own() throws IOException {
        var prepared = Path.of(PreparedPrograms.of(Jar.STANDALONE.path()));
        directory = Files.createDirectory(parent.resolve("copies"));
        try (var files = Files.walk(prepared)) {
            for (var file : files.filter(each -> !each.equals(prepared)).toList())
                Files.copy(file, directory.resolve(prepared.relativize(file)), StandardCopyOption.COPY_ATTRIBUTES);
        }
    }

    @Test
    void a_start_has_its_classes_from_the_cache_of_the_copy() throws Exception {
        assertThat(sourceOfClasses(Jar.STANDALONE.path())).isEqualTo(CACHE);
    }

    @ParameterizedTest
    @FieldSource("DAMAGES")
    void a_start_goes_on_without_a_copy_that_is_not_right(Damage damage) throws Exception {
        try (var files = Files.walk(directory)) {
            var damaged =
                    files.filter(file -> file.toString().endsWith(damage.end())).toList();
            assertThat(damaged).isNotEmpty();
            for (var file : damaged) damage.doing().to(file);
        }
        assertThat(sourceOfClasses(Jar.STANDALONE.path())).isNotEqualTo(CACHE);
    }

    /** Without the search for beans itself there are the same ones. */
    @Test
    void the_bean_factory_of_the_copy_has_the_beans_that_a_start_would_find() throws Exception {
        assertThat(namesOfBeans("from-the-copy", true))
                .hasSizeGreaterThan(900)
                .containsExactlyInAnyOrderElementsOf(namesOfBeans("found", false));
    }

    /** FailedStartTest makes the other causes, without a copy. */
    @Test
    void a_start_from_the_copy_that_fails_says_why_in_one_sentence() throws Exception {
        var printed = parent.resolve("printed");
        var process = new ProcessBuilder(
                        Launch.JAVA,
                        "-jar",
                        Jar.STANDALONE.path().toString(),
                        "--throughline.cache=" + directory,
                        "--throughline.data=" + data,
                        "--server.port=0",
                        "--throughline.links=board.example.org")
                .redirectOutput(printed.toFile())
                .start();
        var said = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);

        assertThat(process.waitFor()).isEqualTo(2);
        assertThat(said).hasLineCount(1).contains("throughline.links", "https://throughline.example.org");
        assertThat(printed).content().contains("Starting AOT-processed").doesNotContain("\tat ", " WARN ", " ERROR ");
    }

    @Test
    void a_jar_with_other_content_does_not_start_from_the_copy() throws Exception {
        var other = Files.copy(Jar.STANDALONE.path(), parent.resolve("other.jar"));
        try (var content = FileSystems.newFileSystem(other)) {
            Files.writeString(content.getPath("META-INF", "other"), "");
        }
        assertThat(sourceOfClasses(other)).endsWith(PACKED);
    }

    @Test
    void a_start_without_a_copy_has_one_prepared_and_stops_at_once_while_that_goes_on() throws Exception {
        var empty = Files.createDirectory(parent.resolve("empty"));
        var launch = Launch.standalone(data)
                .withCache(empty.toString())
                .printingTo(LOGS.directory())
                .forAShortLife();
        try (var program = launch.start().awaitReady()) {
            await().atMost(BEGUN_MAX).until(() -> isBeingPrepared(empty));
            var preparing =
                    ProcessHandle.of(program.pid()).orElseThrow().descendants().toList();
            program.stop();
            await().atMost(Duration.ofSeconds(5))
                    .untilAsserted(() -> assertThat(preparing).noneMatch(ProcessHandle::isAlive));
        }
    }

    /**
     * Starts the program on a data directory that cannot be, which it refuses after it has loaded its first classes.
     *
     * @return where the JVM had its own first class of the program from
     */
    private String sourceOfClasses(Path jar) throws IOException, InterruptedException {
        var classes = parent.resolve("classes");
        var process = new ProcessBuilder(
                        Launch.JAVA,
                        "-Xlog:class+load:file=" + classes,
                        "-jar",
                        jar.toString(),
                        "--throughline.cache=" + directory,
                        "--server.port=0",
                        "--throughline.data="
                                + Files.createFile(parent.resolve("file")).resolve("data"))
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isEqualTo(1);
        assertThat(printed).contains(parent.resolve("file").toString()).doesNotContain("[aot]", "[cds]");
        try (var lines = Files.lines(classes)) {
            return lines.filter(line -> line.contains(" org.throughline.standalone.StandaloneApplication "))
                    .map(line -> line.substring(line.indexOf("source: ") + "source: ".length()))
                    .findFirst()
                    .orElseThrow();
        }
    }

    /** @param prepared whether nothing is set that a condition asks for */
    private List<String> namesOfBeans(String name, boolean prepared) throws IOException, InterruptedException {
        var listener = Files.createDirectories(parent.resolve("listener/META-INF"));
        Files.writeString(
                listener.resolve("spring.factories"),
                "org.springframework.context.ApplicationListener=" + BeanNamesListener.class.getName());
        var classFile = BeanNamesListener.class.getName().replace('.', '/') + ".class";
        var copied = listener.resolveSibling(classFile);
        Files.createDirectories(copied.getParent());
        try (var content = BeanNamesListener.class.getClassLoader().getResourceAsStream(classFile)) {
            Files.copy(content, copied, StandardCopyOption.REPLACE_EXISTING);
        }
        var notes = parent.resolve(name);
        var process = new ProcessBuilder(
                        Launch.JAVA,
                        "-XX:+ExitOnOutOfMemoryError",
                        "--enable-native-access=ALL-UNNAMED",
                        "-D" + BeanNamesListener.FILE + "=" + notes,
                        "-cp",
                        listener.getParent() + ":" + onlyCopy().resolve("throughline.jar"),
                        "org.throughline.standalone.StandaloneApplication",
                        "--throughline.data=" + data,
                        "--server.port=0",
                        // Both are so by default. A condition asks for the second.
                        prepared ? "--springdoc.swagger-ui.operations-sorter=alpha" : "--springdoc.use-fqn=false")
                .redirectErrorStream(true)
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(printed).isZero();
        assertThat(printed.contains("Starting AOT-processed")).as(printed).isEqualTo(prepared);
        return Files.readAllLines(notes);
    }

    private Path onlyCopy() throws IOException {
        try (var copies = Files.list(directory)) {
            return copies.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }

    private static void makeForAnotherProgram(Path cache) throws IOException, InterruptedException {
        Files.delete(cache);
        var process = new ProcessBuilder(Launch.JAVA, "-XX:AOTCacheOutput=" + cache, "-version").start();
        process.getInputStream().readAllBytes();
        process.getErrorStream().readAllBytes();
        assertThat(process.waitFor()).isZero();
        assertThat(cache).isNotEmptyFile();
        Files.writeString(Path.of(cache + ".sum"), sumOf(cache));
    }

    /** So that the JVM has to refuse it. */
    private static String sumOf(Path cache) throws IOException {
        var sum = new CRC32C();
        sum.update(Files.readAllBytes(cache));
        return Long.toHexString(sum.getValue());
    }

    private static void allow(Path file, String permissions) throws IOException {
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
    }

    private static boolean isBeingPrepared(Path directory) throws IOException {
        return names(directory).stream().anyMatch(name -> name.startsWith("work-"));
    }

    private static List<String> names(Path directory) throws IOException {
        try (var files = Files.list(directory)) {
            return files.map(file -> file.getFileName().toString()).toList();
        }
    }
}

package org.throughline.standalone;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.archivers.tar.TarArchiveOutputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorOutputStream;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is kept of a release: a data directory with the story of {@code openapi/story.txt}, a backup of it with its list of erasures,
 * the key for names, and what that release answered. All names in it are invented.
 *
 * @param directory where it is kept
 */
record ReleasedData(Path directory) {

    /**
     * A question and what was answered.
     *
     * @param user who asked
     */
    record Answered(String user, String address, JsonNode answer) {}

    private static final Path KEPT = Path.of("src/test/released");
    private static final JsonMapper JSON = new JsonMapper();

    /** Of a data directory: what a program needs to go on. */
    private static final Set<String> DATA =
            Set.of("postgresql", "postgresql.password", "throughline.format", "names.key", "erasures.list");

    /** The days of the story are before this one. */
    private static final String DAY = "2025-12-31";

    private static final List<String> QUESTIONS = List.of(
            "auditor /api/reviews/lr-example?asOf=" + DAY,
            "auditor /api/findings?asOf=" + DAY,
            "auditor /api/actions?asOf=" + DAY,
            "auditor /api/actions/lr-example.f1.a1?asOf=" + DAY,
            "auditor /api/actions/lr-example.f1.a1/history?asOf=" + DAY,
            "auditor /api/drift?asOf=" + DAY,
            "auditor /api/drift/numbers?asOf=" + DAY,
            "auditor /api/meetings?asOf=" + DAY,
            "auditor /api/sign-offs?asOf=" + DAY,
            "auditor /api/impact?asOf=" + DAY,
            "auditor /api/corrections?asOf=" + DAY,
            "auditor /api/directory?asOf=" + DAY,
            "auditor /api/directory/people?asOf=" + DAY,
            "auditor /api/policy/history?asOf=" + DAY,
            "secretary /api/accounts",
            "secretary /api/accounts/changes",
            "secretary /api/erasures",
            "secretary /api/files");

    /** All releases of which something is kept. */
    static Stream<ReleasedData> all() throws IOException {
        try (var releases = Files.list(KEPT)) {
            return releases.sorted().map(ReleasedData::new).toList().stream();
        }
    }

    static ReleasedData of(String release) {
        return new ReleasedData(KEPT.resolve(release));
    }

    Path backup() {
        return directory.resolve("story.throughline");
    }

    Path erasures() {
        return directory.resolve("erasures.list");
    }

    Path key() {
        return directory.resolve("names.key");
    }

    private Path data() {
        return directory.resolve("data.tar.xz");
    }

    private Path answers() {
        return directory.resolve("answers.json");
    }

    List<Answered> answered() throws IOException {
        return List.of(JSON.readValue(Files.readString(answers()), Answered[].class));
    }

    /** What a program answers to the same questions. */
    static List<Answered> ask(ConfigurableApplicationContext program) {
        return QUESTIONS.stream()
                .map(question -> question.split(" "))
                .map(words -> new Answered(
                        words[0], words[1], Program.tree(Program.send("GET", words[0], words[1], "", program))))
                .toList();
    }

    void keepAnswers(List<Answered> answered) throws IOException {
        Files.writeString(answers(), JSON.writerWithDefaultPrettyPrinter().writeValueAsString(answered) + "\n");
    }

    /** Keeps the data of a program that has ended. */
    void keepData(Path from) throws IOException {
        Files.copy(from.resolve("names.key"), key());
        Files.copy(from.resolve("erasures.list"), erasures());
        try (var out = new TarArchiveOutputStream(
                        new XZCompressorOutputStream(new BufferedOutputStream(Files.newOutputStream(data()))));
                var files = Files.walk(from)) {
            out.setLongFileMode(TarArchiveOutputStream.LONGFILE_POSIX);
            for (var file : files.filter(file -> !file.equals(from))
                    .filter(file ->
                            DATA.contains(from.relativize(file).getName(0).toString()))
                    .sorted()
                    .toList()) {
                out.putArchiveEntry(
                        out.createArchiveEntry(file, from.relativize(file).toString()));
                if (Files.isRegularFile(file)) Files.copy(file, out);
                out.closeArchiveEntry();
            }
        }
    }

    /** Unpacks the data directory into an empty one. */
    Path unpack(Path into) throws IOException {
        try (var in = new TarArchiveInputStream(
                new XZCompressorInputStream(new BufferedInputStream(Files.newInputStream(data()))))) {
            for (var entry = in.getNextEntry(); entry != null; entry = in.getNextEntry()) {
                var file = into.resolve(entry.getName());
                if (entry.isDirectory())
                    Files.createDirectories(
                            file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
                else Files.copy(in, file);
            }
        }
        return into;
    }

    /** Where a first release of this name would be kept; fails if there is one. */
    static ReleasedData begin(String release) throws IOException {
        return new ReleasedData(
                Files.createDirectory(Files.createDirectories(KEPT).resolve(release)));
    }
}

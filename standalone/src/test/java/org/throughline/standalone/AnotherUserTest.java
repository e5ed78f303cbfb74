package org.throughline.standalone;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.Driver;

/**
 * Another user of the machine finds no way to what a running program has stored. Where the tests run as root, the other user is
 * {@code nobody}; elsewhere, the same user in another process, without the password.
 */
@EnabledOnOs(OS.LINUX)
class AnotherUserTest {

    private static final boolean ROOT = "root".equals(System.getProperty("user.name"));

    @TempDir
    static Path shared;

    @BeforeAll
    static void giveTheOtherUserAClient() throws Exception {
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (var type : List.of(Driver.class, Intruder.class)) {
            var place = Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
            var name = type.getName().replace('.', '/') + ".class";
            var copy = Files.isDirectory(place) ? shared.resolve(name) : shared.resolve("client.jar");
            Files.createDirectories(copy.getParent());
            Files.copy(Files.isDirectory(place) ? place.resolve(name) : place, copy);
        }
        try (var copies = Files.walk(shared)) {
            for (var copy : copies.toList())
                Files.setPosixFilePermissions(copy, PosixFilePermissions.fromString("rwxr-xr-x"));
        }
    }

    @Test
    void postgresql_lets_no_one_in_by_any_name_without_the_password() throws Exception {
        var port = Files.readAllLines(Program.data().resolve("postgresql/postmaster.pid"))
                .get(3)
                .strip();
        assertThat(asAnotherUser(Intruder.class.getName(), port))
                .hasSize(Intruder.PASSWORDS.size())
                .allMatch(answer -> answer.startsWith("refused: ") && answer.contains("password"));
    }

    @Test
    void no_file_with_content_or_a_secret_can_be_read() throws IOException {
        try (Stream<Path> files = Files.walk(Program.data())) {
            assertThat(files.filter(Files::isRegularFile).filter(file -> !file.endsWith("throughline.lock")))
                    .isNotEmpty()
                    .allMatch(AnotherUserTest::isClosed);
        }
    }

    /** Whether the file, or a directory between it and the data directory, is closed to all but its owner. */
    private static boolean isClosed(Path file) {
        return Stream.iterate(file, path -> !path.equals(Program.data()), Path::getParent)
                .anyMatch(AnotherUserTest::isForItsOwnerOnly);
    }

    private static boolean isForItsOwnerOnly(Path path) {
        try {
            return PosixFilePermissions.toString(Files.getPosixFilePermissions(path))
                    .endsWith("------");
        } catch (IOException goneMeanwhile) {
            return true;
        }
    }

    private static List<String> asAnotherUser(String main, String... arguments) throws Exception {
        var command = new ArrayList<String>();
        if (ROOT) command.addAll(List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups"));
        command.addAll(List.of(
                ProcessHandle.current().info().command().orElseThrow(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                shared + ":" + shared.resolve("client.jar"),
                main));
        command.addAll(List.of(arguments));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .directory(shared.toFile())
                .start();
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
        return printed.lines().toList();
    }
}

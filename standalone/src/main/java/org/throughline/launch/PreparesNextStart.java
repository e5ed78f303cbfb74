package org.throughline.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.management.JMException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Has a copy of the program prepared when this start had none, or one whose cache the JVM refused. A process of the lowest priority
 * does it once the server is ready. It ends with the server.
 */
final class PreparesNextStart implements ApplicationListener<ApplicationReadyEvent> {

    private static final Logger log = LoggerFactory.getLogger(PreparesNextStart.class);

    private static final long MIB_WANTED = 1024;
    private static final Path MEMORY = Path.of("/proc/meminfo");
    private static final List<String> AT_THE_LOWEST_PRIORITY = List.of("nice", "-n", "19");

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        var jar = System.getProperty(ServerProcess.JAR);
        if (jar == null) return;
        var arguments = ServerProcess.arguments();
        Thread.ofPlatform().daemon().name("prepares-next-start").start(() -> {
            try {
                prepare(Path.of(jar), arguments);
            } catch (IOException | JMException failed) {
                log.debug("The next start will not be faster: {}", failed.getMessage());
            }
        });
    }

    private static void prepare(Path jar, String[] arguments) throws IOException, JMException {
        var directory = CacheDirectory.chosen(arguments);
        var command = JvmCommand.ofThisProcess(arguments);
        if (directory == null || command == null) return;
        var deciding = JvmOptions.decidingFor(command);
        var options = JvmOptions.deciding(command.options());
        if (deciding == null || options == null) return;
        var program = PreparedProgram.in(directory, jar, deciding);
        if (System.getProperty(ServerProcess.CACHE) != null) {
            if (UsedCache.isUsed()) return;
            Files.deleteIfExists(program.cache());
        }
        if (Files.exists(program.failure()) || availableMib() < MIB_WANTED) return;
        log.info("Preparing a copy of the program in {}, from which it will start faster", directory);
        run(command.java(), options, jar, directory);
    }

    private static void run(String java, List<String> options, Path jar, Path directory) throws IOException {
        var command = new ArrayList<>(AT_THE_LOWEST_PRIORITY);
        command.add(java);
        command.addAll(options);
        command.addAll(List.of("-Xmx64m", "-jar", jar.toString(), "prepare", CacheDirectory.ARGUMENT + directory));
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        Runtime.getRuntime().addShutdownHook(new Thread(process::destroy));
        var printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        log.debug("{}", printed.strip());
    }

    /** That the system could give to new programs; more than enough if it does not say. */
    private static long availableMib() throws IOException {
        if (!Files.exists(MEMORY)) return Long.MAX_VALUE;
        for (var line : Files.readAllLines(MEMORY))
            if (line.startsWith("MemAvailable:")) return Long.parseLong(line.replaceAll("\\D", "")) / 1024;
        return Long.MAX_VALUE;
    }
}

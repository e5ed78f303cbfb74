package org.throughline.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.throughline.standalone.TrainingStores;

/**
 * The command {@code prepare}. It makes the prepared copy of this jar, where later starts look for it. For an image,
 * {@code --to=DIR} makes it in a directory of its own, and {@code --program=JAR} that of a service.
 *
 * @param java the program file of the JVM
 * @param options of the JVM that the program is prepared for
 */
record Preparation(String java, List<String> options) {

    private static final String TO = "--to=", PROGRAM = "--program=";
    private static final String WORK = "work-";

    /** Returns the exit code. */
    static int run(String[] arguments) {
        try {
            System.out.println(prepare(arguments));
            return 0;
        } catch (IOException | RuntimeException failed) {
            System.err.println("The program was not prepared, and starts as it did: " + failed.getMessage());
            return 1;
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private static String prepare(String[] arguments) throws IOException, InterruptedException {
        var command = JvmCommand.withoutArguments();
        var jar = ServerProcess.packedJar();
        if (command == null || jar == null)
            throw new IOException("Only throughline.jar can be prepared, started with 'java -jar'.");
        var deciding = JvmOptions.decidingFor(command);
        var options = JvmOptions.deciding(command.options());
        if (deciding == null || options == null)
            throw new IOException("With these options of the JVM there is no cache of classes.");
        giveWay();
        var preparation = new Preparation(command.java(), options);
        var to = valueOf(TO, arguments);
        if (to == null) return preparation.forLaterStarts(jar, deciding, CacheDirectory.chosen(arguments));
        var program = valueOf(PROGRAM, arguments);
        return preparation.image(
                program == null ? jar : Path.of(program), Path.of(to).toAbsolutePath(), program != null);
    }

    private String forLaterStarts(Path jar, List<String> deciding, @Nullable Path directory)
            throws IOException, InterruptedException {
        if (directory == null) throw new IOException("There is no directory for it, or it is switched off.");
        CacheDirectory.make(directory);
        if (!CacheDirectory.isSafe(directory))
            throw new IOException("Others can write to " + directory + " or to a directory above it.");
        try (var channel = PreparedProgram.open(directory.resolve("preparing"));
                var _ = channel.lock()) {
            var program = PreparedProgram.in(directory, jar, deciding);
            if (program.isComplete()) return "Prepared already in " + directory;
            Files.deleteIfExists(program.failure());
            OldPrograms.deleteWork(directory, WORK);
            make(jar, program, directory);
            OldPrograms.delete(directory, program);
            return "Prepared in " + directory;
        }
    }

    /** Each part is renamed into place when it is whole. */
    private void make(Path jar, PreparedProgram program, Path directory) throws IOException, InterruptedException {
        var work = workIn(directory);
        if (!program.isExtracted()) {
            var copy = Files.createDirectory(work.resolve("program"));
            Extraction.extract(jar, copy);
            addBeanFactory(work, copy);
            PreparedProgram.list(copy);
            OldPrograms.deleteTree(program.directory());
            Files.move(copy, program.directory(), StandardCopyOption.ATOMIC_MOVE);
        }
        try {
            var cache = work.resolve("cache");
            new Training(new ChildJvm(java, options, work)).run(program.jar(), cache, Map.of());
            PreparedProgram.addSum(cache);
            Files.move(
                    PreparedProgram.sum(cache),
                    PreparedProgram.sum(program.cache()),
                    StandardCopyOption.REPLACE_EXISTING);
            Files.move(cache, program.cache(), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failed) {
            Files.writeString(program.failure(), failed.getMessage() + '\n');
            throw failed;
        }
        OldPrograms.deleteTree(work);
    }

    private String image(Path jar, Path to, boolean isService) throws IOException, InterruptedException {
        Files.createDirectories(to);
        Extraction.extract(jar, to);
        var work = workIn(to);
        if (!isService) addBeanFactory(work, to);
        PreparedProgram.list(to);
        var training = new Training(new ChildJvm(java, options, work));
        var copy = to.resolve(PreparedProgram.JAR);
        var cache = to.resolve("throughline.aot");
        if (isService)
            try (var stores = new TrainingStores(work)) {
                training.run(copy, cache, stores.environment());
            }
        else training.run(copy, cache, Map.of());
        OldPrograms.deleteTree(work);
        return "Prepared in " + to;
    }

    /** A copy is worth while without one too. */
    private void addBeanFactory(Path work, Path copy) throws IOException, InterruptedException {
        try {
            new BeanFactoryPreparation(new ChildJvm(java, options, work)).prepare(copy);
        } catch (IOException failed) {
            Files.deleteIfExists(copy.resolve(BeanFactoryPreparation.JAR));
            System.err.println("Prepared without its bean factory: " + failed.getMessage());
        }
    }

    /** Deleted also if this process is asked to end, with all that it has started. */
    private static Path workIn(Path directory) throws IOException {
        var work = Files.createTempDirectory(directory, WORK);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            ProcessHandle.current().descendants().forEach(ProcessHandle::destroyForcibly);
            // A PostgreSQL whose starter has just ended is no descendant any more. Its program file is in there too.
            ProcessHandle.allProcesses()
                    .filter(process -> process.info().command().orElse("").startsWith(work.toString()))
                    .forEach(ProcessHandle::destroyForcibly);
            OldPrograms.deleteTree(work);
        }));
        return work;
    }

    /** Where memory runs out, Linux is to end this process and what it starts, and not the server. */
    private static void giveWay() {
        try {
            Files.writeString(Path.of("/proc/self/oom_score_adj"), "1000");
        } catch (IOException notLinux) {
            // Then the system decides by itself.
        }
    }

    private static @Nullable String valueOf(String option, String[] arguments) {
        for (var argument : arguments) if (argument.startsWith(option)) return argument.substring(option.length());
        return null;
    }
}

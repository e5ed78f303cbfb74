package org.throughline.commandservice;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.core.env.SimpleCommandLinePropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.throughline.board.BoardConfiguration;
import org.throughline.command.CommandServiceConfiguration;
import org.throughline.platform.backup.BackupCommandLine;
import org.throughline.platform.backup.BackupRefused;
import org.throughline.platform.backup.LogDatabase;
import org.throughline.platform.memory.OutOfMemoryEndsTheProcess;

/** The command side as a process of its own, on an existing PostgreSQL. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({BoardConfiguration.class, CommandServiceConfiguration.class})
public class CommandServiceApplication {

    public static void main(String[] arguments) {
        if (BackupCommandLine.isOne(arguments)) {
            BackupCommandLine.silenceLibraries();
            System.exit(BackupCommandLine.run(use -> use.of(database(arguments)), arguments));
        }
        OutOfMemoryEndsTheProcess.ensure();
        new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.config.name=command-service")
                .run(arguments);
    }

    /** The same settings as those of the service: the environment, or {@code --spring.datasource.url} and so on. */
    private static LogDatabase database(String[] arguments) {
        var settings = new StandardEnvironment();
        settings.getPropertySources().addFirst(new SimpleCommandLinePropertySource(arguments));
        return new LogDatabase(
                setting(settings, "spring.datasource.url"),
                setting(settings, "spring.datasource.username"),
                setting(settings, "spring.datasource.password"));
    }

    private static String setting(Environment settings, String name) {
        var value = settings.getProperty(name);
        if (value == null)
            throw new BackupRefused(
                    "Say where the log is: SPRING_DATASOURCE_URL, SPRING_DATASOURCE_USERNAME and SPRING_DATASOURCE_PASSWORD.");
        return value;
    }
}

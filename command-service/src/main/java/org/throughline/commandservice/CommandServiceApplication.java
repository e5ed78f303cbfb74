package org.throughline.commandservice;

import java.util.Map;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.throughline.board.BoardConfiguration;
import org.throughline.board.commandline.ServiceCommandLine;
import org.throughline.command.CommandServiceConfiguration;
import org.throughline.platform.commandline.ProgramCommandLine;
import org.throughline.platform.memory.OutOfMemoryEndsTheProcess;
import org.throughline.platform.start.ProgramStart;

/** The command side as a process of its own, on an existing PostgreSQL. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({BoardConfiguration.class, CommandServiceConfiguration.class})
public class CommandServiceApplication {

    private static final String NAME = "command-service";

    public static void main(String[] arguments) {
        ProgramCommandLine.main(
                (given, serving) -> ServiceCommandLine.deciding(NAME, given, serving),
                Map.of(),
                CommandServiceApplication::serve,
                arguments);
    }

    private static void serve(String[] arguments) {
        OutOfMemoryEndsTheProcess.ensure();
        ProgramStart.main(program(), arguments);
    }

    private static SpringApplication program() {
        return new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.config.name=" + NAME)
                .application();
    }
}

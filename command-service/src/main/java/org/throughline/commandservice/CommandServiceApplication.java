package org.throughline.commandservice;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.throughline.command.CommandServiceConfiguration;
import org.throughline.platform.PlatformConfiguration;

/** The side that decides, as a process on a PostgreSQL of yours. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({PlatformConfiguration.class, CommandServiceConfiguration.class})
public class CommandServiceApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(CommandServiceApplication.class)
                .properties("spring.config.name=command-service")
                .run(arguments);
    }
}

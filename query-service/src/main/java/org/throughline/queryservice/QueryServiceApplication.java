package org.throughline.queryservice;

import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;
import org.throughline.board.BoardConfiguration;
import org.throughline.query.QueryServiceConfiguration;

/** The side that shows, as a process on a PostgreSQL and a MongoDB of yours. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@Import({BoardConfiguration.class, QueryServiceConfiguration.class})
public class QueryServiceApplication {

    public static void main(String[] arguments) {
        new SpringApplicationBuilder(QueryServiceApplication.class)
                .properties("spring.config.name=query-service")
                .run(arguments);
    }
}

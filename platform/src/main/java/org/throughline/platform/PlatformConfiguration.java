package org.throughline.platform;

import java.time.Clock;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.context.annotation.Configuration;
import org.throughline.platform.board.FoundingBoard;

/** What both services stand on, as one import. */
@Configuration("platformConfiguration")
@ComponentScan
@EnableConfigurationProperties(FoundingBoard.class)
public class PlatformConfiguration {

    /** Its dates are the board's days. */
    @Bean
    Clock clock(FoundingBoard board) {
        return Clock.system(board.zone());
    }
}

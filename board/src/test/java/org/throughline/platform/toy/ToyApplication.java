package org.throughline.platform.toy;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.throughline.board.BoardConfiguration;
import org.throughline.board.account.AskerResolver;
import org.throughline.board.permission.Permit;
import org.throughline.board.permission.Reach;
import org.throughline.domain.Asker;
import org.throughline.events.AgencyId;
import org.throughline.events.FindingId;
import org.throughline.events.Role;
import org.throughline.events.action.Priority;
import org.throughline.platform.eventstore.postgresql.NotifyingEventSource;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.web.PlainText;

/** The smallest application that stands on the platform, with one of everything a request can get wrong. */
@SpringBootApplication
@Import(BoardConfiguration.class)
public class ToyApplication {

    public record Owner(
            @NotNull @PlainText String name, @NotNull AgencyId agency) {}

    public record Toy(
            @NotNull @PlainText(max = 100) String statement,
            @Nullable LocalDate dueDate,
            @Nullable Priority priority,
            @Nullable Integer percent,
            @Nullable Boolean done,
            @Valid @Nullable Owner owner,
            @Nullable List<@NotNull @Valid Owner> others) {}

    /** Stands for whoever reads the log, and must be able to name the source while Axon is being configured. */
    @Bean
    ConfigurerModule reader(NotifyingEventSource source) {
        return configurer -> configurer.eventProcessing(processing -> processing.registerPooledStreamingEventProcessor(
                "toy-reader", _ -> source, (_, builder) -> builder.initialSegmentCount(1)));
    }

    @RestController
    static class ToyController {

        private final AskerResolver askers;

        ToyController(AskerResolver askers) {
            this.askers = askers;
        }

        @PostMapping("/api/toys")
        @Permit(
                roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR},
                reach = Reach.EVERYTHING)
        Toy make(@Valid @RequestBody Toy toy) {
            return toy;
        }

        @GetMapping("/api/toys/{finding}")
        @Permit(
                roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
                reach = Reach.EVERYTHING)
        FindingId one(@PathVariable FindingId finding) {
            return finding;
        }

        @GetMapping("/api/toys")
        @Permit(
                roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
                reach = Reach.EVERYTHING)
        List<Object> several(
                @RequestParam(required = false) @Nullable LocalDate asOf,
                @RequestParam(required = false) @Nullable Instant knownAt,
                @RequestParam(required = false) @Nullable Priority priority,
                @RequestParam(defaultValue = "10") @Min(1) @Max(100) int size) {
            return List.of(size);
        }

        @GetMapping("/api/asker")
        @Permit(
                roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
                reach = Reach.EVERYTHING)
        Asker asker() {
            return askers.asker();
        }

        @GetMapping("/api/needs")
        @Permit(
                roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
                reach = Reach.EVERYTHING)
        String needs(@RequestParam String word) {
            return word;
        }

        /** Declares no permission. */
        @GetMapping("/api/undeclared")
        String undeclared() {
            return "secret";
        }

        /** Leaves its roles to a command, and takes none. */
        @PostMapping("/api/no-command")
        @Permit(reach = Reach.EVERYTHING)
        Toy noCommand(@Valid @RequestBody Toy toy) {
            return toy;
        }

        @GetMapping("/api/breaks")
        @Permit(
                roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
                reach = Reach.EVERYTHING)
        String breaks() {
            throw new IllegalStateException("select secret from the_table");
        }

        @GetMapping("/api/refuses")
        @Permit(
                roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
                reach = Reach.EVERYTHING)
        String refuses() {
            throw new InvalidField("owner.role", "is needed");
        }

        @GetMapping("/api/store-is-gone")
        @Permit(
                roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
                reach = Reach.EVERYTHING)
        String storeIsGone() {
            throw new EventStoreException(
                    "insert into domainevententry", new SQLTransientConnectionException("timed out"));
        }

        @GetMapping("/api/store-is-full")
        @Permit(
                roles = {Role.SECRETARY, Role.AGENCY_LEAD, Role.CHAIR, Role.AUDITOR, Role.ADMINISTRATOR},
                reach = Reach.EVERYTHING)
        String storeIsFull() {
            throw new EventStoreException(
                    "insert into domainevententry", new SQLException("could not extend file", "53100"));
        }
    }
}

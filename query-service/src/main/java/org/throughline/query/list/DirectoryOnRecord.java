package org.throughline.query.list;

import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.throughline.board.Board;
import org.throughline.board.DirectoryInTheLog;
import org.throughline.board.people.People;
import org.throughline.events.AgencyId;
import org.throughline.events.CommitteeId;
import org.throughline.events.PersonId;
import org.throughline.events.ThemeId;

/** The identifiers of the directory. What has left or ended is still on record. */
@Configuration("directoryOnRecord")
class DirectoryOnRecord {

    @Bean
    IdentifiersOnRecord<AgencyId> agenciesOnRecord(Board board, DirectoryInTheLog directory) {
        return new Entries<>(
                AgencyId.class, "agency", board::knows, () -> directory.whole().agencies().keySet().stream());
    }

    @Bean
    IdentifiersOnRecord<CommitteeId> committeesOnRecord(Board board, DirectoryInTheLog directory) {
        return new Entries<>(
                CommitteeId.class, "committee", board::knows, () -> directory.whole().committees().keySet().stream());
    }

    @Bean
    IdentifiersOnRecord<ThemeId> themesOnRecord(Board board, DirectoryInTheLog directory) {
        return new Entries<>(ThemeId.class, "theme", board::knows, () -> directory.whole().themes().keySet().stream());
    }

    /** Theirs are made of random letters, so no other one was meant. */
    @Bean
    IdentifiersOnRecord<PersonId> peopleOnRecord(People people) {
        return new Entries<>(
                PersonId.class,
                "person",
                person -> people.namesOf(List.of(person)).containsKey(person),
                Stream::empty);
    }

    private record Entries<I>(Class<I> type, String noun, Predicate<I> includes, Supplier<Stream<String>> all)
            implements IdentifiersOnRecord<I> {

        @Override
        public boolean include(I identifier) {
            return includes.test(identifier);
        }

        @Override
        public Stream<String> near(I mistyped) {
            return all.get();
        }
    }
}

package org.throughline.query.list;

import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.throughline.platform.words.NearestWord;

/** Refuses identifiers that are not on record: a filter by one would find nothing, which reads like "nothing is late". */
@Component
class KnownIdentifiers {

    private final ObjectProvider<IdentifiersOnRecord<?>> kinds;

    KnownIdentifiers(ObjectProvider<IdentifiersOnRecord<?>> kinds) {
        this.kinds = kinds;
    }

    /** Why a value of a parameter is refused; empty for one that is on record, and for what is no identifier. */
    Optional<String> refusal(Object value) {
        return kinds.stream()
                .filter(kind -> kind.type() == value.getClass())
                .findFirst()
                .flatMap(kind -> refusal(kind, value));
    }

    private static <I> Optional<String> refusal(IdentifiersOnRecord<I> kind, Object value) {
        var identifier = kind.type().cast(value);
        if (kind.include(identifier)) return Optional.empty();
        var nearest = NearestWord.to(identifier.toString(), kind.near(identifier));
        return Optional.of("%s is not a known %s%s"
                .formatted(
                        identifier,
                        kind.noun(),
                        nearest.map("; did you mean %s?"::formatted).orElse("")));
    }
}

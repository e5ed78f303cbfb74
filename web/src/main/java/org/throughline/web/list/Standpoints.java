package org.throughline.web.list;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.convert.ConversionService;
import org.springframework.stereotype.Component;
import org.throughline.board.Board;
import org.throughline.web.question.Question;

/** The standpoint of an answer that does not repeat it. Ask after the API has answered, which refuses what is none. */
@Component
public class Standpoints {

    private final ConversionService conversion;
    private final Board board;

    Standpoints(@Qualifier("mvcConversionService") ConversionService conversion, Board board) {
        this.conversion = conversion;
        this.board = board;
    }

    public StandpointBar bar(Question question) {
        return bar(question, LocalDate.now(board.zone()));
    }

    /**
     * The same for a page that is about another day than today.
     *
     * @param otherwise its day where none is asked for
     */
    public StandpointBar bar(Question question, LocalDate otherwise) {
        var day = question.has("asOf") ? LocalDate.parse(question.value("asOf")) : otherwise;
        return StandpointBar.of(question, day, knownAt(question), board.zone());
    }

    private @Nullable Instant knownAt(Question question) {
        return question.has("knownAt") ? conversion.convert(question.value("knownAt"), Instant.class) : null;
    }
}

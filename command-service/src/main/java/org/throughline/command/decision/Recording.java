package org.throughline.command.decision;

import java.time.Clock;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.throughline.command.Receipt;
import org.throughline.command.decision.Answers.Taken;

/** Takes the decision that a body asks for, and answers it. */
@Component
public class Recording {

    private final Decisions decisions;
    private final Clock clock;

    Recording(Decisions decisions, Clock clock) {
        this.decisions = decisions;
        this.clock = clock;
    }

    public <I> ResponseEntity<Taken> record(I on, DecisionOn<I> body, Asked asked) {
        return Answers.recorded(take(on, body, asked));
    }

    public <I> Receipt take(I on, DecisionOn<I> body, Asked asked) {
        return decisions.take(body.command(on, body.decision(asked, clock)), body, asked);
    }
}

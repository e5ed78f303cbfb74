package org.throughline.web.decide;

import org.springframework.stereotype.Component;
import org.throughline.command.possible.DecisionPreview;
import org.throughline.web.decide.DecidePage.Will;
import org.throughline.web.words.Effects;
import org.throughline.web.words.FieldValues;
import org.throughline.web.words.Words;

/** Says what a decision would do, in words. */
@Component
public class WillDo {

    private final FieldValues values;

    WillDo(FieldValues values) {
        this.values = values;
    }

    public Will of(DecisionPreview preview) {
        return new Will(
                Words.day(preview.effectiveOn()),
                preview.effects().stream()
                        .map(effect -> (effect.id().equals(preview.id()) ? "" : effect.id() + ", ")
                                + Effects.inWords(effect, values))
                        .toList(),
                preview.lowers());
    }
}

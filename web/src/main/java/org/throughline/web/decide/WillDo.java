package org.throughline.web.decide;

import java.util.List;
import org.springframework.stereotype.Component;
import org.throughline.command.possible.DecisionPreview;
import org.throughline.domain.drift.Effect;
import org.throughline.web.api.Api;
import org.throughline.web.api.ApiRefusal;
import org.throughline.web.decide.DecidePage.Will;
import org.throughline.web.decide.Things.Thing;
import org.throughline.web.words.Effects;
import org.throughline.web.words.FieldValues;
import org.throughline.web.words.Words;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Asks what a decision would do before it is recorded, and says it in words. */
@Component
public class WillDo {

    private final Api api;
    private final FieldValues values;
    private final JsonMapper json;

    WillDo(Api api, FieldValues values, JsonMapper json) {
        this.api = api;
        this.values = values;
        this.json = json;
    }

    /**
     * What it would do if it were recorded now.
     *
     * @param as the last part of its path
     * @param body as the decision takes it as a request of its own
     * @throws ApiRefusal as the decision would be refused
     */
    public DecisionPreview ask(Thing thing, String as, ObjectNode body) {
        var asked = json.createObjectNode().put("as", as);
        asked.set("with", body);
        try {
            return api.ask(thing.api() + "/decisions/preview", asked, DecisionPreview.class);
        } catch (ApiRefusal refused) {
            throw refused.withoutPrefix("with.");
        }
    }

    Will of(DecisionPreview preview) {
        return new Will(Words.day(preview.effectiveOn()), effects(preview.effects(), preview.id()), preview.lowers());
    }

    /**
     * Each effect in words.
     *
     * @param on the thing whose effects need no name
     */
    List<String> effects(List<Effect> effects, String on) {
        return effects.stream()
                .map(effect -> (effect.id().equals(on) ? "" : effect.id() + ", ") + inWords(effect))
                .toList();
    }

    /** "Delay: 214 days → 222 days". */
    public String inWords(Effect effect) {
        return Effects.inWords(effect, values);
    }
}

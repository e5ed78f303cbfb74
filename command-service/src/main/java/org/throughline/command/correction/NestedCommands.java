package org.throughline.command.correction;

import java.util.Map;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.throughline.command.Command;
import org.throughline.command.CorrectEvent;
import org.throughline.command.body.AuthorityBody;
import org.throughline.platform.problem.InvalidField;
import org.throughline.platform.web.BodyParts;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Reads commands that are part of another request: the decisions of a meeting. */
@Component
public class NestedCommands {

    private static final String AUTHORITY = "authority";

    private static final String EFFECTIVE_ON = "effectiveOn";

    private static final ClassValue<Boolean> HAS_AUTHORITY = new ClassValue<>() {
        @Override
        protected Boolean computeValue(Class<?> command) {
            for (var component : command.getRecordComponents())
                if (component.getName().equals(AUTHORITY)) return true;
            return false;
        }
    };

    private final BodyParts parts;
    private final JsonMapper json;

    NestedCommands(BodyParts parts, JsonMapper json) {
        this.parts = parts;
        this.json = json;
    }

    /**
     * Reads a command by the path it has as a request of its own.
     *
     * @param byPath the commands to choose from, by the last part of their path
     * @param authority used if the command leaves its own out; a command without authority takes effect on its day unless it
     *     says otherwise; null for none
     * @throws InvalidField if there is no command under that path
     * @throws org.throughline.platform.web.UnusableBody with everything that is wrong with it
     */
    public <C extends Command> C read(
            Map<String, Class<? extends C>> byPath, String as, JsonNode with, @Nullable AuthorityBody authority) {
        var type = byPath.get(as);
        if (type == null)
            throw new InvalidField("as", "is one of " + String.join(", ", new TreeSet<>(byPath.keySet())));
        if (authority != null && with instanceof ObjectNode body) {
            if (HAS_AUTHORITY.get(type)) setUnlessGiven(body, AUTHORITY, authority);
            else setUnlessGiven(body, EFFECTIVE_ON, authority.meetingDate());
        }
        return parts.read(with, type, "with");
    }

    /** Reads a correction, with this authority if it leaves its own out. */
    public CorrectEvent readCorrection(JsonNode with, AuthorityBody authority) {
        if (with instanceof ObjectNode body) setUnlessGiven(body, AUTHORITY, authority);
        return parts.read(with, CorrectEvent.class, "with");
    }

    private void setUnlessGiven(ObjectNode body, String field, Object value) {
        if (!body.has(field)) body.set(field, json.valueToTree(value));
    }
}

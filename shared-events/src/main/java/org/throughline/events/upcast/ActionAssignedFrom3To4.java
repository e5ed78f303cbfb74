package org.throughline.events.upcast;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.upcasting.event.IntermediateEventRepresentation;
import org.axonframework.serialization.upcasting.event.SingleEventUpcaster;
import org.throughline.events.PersonId;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Version 3 had the words of the source in place of an owner, which could be a name, in clear text. They are replaced by an
 * identifier that follows from the event's own, under which a start of the program has stored them encrypted.
 */
public final class ActionAssignedFrom3To4 extends SingleEventUpcaster {

    public static final String WORDS = "ownerAsWritten";

    private static final SimpleSerializedType FROM = new SimpleSerializedType("ActionAssigned", "3");
    private static final SimpleSerializedType TO = new SimpleSerializedType("ActionAssigned", "4");
    private static final String LETTERS = "abcdefghijkmnpqrstuvwxyz23456789";
    private static final int LENGTH = 12;

    @Override
    protected boolean canUpcast(IntermediateEventRepresentation event) {
        return event.getType().equals(FROM);
    }

    @Override
    protected IntermediateEventRepresentation doUpcast(IntermediateEventRepresentation event) {
        return event.upcastPayload(TO, JsonNode.class, stored -> {
            if (stored.hasNonNull(WORDS))
                ((ObjectNode) stored)
                        .put(WORDS, words(event.getMessageIdentifier()).value());
            return stored;
        });
    }

    /** The identifier of the words in an event of version 3. */
    public static PersonId words(String event) {
        try {
            var hash = MessageDigest.getInstance("SHA-256").digest(event.getBytes(StandardCharsets.UTF_8));
            var id = new StringBuilder("w-");
            for (int i = 0; i < LENGTH; i++) id.append(LETTERS.charAt(Math.floorMod(hash[i], LETTERS.length())));
            return new PersonId(id.toString());
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every Java has SHA-256", impossible);
        }
    }
}

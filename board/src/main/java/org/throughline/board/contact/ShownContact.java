package org.throughline.board.contact;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import org.throughline.events.DigestId.Reader;

/**
 * A mail address with its reader.
 *
 * @param name of an owner, as far as the asker may read it; null for a desk
 */
@Schema(name = "Contact")
@JsonInclude(JsonInclude.Include.NON_NULL)
public record ShownContact(
        Reader reader, String id, @Nullable String name, String address) {}

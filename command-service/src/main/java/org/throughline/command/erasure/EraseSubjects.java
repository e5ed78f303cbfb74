package org.throughline.command.erasure;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;
import org.throughline.board.erasure.ErasureDecision;
import org.throughline.board.erasure.ErasureReason;
import org.throughline.board.erasure.Erasures.Subject;
import org.throughline.command.body.AuthorityBody;
import org.throughline.platform.erasure.ErasureKind;
import org.throughline.platform.web.PlainText;

/** Erases names, mail addresses or files: all that are listed, or none. It cannot be undone. */
public record EraseSubjects(
        @NotNull @Size(min = 1, max = 200) List<@NotNull @Valid ErasedBody> subjects,
        @NotNull ErasureReason reasonCode,

        @Schema(
                description = "In words, without the name that is to be erased",
                example = "She asked for it in a letter")
        @NotNull
        @PlainText(max = 1000)
        String reason,

        @NotNull @Valid AuthorityBody authority) {

    /** What is to be erased. */
    @Schema(name = "ErasureSubject")
    public record ErasedBody(
            @NotNull ErasureKind kind,

            @Schema(
                    description =
                            "The identifier of a person; or OWNER:, LEAD: or COMMITTEE: and an identifier for a mail"
                                    + " address; or the SHA-256 of a file",
                    example = "p-abcdefghjkmn")
            @NotNull
            @Pattern(regexp = "[A-Za-z0-9:-]{1,100}", message = "is an identifier")
            String id) {}

    List<Subject> asSubjects() {
        return subjects.stream()
                .map(each -> new Subject(each.kind(), each.id()))
                .toList();
    }

    ErasureDecision decision(String login) {
        return new ErasureDecision(reasonCode, reason, authority.asAuthority(), login);
    }
}

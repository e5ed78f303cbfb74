package org.throughline.web.decide;

import java.util.List;
import org.throughline.events.Role;
import org.throughline.web.decide.FormField.Asked;
import org.throughline.web.decide.FormField.OneOf;
import org.throughline.web.words.Choice;

/** Says who gives which role, and offers a secretary and a chair those alone that they may give. */
final class RolesToGive {

    private static final String ACCOUNTS = "/api/accounts";
    private static final String FIELD = "role";

    private RolesToGive() {}

    static List<FormField> only(DecisionKind kind, Role giver, List<FormField> fields) {
        return kind.pattern().startsWith(ACCOUNTS)
                ? fields.stream().map(field -> only(giver, field)).toList()
                : fields;
    }

    static FormField only(Role giver, FormField field) {
        if (!(field instanceof OneOf roles) || !roles.asked().name().equals(FIELD)) return field;
        var asked = roles.asked();
        return new OneOf(
                new Asked(asked.name(), asked.label(), rule(giver), asked.required(), asked.error()),
                roles.value(),
                roles.choices().stream()
                        .filter(choice -> mayGive(giver, choice))
                        .toList(),
                roles.radios());
    }

    /** An administrator gives the first secretary or chair, while there is none. */
    private static boolean mayGive(Role giver, Choice role) {
        return switch (Role.valueOf(role.value())) {
            case ADMINISTRATOR -> giver == Role.ADMINISTRATOR;
            case SECRETARY, CHAIR -> true;
            case AGENCY_LEAD, AUDITOR -> giver != Role.ADMINISTRATOR;
        };
    }

    private static String rule(Role giver) {
        return giver == Role.ADMINISTRATOR
                ? "You give the role of an administrator, and that of the first secretary or chair while there is none. A"
                        + " secretary or a chair gives the roles that read content"
                : "An administrator gives the role of an administrator";
    }
}

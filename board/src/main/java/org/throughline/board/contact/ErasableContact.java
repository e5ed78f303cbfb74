package org.throughline.board.contact;

import java.util.List;
import java.util.Locale;
import org.springframework.stereotype.Component;
import org.throughline.board.erasure.Erasable;
import org.throughline.events.DigestId.Reader;
import org.throughline.platform.erasure.ErasureKind;

/** Erases one mail address. Digests of its reader are parked until there is another one. */
@Component
class ErasableContact implements Erasable {

    private final Contacts contacts;

    ErasableContact(Contacts contacts) {
        this.contacts = contacts;
    }

    @Override
    public ErasureKind kind() {
        return ErasureKind.CONTACT;
    }

    @Override
    public List<Erased> erase(String subject) {
        var parts = subject.split(":", 2);
        for (var reader : Reader.values())
            if (parts.length == 2
                    && reader.name().equals(parts[0].toUpperCase(Locale.ROOT))
                    && contacts.remove(reader, parts[1])) return List.of(new Erased(subject, List.of("mail address")));
        return List.of();
    }
}

package org.throughline.platform.attachment;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/** Looks through the XML of an office document for what runs or opens something else. */
final class OfficeXml {

    private static final String XLINK = "http://www.w3.org/1999/xlink";

    /** A link that is followed only when a person clicks on it. */
    private static final Pattern WEB = Pattern.compile("(?i)(https?:|ftp:|file:|mailto:|tel:|#)");

    private static final Pattern SCHEME = Pattern.compile("(?i)[a-z][a-z0-9+.-]+:|//|\\\\");

    /** Fields of Word that start or fetch something. */
    private static final Pattern FIELD = Pattern.compile(
            "(?i)[\\s\"]*+(DDE|DDEAUTO|INCLUDETEXT|INCLUDEPICTURE|INCLUDE|IMPORT|LINK|DATABASE|MACROBUTTON|QUOTE\\s+\\d+)\\b");

    /** Functions of a spreadsheet that start or fetch something, and a formula that speaks to another program. */
    private static final Pattern FORMULA =
            Pattern.compile("(?i)\\b(WEBSERVICE|RTD|CALL|REGISTER|EXEC|DDE)\\s*\\(|(?<![a-z])[a-z]++\\|'?[^!]{0,500}!");

    /** The last part of the type of a relationship. */
    private static final Set<String> RUNNING_RELATIONSHIPS = Set.of(
            "vbaproject",
            "wordvbadata",
            "control",
            "activexcontrolbinary",
            "xlmacrosheet",
            "xlintlmacrosheet",
            "extensibility",
            "ui",
            "webextension",
            "webextensiontaskpanes",
            "keymapcustomizations");

    private static final Set<String> CARRYING_RELATIONSHIPS = Set.of("oleobject", "afchunk");
    private static final Set<String> LINKING_RELATIONSHIPS = Set.of(
            "attachedtemplate",
            "externallink",
            "externallinkpath",
            "connections",
            "subdocument",
            "frame",
            "mailmergesource",
            "mailmergeheadersource",
            "recipientdata");

    private static final int DEPTH_MAX = 1_000;

    private static final XMLInputFactory FACTORY = factory();

    private OfficeXml() {}

    private static XMLInputFactory factory() {
        var factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, true);
        return factory;
    }

    /**
     * @param part its name in lower case
     */
    static void check(String part, InputStream content, CheckLimits limits) {
        try {
            var xml = FACTORY.createXMLStreamReader(new MarkupInBetween(content));
            int depth = 0;
            boolean isRelationships = part.endsWith(".rels");
            var field = new StringBuilder();
            while (xml.hasNext())
                switch (xml.next()) {
                    case XMLStreamConstants.DTD -> throw Contents.unchecked("it declares a document type");
                    case XMLStreamConstants.START_ELEMENT -> {
                        limits.checkTime();
                        if (++depth > DEPTH_MAX) throw Contents.unchecked("its elements are nested too deeply");
                        if (isRelationships) relationship(xml);
                        else element(xml, field, limits);
                        if (xml.isEndElement()) depth--; // its text was read
                    }
                    case XMLStreamConstants.END_ELEMENT -> depth--;
                    default -> {}
                }
            isNoField(field, limits);
        } catch (XMLStreamException broken) {
            throw Contents.damaged();
        }
    }

    /** The content types that a package declares for its parts. */
    static List<String> contentTypes(InputStream content) {
        try {
            var types = new ArrayList<String>();
            var xml = FACTORY.createXMLStreamReader(content);
            while (xml.hasNext())
                if (xml.next() == XMLStreamConstants.START_ELEMENT) {
                    var type = xml.getAttributeValue(null, "ContentType");
                    if (type == null) continue;
                    var lower = type.toLowerCase(Locale.ROOT);
                    if (lower.contains("macroenabled") || lower.contains("vbaproject") || lower.contains("activex"))
                        throw Contents.holds("macros or controls");
                    if (lower.contains("oleobject")) throw Contents.holds("an embedded object");
                    if (xml.getLocalName().equals("Override")) types.add(type);
                }
            return types;
        } catch (XMLStreamException broken) {
            throw Contents.damaged();
        }
    }

    private static void relationship(XMLStreamReader xml) {
        if (!xml.getLocalName().equals("Relationship")) return;
        var type = text(xml.getAttributeValue(null, "Type"));
        var kind = type.substring(type.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        if (RUNNING_RELATIONSHIPS.contains(kind)) throw Contents.holds("macros or controls");
        if (CARRYING_RELATIONSHIPS.contains(kind)) throw Contents.holds("an embedded object");
        if (LINKING_RELATIONSHIPS.contains(kind)) throw Contents.holds("a link to another file");
        boolean external = "External".equalsIgnoreCase(xml.getAttributeValue(null, "TargetMode"));
        var target = text(xml.getAttributeValue(null, "Target")).strip();
        boolean isLink = kind.equals("hyperlink")
                && (WEB.matcher(target).lookingAt() || !SCHEME.matcher(target).lookingAt());
        if ((external || SCHEME.matcher(target).lookingAt()) && !isLink) throw Contents.holds("a link to another file");
    }

    private static void element(XMLStreamReader xml, StringBuilder field, CheckLimits limits)
            throws XMLStreamException {
        switch (xml.getLocalName()) {
            case "fldSimple" -> isNoField(text(attribute(xml, "instr")), limits);
            case "fldChar" -> {
                isNoField(field, limits);
                field.setLength(0);
            }
            case "instrText", "delInstrText" -> field.append(xml.getElementText());
            case "f", "definedName" -> {
                var namespace = text(xml.getNamespaceURI());
                if (namespace.contains("/spreadsheetml/")) isNoFormula(xml.getElementText(), limits);
            }
            case "attachedTemplate",
                    "altChunk",
                    "subDoc",
                    "OLEObject",
                    "oleObject",
                    "object-ole",
                    "dde-source",
                    "dde-link",
                    "script",
                    "event-listener",
                    "applet",
                    "plugin" -> throw Contents.holds("something that runs or opens another file");
            default -> {
                isNoFormula(text(attribute(xml, "formula")), limits);
                link(xml);
            }
        }
    }

    private static void isNoFormula(String formula, CheckLimits limits) {
        if (limits.matcher(FORMULA, formula).find()) throw Contents.holds("a formula that starts or fetches something");
    }

    /** OpenDocument: a link that is no hyperlink is opened with the document. */
    private static void link(XMLStreamReader xml) {
        var target = text(xml.getAttributeValue(XLINK, "href")).strip();
        if (!SCHEME.matcher(target).lookingAt()) return;
        boolean isLink = xml.getLocalName().equals("a") && WEB.matcher(target).lookingAt();
        if (!isLink) throw Contents.holds("a link to another file");
    }

    private static void isNoField(CharSequence field, CheckLimits limits) {
        if (limits.matcher(FIELD, field).lookingAt()) throw Contents.holds("a field that starts or fetches something");
    }

    private static @Nullable String attribute(XMLStreamReader xml, String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++)
            if (xml.getAttributeLocalName(i).equals(name)) return xml.getAttributeValue(i);
        return null;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    /** XML in which a text or a value is not so long that it fills the memory. */
    private static final class MarkupInBetween extends FilterInputStream {

        private static final int BYTES_MAX = 8 << 20;

        private int sinceMarkup;

        MarkupInBetween(InputStream xml) {
            super(xml);
        }

        @Override
        public int read() throws IOException {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xFF;
        }

        @Override
        public int read(byte[] into, int from, int length) throws IOException {
            int more = super.read(into, from, length);
            for (int at = from; at < from + more; at++) {
                sinceMarkup = into[at] == '<' ? 0 : sinceMarkup + 1;
                if (sinceMarkup > BYTES_MAX) throw Contents.unchecked("it has a text of more than 8 MB in one piece");
            }
            return more;
        }
    }
}

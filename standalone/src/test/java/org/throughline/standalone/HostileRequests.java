package org.throughline.standalone;

import java.io.ByteArrayOutputStream;
import java.math.BigDecimal;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes requests that are nearly right, from the API's description and a seed: the same seed gives the same requests, to the byte.
 *
 * <p>What would change something for other tests (accounts, the directory, the policy) is only sent with a body that is refused.
 */
final class HostileRequests {

    /** One request as it goes over the wire. */
    record HostileRequest(String asker, String operation, byte[] bytes) {

        @Override
        public String toString() {
            var text = new String(bytes, 0, Math.min(bytes.length, 1500), StandardCharsets.ISO_8859_1)
                    .replaceAll("(?i)(Authorization: Basic) [^\r\n]*", "$1 " + asker);
            return operation + " as " + asker + " (" + bytes.length + " bytes):\n"
                    + text.replaceAll("[^\\p{Print}\r\n]", "?");
        }
    }

    private record Operation(String path, String method, JsonNode description) {}

    /** In no log. */
    static final List<String> PLACES = List.of(
            "-2",
            "x",
            "1e3",
            "0x1",
            "+1",
            "1.0",
            "99999999999999999999",
            "5_9",
            "5_",
            "_1",
            "1 2",
            "1\u0661",
            "\uff11",
            "NaN",
            "-0",
            "1_".repeat(500),
            "9".repeat(5000),
            "%00",
            "1;2",
            "1,2");

    static final int OWN = 4;
    static final String OWN_MEETING = "semg.2013-03-01";

    private static final JsonMapper JSON = new JsonMapper();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final int DEPTH_MAX = 8;

    private static final List<String> ASKERS =
            List.of("secretary", "secretary", "secretary", "lead-csc", "lead-police", "chair", "auditor", "admin", "");

    /** Ends never, or is not of this test: changes the demonstration's passwords, sends mail, builds views. */
    private static final Pattern LEFT_OUT =
            Pattern.compile("/api/(stream|alerts/watch|toys.*|asker|needs|breaks|refuses|store-is-gone)");

    private static final Pattern FOR_ALL = Pattern.compile(
            "/api/reviews/\\{review}/restriction.*"
                    + "|/api/meetings|/api/meetings/\\{meeting}/(move|cancellation)|(?!/api/(reviews|findings|actions|meetings)).*");

    private static final Pattern EXAMPLE_ID = Pattern.compile("(?:scr-child-j|child-s)(\\.f\\d+)?(\\.a\\d+)?");

    private static final String[] METHODS = {
        "GET",
        "POST",
        "PUT",
        "DELETE",
        "PATCH",
        "HEAD",
        "OPTIONS",
        "TRACE",
        "CONNECT",
        "PROPFIND",
        "get",
        "FOO",
        "G\u00c9T",
        "X".repeat(300)
    };

    private static final String[] DAYS = {
        "-999999999-01-01",
        "+999999999-12-31",
        "0000-01-01",
        "0000-00-00",
        "9999-12-31",
        "1899-12-31",
        "2200-01-01",
        "2016-02-30",
        "2016-02-29",
        "2015-02-29",
        "2016-06-31",
        "20160601",
        "2016-6-1",
        "\u0662\u0660\u0661\u0666-\u0660\u0661-\u0660\u0661",
        "\uff12\uff10\uff11\uff16-01-01",
        "2016-W01-1",
        "2016-001",
        "today",
        "NaN",
        "2016-01-01T00:00:00Z",
        "2016-06-30T23:59:60Z",
        "2016-12-31T23:59:60Z",
        "-999999999-01-01T00:00:00Z",
        "+1000000000-12-31T23:59:59.999999999Z",
        "+999999999-01-01T00:00:00Z",
        "1969-12-31T23:59:59Z",
        "2016-01-01T24:00:00Z",
        "2016-01-01T00:00:00+19:00",
        "2016-01-01T00:00:00+00:00",
        "2016-01-01T00:00Z",
        "2016-01-01T00:00:00.123456789123Z",
        "2199-12-31T23:59:59Z",
        "1900-01-01T00:00:00Z"
    };

    private static final String[] TEXTS = {
        "",
        " ",
        "\u200b",
        "\u3164",
        "\0",
        "a\0b",
        "a\rb",
        "a\r\nX-Injected: yes",
        "a\nb",
        "\t",
        "\u202eabc",
        "a\u2066b",
        "\ufeffa",
        "\ud83d\ude00",
        "\uffff",
        "\u0130\u0131",
        "\u0345",
        "e\u0301",
        "\ufdfa".repeat(50),
        "a".repeat(10_000),
        "\ud83d\ude00".repeat(3000),
        "%",
        "%00",
        "%25",
        "%zz",
        "..",
        "../..",
        "/",
        "\\",
        "a/b",
        "a;b=c",
        "a?b#c",
        "*",
        "'",
        "\"",
        "' or 1=1 --",
        "{}",
        "[]",
        "${x}",
        "#{x}",
        "{{x}}",
        "<b>",
        "null",
        "true",
        "0",
        "-1",
        "-0",
        "1e9",
        "1e400",
        "0x10",
        "1.0",
        "01",
        "+1",
        "2147483648",
        "-2147483649",
        "9223372036854775807",
        "9223372036854775808",
        "99999999999999999999",
        "NaN",
        "Infinity",
        "\u0661\u0662",
        "\uff11\uff12",
        "\u00b2",
        "1_000",
        "1,000",
        "csv",
        "xlsx",
        "ics",
        "json",
        "CSV",
        "csc",
        "CSC",
        "c\u017fc",
        "fuzz-0",
        "fuzz-0.f1",
        "fuzz-0.f1.a1",
        "FUZZ-0.F1.A1",
        "fuzz-0.f0.a1",
        "fuzz-0.f1.a999999",
        "fuzz-0.f1.a9999999",
        "-",
        "a-",
        "a--b",
        ".",
        "a.",
        "a.f1.",
        "scr\u2010x",
        "\u2024",
        "semg.2013-03-01",
        "semg.2013-02-30",
        "lead:csc:2016-01-01",
        "owner:x:0000-01-01",
        "a,b",
        "a, b",
        "dueDate",
        "-dueDate",
        "+dueDate",
        "dueDate,desc",
        "dueDate:asc",
        "id,id,id"
    };

    private static final String[] HEADERS = {
        "Content-Type: */*",
        "Content-Type: application/*",
        "Content-Type: application/json; charset=utf-7",
        "Content-Type: application/json; charset=\u00e4",
        "Content-Type: application/json; charset=nonsense",
        "Content-Type: application/json; charset=UTF-16",
        "Content-Type: application/json;charset=iso-8859-1",
        "Content-Type: application/json;;;",
        "Content-Type: application/json; a=\"",
        "Content-Type: ",
        "Content-Type: x",
        "Content-Type: /",
        "Content-Type: text/plain",
        "Content-Type: application/xml",
        "Content-Type: application/yaml",
        "Content-Type: application/problem+json",
        "Content-Type: application/merge-patch+json",
        "Content-Type: multipart/form-data",
        "Content-Type: multipart/form-data; boundary=x",
        "Content-Type: application/x-www-form-urlencoded",
        "Content-Type: application/cbor",
        "Content-Type: application/octet-stream",
        "Accept: */*",
        "Accept: ",
        "Accept: //",
        "Accept: x",
        "Accept: text/csv",
        "Accept: text/csv;q=2",
        "Accept: text/csv;q=x",
        "Accept: text/*",
        "Accept: application/xml",
        "Accept: application/json;q=0",
        "Accept: application/problem+json",
        "Accept: text/html",
        "Accept: text/calendar",
        "Accept: text/event-stream",
        "Accept: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
        "Accept: " + "a/b,".repeat(300) + "c/d",
        "Accept-Charset: nonsense",
        "Accept-Encoding: gzip;q=x, nonsense, *;q=0",
        "Accept-Language: \u00e4",
        "Accept-Language: " + "x-".repeat(100) + "a",
        "If-Match: *",
        "If-Match: \"0\"",
        "If-Match: 0",
        "If-Match: W/\"0\"",
        "If-Match: \"0\", \"1\"",
        "If-Match: \"99999999999999999999\"",
        "If-Match: \"-1\"",
        "If-Match: ",
        "If-Match: \"",
        "If-Match: \"\u0661\"",
        "If-None-Match: *",
        "If-None-Match: \"0\"",
        "If-None-Match: W/\"1\"",
        "If-None-Match: \"",
        "If-None-Match: ,,,",
        "If-None-Match: " + "\"1\",".repeat(200) + "\"2\"",
        "If-Modified-Since: nonsense",
        "If-Modified-Since: Fri, 31 Dec 999999999 23:59:60 GMT",
        "If-Unmodified-Since: -1",
        "If-Range: \"x\"",
        "Idempotency-Key: ",
        "Idempotency-Key: a b",
        "Idempotency-Key: \u00e4",
        "Idempotency-Key: " + "k".repeat(201),
        "Idempotency-Key: fuzz",
        "Idempotency-Key: fuzz\r\nIdempotency-Key: other",
        "Last-Event-ID: -1",
        "Last-Event-ID: x",
        "Last-Event-ID: 99999999999999999999",
        "Range: bytes=0-",
        "Range: bytes=5-1",
        "Range: bytes=-",
        "Range: bytes=" + "0-1,".repeat(200) + "2-3",
        "Range: x",
        "Range: bytes=99999999999999999999-",
        "Expect: 100-continue",
        "Expect: nonsense",
        "Content-Encoding: gzip",
        "Content-Encoding: nonsense",
        "Transfer-Encoding: zip",
        "Transfer-Encoding: chunked, identity",
        "Transfer-Encoding: identity",
        "Transfer-Encoding: gzip, chunked",
        "Transfer-Encoding: chunked",
        "Transfer-Encoding: \u000bchunked",
        "Content-Length: -1",
        "Content-Length: x",
        "Content-Length: 1, 2",
        "Content-Length: 99999999999999999999",
        "Content-Length: +1",
        "Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAMAAABkAAQAAP__",
        "Upgrade: websocket",
        "Connection: \u0001",
        "X: a\rb",
        "X: a\nb",
        "X: a\r\n b",
        "X : a",
        ": a",
        "X",
        "\u00e4: b",
        "X: \0",
        "X: \u007f",
        "X: " + "a".repeat(5000),
        "Host: other",
        "Host: a b",
        "Host: a@b:c",
        "Host: [::1",
        "Host:",
        "Authorization: Bearer x",
        "Authorization: Basic",
        "Authorization: Basic !!!",
        "Authorization: Digest username=\"x\"",
        "Origin: null",
        "Origin: http://elsewhere.example.org",
        "Access-Control-Request-Method: POST",
        "Cookie: JSESSIONID=x; a=\u00e4",
        "Cookie: $Version=1; =;;;",
        "X-HTTP-Method-Override: DELETE",
        "TE: trailers, x",
        "Trailer: Content-Length",
        "Content-Disposition: x",
        "Date: x",
        "Via: x",
        "Max-Forwards: -1"
    };

    private final Random random;
    private final JsonNode api;
    private final List<Operation> operations = new ArrayList<>();

    HostileRequests(JsonNode api, long seed) {
        this.api = api;
        this.random = new Random(seed);
        for (var path : api.path("paths").properties()) {
            if (LEFT_OUT.matcher(path.getKey()).matches()) continue;
            for (var operation : path.getValue().properties())
                operations.add(new Operation(
                        path.getKey(), operation.getKey().toUpperCase(Locale.ROOT), operation.getValue()));
        }
        operations.sort(Comparator.comparing(Operation::path).thenComparing(Operation::method));
    }

    /** The operations that are asked, each about as often as another. */
    int operations() {
        return operations.size();
    }

    HostileRequest next() {
        var operation = operations.get(random.nextInt(operations.size()));
        var asker = one(ASKERS);
        int kind = random.nextInt(12);
        var method = kind == 0 ? one(METHODS) : operation.method();
        var path = path(operation, kind == 1);
        var query = kind == 2 || kind == 3 || operation.method().equals("GET") && random.nextInt(3) > 0
                ? query(operation)
                : "";
        var headers = new ArrayList<String>();
        byte[] body = body(operation, kind > 7 ? 1 : random.nextInt(2));
        headers.add("Host: localhost");
        headers.add("Connection: close");
        if (!asker.isEmpty())
            headers.add("Authorization: Basic "
                    + Base64.getEncoder().encodeToString((asker + ":" + asker).getBytes(StandardCharsets.UTF_8)));
        if (body.length > 0 || random.nextInt(4) == 0) headers.add("Content-Type: application/json");
        if (body.length > 0 || !operation.method().equals("GET")) headers.add("Content-Length: " + body.length);
        if (kind == 4 || kind == 5) spoil(headers, 1 + random.nextInt(2));
        var line = kind == 6 && random.nextInt(4) == 0
                ? oddLine(method, path + query)
                : method + " " + path + query + " HTTP/1.1";
        if (kind == 7 && random.nextInt(4) == 0) body = chunked(headers, body);
        return new HostileRequest(asker, operation.method() + " " + operation.path(), bytes(line, headers, body));
    }

    private static byte[] bytes(String line, List<String> headers, byte[] body) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((line + "\r\n" + String.join("\r\n", headers) + "\r\n\r\n").getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(body);
        return bytes.toByteArray();
    }

    /** Replaces a header of the same name, or stands beside it. */
    private void spoil(List<String> headers, int times) {
        for (int i = 0; i < times; i++) {
            var header = one(HEADERS);
            var name = header.split(":", 2)[0] + ":";
            if (random.nextInt(4) > 0) headers.removeIf(other -> other.startsWith(name));
            headers.add(header);
        }
    }

    private String oddLine(String method, String target) {
        return switch (random.nextInt(12)) {
            case 0 -> method + " http://elsewhere.example.org" + target + " HTTP/1.1";
            case 1 -> method + " " + target + " HTTP/1.0";
            case 2 -> method + " " + target + " HTTP/3.7";
            case 3 -> method + " " + target;
            case 4 -> method + "  " + target + "  HTTP/1.1";
            case 5 -> method + " * HTTP/1.1";
            case 6 -> method + " " + target + " HTTP/1.1 x";
            case 7 -> "\r\n\r\n" + method + " " + target + " HTTP/1.1";
            case 8 -> method + " " + target + " HTTP/2.0";
            case 9 -> method + " localhost:80 HTTP/1.1";
            case 10 -> "\u0016\u0003\u0001" + method + " " + target + " HTTP/1.1";
            default -> method + " " + target + "\0 HTTP/1.1";
        };
    }

    private byte[] chunked(List<String> headers, byte[] body) {
        headers.removeIf(header -> header.startsWith("Content-Length"));
        headers.add("Transfer-Encoding: chunked");
        var whole = Integer.toHexString(body.length);
        var size = one(
                whole,
                whole,
                whole + ";x=y",
                "0" + whole,
                "g",
                "-1",
                "ffffffffffffffff",
                "7fffffff",
                "",
                whole + " ",
                "1");
        var end = one(
                "\r\n0\r\n\r\n",
                "\r\n0\r\n\r\n",
                "\r\n0\r\nContent-Length: 5\r\n\r\n",
                "\n0\n\n",
                "",
                "\r\n0\r\nX",
                "\r\n5\r\n");
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes((size + "\r\n").getBytes(StandardCharsets.ISO_8859_1));
        bytes.writeBytes(body);
        bytes.writeBytes(end.getBytes(StandardCharsets.ISO_8859_1));
        return bytes.toByteArray();
    }

    private String path(Operation operation, boolean spoilt) {
        boolean others = FOR_ALL.matcher(operation.path()).matches();
        var own = "fuzz-" + random.nextInt(OWN);
        var filled = operation
                .path()
                .replace("{review}", own)
                .replace("{finding}", own + ".f1")
                .replace("{action}", own + ".f1.a1")
                .replace("{meeting}", OWN_MEETING);
        filled = operation.method().equals("GET")
                ? filled.replace("{theme}", "chronologies").replace("{view}", "actions")
                : filled;
        while (filled.contains("{")) {
            var value = random.nextBoolean() || others && !operation.method().equals("GET")
                    ? "unknown-" + random.nextInt(9)
                    : encoded(text());
            filled = filled.replaceFirst("\\{[^}]*}", Matcher.quoteReplacement(value));
        }
        if (!spoilt) return filled;
        var parts = filled.split("/", -1);
        int which = 1 + random.nextInt(parts.length - 1);
        parts[which] = switch (random.nextInt(10)) {
            case 0 -> parts[which] + "/";
            case 1 -> parts[which] + ";a=b";
            case 2 -> parts[which] + ".json";
            case 3 -> "%2e%2e";
            case 4 ->
                parts[which]
                        + one(
                                "%2F",
                                "%5c",
                                "%00",
                                "%0d%0aX:y",
                                "%c0%af",
                                "%ff",
                                "%",
                                "%u0041",
                                "\\",
                                "{",
                                "|",
                                "\u00e4",
                                "\u0001",
                                "<");
            case 5 -> parts[which].toUpperCase(Locale.ROOT);
            default -> encoded(text());
        };
        return String.join("/", parts);
    }

    private String query(Operation operation) {
        var query = new StringBuilder();
        var declared = new ArrayList<JsonNode>();
        operation.description().path("parameters").forEach(parameter -> {
            if (parameter.path("in").asString("").equals("query")) declared.add(parameter);
        });
        int parameters = 1 + random.nextInt(3);
        for (int i = 0; i < parameters; i++) {
            query.append(query.isEmpty() ? '?' : one("&", "&", "&", ";", "&&"));
            if (declared.isEmpty() || random.nextInt(10) == 0)
                query.append(one(
                        "format",
                        "Format",
                        "page",
                        "size",
                        "sort",
                        "asOf",
                        "knownAt",
                        "x",
                        "_method",
                        "",
                        encoded(text())));
            else {
                var parameter = declared.get(random.nextInt(declared.size()));
                query.append(parameter.path("name").asString());
                if (random.nextInt(3) == 0) {
                    var value = made(parameter.path("schema"), 0);
                    query.append('=').append(encoded(value.isString() ? value.asString() : value.toString()));
                    continue;
                }
            }
            if (random.nextInt(12) > 0) query.append('=').append(encoded(random.nextInt(3) == 0 ? one(DAYS) : text()));
        }
        return query.toString();
    }

    /** Percent-encoded, mostly right. */
    private String encoded(String text) {
        if (random.nextInt(12) == 0) return text.replaceAll("[ \r\n\0]", "+");
        var encoded = new StringBuilder();
        for (byte octet : text.getBytes(random.nextInt(12) == 0 ? StandardCharsets.UTF_16BE : StandardCharsets.UTF_8)) {
            char character = (char) (octet & 0xFF);
            if (character < 0x80 && (Character.isLetterOrDigit(character) || "-._~:".indexOf(character) >= 0))
                encoded.append(character);
            else encoded.append(String.format(Locale.ROOT, "%%%02X", octet & 0xFF));
        }
        return encoded.toString();
    }

    /** @param spoilt how many times */
    private byte[] body(Operation operation, int spoilt) {
        var schema = operation
                .description()
                .path("requestBody")
                .path("content")
                .path("application/json")
                .path("schema");
        if (schema.isMissingNode())
            return random.nextInt(10) == 0 ? "{}".getBytes(StandardCharsets.UTF_8) : new byte[0];
        var body = made(schema, 0);
        for (int i = 0; i < spoilt; i++) body = spoilt(body);
        if (FOR_ALL.matcher(operation.path()).matches() && body instanceof ObjectNode object) object.put("surprise", 1);
        var text = own(JSON.writeValueAsString(body));
        return spoilt == 0 || random.nextInt(3) > 0 ? text.getBytes(StandardCharsets.UTF_8) : spoiltText(text);
    }

    private String own(String text) {
        var own = "fuzz-" + (text.contains("\"commissionedBy\"") ? 100 + random.nextInt(100_000) : random.nextInt(OWN));
        return EXAMPLE_ID
                .matcher(text)
                .replaceAll(id -> own + orEmpty(id.group(1), ".f1") + orEmpty(id.group(2), ".a1"));
    }

    private static String orEmpty(String part, String filled) {
        return part == null ? "" : filled;
    }

    private JsonNode spoilt(JsonNode body) {
        var objects = new ArrayList<ObjectNode>();
        BadInputTest.collect(body, objects);
        if (objects.isEmpty() || random.nextInt(25) == 0) return junk();
        var object = objects.get(random.nextInt(objects.size()));
        var names = new ArrayList<>(object.propertyNames());
        if (names.isEmpty() || random.nextInt(15) == 0) object.set(text(), junk());
        else {
            var name = names.get(random.nextInt(names.size()));
            if (random.nextInt(5) == 0) object.remove(name);
            else object.set(name, junk());
        }
        return body;
    }

    private JsonNode junk() {
        return switch (random.nextInt(12)) {
            case 0 -> NODES.nullNode();
            case 1 -> NODES.booleanNode(random.nextBoolean());
            case 2 -> NODES.numberNode(random.nextLong());
            case 3 -> NODES.numberNode(new BigDecimal("1e" + (random.nextInt(4000) - 2000)));
            case 4 -> NODES.numberNode(new BigDecimal("0." + "1".repeat(1 + random.nextInt(1200))));
            case 5 -> NODES.numberNode(random.nextInt(40) - 20);
            case 6 -> NODES.arrayNode().add(text()).add(random.nextInt());
            case 7 -> NODES.objectNode().put(text(), 1);
            case 8 -> NODES.stringNode(one(DAYS));
            case 9 -> NODES.stringNode("x".repeat(random.nextInt(6000)));
            default -> NODES.stringNode(text());
        };
    }

    private byte[] spoiltText(String text) {
        int at = random.nextInt(text.length() + 1);
        var begin = text.substring(0, at);
        var end = text.substring(at);
        return switch (random.nextInt(18)) {
            case 0 -> text.getBytes(StandardCharsets.UTF_16);
            case 1 -> text.getBytes(StandardCharsets.UTF_16LE);
            case 2 -> text.getBytes(Charset.forName("UTF-32"));
            case 3 -> ("\ufeff" + text).getBytes(StandardCharsets.UTF_8);
            case 4 -> text.replaceFirst(":\"", ":\"\u00e4\u00ff").getBytes(StandardCharsets.ISO_8859_1);
            case 5 -> joined(begin, new byte[] {(byte) 0xED, (byte) 0xA0, (byte) 0x80}, end); // a surrogate in UTF-8
            case 6 -> joined(begin, new byte[] {(byte) 0xC0, (byte) 0xAF}, end); // overlong
            case 7 -> joined(begin, new byte[] {0}, end);
            case 8 -> text.replaceFirst(":\"", ":\"\\\\ud800").getBytes(StandardCharsets.UTF_8);
            case 9 ->
                text.replaceFirst("\\{", "{\"effectiveOn\":\"2016-03-01\",\"effectiveOn\":\"2016-03-02\",")
                        .getBytes(StandardCharsets.UTF_8);
            case 10 -> (text + one(" {}", "x", "]", "\0", ",")).getBytes(StandardCharsets.UTF_8);
            case 11 -> begin.getBytes(StandardCharsets.UTF_8);
            case 12 ->
                text.replaceFirst(
                                ":(?=[\"\\d])",
                                ":"
                                        + one(
                                                "1e999999999",
                                                "-",
                                                "0x10",
                                                "01",
                                                "+1",
                                                ".5",
                                                "1.",
                                                "NaN",
                                                "1e",
                                                "'a'",
                                                "/*x*/1",
                                                "\uff11",
                                                "1".repeat(2000))
                                        + ",\"y\":")
                        .getBytes(StandardCharsets.UTF_8);
            case 13 ->
                text.replaceFirst(":", ":" + "[".repeat(60) + "]".repeat(60) + ",\"y\":")
                        .getBytes(StandardCharsets.UTF_8);
            case 14 -> ("[".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
            case 15 -> ("{\"a\":".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
            case 16 ->
                text.replaceFirst("\\{", "{\"" + "n".repeat(60_000) + "\":1,").getBytes(StandardCharsets.UTF_8);
            default ->
                (begin + one("\"", "{", "}", "\\", "\\u", "\\x", ",", ":", "\n", "\u2028") + end)
                        .getBytes(StandardCharsets.UTF_8);
        };
    }

    private static byte[] joined(String begin, byte[] middle, String end) {
        var bytes = new ByteArrayOutputStream();
        bytes.writeBytes(begin.getBytes(StandardCharsets.UTF_8));
        bytes.writeBytes(middle);
        bytes.writeBytes(end.getBytes(StandardCharsets.UTF_8));
        return bytes.toByteArray();
    }

    /** What the description asks for, with what it only allows now and then. */
    private JsonNode made(JsonNode described, int depth) {
        var schema = resolved(described);
        if (!schema.path("enum").isMissingNode())
            return schema.path("enum").path(random.nextInt(schema.path("enum").size()));
        if (!schema.path("example").isMissingNode())
            return schema.path("example").deepCopy();
        for (var combined : List.of("allOf", "oneOf", "anyOf"))
            if (!schema.path(combined).isMissingNode())
                return made(schema.path(combined).path(0), depth);
        var type = schema.path("type").isArray()
                ? schema.path("type").path(0).asString()
                : schema.path("type").asString("");
        return switch (type) {
            case "object" -> {
                var object = NODES.objectNode();
                var required = new TreeMap<String, Boolean>();
                schema.path("required").forEach(name -> required.put(name.asString(), true));
                for (var property : new TreeMap<>(Map.copyOf(asMap(schema.path("properties")))).entrySet())
                    if (required.containsKey(property.getKey()) || depth < DEPTH_MAX && random.nextInt(3) == 0)
                        object.set(property.getKey(), made(property.getValue(), depth + 1));
                yield object;
            }
            case "array" -> {
                var array = NODES.arrayNode();
                if (depth < DEPTH_MAX) array.add(made(schema.path("items"), depth + 1));
                yield array;
            }
            case "integer", "number" -> NODES.numberNode(random.nextInt(4));
            case "boolean" -> NODES.booleanNode(random.nextBoolean());
            default ->
                switch (schema.path("format").asString("")) {
                    case "date" ->
                        NODES.stringNode("2016-0%d-%02d".formatted(1 + random.nextInt(9), 1 + random.nextInt(28)));
                    case "date-time" -> NODES.stringNode("2026-01-01T00:00:00Z");
                    default -> NODES.stringNode("text");
                };
        };
    }

    private static Map<String, JsonNode> asMap(JsonNode properties) {
        var map = new TreeMap<String, JsonNode>();
        properties.properties().forEach(property -> map.put(property.getKey(), property.getValue()));
        return map;
    }

    private JsonNode resolved(JsonNode schema) {
        var reference = schema.path("$ref").asString("");
        return reference.isEmpty()
                ? schema
                : api.path("components").path("schemas").path(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private String text() {
        return one(TEXTS);
    }

    private <T> T one(List<T> from) {
        return from.get(random.nextInt(from.size()));
    }

    @SafeVarargs
    private <T> T one(T... from) {
        return from[random.nextInt(from.length)];
    }
}

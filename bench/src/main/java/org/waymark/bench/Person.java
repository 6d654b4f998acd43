package org.waymark.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.GZIPInputStream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One simulated person: a browser with its cookies. */
final class Person {

    static final String PASSWORD = "a long bench password 41";

    private static final HttpClient CLIENT = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .executor(Executors.newVirtualThreadPerTaskExecutor())
            .build();
    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\"\\s+value=\"([^\"]+)\"");

    private final String address;
    private final Map<String, String> cookies = new ConcurrentHashMap<>();

    Person(String address) {
        this.address = address;
    }

    /**
     * An answer.
     *
     * @param nanos from sending the request to having read the whole answer
     */
    record Answer(int status, boolean zipped, byte[] body, long nanos) {

        boolean ok() {
            return status == 200;
        }

        String text() throws IOException {
            if (!zipped) {
                return new String(body, StandardCharsets.UTF_8);
            }
            try (InputStream unzipped = new GZIPInputStream(new ByteArrayInputStream(body))) {
                return new String(unzipped.readAllBytes(), StandardCharsets.UTF_8);
            }
        }

        JsonNode json() throws IOException {
            return JsonMapper.shared().readTree(text());
        }
    }

    /** Signs in as a browser does: the form first, for its token. Answers how long the second request took. */
    long signIn(String email) throws IOException, InterruptedException {
        Answer done = form("/sign-in", Map.of("email", email, "password", PASSWORD, "then", "/account"));
        if (done.status() != 302 || !cookies.containsKey("waymark_session")) {
            throw new IOException("Signing in as " + email + " was answered " + done.status());
        }
        return done.nanos();
    }

    /** Opens a page with a form and sends it. */
    Answer form(String path, Map<String, String> fields) throws IOException, InterruptedException {
        Matcher token = CSRF_FIELD.matcher(get(path, "text/html").text());
        if (!token.find()) {
            throw new IOException(path + " has no form");
        }
        String body = "_csrf=" + encode(token.group(1)) + "&"
                + fields.entrySet().stream()
                        .map(field -> field.getKey() + "=" + encode(field.getValue()))
                        .collect(Collectors.joining("&"));
        return send(request(path, "text/html")
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build());
    }

    Answer get(String path, String accept) throws IOException, InterruptedException {
        return send(request(path, accept).GET().build());
    }

    Answer post(String path, String csrfHeader, String csrfToken, Object body)
            throws IOException, InterruptedException {
        return send(request(path, "application/json")
                .header("Content-Type", "application/json")
                .header(csrfHeader, csrfToken)
                .POST(HttpRequest.BodyPublishers.ofByteArray(JsonMapper.shared().writeValueAsBytes(body)))
                .build());
    }

    /** Opens a stream of events. */
    InputStream listen(String path) throws IOException, InterruptedException {
        HttpResponse<InputStream> answer = CLIENT.send(
                HttpRequest.newBuilder(URI.create(address + path))
                        .header("Accept", "text/event-stream")
                        .header("Cookie", cookieHeader())
                        .build(),
                BodyHandlers.ofInputStream());
        if (answer.statusCode() != 200) {
            throw new IOException(path + " was answered " + answer.statusCode());
        }
        return answer.body();
    }

    private HttpRequest.Builder request(String path, String accept) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address + path))
                .timeout(PATIENCE)
                .header("Accept", accept)
                .header("Accept-Encoding", "gzip");
        return cookies.isEmpty() ? request : request.header("Cookie", cookieHeader());
    }

    private String cookieHeader() {
        return cookies.entrySet().stream()
                .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                .collect(Collectors.joining("; "));
    }

    private Answer send(HttpRequest request) throws IOException, InterruptedException {
        long begun = System.nanoTime();
        HttpResponse<byte[]> response = CLIENT.send(request, BodyHandlers.ofByteArray());
        long nanos = System.nanoTime() - begun;
        for (String header : response.headers().allValues("set-cookie")) {
            String[] pair = header.split(";", 2)[0].split("=", 2);
            cookies.put(pair[0], pair[1]);
        }
        boolean zipped =
                response.headers().firstValue("content-encoding").orElse("").equals("gzip");
        return new Answer(response.statusCode(), zipped, response.body(), nanos);
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}

package org.waymark.access.web;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** A browser without pictures: keeps its cookies, follows nothing, and sends the token of the last form it saw. */
public final class Browser {

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final String base;
    private final Map<String, String> cookies = new LinkedHashMap<>();
    private final Map<String, String> headers = new LinkedHashMap<>();

    public Browser(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** Signs in by the page, as a person does. */
    public HttpResponse<String> signIn(String email, String password, String then) {
        return post("/sign-in", Map.of("email", email, "password", password, "then", then));
    }

    /** Sends a header along with everything from now on. */
    public Browser with(String header, String value) {
        headers.put(header, value);
        return this;
    }

    public Map<String, String> cookies() {
        return cookies;
    }

    /** The status of a stream that never ends. */
    public int open(String path) {
        HttpRequest.Builder request =
                HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(30));
        cookies.forEach((name, value) -> request.header("Cookie", name + "=" + value));
        try {
            HttpResponse<java.io.InputStream> response =
                    CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofInputStream());
            response.body().close();
            return response.statusCode();
        } catch (IOException fault) {
            throw new AssertionError(path, fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    public HttpResponse<String> get(String path) {
        return send("GET", path, "", "", false);
    }

    /** Posts a form with a valid token against forgery. */
    public HttpResponse<String> post(String path, Map<String, String> form) {
        return send("POST", path, form(form), "application/x-www-form-urlencoded", true);
    }

    public HttpResponse<String> postWithoutToken(String path, Map<String, String> form) {
        return send("POST", path, form(form), "application/x-www-form-urlencoded", false);
    }

    /** Sends JSON with a valid token against forgery. */
    public HttpResponse<String> json(String method, String path, String body) {
        return send(method, path, body, "application/json", true);
    }

    private HttpResponse<String> send(String method, String path, String body, String type, boolean token) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(base + path))
                .timeout(Duration.ofSeconds(30))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body));
        headers.forEach(request::header);
        if (!type.isEmpty()) {
            request.header("Content-Type", type);
        }
        if (token && !headers.containsKey("Authorization")) {
            request.header("X-XSRF-TOKEN", token());
        }
        if (!cookies.isEmpty()) {
            request.header(
                    "Cookie",
                    cookies.entrySet().stream()
                            .map(cookie -> cookie.getKey() + "=" + cookie.getValue())
                            .collect(Collectors.joining("; ")));
        }
        try {
            HttpResponse<String> response = CLIENT.send(request.build(), HttpResponse.BodyHandlers.ofString());
            response.headers().allValues("Set-Cookie").forEach(this::keep);
            return response;
        } catch (IOException fault) {
            throw new AssertionError(method + " " + path, fault);
        } catch (InterruptedException stop) {
            Thread.currentThread().interrupt();
            throw new AssertionError(stop);
        }
    }

    /** The token as every page's form carries it, masked anew each time. */
    private String token() {
        String page = get("/sign-in").body();
        int at = page.indexOf("name=\"_csrf\"");
        int value = page.indexOf("value=\"", at) + "value=\"".length();
        return page.substring(value, page.indexOf('"', value));
    }

    private void keep(String header) {
        String pair = header.split(";", 2)[0];
        String name = pair.substring(0, pair.indexOf('='));
        String value = pair.substring(pair.indexOf('=') + 1);
        if (value.isEmpty()) {
            cookies.remove(name);
        } else {
            cookies.put(name, value);
        }
    }

    private static String form(Map<String, String> form) {
        return form.entrySet().stream()
                .map(field -> URLEncoder.encode(field.getKey(), StandardCharsets.UTF_8) + "="
                        + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
    }
}

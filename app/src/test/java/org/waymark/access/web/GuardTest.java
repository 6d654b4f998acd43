package org.waymark.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.People;
import org.waymark.access.Role;
import org.waymark.access.ScopedTransactions;
import org.waymark.testing.WaymarkTest;

/** What every answer carries, and what no request may do. */
@WaymarkTest
class GuardTest {

    private static final String PASSWORD = "three wooden words";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ScopedTransactions transactions;

    @Autowired
    People people;

    Browser browser = new Browser(0);

    @BeforeEach
    void addPerson() {
        browser = new Browser(port);
        long school =
                transactions.housekeeping(() -> jdbc.sql("""
                        insert into school (laestab, name) values ('9997001', 'Guard Primary')
                        on conflict (laestab) do update set name = excluded.name returning id
                        """).query(Long.class).single());
        people.add(school, "guard@x.example", "Guy Ard", PASSWORD, Role.ADMINISTRATOR, List.of());
    }

    @Test
    void everyAnswerCarriesTheHeaders() {
        browser.signIn("guard@x.example", PASSWORD, "");
        for (String path : List.of("/sign-in", "/schools", "/nothing-here", "/schools/9997001/assessments")) {
            HttpResponse<String> page = browser.get(path);
            assertThat(header(page, "Content-Security-Policy"))
                    .as(path)
                    .contains("default-src 'self'", "object-src 'none'", "frame-ancestors 'none'", "base-uri 'none'")
                    .doesNotContain("unsafe");
            assertThat(header(page, "X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(header(page, "X-Frame-Options")).isEqualTo("DENY");
            assertThat(header(page, "Referrer-Policy")).isEqualTo("same-origin");
            assertThat(header(page, "Cache-Control")).contains("no-store");
            assertThat(header(page, "Server")).isEmpty();
        }
    }

    @Test
    void cookiesAreOutOfReachOfScriptsAndOtherSites() {
        HttpResponse<String> form = browser.get("/sign-in");
        HttpResponse<String> signedIn = browser.signIn("guard@x.example", PASSWORD, "");
        assertThat(form.headers().allValues("Set-Cookie"))
                .allMatch(cookie -> cookie.contains("HttpOnly") && cookie.contains("SameSite=Strict"));
        assertThat(signedIn.headers().allValues("Set-Cookie"))
                .filteredOn(cookie -> cookie.startsWith("waymark_session"))
                .hasSize(1)
                .allMatch(cookie -> cookie.contains("HttpOnly")
                        && cookie.contains("SameSite=Lax")
                        && cookie.contains("Path=/")
                        && cookie.contains("Max-Age=43200"));
    }

    @Test
    void signingInLeadsOnlyWithinThisSite() {
        Map<String, String> ways = Map.of(
                "/schools", "/schools",
                "https://evil.example/", "/",
                "//evil.example", "/",
                "/\\evil.example", "/",
                "/\t/evil.example", "/",
                "/{x}", "/",
                "javascript:alert(1)", "/");
        ways.forEach((then, where) -> {
            HttpResponse<String> answer = new Browser(port).signIn("guard@x.example", PASSWORD, then);
            assertThat(answer.statusCode()).as(then).isEqualTo(302);
            assertThat(header(answer, "Location").replace("http://127.0.0.1:" + port, ""))
                    .as(then)
                    .isEqualTo(where);
        });
    }

    @Test
    void aFormFromElsewhereIsRefused() {
        assertThat(browser.postWithoutToken("/sign-in", Map.of("email", "guard@x.example", "password", PASSWORD))
                        .statusCode())
                .isEqualTo(403);
        browser.signIn("guard@x.example", PASSWORD, "");
        assertThat(browser.postWithoutToken("/sign-out", Map.of()).statusCode()).isEqualTo(403);
        assertThat(browser.postWithoutToken("/account/tokens", Map.of("name", "x"))
                        .statusCode())
                .isEqualTo(403);
        assertThat(browser.get("/schools").statusCode()).as("still signed in").isEqualTo(200);
        browser.with("Authorization", "Bearer made-up");
        assertThat(browser.postWithoutToken("/account/tokens", Map.of("name", "x"))
                        .statusCode())
                .as("a token's header does not open pages")
                .isEqualTo(403);
    }

    @Test
    void signingOutEndsTheSessionOnTheServer() {
        browser.signIn("guard@x.example", PASSWORD, "");
        String secret = browser.cookies().getOrDefault("waymark_session", "");
        assertThat(browser.post("/sign-out", Map.of()).statusCode()).isEqualTo(302);
        Browser thief = new Browser(port);
        thief.cookies().put("waymark_session", secret);
        HttpResponse<String> answer = thief.get("/schools");
        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(header(answer, "Location")).endsWith("/sign-in?then=%2Fschools");
    }

    @Test
    void faultsTellNothingOfTheInside() {
        browser.signIn("guard@x.example", PASSWORD, "");
        String edition = "/schools/9997001/assessments/ks2/2026";
        List<HttpResponse<String>> faults = List.of(
                browser.get(edition + "/changes?since=abc"),
                browser.get(edition + "/changes"),
                browser.get("/schools/9997001/assessments/ks2/abc"),
                browser.get("/schools/9997001/assessments/none/2026"),
                browser.get("/schools/9997001/assessments?year=99999999"),
                browser.get("/schools/9997001/assessments?year=1"),
                browser.get("/schools/9997001/help/none"),
                browser.get("/nothing"),
                browser.get("/set-up/nothing"),
                browser.get(edition + "/cells/99/none"),
                browser.json("POST", edition + "/results", "{"),
                browser.json("POST", edition + "/results", "{\"inputs\":[{}]}"),
                browser.json("POST", edition + "/results", "{\"inputs\":[{\"pupil\":1,\"item\":\"\\u0000\"}]}"),
                browser.post("/schools/9997001/people/1", Map.of("role", "king")),
                browser.post("/schools/9997001/people/99", Map.of("role", "reader")),
                browser.post("/schools/9997001/assessments/ks2/2026/sign-off", Map.of("class", "x")),
                browser.post(edition + "/history/99/undo", Map.of()));
        assertThat(faults).allSatisfy(answer -> {
            assertThat(answer.statusCode()).as(answer.uri().toString()).isBetween(200, 499);
            assertThat(answer.body())
                    .as(answer.uri().toString())
                    .doesNotContain("Exception", "at org.", "java.", "select ", "Whitelabel");
        });
    }

    private static String header(HttpResponse<String> response, String name) {
        return response.headers().firstValue(name).orElse("");
    }
}

package org.waymark.access.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.waymark.access.People;
import org.waymark.access.Role;
import org.waymark.access.ScopedTransactions;
import org.waymark.testing.WaymarkTest;

/** A school that only enters and returns: without figures everywhere, and with all of them again at once. */
@WaymarkTest
class FiguresSwitchTest {

    private static final String PASSWORD = "three wooden words";
    private static final String HOME = "/schools/9997301";

    @LocalServerPort
    int port;

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ScopedTransactions transactions;

    @Autowired
    People people;

    private Browser admin = new Browser(0);
    private Browser governor = new Browser(0);

    @BeforeEach
    void aSchoolWithFigures() {
        long school =
                transactions.housekeeping(() -> jdbc.sql("""
                        insert into school (laestab, name) values ('9997301', 'Light Primary')
                        on conflict (laestab) do update set analysis = true returning id
                        """).query(Long.class).single());
        admin = signedIn(school, Role.ADMINISTRATOR);
        governor = signedIn(school, Role.READER_WITHOUT_NAMES);
    }

    private Browser signedIn(long school, Role role) {
        String email = role.code() + "@light.example";
        people.add(school, email, "Lou Light", PASSWORD, role, List.of());
        Browser browser = new Browser(port);
        browser.signIn(email, PASSWORD, "");
        return browser;
    }

    private HttpResponse<String> switchTo(String use) {
        return admin.post(HOME + "/school/figures", Map.of("use", use));
    }

    /** Every address of figures there is, as method and path. */
    private List<String> addresses() {
        return mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream()
                        .filter(pattern -> pattern.matches("(/api/v1)?/schools/\\{laestab}/figures(/.*|[.].*)?"))
                        .flatMap(pattern ->
                                info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern)))
                .map(address -> address.replace("{laestab}", "9997301")
                        .replace("{assessment}", "ks2")
                        .replaceAll("\\{[^}]*}", "2026"))
                .toList();
    }

    private HttpResponse<String> call(Browser browser, String address) {
        String method = address.split(" ")[0];
        String path = address.split(" ")[1];
        return switch (method) {
            case "GET" -> browser.get(path);
            case "POST" -> browser.post(path, Map.of());
            default -> browser.json(method, path, "{}");
        };
    }

    @Test
    void everyAddressOfFiguresGoes() {
        assertThat(addresses()).isNotEmpty();
        switchTo("off");
        for (String address : addresses()) {
            for (Browser browser : List.of(admin, governor)) {
                HttpResponse<String> answer = call(browser, address);
                assertThat(answer.statusCode()).as(address).isEqualTo(404);
                assertThat(answer.body()).as(address).contains("has switched figures off", "under School");
            }
        }
        for (Browser browser : List.of(admin, governor)) {
            assertThat(browser.get(HOME + "/assessments").body()).doesNotContain(HOME + "/figures");
        }
    }

    @Test
    void theySayWhatIsOnAndComeBack() {
        assertThat(admin.get(HOME + "/school").body()).contains("Switch figures off", HOME + "/figures\"");
        assertThat(switchTo("off").statusCode()).isEqualTo(302);
        assertThat(admin.get(HOME + "/school").body())
                .contains("Switch figures on", "only enters results and returns them")
                .doesNotContain(HOME + "/figures\"");
        assertThat(governor.get(HOME + "/school").body())
                .contains("has switched figures off")
                .doesNotContain("Switch figures");
        assertThat(switchTo("on").statusCode()).isEqualTo(302);
        assertThat(admin.get(HOME + "/school").body()).contains(HOME + "/figures\"");
        for (String address : addresses()) {
            assertThat(call(admin, address).body()).as(address).doesNotContain("has switched figures off");
        }
    }

    @Test
    void onlyAdministratorsSwitch() {
        assertThat(governor.post(HOME + "/school/figures", Map.of("use", "off")).statusCode())
                .isEqualTo(403);
        assertThat(admin.postWithoutToken(HOME + "/school/figures", Map.of("use", "off"))
                        .statusCode())
                .isEqualTo(403);
        HttpResponse<String> neither = switchTo("perhaps");
        assertThat(neither.statusCode()).isEqualTo(422);
        assertThat(neither.body()).contains("Choose whether your school uses figures.");
        assertThat(admin.get(HOME + "/school").body()).contains("Switch figures off");
    }
}

package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonParser;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;

/** Nothing that was typed is lost or doubled, whatever becomes of the connection or of the session. */
class LostConnectionTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    private InventedSchool school;
    private List<OnRoll> pupils;
    private SignedIn person;
    private Visitor lead;

    @BeforeEach
    void aClassOfYearFour() {
        school = school().withClass(YEAR, YearGroup.YEAR_4, "4 Oak", 8);
        pupils = school.pupils(YEAR, YearGroup.YEAR_4);
        person = school.person("Samira Holt", Role.ASSESSMENT_LEAD);
        lead = visitor(person).expecting("ERR_|Failed to fetch");
    }

    @Test
    void whatIsTypedOfflineWaitsAndArrivesAfterThePageWasClosed() {
        Grid grid = lead.edit(school.sheet("mtc", YEAR));
        grid.goTo(pupils.get(0), "mtc.score").type("25").saved();

        lead.context().setOffline(true);
        grid.type("24").type("23").type("22");
        grid.state(pupils.get(3), "mtc.score", "queued");
        assertThat(grid.part("saved")).containsText("3 waiting to be sent");
        assertThat(school.stored("mtc", YEAR, pupils.get(1))).isEmpty();

        lead.anotherPage();
        lead.context().setOffline(false);
        grid = lead.edit(school.sheet("mtc", YEAR));
        grid.holds(pupils.get(3), "mtc.score", "22").saved();

        assertThat(pupils.stream()
                        .map(pupil -> school.stored("mtc", YEAR, pupil).getOrDefault("mtc.score", "")))
                .containsExactly("25", "24", "23", "22", "", "", "", "");
        assertThat(school.steps("mtc", YEAR).stream()
                        .mapToInt(step -> step.changes())
                        .sum())
                .isEqualTo(4);
    }

    @Test
    void aRequestWhoseAnswerWasLostIsSentAgainAndDoneOnce() {
        Grid grid = lead.edit(school.sheet("mtc", YEAR));
        List<String> ids = new ArrayList<>();
        lead.page().onRequest(request -> {
            if (isSave(request)) {
                ids.add(requestId(request));
            }
        });
        lead.page()
                .route(
                        "**/mtc/" + YEAR + "/results",
                        route -> {
                            // The server has done it; the answer never arrives.
                            APIResponse done = route.fetch();
                            assertThat(done.status()).isEqualTo(200);
                            route.abort();
                        },
                        new Page.RouteOptions().setTimes(1));

        grid.goTo(pupils.get(0), "mtc.score").type("25");
        assertThat(grid.part("saved")).containsText("1 waiting to be sent");
        grid.holds(pupils.get(0), "mtc.score", "25").saved();

        assertThat(ids).hasSize(2).containsOnly(ids.getFirst());
        assertThat(school.steps("mtc", YEAR)).hasSize(1);
        assertThat(school.stored("mtc", YEAR, pupils.get(0))).isEqualTo(Map.of("mtc.score", "25"));
    }

    @Test
    void aSessionThatEndedIsRenewedBesideTheGrid() {
        lead.expecting("401");
        Grid grid = lead.edit(school.sheet("mtc", YEAR));
        grid.goTo(pupils.get(0), "mtc.score").type("25").saved();

        sessions.endAll(person.id());
        grid.type("24");
        assertThat(grid.part("saved")).containsText("Your session has ended. 1 waiting to be sent.");
        assertThat(school.stored("mtc", YEAR, pupils.get(1))).isEmpty();

        Page other =
                lead.context().waitForPage(() -> grid.part("saved").locator("a").press("Enter"));
        other.locator("#email").fill(person.email());
        other.locator("#password").fill(school.password());
        other.locator("#password").press("Enter");
        assertThat(other.locator("nav.nav, h1").first()).isVisible();
        other.close();

        grid.holds(pupils.get(1), "mtc.score", "24").saved();
        assertThat(school.stored("mtc", YEAR, pupils.get(1))).isEqualTo(Map.of("mtc.score", "24"));
    }

    private static boolean isSave(Request request) {
        return "POST".equals(request.method()) && request.url().endsWith("/results");
    }

    private static String requestId(Request request) {
        return JsonParser.parseString(request.postData())
                .getAsJsonObject()
                .get("requestId")
                .getAsString();
    }
}

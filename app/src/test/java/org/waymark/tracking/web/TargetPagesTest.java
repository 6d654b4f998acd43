package org.waymark.tracking.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Role;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.Sessions;
import org.waymark.school.web.SignedInSchool;
import org.waymark.testing.WaymarkTest;

/** Targets, flight path and starting points as people meet them, wide and narrow; axe looks at every one. */
@WaymarkTest
class TargetPagesTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ScopedTransactions transactions;

    @Autowired
    Sessions sessions;

    private SignedInSchool school;
    private Playwright playwright;
    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        school = new SignedInSchool(jdbc, transactions, sessions, port);
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(List.of(
                                "--no-sandbox",
                                "--disable-background-networking",
                                "--disable-component-update",
                                "--disable-sync",
                                "--no-first-run")));
        page = as(Role.ASSESSMENT_LEAD, 1280);
        // Eight pupils of Year 6, five of them securely at in reading at Autumn 2, three below.
        transactions.housekeeping(() -> {
            String laestab = school.address().substring(school.address().length() - 7);
            long id = jdbc.sql("select id from school where laestab = '" + laestab + "'")
                    .query(Long.class)
                    .single();
            jdbc.sql("""
                            insert into pupil (school_id, surname, forename, date_of_birth)
                            select %1$d, 'Okonjo ' || chr(64 + n), 'Sky', '2015-01-05' from generate_series(1, 8) n;
                            insert into enrolment (school_id, pupil_id, year, year_group)
                            select school_id, id, 2026, '6' from pupil where school_id = %1$d;
                            insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
                            select school_id, id, 'autumn2', 2026, 'reading',
                              case when surname < 'Okonjo F' then 'S' else 'B' end, false, 1, 1
                            from pupil where school_id = %1$d;
                            insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
                            select school_id, id, 'ks2', 2026, 'reading.scaled',
                              case when surname < 'Okonjo C' then '112' else '101' end, false, 1, 1
                            from pupil where school_id = %1$d
                            """.formatted(id)).update();
            return true;
        });
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    private Page as(Role role, int width) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setBypassCSP(true));
        context.addCookies(List.of(new Cookie("waymark_session", school.signIn(role)).setUrl(school.address())));
        return context.newPage();
    }

    private void visit(String path) {
        page.navigate(school.address() + path);
        check();
    }

    private void check() {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits its screen", page.url())
                .isTrue();
    }

    private String text() {
        return page.innerText("main");
    }

    @Test
    void targetsAreSetByARuleAndByHandAndSeen() throws Exception {
        visit("/judgements/targets?year=2026");
        assertThat(text()).contains("No target is set for these pupils yet.");
        page.click("text=Set by a rule");
        check();
        page.selectOption("#start", "2026-autumn2");
        page.selectOption("#steps", "1");
        page.click("text=See what it would do");
        check();
        assertThat(text()).contains("8 new", "24 nothing to go by", "S at Autumn 2, 2025/26");
        page.click("text=Set 8 targets");
        check();
        assertThat(text()).contains("8 targets set.", "Year 6, Summer 2, 2025/26: one step above Autumn 2, 2025/26");
        // S was followed by A, B by J. Okonjo A keeps S: on target; the others are below theirs.
        page.locator("select[aria-label='Reading, Okonjo A, Sky']").selectOption("S");
        page.click("text=Save the targets");
        check();
        assertThat(text()).contains("1 target saved.", "now S, Autumn 2");
        visit("/judgements/targets?year=2026");
        assertThat(text()).contains("13% (1 of 8)", "= S, target S", "▼ B, target J");
        String lead = school.signIn(Role.ASSESSMENT_LEAD);
        assertThat(school.get(lead, "/judgements/targets?year=2026&as=csv").body())
                .contains("Reading,13,8,0,1,7,0,0", "\"Okonjo H, Sky\"");
        page.click("text=Okonjo A, Sky");
        check();
        assertThat(text()).contains("flight path", "112", "S Securely at", "target S Securely at");
        page.setViewportSize(390, 800);
        check();
        visit("/judgements/targets/set?year=2026&by=ks2");
        page.locator("input.target-score").first().fill("130");
        page.click("text=Save the targets");
        check();
        assertThat(text()).contains("130 is more than the scale holds.");
        assertThat(page.locator("input.target-score").first().inputValue()).isEqualTo("130");
    }

    @Test
    void readersWithoutNamesSeeNoneAndNoFew() throws Exception {
        page = as(Role.READER_WITHOUT_NAMES, 390);
        visit("/judgements/targets?year=2026");
        visit("/judgements/starting-points?year=2026&from=2026-autumn2&to=ks2");
        assertThat(text()).contains("hidden").doesNotContain("Okonjo").doesNotContain("112");
        String governor = school.signIn(Role.READER_WITHOUT_NAMES);
        assertThat(school.get(governor, "/judgements/starting-points?year=2026&from=2026-autumn2&to=ks2&as=csv")
                        .body())
                .doesNotContain("Okonjo")
                .doesNotContain("112");
        assertThat(school.get(governor, "/judgements/targets/set?year=2026").statusCode())
                .isEqualTo(403);
    }

    @Test
    void theTableOfTheDfeIsAwaitedUntilItIsLoaded() {
        visit("/judgements/starting-points?year=2026&from=2026-autumn2&to=ks2");
        assertThat(text()).contains("100% (5 of 5)", "40% (2 of 5)", "100% (3 of 3)");
        visit("/judgements/starting-points?year=2026");
        assertThat(text()).contains("Awaiting the DfE's table for 2025/26");
        page.click("main >> text=The DfE's table >> nth=0");
        check();
        page.fill("#text", "line,subject,code,from,to,value\nweight,reading,,,,one\n");
        page.click("text=Load the table");
        check();
        assertThat(text()).contains("Say where the table comes from").contains("Awaiting the DfE's table");
        page.fill("#source", "An invented page");
        page.click("text=Load the table");
        check();
        assertThat(text()).contains("Line 2: “one” in the column value is not a number");
        assertThat(page.inputValue("#source")).isEqualTo("An invented page");
        page.fill(
                "#text",
                "line,subject,code,from,to,value\nweight,reading,,,,1\nweight,writing,,,,1\nweight,maths,,,,1\n"
                        + "points,,EXS,,,20\nexpected,reading,all,0,30,100\n");
        page.click("text=Load the table");
        check();
        assertThat(text()).contains("is loaded.", "An invented page");
        visit("/judgements/starting-points?year=2026");
        assertThat(text()).contains("Source: An invented page", "8 not all three subjects of Key Stage 1");
        page.setViewportSize(390, 800);
        check();
    }
}

package org.waymark.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
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

/** "Do our figures tie?" as people meet it, without scripts, on a wide screen and on a phone; axe looks at every one. */
@WaymarkTest
class TiePagesTest {

    private static final String PATH = "/figures/tie?year=2026&assessment=ks2";

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
        // Eight pupils: five met the standard in reading, one did not, two are below the test.
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
                            select school_id, id, 'ks2', 2026, 'reading.outcome',
                              case when surname < 'Okonjo F' then 'AS' when surname < 'Okonjo G' then 'NS' else 'B' end,
                              false, 1, 1
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
        var context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setBypassCSP(true)
                .setJavaScriptEnabled(true));
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
    void theirFiguresAreEnteredAndExplained() throws Exception {
        visit(PATH);
        assertThat(text())
                .contains("No official figures of End of Key Stage 2, 2025/26 are here yet", "Not all is entered");
        page.fill("[id='value.ks2.reading.expected']", "eighty");
        page.fill("[id='value.ks2.writing.expected']", "75");
        page.click("text=Save and compare");
        check();
        assertThat(text()).contains("“eighty” is not a number such as 62 or 61.7.");
        assertThat(page.inputValue("[id='value.ks2.writing.expected']")).isEqualTo("75");
        assertThat(page.inputValue("[id='value.ks2.reading.expected']")).isEqualTo("eighty");
        page.fill("[id='value.ks2.reading.expected']", "83%");
        page.fill("[id='value.ks2.writing.expected']", "");
        page.fill("#source", "Check your results, 16 July 2026");
        page.click("text=Save and compare");
        check();
        assertThat(page.url()).endsWith(PATH);
        assertThat(text())
                .contains("1 figure saved.", "Theirs: Check your results, 16 July 2026", "✗ they differ")
                .contains("2 pupils with B (Working below the standard of the test) do not count there", "5 of 6")
                .contains("Okonjo G, Sky", "Okonjo H, Sky")
                .doesNotContain("Okonjo A");
        assertThat(page.getAttribute("a:has-text('Okonjo G')", "href")).contains("/assessments/ks2/2026/pupils/");
        page.click("a:has-text('Okonjo G')");
        assertThat(page.title()).contains("Okonjo G");
        String lead = school.signIn(Role.ASSESSMENT_LEAD);
        assertThat(school.get(lead, PATH + "&as=csv").body()).contains("Reading expected,63,5 of 8,83,", "Okonjo G");
        page.setViewportSize(360, 800);
        visit(PATH);
    }

    @Test
    void aFileIsLoadedAndAllIsTakenAway() {
        visit(PATH);
        page.setInputFiles(
                "#upload", new FilePayload("asp.csv", "text/csv", "History,12\n".getBytes(StandardCharsets.UTF_8)));
        page.click("text=Load and compare");
        check();
        assertThat(text()).contains("Line 1: “History” is no measure of End of Key Stage 2");
        assertThat(page.inputValue("#text")).isEqualTo("History,12\n");
        page.fill("#text", "measure,value,denominator\nReading expected,62.5,8\n");
        page.click("text=Load and compare");
        check();
        assertThat(text()).contains("1 figure saved.", "✓ they tie");
        page.click("text=Enter their figures");
        page.click("text=Take all of these away");
        check();
        assertThat(text()).contains("1 taken away.", "are here yet");
    }

    @Test
    void readersReadAndTheirNamesStayTheirs() throws Exception {
        String lead = school.signIn(Role.ASSESSMENT_LEAD);
        assertThat(school.get(lead, PATH).statusCode()).isEqualTo(200);
        visit(PATH);
        page.fill("[id='value.ks2.reading.expected']", "83");
        page.click("text=Save and compare");
        page = as(Role.READER, 1280);
        visit(PATH);
        assertThat(text()).contains("✗ they differ", "Okonjo G").doesNotContain("Enter their figures");
        page = as(Role.READER_WITHOUT_NAMES, 1280);
        visit(PATH);
        assertThat(text()).contains("✗ they differ").doesNotContain("Okonjo").doesNotContain("what can explain it");
        String governor = school.signIn(Role.READER_WITHOUT_NAMES);
        assertThat(school.get(governor, PATH + "&as=csv").body()).doesNotContain("Okonjo");
        page = as(Role.TEACHER, 1280);
        visit(PATH);
        assertThat(text()).contains("you see the pupils of your classes only").doesNotContain("83");
        visit("/figures/tie?year=2026&assessment=history&group=nobody");
        assertThat(school.get(governor, "/figures/tie?year=2021").statusCode()).isEqualTo(404);
    }
}

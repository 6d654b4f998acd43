package org.waymark.parents.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
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

/** The words of reports as who keeps the school meets them, on a wide screen and a phone; axe looks at every page. */
@WaymarkTest
class WordingPagesTest {

    private static final String PATH = "/parents/wording";

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
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    private Page lead(int width) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setBypassCSP(true));
        context.addCookies(
                List.of(new Cookie("waymark_session", school.signIn(Role.ASSESSMENT_LEAD)).setUrl(school.address())));
        return context.newPage();
    }

    private static void check(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits its screen", page.url())
                .isTrue();
    }

    private static String text(Page page) {
        return page.innerText("main");
    }

    @Test
    void wordsAreEditedPreviewedAndTakenBack() {
        Page page = lead(1366);
        page.navigate(school.address() + PATH + "?group=mtc");
        check(page);
        assertThat(text(page)).contains("Robin scored 22 out of 25.", "{forename} the child's first name");
        page.fill("[id='text.mtc.score']", "{forename} has {scores} of {most}");
        page.fill("[id='text.mtc.heading']", "Times tables");
        page.click("text=Save");
        check(page);
        assertThat(text(page))
                .contains("There is no {scores} here. You can use {forename}, {score}, {most}.")
                .contains("There is something to put right");
        assertThat(page.inputValue("[id='text.mtc.heading']")).isEqualTo("Times tables");
        page.fill("[id='text.mtc.score']", "{forename} has {score} of {most}");
        page.click("text=Show how it reads");
        assertThat(text(page)).contains("Robin has 22 of 25").doesNotContain("Saved:");
        page.click("button:has-text('Save')");
        check(page);
        assertThat(text(page)).contains("Saved: the words of 2 places have changed.", "Robin has 22 of 25", "Ada Lead");
        page.fill("[id='text.mtc.about']", "Half written");
        page.click("button[value='mtc.score']");
        check(page);
        assertThat(text(page)).contains("Robin scored 22 out of 25.");
        assertThat(page.inputValue("[id='text.mtc.about']"))
                .as("what was typed stays")
                .isEqualTo("Half written");
        page.navigate(school.address() + PATH + "?group=mtc");
        page.click("text=Last changes of English");
        assertThat(text(page)).contains("{forename} has {score} of {most}", "Waymark's words", "Times tables");
    }

    @Test
    void anotherLanguageComesByHandAndByTable() throws Exception {
        Page page = lead(390);
        page.navigate(school.address() + PATH);
        check(page);
        page.fill("#add", "Klingonish");
        page.click("button:text-is('Add')");
        check(page);
        assertThat(text(page)).contains("“Klingonish” is no language that is known here.");
        assertThat(page.inputValue("#add")).isEqualTo("Klingonish");
        page.fill("#add", "Urdu");
        page.click("button:text-is('Add')");
        check(page);
        assertThat(text(page)).contains("Urdu is added.", "not translated", "from right to left");
        assertThat(page.getAttribute("[id='text.report.class']", "dir")).isEqualTo("rtl");
        page.fill("[id='text.report.class']", "[ur] Class");
        page.click("button:has-text('Save')");
        check(page);
        assertThat(text(page)).contains("Saved: the words of 1 place have changed.");
        page.click("text=Show only what is not translated");
        check(page);
        assertThat(page.locator("[id='text.report.class']").count()).isZero();

        Download download = page.waitForDownload(() -> page.click("a:has-text('Download the table')"));
        assertThat(download.suggestedFilename()).isEqualTo("report-words-ur.csv");
        String table = Files.readString(download.path());
        assertThat(table).contains("key,English,yours,what it is for", "report.class,Class,[ur] Class,");
        upload(page, table.replace("report.year_group,Year group,", "report.year_group,Year group,[ur] {year}"));
        assertThat(text(page)).contains("This table cannot be taken over", "There is no {year} here.");
        check(page);
        page.click("text=Back to the words");
        upload(page, table.replace("report.year_group,Year group,", "report.year_group,Year group,[ur] Year group"));
        check(page);
        assertThat(text(page)).contains("1 place of Urdu would change", "[ur] Year group");
        page.click("text=Take it over");
        check(page);
        assertThat(text(page)).contains("Saved: the words of 1 place have changed.");
        assertThat(page.inputValue("[id='text.report.year_group']")).isEqualTo("[ur] Year group");
        page.click("text=Take Urdu away");
        page.click("button:has-text('Take Urdu away')");
        check(page);
        assertThat(text(page)).contains("Urdu is taken away.");
    }

    private static void upload(Page page, String table) {
        page.setInputFiles("#upload", new FilePayload("words.csv", "text/csv", table.getBytes(StandardCharsets.UTF_8)));
        page.click("text=Show what it changes");
    }

    @Test
    void whoDoesNotKeepTheSchoolIsToldSo() throws Exception {
        for (Role role : List.of(Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            String session = school.signIn(role);
            assertThat(school.get(session, PATH).statusCode()).as(role.code()).isEqualTo(403);
            assertThat(school.get(session, PATH + "/words.csv").statusCode())
                    .as(role.code())
                    .isEqualTo(403);
        }
        String lead = school.signIn(Role.ASSESSMENT_LEAD);
        assertThat(school.get(lead, PATH + "?language=pl").statusCode()).isEqualTo(404);
        assertThat(school.get(lead, PATH + "/words.csv?language=pl").statusCode())
                .isEqualTo(404);
        assertThat(school.get(lead, PATH + "?group=nonsense").statusCode()).isEqualTo(200);
    }
}

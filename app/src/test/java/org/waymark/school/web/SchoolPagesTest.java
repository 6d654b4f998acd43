package org.waymark.school.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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
import org.waymark.testing.WaymarkTest;

/** The pages as a person meets them, without scripts, on a wide screen and on a phone; axe looks at every one. */
@WaymarkTest
class SchoolPagesTest {

    private static final String PUPILS = """
            UPN,Surname,Forename,Date of birth,Sex,Year group,Class,SEN,Shoe size
            H801200001001,O'Brien,Seán,05/01/2018,M,3,3 Oak,N,31
            B801200005001,Ali,Zara,2016-03-09,F,5,5 Oak,K,33
            ,Nowak,Filip,2014-10-01,M,6,6 Oak,,35
            ,Khan,,2014-10-01,F,6,6 Oak,,35
            """;

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
        page = context(Role.ADMINISTRATOR, 1280).newPage();
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    private BrowserContext context(Role role, int width) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setBypassCSP(true));
        context.addCookies(List.of(new Cookie("waymark_session", school.signIn(role)).setUrl(school.address())));
        return context;
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

    private void load(String name, String text) {
        visit("/files?year=2026");
        page.setInputFiles("#files", new FilePayload(name, "text/csv", text.getBytes(StandardCharsets.UTF_8)));
        page.click("text=Look inside");
        check();
    }

    @Test
    void sayWhatToDoFirstWhileTheSchoolIsEmpty() {
        for (String path : List.of("/pupils", "/classes", "/years", "/school", "/pupils/new", "/files")) {
            visit(path);
        }
        visit("/pupils?year=2026");
        assertThat(page.locator(".empty").innerText()).contains("No pupils in 2025/26 yet");
    }

    @Test
    void bringPupilsInFromAFileAndKeepThem() {
        load("pupils.csv", PUPILS);
        assertThat(page.locator("main").innerText())
                .contains("A new pupil needs a surname, a forename and a date of birth")
                .contains("Shoe size");
        page.click("text=Add 3 pupils");
        check();
        assertThat(page.locator("h1").innerText()).isEqualTo("What was imported");
        visit("/pupils?year=2026");
        assertThat(page.locator("tbody th").allInnerTexts())
                .containsExactly("Ali, Zara", "Nowak, Filip", "O'Brien, Seán");

        load("pupils.csv", PUPILS);
        assertThat(page.locator("main").innerText()).contains("The school knows all of this already");
        load("notes.csv", "Dear all,\nhere they are\n");
        assertThat(page.locator("main").innerText()).contains("cannot be taken");

        visit("/pupils?year=2026&search=ali");
        page.click("text=Ali, Zara");
        check();
        page.fill("#preferredForename", "Zee");
        page.selectOption("#lookedAfter", "yes");
        page.fill("#mealsStart0", "2025-09-01");
        page.click("button:text-is('Save')");
        check();
        assertThat(page.locator("h1").innerText()).isEqualTo("Ali, Zee");
        assertThat(page.inputValue("#mealsStart0")).isEqualTo("2025-09-01");
        page.fill("#upn", "A801200005001");
        page.fill("#surname", "");
        page.click("button:text-is('Save')");
        check();
        assertThat(page.locator(".error-summary").innerText()).contains("Enter the pupil's surname.");
        page.fill("#surname", "Ali");
        page.click("button:text-is('Save')");
        check();
        assertThat(page.locator(".error-summary").innerText()).contains("would start with B");

        visit("/classes?year=2026");
        page.click("text=5 Oak");
        check();
        page.check("[aria-label='Move Ali, Zee']");
        page.selectOption("#to", new com.microsoft.playwright.options.SelectOption().setLabel("6 Oak"));
        page.click("button:text-is('Move')");
        check();
        assertThat(page.locator("main").innerText()).contains("1 pupil moved").contains("Nobody is in here");
        page.click("text=Remove this class");
        check();
        assertThat(page.locator("main").innerText()).contains("Class 5 Oak is removed");

        visit("/years?from=2026");
        assertThat(page.locator("main").innerText()).contains("leave after Year 6");
        page.fill("#lastDay", "2026-07-21");
        page.check("[aria-label='Nowak, Filip stays in the same year group']");
        page.click("text=Show again with these choices");
        check();
        page.click("text=Move 3 pupils to 2026/27");
        check();
        assertThat(page.locator("[role=status]").innerText()).contains("2 pupils moved up, 1 repeat, 0 leave");
        visit("/pupils?year=2027");
        assertThat(page.locator("tbody tr").allInnerTexts())
                .anySatisfy(row -> assertThat(row).contains("Ali, Zee").contains("Year 6"))
                .anySatisfy(row -> assertThat(row).contains("O'Brien").contains("4 Oak"));
        visit("/years?from=2026");
        assertThat(page.locator("button:has-text('to 2026/27')").count()).isZero();
    }

    @Test
    void fitAPhone() {
        load("pupils.csv", PUPILS);
        page.click("text=Add 3 pupils");
        page = context(Role.ADMINISTRATOR, 360).newPage();
        for (String path : List.of(
                "/pupils?year=2026", "/classes?year=2026", "/years?from=2026", "/school", "/pupils/new", "/files")) {
            visit(path);
        }
        load("pupils.csv", PUPILS + ",New,Pupil,2016-03-09,F,5,,,\n");
        visit("/pupils?year=2026");
        page.click("text=Ali, Zara");
        check();
    }

    @Test
    void areOpenOnlyToThoseWhoMay() throws Exception {
        load("pupils.csv", PUPILS);
        page.click("text=Add 3 pupils");
        String reader = school.signIn(Role.READER);
        String governor = school.signIn(Role.READER_WITHOUT_NAMES);
        String teacher = school.signIn(Role.TEACHER);
        for (String session : List.of(reader, governor, teacher)) {
            for (String path :
                    List.of("/pupils/new", "/files", "/files/template.csv", "/pupils/pupils.csv", "/years")) {
                assertThat(school.get(session, path).statusCode()).as(path).isEqualTo(403);
            }
            assertThat(school.get(session, "/school").statusCode()).isEqualTo(200);
        }
        assertThat(school.get(reader, "/pupils?year=2026").body()).contains("Ali, Zara");
        assertThat(school.get(governor, "/pupils?year=2026").body())
                .contains("Pupil ")
                .doesNotContain("Ali")
                .doesNotContain("B801200005001")
                .doesNotContain("9 March 2016");
        assertThat(school.get(teacher, "/pupils?year=2026").body()).doesNotContain("Ali");
        SignedInSchool other = new SignedInSchool(jdbc, transactions, sessions, port);
        String stranger = other.signIn(Role.ADMINISTRATOR);
        for (String path : List.of("/pupils", "/classes", "/school", "/years", "/pupils/pupils.csv", "/pupils/1")) {
            assertThat(school.get(stranger, path).statusCode()).as(path).isEqualTo(404);
        }
        page = context(Role.READER, 1280).newPage();
        visit("/pupils?year=2026");
        page.click("text=Ali, Zara");
        check();
        assertThat(page.locator("form button").allInnerTexts()).doesNotContain("Save");
    }

    @Test
    void handOutATableThatComesBackUnchanged() throws Exception {
        load("pupils.csv", PUPILS + ",=Sum,Pupil,2016-03-09,F,5,5 Oak,,\n");
        page.click("text=Add 4 pupils");
        String table = school.get(school.signIn(Role.ADMINISTRATOR), "/pupils/pupils.csv?year=2026")
                .body();
        assertThat(table).contains("O'Brien,Seán").contains(",'=Sum,");
        load("again.csv", table);
        assertThat(page.locator("main").innerText()).contains("The school knows all of this already");
        String template = school.get(school.signIn(Role.ADMINISTRATOR), "/files/template.csv")
                .body();
        assertThat(template).contains("UPN,Former UPN,Surname");
    }
}

package org.waymark.transfer.returns;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
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
import org.springframework.context.ApplicationContext;
import org.waymark.access.Accounts;
import org.waymark.access.People;
import org.waymark.access.Role;
import org.waymark.access.Sessions;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.YearGroup;
import org.waymark.testing.WaymarkTest;

/** A return from first look to sent, without scripts, on a wide screen and on a phone; and the same over HTTP. */
@WaymarkTest
class ReturnPagesTest {

    private static final String HOSTILE = "O'<script>alert(1)</script>&\"Neil";

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    private ReturnSchool school;
    private long person;
    private Playwright playwright;
    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        school = new ReturnSchool(rooms);
        person = school.room(People.class)
                .add(
                        school.scope.schoolId(),
                        "ada" + school.scope.laestab() + "@returns.example",
                        "Ada Lead",
                        "three wooden words",
                        Role.ASSESSMENT_LEAD,
                        List.of());
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
        page = page(1366);
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    private Page page(int width) {
        var context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 800).setBypassCSP(true));
        context.addCookies(List.of(
                new Cookie("waymark_session", school.room(Sessions.class).start(person))
                        .setUrl("http://127.0.0.1:" + port)));
        return context.newPage();
    }

    private void visit(String path) {
        page.navigate("http://127.0.0.1:" + port + "/schools/" + school.scope.laestab() + "/files/returns" + path);
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
    void aReturnFromFirstLookToSent() throws IOException {
        long taker = school.add(HOSTILE, YearGroup.YEAR_1);
        school.enter(Assessment.PHONICS, taker, "y1.mark=35");
        long blank = school.add("Blank", YearGroup.YEAR_1);
        visit("?year=2026");
        assertThat(text()).contains("1 of 2 pupils", "in progress", "1 to put right");
        page.click("[aria-label='Open the return of Phonics Screening Check']");
        check();
        assertThat(text()).contains("Results are missing", "Blank, Sky");
        assertThat(page.getAttribute("a:has-text('Blank, Sky')", "href"))
                .isEqualTo("/schools/" + school.scope.laestab() + "/assessments/phonics/2026/pupils/" + blank
                        + "#y1.mark");
        page.click("text=Make the file >> nth=-1");
        check();
        assertThat(text()).contains("The file was not made: put the errors right first");
        page.check("#anyway");
        page.click("button:has-text('Make the file')");
        check();
        String name = school.scope.laestab() + "_PHO_999LLLL_001.xml";
        assertThat(text()).contains(name + " is made: 1 pupil, 1 result", "with 1 error");
        Download download = page.waitForDownload(() -> page.click("a:has-text('" + name + "')"));
        assertThat(download.suggestedFilename()).isEqualTo(name);
        byte[] bytes = Files.readAllBytes(download.path());
        assertThat(page.textContent(".fingerprint code")).isEqualTo(WrittenFile.fingerprint(bytes));
        assertThat(new String(bytes, StandardCharsets.UTF_8))
                .contains("<Surname>O'&lt;script&gt;alert(1)&lt;/script&gt;&amp;\"Neil</Surname>");
        page.click("text=Note as sent");
        check();
        assertThat(text()).contains("Sent on.", "Ada Lead", "Nothing has changed since");
        school.enter(Assessment.PHONICS, taker, "y1.mark=36");
        visit("/phonics/2026");
        assertThat(text()).contains("1 result has changed since");
        visit("?year=2026");
        assertThat(text()).contains("sent on", "1 changed since", name);
        page = page(390);
        visit("?year=2026");
        visit("/phonics/2026");
        page.click("text=Not sent after all");
        check();
        assertThat(text()).contains("was not sent on");
    }

    @Test
    void whatCannotBeMadeSaysWhy() {
        school.enter(Assessment.PHONICS, school.add("Taker", YearGroup.YEAR_1), "y1.mark=35");
        visit("/phonics/2026");
        assertThat(page.isDisabled("#to-dfe")).isTrue();
        assertThat(text()).contains("Schools send phonics results to their local authority");
        visit("/ks2/2026");
        assertThat(page.isChecked("#to-dfe")).isTrue();
    }

    @Test
    void aListOfRegisteredPupils() {
        school.enter(Assessment.PHONICS, school.add("Taker", YearGroup.YEAR_1), "y1.mark=35");
        visit("/phonics/2026");
        page.click("button:has-text('Load the list')");
        check();
        assertThat(text()).contains("Choose a file that is not empty.");
        page.setInputFiles(
                "#file",
                new FilePayload(
                        "registered.csv",
                        "text/csv",
                        ("Surname,Forename,Date of birth\n\"" + HOSTILE.replace("\"", "\"\"") + "\",Sky,2019-10-01\n")
                                .getBytes(StandardCharsets.UTF_8)));
        page.click("button:has-text('Load the list')");
        check();
        assertThat(text())
                .contains("1 pupil of registered.csv", "Registered, but not in the return", HOSTILE)
                .contains("In the return, but not registered", "Taker, Sky");
        page.click("button:has-text('Remove the list')");
        check();
        assertThat(text()).doesNotContain("registered.csv");
    }

    @Test
    void pupilsWhoMoveOn() {
        visit("?year=2026");
        assertThat(text()).contains("No pupils in 2025/26");
        visit("/transfers?year=2026");
        assertThat(text()).contains("Nobody here");
        school.add(HOSTILE, YearGroup.YEAR_6);
        school.add("Younger", YearGroup.YEAR_5);
        visit("/transfers?year=2026");
        assertThat(text()).contains(HOSTILE).doesNotContain("Younger");
        page.click("button:has-text('Make the file')");
        check();
        assertThat(text()).contains("Choose at least one pupil.");
        page.click("text=Tick all");
        page.fill("#laestab", "99");
        page.click("button:has-text('Make the file')");
        check();
        assertThat(text()).contains("Enter the seven digits of the school's LAESTAB");
        page.fill("#laestab", "999 2002");
        page.click("button:has-text('Make the file')");
        check();
        assertThat(text()).contains(school.scope.laestab() + "_CTF_9992002_001.xml is made: 1 pupil");
        page = page(390);
        visit("/transfers?year=2026&group=all");
    }

    @Test
    void theSameOverHttp() {
        school.enter(Assessment.PHONICS, school.add("Taker", YearGroup.YEAR_1), "y1.mark=35");
        school.add("Blank", YearGroup.YEAR_1);
        String token = school.room(Accounts.class)
                .addToken(new SignedIn(person, "Ada Lead", "ada@returns.example"), "returns");
        var script = new org.waymark.access.web.Browser(port).with("Authorization", "Bearer " + token);
        String edition = "/api/v1/schools/" + school.scope.laestab() + "/assessments/phonics/2026";
        assertThat(script.get(edition + "/findings").body()).contains("\"RET-RESULT-01\"");
        assertThat(script.post(edition + "/returns?to=dfe", Map.of()).statusCode())
                .isEqualTo(422);
        var refused = script.post(edition + "/returns?to=la", Map.of());
        assertThat(refused.statusCode()).isEqualTo(422);
        assertThat(refused.body()).contains("\"RET-RESULT-01\"");
        var made = script.post(edition + "/returns?to=la&anyway=true", Map.of());
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.body()).contains("_PHO_999LLLL_001.xml\"", "\"pupils\":1", "\"sha256\":\"");
        String path = made.body().replaceFirst(".*\"path\":\"([^\"]+)\".*", "$1");
        var file = script.get(path);
        assertThat(file.body()).startsWith("<?xml").contains("<Result>35</Result>");
        assertThat(made.body()).contains(WrittenFile.fingerprint(file.body().getBytes(StandardCharsets.UTF_8)));
        assertThat(file.headers().firstValue("Content-Disposition").orElse("")).contains("_PHO_999LLLL_001.xml");
    }
}

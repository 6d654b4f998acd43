package org.waymark.transfer.web;

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
import org.waymark.school.web.SignedInSchool;
import org.waymark.testing.WaymarkTest;

/** The pages on which a person says what codes and headings are, without scripts, wide and narrow; axe looks at each. */
@WaymarkTest
class CodesAndHeadingsTest {

    private static final String TABLE = """
            UPN,Surname,KS2 Writing,Reading scaled score,Favourite <b>colour</b>
            H801200001001,Ali,GDS,104,blue
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
    private long schoolId;

    @BeforeEach
    void open() {
        school = new SignedInSchool(jdbc, transactions, sessions, port);
        schoolId = number("select id from school where laestab = '"
                + school.address().substring(school.address().length() - 7) + "'");
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
        page = context(1366).newPage();
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    private BrowserContext context(int width) {
        // axe itself is a script, so the page's own are left on; nothing here needs them.
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 768).setBypassCSP(true));
        context.addCookies(
                List.of(new Cookie("waymark_session", school.signIn(Role.ASSESSMENT_LEAD)).setUrl(school.address())));
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

    private long number(String sql) {
        return transactions.housekeeping(
                () -> jdbc.sql(sql).query((row, index) -> row.getLong(1)).single());
    }

    private void keep(String qualifier, String... values) {
        long act = number("insert into file_import (school_id, person, files, report) values (" + schoolId
                + ", 'Ada', '[]', '') returning id");
        for (String value : values) {
            long pupil = number("insert into pupil (school_id, surname, forename, date_of_birth) values (" + schoolId
                    + ", 'Ali', 'Zara', '2015-03-09') returning id");
            number("insert into kept_result (school_id, pupil_id, stage, locale, year, subject, method, component,"
                    + " status, qualifier, result, why, began_with) values (" + schoolId + ", " + pupil
                    + ", 'KS2', 'ENG', '2026', 'ENG', 'TT', 'REA', 'R', '" + qualifier + "', '" + value
                    + "', 'Nobody knows this code yet.', " + act + ") returning id");
        }
    }

    private String deliver() {
        return transactions.housekeeping(() -> {
            String id = jdbc.sql(
                            "insert into delivery (school_id, choices, notes) values (:school, cast(:choices as jsonb), '[]')"
                                    + " returning id::text")
                    .param("school", schoolId)
                    .param(
                            "choices",
                            "{\"year\":2026,\"createPupils\":false,\"blanksOnly\":[],\"leftOut\":[],\"joined\":[],\"people\":{}}")
                    .query(String.class)
                    .single();
            jdbc.sql("insert into delivery_file (school_id, delivery_id, position, name, bytes)"
                            + " values (:school, cast(:id as uuid), 0, 'portal.csv', :bytes)")
                    .param("school", schoolId)
                    .param("id", id)
                    .param("bytes", TABLE.getBytes(StandardCharsets.UTF_8))
                    .update();
            return id;
        });
    }

    @Test
    void saySomethingWhereNothingIsKept() {
        visit("/files/codes");
        assertThat(page.locator(".empty").innerText()).contains("Nothing is waiting for a meaning");
    }

    @Test
    void letAPersonSayWhatACodeIsAndPassItOn() {
        keep("NS", "104", "99");
        keep("ZZ", "<script>alert(1)</script>");
        visit("/files/codes");
        assertThat(page.locator("main").innerText())
                .contains("KS2 / ENG / TT / REA / NS")
                .contains("2 pupils in 2026")
                .contains("look like scaled scores")
                .contains("<script>alert(1)</script>")
                .contains("National Curriculum Assessments portal");

        page.click("article:has-text('/ NS') button:has-text('Save')");
        page.evaluate("document.querySelectorAll('form').forEach(form => form.noValidate = true)");
        page.click("article:has-text('/ NS') button:has-text('Save')");
        check();
        assertThat(page.locator(".error-summary").innerText()).contains("Choose what KS2 / ENG / TT / REA / NS is.");

        page.selectOption("article:has-text('/ NS') select[name=item]", "ks2:reading.scaled");
        page.selectOption("article:has-text('/ NS') select[name=from-year]", "2026");
        page.click("article:has-text('/ NS') button:has-text('Save')");
        check();
        assertThat(page.locator("main").innerText())
                .contains("2 kept results have a place now")
                .contains("End of Key Stage 2, Reading: scaled score")
                .contains("from 2025/26");

        byte[] file = page.context()
                .request()
                .get(school.address() + "/files/codes/meanings.csv")
                .body();
        assertThat(new String(file, StandardCharsets.UTF_8)).contains("KS2,ENG,TT,REA,NS,2026,,ks2,reading.scaled");
        page.click("button:has-text('Forget')");
        check();
        assertThat(page.locator("main").innerText()).contains("Nothing yet.");

        page.setInputFiles("#file", new FilePayload("meanings.csv", "text/csv", file));
        page.click("text=Load the meanings");
        check();
        assertThat(page.locator("[role=status]").innerText()).contains("1 code is taken.");
        page.setInputFiles(
                "#file", new FilePayload("other.csv", "text/csv", "a,b\n1,2\n".getBytes(StandardCharsets.UTF_8)));
        page.click("text=Load the meanings");
        check();
        assertThat(page.locator(".error-summary").innerText()).contains("no file of meanings of codes");
    }

    @Test
    void letAPersonSayWhatColumnsHold() {
        String path = "/files/deliveries/" + deliver() + "/headings/0";
        visit(path);
        assertThat(page.locator("main").innerText())
                .contains("2 headings to look at")
                .contains("Favourite <b>colour</b>")
                .contains("guessed")
                .contains("3 headings are known already");
        assertThat(page.locator("#meaning-3").inputValue()).isEqualTo("ks2:reading.scaled");

        page.click("text=Save and go on");
        check();
        assertThat(page.locator(".error-summary").innerText()).contains("Say what \"Favourite <b>colour</b>\" holds");

        page.selectOption("#meaning-4", "ks2:reading.scaled");
        page.click("text=Save and go on");
        check();
        assertThat(page.locator(".error-summary").innerText()).contains("cannot hold the same");

        page.check("#of-ks1");
        page.click("text=Show these");
        check();
        page.selectOption("#meaning-3", "ks1:reading.scaled");
        page.selectOption("#meaning-4", "leave-out");
        page.click("text=Save and go on");
        visit(path);
        assertThat(page.locator("main").innerText())
                .contains("every heading is known")
                .contains("said before");
        assertThat(page.locator("#meaning-3").inputValue()).isEqualTo("ks1:reading.scaled");
    }

    @Test
    void fitAPhone() {
        keep("NS", "104");
        page = context(390).newPage();
        visit("/files/codes");
        visit("/files/deliveries/" + deliver() + "/headings/0");
    }
}

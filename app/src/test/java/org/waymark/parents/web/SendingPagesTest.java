package org.waymark.parents.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.Cookie;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.internet.MimeMultipart;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.waymark.access.Role;
import org.waymark.access.ScopedTransactions;
import org.waymark.access.Sessions;
import org.waymark.parents.ParentReport;
import org.waymark.parents.paper.Look;
import org.waymark.school.web.SignedInSchool;
import org.waymark.testing.WaymarkTest;
import tools.jackson.databind.json.JsonMapper;

/** From the settings to a parent who reads: with a real mail server, without scripts, on a wide screen and on a phone. */
@WaymarkTest
class SendingPagesTest {

    private static final String PLAN = "/parents/sending?year=2026&group=6";
    private static final Pattern LINK = Pattern.compile("http://127\\.0\\.0\\.1:\\d+(/reports/[\\w-]{43})");

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ScopedTransactions transactions;

    @Autowired
    Sessions sessions;

    private SignedInSchool school;
    private GreenMail mail;
    private Playwright playwright;
    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        school = new SignedInSchool(jdbc, transactions, sessions, port);
        mail = new GreenMail(new ServerSetup(0, "localhost", ServerSetup.PROTOCOL_SMTP));
        mail.start();
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
        page = as(Role.ADMINISTRATOR, 1366);
        addFamilies();
    }

    private void addFamilies() {
        JsonMapper json = JsonMapper.builder().build();
        ParentReport report = new ParentReport(
                "en-GB",
                "Annual report to parents 2025/26",
                "Beacon Hill Primary",
                "Sky Okonjo",
                List.of(),
                List.of(ParentReport.Part.ofWords("progress", "Progress", List.of("Sky reads with joy."))),
                List.of());
        transactions.housekeeping(() -> {
            String laestab = school.address().substring(school.address().length() - 7);
            long id = jdbc.sql("select id from school where laestab = '" + laestab + "'")
                    .query(Long.class)
                    .single();
            return jdbc.sql("""
                            insert into class (school_id, year, name) values (%1$d, 2026, 'Oak');
                            insert into pupil (school_id, surname, forename, date_of_birth)
                            select %1$d, 'Okonjo', 'Sky ' || n, '2015-03-27' from generate_series(1, 3) n;
                            insert into enrolment (school_id, pupil_id, year, year_group, class_id)
                            select school_id, id, 2026, '6', (select id from class where school_id = %1$d)
                            from pupil where school_id = %1$d;
                            insert into parent_report (school_id, pupil_id, year, version, year_group, class_name, changed, missing,
                              reason, released_by, released_at)
                            select school_id, id, 2026, 1, '6', 'Oak', '[]', '[]', '', 'Ada', now()
                            from pupil where school_id = %1$d;
                            insert into parent_report_text (school_id, report_id, language, content, look)
                            select school_id, id, 'en-GB', '%2$s', '%3$s' from parent_report where school_id = %1$d;
                            insert into contact (school_id, pupil_id, place, title, surname, email, parental_responsibility, origin,
                              changed_by)
                            select school_id, id, 1, 'Mrs', 'Okonjo', case when forename = 'Sky 1' then 'ada@home.example' else '' end,
                              true, 'hand', 'Ada'
                            from pupil where school_id = %1$d and forename <> 'Sky 3'
                            """.formatted(
                                    id,
                                    json.writeValueAsString(report).replace("'", "''"),
                                    json.writeValueAsString(Look.USUAL)))
                    .update();
        });
    }

    @AfterEach
    void close() {
        mail.stop();
        browser.close();
        playwright.close();
    }

    private Page as(Role role, int width) {
        Page opened = visitor(width);
        opened.context()
                .addCookies(List.of(new Cookie("waymark_session", school.signIn(role)).setUrl(school.address())));
        return opened;
    }

    private Page visitor(int width) {
        return browser.newContext(new Browser.NewContextOptions()
                        .setViewportSize(width, 900)
                        .setBypassCSP(true)
                        .setAcceptDownloads(true))
                .newPage();
    }

    private void visit(String path) {
        page.navigate(school.address() + path);
        check();
    }

    private void check() {
        check(page);
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

    private String text() {
        return page.innerText("main");
    }

    private void setUp() {
        visit("/parents/sending/settings");
        page.fill("#host", "localhost");
        page.fill("#port", String.valueOf(mail.getSmtp().getPort()));
        page.selectOption("#encryption", "none");
        page.fill("#fromAddress", "office@beacon.example");
        page.fill("#publicAddress", "http://127.0.0.1:" + port);
        page.click("text=Save");
        check();
    }

    @Test
    void theSettingsAreTriedWithOneClick() {
        visit("/parents/sending/settings");
        page.fill("#host", "mail.beacon.example");
        page.selectOption("#encryption", "none");
        page.click("text=Save");
        check();
        assertThat(text())
                .contains("Without encryption only a mail server on this machine", "Write one e-mail address")
                .contains("Write the whole address");
        setUp();
        assertThat(text()).contains("The settings are saved");
        page.click("text=Send a test message");
        check();
        assertThat(text()).contains("localhost took the test message to administrator");
        assertThat(mail.waitForIncomingEmail(20_000, 1)).isTrue();
        mail.stop();
        page.click("text=Send a test message");
        check();
        assertThat(text()).contains("localhost does not answer on port");
        page.setViewportSize(390, 844);
        visit("/parents/sending/settings");
        page = as(Role.ASSESSMENT_LEAD, 1366);
        visit("/parents/sending/settings");
        assertThat(text()).contains("office@beacon.example", "An administrator of your school can change this.");
        assertThat(page.locator("#password").count()).isZero();
    }

    @Test
    void fromThePlanToAParentWhoReads() throws Exception {
        visit(PLAN);
        assertThat(text()).contains("Your school has no mail server yet", "by e-mail");
        setUp();
        page = as(Role.ASSESSMENT_LEAD, 1366);
        visit(PLAN);
        assertThat(text())
                .contains("Okonjo, Sky 1", "ada@home.example", "No e-mail address", "Taken home by the child");
        page.setViewportSize(390, 844);
        visit(PLAN);
        page.click("text=Send 1 by e-mail, 2 to the paper list");
        check();
        assertThat(text()).contains("1 letter is on its way, 2 are on the paper list.");
        assertThat(mail.waitForIncomingEmail(30_000, 1)).isTrue();

        String link = link(mail.getReceivedMessages()[0]);
        Page parent = visitor(390);
        for (int i = 0; i < 3; i++) {
            // As programs that guard mailboxes do: nothing comes of it.
            Response looked = parent.navigate("http://127.0.0.1:" + port + link);
            assertThat(looked.headers())
                    .containsEntry("cache-control", "no-store")
                    .containsEntry("referrer-policy", "no-referrer")
                    .containsEntry("x-robots-tag", "noindex, nofollow, noarchive");
        }
        check(parent);
        assertThat(parent.innerText("main")).doesNotContain("Okonjo", "Beacon");
        parent.click("text=Open the report");
        check(parent);
        assertThat(parent.innerText("main")).contains("Enter a date such as 27 3 2015.");
        born(parent, "28", "3", "2015");
        check(parent);
        assertThat(parent.innerText("main"))
                .contains("The report was not opened")
                .doesNotContain("Okonjo");
        born(parent, "27", "3", "2015");
        check(parent);
        assertThat(parent.url()).endsWith("/reports/read");
        assertThat(parent.innerText("main")).contains("Beacon Hill Primary", "about Sky 1", "large print");
        var download = parent.waitForDownload(() -> parent.click("text=Save it as PDF"));
        assertThat(download.suggestedFilename()).endsWith(".pdf");
        Page report = parent.waitForPopup(() -> parent.click("text=Read it here"));
        assertThat(report.innerText("body")).contains("Sky reads with joy.");

        Page other = visitor(1366);
        other.navigate("http://127.0.0.1:" + port + "/reports/read");
        assertThat(other.innerText("main")).contains("This report is closed").doesNotContain("Okonjo");
        other.navigate("http://127.0.0.1:" + port + link);
        born(other, "27", "3", "2015");
        check(other);
        assertThat(other.innerText("main")).contains("This link has been used");
        other.click("text=Send me a new link");
        check(other);
        assertThat(mail.waitForIncomingEmail(30_000, 2)).isTrue();
        assertThat(link(mail.getReceivedMessages()[1])).isNotEqualTo(link);
        parent.click("text=Close the report");
        check(parent);

        page.setViewportSize(1366, 900);
        visit("/parents/sending/letters?year=2026&group=6");
        assertThat(text()).contains("Downloaded 1", "To give on paper 2");
        page.setViewportSize(390, 844);
        visit("/parents/sending/letters?year=2026&group=6&state=downloaded");
        page.click("text=End the link");
        check();
        assertThat(text()).contains("opens nothing any more");
        visit("/parents/sending/paper?year=2026&group=6");
        page.click("text=All of Oak are given");
        check();
        assertThat(text()).contains("2 reports are marked as given.", "2 copies, 0 still to give");
        page.click("text=Not given after all");
        check();
        assertThat(text()).contains("2 copies, 1 still to give");
    }

    private static void born(Page page, String day, String month, String year) {
        page.fill("#day", day);
        page.fill("#month", month);
        page.fill("#year", year);
        page.click("text=Open the report");
    }

    private static String link(MimeMessage message) throws Exception {
        MimeMultipart outer = (MimeMultipart) message.getContent();
        String words = "";
        for (int i = 0; i < outer.getCount(); i++) {
            words += texts(outer.getBodyPart(i).getContent());
        }
        Matcher found = LINK.matcher(words);
        assertThat(found.find()).as("a link in the mail").isTrue();
        return found.group(1);
    }

    private static String texts(Object content) throws Exception {
        if (content instanceof MimeMultipart parts) {
            StringBuilder all = new StringBuilder();
            for (int i = 0; i < parts.getCount(); i++) {
                all.append(texts(parts.getBodyPart(i).getContent()));
            }
            return all.toString();
        }
        return String.valueOf(content);
    }
}

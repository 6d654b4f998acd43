package org.waymark.parents.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.FilePayload;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
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

/** The look of reports as people meet it, without scripts, on a wide screen and on a phone; axe looks at every page. */
@WaymarkTest
class LookPagesTest {

    private static final String PATH = "/parents/look";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ScopedTransactions transactions;

    @Autowired
    Sessions sessions;

    private SignedInSchool school;
    private String session;
    private Playwright playwright;
    private Browser browser;
    private BrowserContext context;
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
        context = browser.newContext(new Browser.NewContextOptions().setViewportSize(1280, 900));
        session = school.signIn(Role.ASSESSMENT_LEAD);
        context.addCookies(List.of(new Cookie("waymark_session", session).setUrl(school.address())));
        page = context.newPage();
        page.navigate(school.address() + PATH);
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    private String text() {
        return page.innerText("main");
    }

    private static byte[] crest() throws IOException {
        BufferedImage picture = new BufferedImage(80, 100, BufferedImage.TYPE_INT_RGB);
        var drawing = picture.createGraphics();
        drawing.setColor(Color.RED);
        drawing.fillOval(10, 10, 60, 80);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "jpeg", bytes);
        return bytes.toByteArray();
    }

    /** Axe brings its own scripts and styles, which the pages' own policy keeps out. */
    private void check(int width) {
        try (BrowserContext checked = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(width, 900).setBypassCSP(true))) {
            checked.addCookies(List.of(new Cookie("waymark_session", session).setUrl(school.address())));
            Page other = checked.newPage();
            for (String path : List.of(PATH, PATH + "/sample")) {
                other.navigate(school.address() + path);
                assertThat(new AxeBuilder(other).analyze().getViolations())
                        .as(path)
                        .extracting(rule -> rule.getId() + " "
                                + rule.getNodes().stream()
                                        .map(node -> node.getHtml())
                                        .toList())
                        .isEmpty();
                assertThat((Boolean) other.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                        .as("%s fits its screen", path)
                        .isTrue();
            }
        }
    }

    @Test
    void aLookIsChosenAndSeen() throws IOException {
        assertThat(text()).contains("Nobody has chosen a look yet");
        page.setInputFiles("#crest", new FilePayload("crest.jpg", "image/jpeg", crest()));
        page.fill("#lines", "1 Hill Road\nHead teacher: Mrs Sample");
        page.fill("#colour", "#ffd500");
        page.click(".look button.main");
        // Everything typed is still there, the picture too.
        assertThat(text()).contains("#ffd500 is too pale", "Say in a few words what the crest shows", "Not saved yet.");
        assertThat(page.inputValue("#lines")).isEqualTo("1 Hill Road\nHead teacher: Mrs Sample");
        page.fill("#crestWords", "A red sun");
        page.click("button[name=nearest]");
        assertThat(text()).contains("The look is saved.", "Colour, crest, lines below the name", "Ada Lead");
        assertThat(page.getAttribute(".look-crest img", "alt")).isEqualTo("A red sun");
        assertThat(page.frameLocator("iframe").locator("h1").innerText()).contains("Ada Nowak");
        assertThat(page.frameLocator("iframe").locator(".line").first().innerText())
                .isEqualTo("1 Hill Road");
        assertThat(page.frameLocator("iframe").locator("img").getAttribute("alt"))
                .isEqualTo("A red sun");
        // The style of the sample counts, in spite of the strict policy of the pages around it.
        assertThat(page.frameLocator("iframe").locator(".name").evaluate("e => getComputedStyle(e).fontWeight"))
                .isEqualTo("700");
        check(1280);
        check(390);
        page.check("[name=without]");
        page.click(".look button.main");
        assertThat(text()).contains("Crest taken away");
        assertThat(page.locator(".look-crest").count()).isZero();
    }

    @Test
    void aFileThatIsNoPictureIsRefused() {
        page.setInputFiles(
                "#crest", new FilePayload("crest.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8)));
        page.fill("#signatures", "Class teacher");
        page.click(".look button.main");
        assertThat(text()).contains("The file is no PNG or JPEG picture.");
        assertThat(page.inputValue("#signatures")).isEqualTo("Class teacher");
    }

    @Test
    void triesALookWithoutSavingIt() {
        page.fill("#lines", "Only tried");
        Page sample = page.waitForPopup(() -> page.click("text=Try it first"));
        sample.waitForLoadState();
        assertThat(sample.innerText("body")).contains("Only tried", "Ada Nowak");
        page.reload();
        assertThat(text()).doesNotContain("Only tried");
        for (String print : List.of("normal", "large", "mono")) {
            APIResponse pdf = context.request().get(school.address() + PATH + "/sample?as=pdf&print=" + print);
            assertThat(pdf.headers()).containsEntry("content-type", "application/pdf");
            assertThat(new String(pdf.body(), 0, 5, StandardCharsets.US_ASCII)).isEqualTo("%PDF-");
        }
    }

    @Test
    void isForThoseWhoKeepTheSchool() throws Exception {
        for (Role role : List.of(Role.TEACHER, Role.READER, Role.READER_WITHOUT_NAMES)) {
            String other = school.signIn(role);
            assertThat(school.get(other, PATH).statusCode()).isEqualTo(403);
            assertThat(school.get(other, PATH + "/sample").statusCode()).isEqualTo(403);
        }
        assertThat(school.get(school.signIn(Role.ADMINISTRATOR), PATH).statusCode())
                .isEqualTo(200);
    }
}

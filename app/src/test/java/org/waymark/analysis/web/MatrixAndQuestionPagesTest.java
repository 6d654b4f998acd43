package org.waymark.analysis.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
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

/** The matrix and the analysis of questions as people meet them; axe looks at every page. */
@WaymarkTest
class MatrixAndQuestionPagesTest {

    private static final String LIST = """
            Question\tMarks\tDomain\tDomain label\tNational
            1\t1\tA1\tNumber\t90
            2\t2\tB2\tShape\t60
            """;

    /** A spreadsheet's block on the clipboard of the field that has the focus. */
    private static final String PASTE = """
            text => {
              const data = new DataTransfer();
              data.setData('text/plain', text);
              document.activeElement.dispatchEvent(
                new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true }));
            }""";

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    ScopedTransactions transactions;

    @Autowired
    Sessions sessions;

    private SignedInSchool school;
    private long schoolId;
    private Playwright playwright;
    private Browser browser;
    private Page page;

    @BeforeEach
    void open() {
        school = new SignedInSchool(jdbc, transactions, sessions, port);
        String laestab = school.address().substring(school.address().lastIndexOf('/') + 1);
        schoolId = transactions.housekeeping(() -> jdbc.sql("select id from school where laestab = :laestab")
                .param("laestab", laestab)
                .query(Long.class)
                .single());
        playwright = Playwright.create(
                new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
        browser = playwright
                .chromium()
                .launch(new BrowserType.LaunchOptions()
                        .setExecutablePath(Path.of(System.getProperty("chromium", "/usr/bin/chromium")))
                        .setArgs(List.of("--no-sandbox", "--disable-background-networking", "--no-first-run")));
        page = browser.newPage();
    }

    @AfterEach
    void close() {
        browser.close();
        playwright.close();
    }

    private void as(Role role, int width, boolean scripts) {
        BrowserContext context = browser.newContext(new Browser.NewContextOptions()
                .setViewportSize(width, 800)
                .setJavaScriptEnabled(scripts)
                .setBypassCSP(true));
        context.addCookies(List.of(new Cookie("waymark_session", school.signIn(role)).setUrl(school.address())));
        page = context.newPage();
    }

    private void visit(String path) {
        page.navigate(school.address() + "/figures" + path);
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
        return page.locator("main").innerText();
    }

    /** Year 6: twelve with EXS at Key Stage 1, of whom ten have a scaled score of 104 and two of 95; one without both. */
    private void fill() {
        transactions.housekeeping(() -> jdbc.sql("""
                insert into class (school_id, year, name) values (:school, 2026, '6A');
                insert into pupil (school_id, upn, surname, forename, date_of_birth)
                  select :school, 'A8012000000' || lpad(n::text, 2, '0'), 'Oakley' || n, 'Sky', '2014-10-03'
                  from generate_series(1, 13) n;
                insert into enrolment (school_id, pupil_id, year, year_group, class_id)
                  select p.school_id, p.id, 2026, '6', c.id from pupil p join class c on c.school_id = p.school_id
                  where p.school_id = :school;
                insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
                  select school_id, id, 'ks1', 2022, 'reading.ta', 'EXS', false, 1, 1 from pupil
                  where school_id = :school and surname <> 'Oakley13';
                insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
                  select school_id, id, 'ks2', 2026, 'reading.scaled',
                         case when surname in ('Oakley1', 'Oakley2') then '95' else '104' end, false, 1, 1
                  from pupil where school_id = :school and surname <> 'Oakley13';
                insert into result (school_id, pupil_id, assessment, year, item, value, derived, revision, origin)
                  select school_id, id, 'ks2', 2026, 'maths.p1', '3', false, 1, 1
                  from pupil where school_id = :school and surname = 'Oakley1';
                """).param("school", schoolId).update());
    }

    @Test
    void aMatrixOpensItsPupilsAndIsHandedOut() throws Exception {
        as(Role.ADMINISTRATOR, 1366, true);
        visit("/matrix");
        check();
        assertThat(text()).contains("Nobody in this cohort");
        fill();
        visit("/matrix");
        check();
        assertThat(text())
                .contains("From KS1 2021/22, Reading: teacher assessment to KS2 2025/26, Reading: scaled score")
                .contains("13 pupils", "12 with a result on both sides", "no official method");
        page.click("table.matrix a:has-text('17%')");
        check();
        assertThat(page.locator("#pupils").innerText())
                .contains("Oakley1, Sky", "Oakley2, Sky", "95", "2021/22")
                .doesNotContain("Oakley3, Sky");
        page.click("text=Swap rows and columns");
        check();
        assertThat(text()).contains("From KS2 2025/26, Reading: scaled score to KS1 2021/22");
        visit("/matrix?from=ks2.reading.scaled&to=ks2.reading.scaled&year=2026");
        check();
        assertThat(page.locator("svg.chart").count()).isPositive();
        assertThat(page.locator("figure").innerText()).contains("12 pupils with a score on both sides, 1 without");
        String csv = school.get(school.signIn(Role.READER), "/figures/matrix?as=csv&cell=EXS~90-99")
                .body();
        assertThat(csv)
                .contains("EXS (M),0,10,2,0,0,12", "EXS (M),0.0,83.3,16.7,0.0,0.0,100.0", "\"Oakley1, Sky\",6A,EXS");
    }

    @Test
    void aReaderWithoutNamesLearnsNothingOfAFew() throws Exception {
        fill();
        as(Role.READER_WITHOUT_NAMES, 390, true);
        visit("/matrix?cell=EXS~90-99&class=class:6A");
        check();
        assertThat(text()).doesNotContain("Oakley").contains("is hidden");
        String session = school.signIn(Role.READER_WITHOUT_NAMES);
        assertThat(school.get(session, "/figures/matrix?as=csv&cell=EXS~90-99&group=girls")
                        .body())
                .doesNotContain("Oakley")
                .contains("EXS (M),0,hidden,hidden,0,0,")
                .doesNotContain("girls", "Girls");
        visit("/matrix?from=ks2.reading.scaled&to=ks2.reading.scaled&year=2026");
        assertThat(page.locator("svg.chart").count()).isZero();
        visit("/questions");
        check();
        assertThat(text()).contains("No questions of").doesNotContain("Load questions");
    }

    @Test
    void questionsAreLoadedMarkedAnalysedAndTakenBack() {
        fill();
        as(Role.ADMINISTRATOR, 1366, true);
        visit("/questions?test=ks2-2026&paper=maths.p1");
        check();
        page.click("text=Load the questions of Mathematics paper 1 (arithmetic)");
        check();
        page.click("button:has-text('Load the questions')");
        check();
        assertThat(text()).contains("There is nothing here");
        page.fill("#text", LIST);
        page.click("button:has-text('Load the questions')");
        check();
        assertThat(text()).contains("2 questions are loaded.", "37 are missing");
        page.waitForSelector("[data-marks][data-ready]");
        page.locator("input[data-max]").first().focus();
        page.evaluate(PASTE, "A801200000002\t1\t2\nA801200000001\t0\t5\n");
        assertThat(page.locator("[data-problem]").innerText()).isEqualTo("1 mark to put right");
        page.click("text=Save the marks");
        check();
        assertThat(text()).contains("Oakley1, Sky: Question 2 gives at most 2 marks, not 5.");
        String wrong = page.locator("table.marks tr:has-text('Oakley1,') input[data-max]")
                .nth(1)
                .inputValue();
        assertThat(wrong).isEqualTo("5");
        page.locator("table.marks tr:has-text('Oakley1,') input[data-max]")
                .nth(1)
                .fill("-");
        page.click("text=Save the marks");
        assertThat(text()).contains("1 mark is saved.", "≠ 3 fewer", "2 of 13 pupils are complete");
        visit("/questions?test=ks2-2026&paper=maths.p1");
        check();
        assertThat(text())
                .contains("2 of 13 pupils have marks by question", "11 of 13 pupils have no mark")
                .contains("A1 Number", "50.0%", "▼ −40.0");
        page.click("table a:text-is('2')");
        check();
        assertThat(text()).contains("Question 2 of Mathematics paper 1", "not attempted", "no mark known");
        visit("/questions/ks2/2026/maths.p1");
        page.click("text=Undo the last save");
        assertThat(text()).contains("The save of 1 mark is taken back.");
    }

    @Test
    void marksAreEnteredOnAPhoneWithoutScripts() {
        fill();
        as(Role.ADMINISTRATOR, 390, false);
        visit("/questions/ks2/2026/maths.p1");
        assertThat(text()).contains("Load the questions first");
        page.click("text=Load the questions >> nth=-1");
        page.fill("#text", LIST);
        page.click("button:has-text('Load the questions')");
        page.locator("input[data-max]").first().fill("7");
        page.locator("input[data-max]").nth(1).fill("2");
        page.click("text=Save the marks");
        assertThat(text()).contains("Question 1 gives at most 1 mark, not 7.");
        assertThat(page.locator("input[data-max]").nth(1).inputValue()).isEqualTo("2");
        page.locator("input[data-max]").first().fill("1");
        page.click("text=Save the marks");
        assertThat(text()).contains("1 mark is saved.");
    }
}

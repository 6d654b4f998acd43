package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.access.Scopes;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.YearGroup;
import org.waymark.parents.comments.Comments;
import org.waymark.school.OnRoll;

/** Comments as a teacher meets them: typed and kept, whatever becomes of the connection, the session or a colleague. */
class CommentsPageTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    private InventedSchool school;
    private List<OnRoll> pupils;
    private SignedIn person;
    private String path;

    @BeforeEach
    void aClassOfYearFour() {
        school = school().withClass(YEAR, YearGroup.YEAR_4, "4 Oak", 4);
        pupils = school.pupils(YEAR, YearGroup.YEAR_4);
        person = school.person("Samira Holt", Role.ASSESSMENT_LEAD);
        path = "/schools/" + school.laestab() + "/parents/comments";
    }

    /** Somebody whose pages axe looks at: it brings styles of its own, and looks for ours where they are not. */
    private Visitor inspected(SignedIn who) {
        return visitor(options -> options.setBypassCSP(true))
                .signIn(sessions, who)
                .expecting("\\.css");
    }

    private static String id(OnRoll pupil, String part) {
        return "t-" + pupil.pupilId() + "-" + part;
    }

    private static Locator area(Page page, OnRoll pupil, String part) {
        return page.locator("#" + id(pupil, part));
    }

    private static Locator state(Page page, OnRoll pupil, String part) {
        return page.locator("#" + id(pupil, part) + "-state");
    }

    private Page open(Visitor visitor) {
        return open(visitor, "");
    }

    private Page open(Visitor visitor, String more) {
        Page page = visitor.open(path + "?year=" + YEAR + more);
        page.waitForSelector("[data-comments][data-ready]");
        return page;
    }

    private String stored(OnRoll pupil, String part) {
        return rooms.getBean(Comments.class)
                .list(rooms.getBean(Scopes.class).getCommandLineScope(school.laestab()), YEAR, List.of(pupil.pupilId()))
                .getOrDefault(pupil.pupilId(), Map.of())
                .getOrDefault(part, "");
    }

    private static void accessible(Page page) {
        assertThat(new AxeBuilder(page).analyze().getViolations())
                .as(page.url())
                .extracting(rule -> rule.getId() + " "
                        + rule.getNodes().stream().map(node -> node.getHtml()).toList())
                .isEmpty();
        assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                .as("%s fits its screen", page.url())
                .isTrue();
    }

    @Test
    void whatIsTypedIsKeptAndStandsAfterAReload() {
        Visitor lead = inspected(person);
        Page page = open(lead);
        OnRoll first = pupils.getFirst();
        area(page, first, "achievements").fill("Reads every day.");
        assertThat(page.locator("#" + id(first, "achievements") + "-count")).containsText("16 characters, 3 words");
        area(page, first, "achievements").press("Control+Enter");
        assertThat(area(page, first, "progress")).isFocused();
        page.keyboard().type("Good progress, says ");
        page.click("[data-address='" + first.pupilId() + "/progress'] [data-insert]");
        assertThat(area(page, first, "progress")).hasValue("Good progress, says " + first.forename());
        assertThat(state(page, first, "progress")).hasText("Saved");
        assertThat(state(page, first, "achievements")).hasText("Saved");
        page.reload();
        assertThat(area(page, first, "achievements")).hasValue("Reads every day.");
        assertThat(stored(first, "progress")).isEqualTo("Good progress, says " + first.forename());
        accessible(page);
        page.setViewportSize(390, 844);
        accessible(page);
    }

    @Test
    void whatIsTypedOfflineIsKeptAndSentLater() {
        Visitor lead = visitor(person).expecting("ERR_|Failed to fetch");
        Page page = open(lead);
        OnRoll first = pupils.getFirst();
        lead.context().setOffline(true);
        area(page, first, "progress").fill("Typed on the train.");
        area(page, first, "progress").blur();
        assertThat(state(page, first, "progress")).containsText("Not saved: no connection");
        assertThat(page.locator("[data-said]")).hasText("1 comment is not saved yet.");
        lead.context().setOffline(false);
        assertThat(state(page, first, "progress")).hasText("Saved");
        assertThat(stored(first, "progress")).isEqualTo("Typed on the train.");

        lead.context().setOffline(true);
        area(page, first, "next").fill("And in the tunnel.");
        area(page, first, "next").blur();
        assertThat(state(page, first, "next")).containsText("Not saved");
        lead.anotherPage();
        lead.context().setOffline(false);
        page = open(lead);
        assertThat(area(page, first, "next")).hasValue("And in the tunnel.");
        assertThat(state(page, first, "next")).hasText("Saved");
        assertThat(stored(first, "next")).isEqualTo("And in the tunnel.");
    }

    @Test
    void afterASessionEndedThePageGoesOnOnceSomebodySignsInAgain() {
        Visitor lead = visitor(person).expecting("401|403");
        Page page = open(lead);
        OnRoll first = pupils.getFirst();
        lead.context().clearCookies();
        area(page, first, "progress").fill("Written after the session.");
        area(page, first, "progress").blur();
        assertThat(state(page, first, "progress")).containsText("signed out");
        lead.signIn(sessions, person);
        assertThat(state(page, first, "progress")).hasText("Saved");
        assertThat(stored(first, "progress")).isEqualTo("Written after the session.");
    }

    @Test
    void ofTwoPeopleTheSecondSeesBothTextsAndDecides() {
        Page one = open(visitor(person));
        Page two =
                open(visitor(school.person("Tom Birch", Role.ASSESSMENT_LEAD)).expecting("409"));
        OnRoll first = pupils.getFirst();
        area(one, first, "progress").fill("From Samira.");
        area(one, first, "progress").blur();
        assertThat(state(one, first, "progress")).hasText("Saved");
        area(two, first, "progress").fill("From Tom.");
        area(two, first, "progress").blur();
        assertThat(two.locator(".comment-theirs")).containsText("Samira Holt saved this");
        assertThat(two.locator(".comment-theirs blockquote")).hasText("From Samira.");
        assertThat(stored(first, "progress")).isEqualTo("From Samira.");
        two.click("text=Both, one after the other");
        assertThat(state(two, first, "progress")).hasText("Saved");
        assertThat(stored(first, "progress")).isEqualTo("From Samira.\n\nFrom Tom.");
    }

    @Test
    void theCheckMarksEachFieldAndItsSuggestionsMend() {
        Page page = open(inspected(person));
        OnRoll first = pupils.getFirst();
        OnRoll other = pupils.get(1);
        area(page, first, "progress").fill("Her progress is definately Zaffre, like " + other.forename() + "’s.");
        page.click("[data-check]");
        Locator marks = page.locator("[data-marks='" + id(first, "progress") + "']");
        assertThat(marks).containsText("“definately” is not in the dictionary");
        assertThat(marks).containsText(other.forename() + " is another child of the class");
        accessible(page);
        marks.locator("[data-to='definitely']").click();
        assertThat(area(page, first, "progress")).hasValue(Pattern.compile(".*definitely.*"));
        marks.locator("li:has-text('Zaffre') button:has-text('Add to our words')")
                .click();
        assertThat(marks).not().containsText("Zaffre");
        assertThat(state(page, first, "progress")).hasText("Saved");
        assertThat(stored(first, "progress")).contains("definitely");
    }

    @Test
    void withoutScriptsItIsAForm() {
        Visitor lead = visitor(options -> options.setJavaScriptEnabled(false))
                .signIn(sessions, person)
                .expecting("422");
        OnRoll first = pupils.getFirst();
        Page page = lead.open(path + "?year=" + YEAR);
        area(page, first, "progress").fill("No scripts here.");
        Page stale = lead.context().newPage();
        stale.navigate(page.url());
        page.click("text=Save the comments");
        assertThat(page.locator("[role=status]").first()).containsText("saved");
        assertThat(stored(first, "progress")).isEqualTo("No scripts here.");
        area(stale, first, "progress").fill("Another page.");
        stale.click("text=Save the comments");
        assertThat(stale.locator(".error-summary")).containsText("has changed this comment meanwhile");
        assertThat(stale.locator(".comment-theirs")).containsText("No scripts here.");
        stale.click("text=Save the comments");
        assertThat(stored(first, "progress")).isEqualTo("Another page.");

        page.navigate(page.url());
        page.click(".comment-foot a:has-text('History')");
        assertThat(page.locator(".comment-steps li")).hasCount(1);
        page.click("text=Take this one back");
        assertThat(page.locator("[role=status]").first()).containsText("as it was before");
        assertThat(stored(first, "progress")).isEmpty();
    }

    @Test
    void theOtherPagesOfFamiliesAndAttendanceWorkAndFit() {
        Visitor lead = inspected(person).expecting("422");
        Page page = lead.open("/schools/" + school.laestab() + "/parents/families?year=" + YEAR);
        accessible(page);
        page.click("table a >> nth=0");
        accessible(page);
        page.click("a:has-text('Add a contact') >> nth=0");
        accessible(page);
        page.fill("#forename", "Ewa");
        page.fill("#surname", "Nowak");
        page.fill("#email", "nobody");
        page.click("button:has-text('Save')");
        assertThat(page.locator(".error-summary")).containsText("Enter one e-mail address");
        accessible(page);
        page.fill("#email", "ewa@example.org");
        page.fill("#language", "Polish");
        page.click("button:has-text('Save')");
        assertThat(page.locator("main")).containsText("Ewa Nowak is saved.");
        assertThat(page.locator("main")).containsText("Polish");
        accessible(page);
        page.setViewportSize(390, 844);
        accessible(page);

        OnRoll first = pupils.getFirst();
        page.navigate(page.url().replaceFirst("/pupils/.*", "/parents/attendance?year=" + YEAR));
        accessible(page);
        page.fill("#possible-" + first.pupilId(), "380");
        page.fill("#attended-" + first.pupilId(), "381");
        page.click("text=Save the attendance");
        assertThat(page.locator(".error-summary")).containsText("More sessions attended");
        accessible(page);
        page.fill("#attended-" + first.pupilId(), "361");
        page.click("text=Save the attendance");
        assertThat(page.locator("table")).containsText("95.0%");

        page.navigate(page.url().replaceFirst("attendance.*", "comments/import?year=" + YEAR));
        accessible(page);
        page.fill("#text", "UPN\tNext steps\n" + first.upn() + "\tTables.\n");
        page.click("text=See what it would do");
        accessible(page);
        page.click("text=Take 1 entry in");
        assertThat(page.locator("[role=status]").first()).containsText("1 entry is taken in");
        assertThat(stored(first, "next")).isEqualTo("Tables.");
        page.click("text=Take the last import");
        assertThat(page.locator("[role=status]").first()).containsText("The import is taken back");
        assertThat(stored(first, "next")).isEmpty();

        page.navigate(page.url().replaceFirst("comments.*", "comments/settings"));
        accessible(page);
        Response answer = page.navigate(page.url() + "?as=nothing");
        assertThat(answer.status()).isEqualTo(200);
    }

    @Test
    void whoMayDoWhat() {
        long oak = Objects.requireNonNull(pupils.getFirst().classId());
        Page page = inspected(school.person("Rita Reader", Role.READER)).open(path + "?year=" + YEAR);
        assertThat(page.locator("textarea")).hasCount(0);
        assertThat(page.locator("main")).containsText("Not written yet");
        accessible(page);
        Visitor governor = visitor(school.person("Gus Governor", Role.READER_WITHOUT_NAMES))
                .expecting("403");
        for (String place : List.of("comments", "families", "attendance", "comments/export", "families/export")) {
            page = governor.open("/schools/" + school.laestab() + "/parents/" + place);
            assertThat(page.locator("main"))
                    .not()
                    .containsText(pupils.getFirst().surname());
        }
        school.withClass(YEAR - 1, YearGroup.YEAR_3, "3 Elm", 2);
        page = open(visitor(school.person("Tess Teacher", Role.TEACHER, oak)));
        assertThat(page.locator(".comment-pupil")).hasCount(4);
    }
}

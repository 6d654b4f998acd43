package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.ChangeKind;
import org.waymark.results.ChangeSet;
import org.waymark.school.OnRoll;

/** A school's own judgements by keyboard, and copying them from an earlier point. */
class JudgementEntryTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    @Test
    void judgementsAreTypedAndWrongCodesRefused() {
        InventedSchool school = school().withClass(YEAR, YearGroup.YEAR_4, "4 Oak", 4);
        List<OnRoll> pupils = school.pupils(YEAR, YearGroup.YEAR_4);
        Visitor lead = visitor(school.person("Samira Holt", Role.ASSESSMENT_LEAD));
        lead.open("/schools/" + school.laestab() + "/judgements?year=" + YEAR);
        lead.page().getByLabel("Autumn 2, 4 Oak: 0 of 4 pupils judged").click();
        Grid grid = new Grid(lead.page()).ready();

        grid.goTo(pupils.get(0), "reading").type("jsb");
        grid.holds(pupils.get(0), "reading", "J")
                .holds(pupils.get(1), "reading", "S")
                .holds(pupils.get(2), "reading", "B");
        grid.goTo(pupils.get(3), "reading").type("q").press("Enter");
        grid.state(pupils.get(3), "reading", "wrong");
        assertThat(grid.cell(pupils.get(3), "reading")).hasAttribute("aria-invalid", "true");
        grid.goTo(pupils.get(3), "reading").type("a");
        grid.holds(pupils.get(3), "reading", "A").saved();
        assertThat(grid.cell(pupils.get(3), "reading")).hasAttribute("data-mark", "higher");

        assertThat(school.stored("autumn2", YEAR, pupils.get(3))).isEqualTo(Map.of("reading", "A"));
    }

    @Test
    void aCopyIsMarkedUntilSomebodyJudges() {
        InventedSchool school = school().withClass(YEAR, YearGroup.YEAR_4, "4 Oak", 3);
        List<OnRoll> pupils = school.pupils(YEAR, YearGroup.YEAR_4);
        school.enter("autumn2", YEAR, pupils.get(0), Map.of("reading", "J"))
                .enter("autumn2", YEAR, pupils.get(1), Map.of("reading", "S"))
                .enter("spring2", YEAR, pupils.get(2), Map.of("reading", "B"));
        Visitor lead = visitor(school.person("Samira Holt", Role.ASSESSMENT_LEAD));
        lead.open("/schools/" + school.laestab() + "/judgements/copy?year=" + YEAR + "&to=spring2&from=" + YEAR
                + "-autumn2");
        lead.page()
                .getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Copy 2 values"))
                .click();
        assertThat(lead.page().locator(".notice.ok")).containsText("2 values copied from Autumn 2, 2025/26");
        assertThat(lead.page().locator("td[data-copied]")).hasCount(2);
        assertThat(lead.page().locator(".copied-key")).isVisible();

        Grid grid = lead.edit(school.sheet("spring2", YEAR));
        Locator first = grid.cell(pupils.get(0), "reading");
        Locator second = grid.cell(pupils.get(1), "reading");
        assertThat(first).hasAttribute("data-copied", "");
        assertThat(grid.cell(pupils.get(2), "reading")).not().hasAttribute("data-copied", "");

        grid.goTo(pupils.get(1), "reading").goTo(pupils.get(0), "reading");
        assertThat(grid.tip()).containsText("copied from an earlier point");
        // The same again is a judgement.
        grid.type("j");
        grid.saved();
        assertThat(first).not().hasAttribute("data-copied", "");
        grid.goTo(pupils.get(1), "reading").press("Alt+Enter");
        grid.saved();
        assertThat(second).not().hasAttribute("data-copied", "");
        assertThat(second).hasText("S");

        // Undo makes it a copy again.
        grid.goTo(pupils.get(1), "reading").press("Control+z");
        assertThat(second).hasAttribute("data-copied", "");

        assertThat(school.steps("spring2", YEAR))
                .extracting(ChangeSet::kind)
                .containsExactly(
                        ChangeKind.SCRIPT, ChangeKind.COPY, ChangeKind.CELL, ChangeKind.REMEDY, ChangeKind.UNDO);
        lead.open(school.sheet("spring2", YEAR) + "/history");
        assertThat(lead.page().locator("main")).containsText("Copied from an earlier point");
    }

    @Test
    void whatIsJudgedIsChosenWithoutScriptsAndNothingTypedIsLost() {
        InventedSchool school = school().withClass(YEAR, YearGroup.YEAR_4, "4 Oak", 2);
        school.enter("autumn2", YEAR, school.pupils(YEAR, YearGroup.YEAR_4).getFirst(), Map.of("reading", "J"));
        Visitor lead = visitor(options -> options.setJavaScriptEnabled(false))
                .signIn(sessions, school.person("Samira Holt", Role.ASSESSMENT_LEAD))
                .expecting("422");
        Page page = lead.open("/schools/" + school.laestab() + "/judgements/scheme?year=" + YEAR);
        assertThat(page.locator("[name='c.0.s.2.code']")).hasValue("J");
        assertThat(page.locator("[name='c.0.s.2.code']")).not().isEditable();
        page.locator("[name='c.0.s.2.label']").fill("On track");
        page.locator("[name=point][value=autumn2]").uncheck();
        page.locator("[name=point][value=autumn1]").check();
        save(page);
        assertThat(page.locator(".error-summary"))
                .containsText("Autumn 2, 2025/26 cannot be left out: results of 1 pupil stand there.");
        assertThat(page.locator("[name='c.0.s.2.label']")).hasValue("On track");
        assertThat(page.locator("[name=point][value=autumn1]")).isChecked();

        page.locator("[name=point][value=autumn2]").check();
        save(page);
        assertThat(page.locator(".notice.ok")).containsText("Saved: this stands from 2025/26 on.");
        page = lead.open("/schools/" + school.laestab() + "/help/autumn1/" + YEAR);
        assertThat(page.locator("main")).containsText("On track");
    }

    private static void save(Page page) {
        page.getByRole(
                        AriaRole.BUTTON,
                        new Page.GetByRoleOptions().setName("Save").setExact(true))
                .click();
    }
}

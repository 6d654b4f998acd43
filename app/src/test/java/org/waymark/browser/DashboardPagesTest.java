package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Role;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;

/** The dashboard, the page of a measure and own groups, as people meet them; axe looks at every one. */
class DashboardPagesTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;

    private InventedSchool school;

    /** Twelve of Year 6, of whom nine have a judgement of their writing: two met it not, one left. */
    @BeforeEach
    void aSchoolWithResults() {
        school = school().withClass(YEAR, YearGroup.YEAR_6, "6 Oak", 12).withClass(YEAR, YearGroup.YEAR_4, "4 Oak", 7);
        List<OnRoll> sixes = school.pupils(YEAR, YearGroup.YEAR_6);
        for (int i = 0; i < 9; i++) {
            String judged = i == 0 ? "L" : i < 3 ? "WTS" : "EXS";
            school.enter("ks2", YEAR, sixes.get(i), Map.of("writing.ta", judged));
        }
        for (OnRoll pupil : school.pupils(YEAR, YearGroup.YEAR_4)) {
            school.enter("mtc", YEAR, pupil, Map.of("mtc.score", "21"));
        }
    }

    private static void check(Page page) {
        for (int width : List.of(390, 1366)) {
            page.setViewportSize(width, 768);
            if (!(boolean) page.evaluate("'axe' in window")) {
                page.evaluate(AxeBuilder.getAxeScript());
            }
            assertThat((List<?>) page.evaluate("""
                            async () => (await axe.run(document, { preload: false, resultTypes: ['violations'] }))
                                .violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => id + ': ' + html))""")).as(page.url()).isEmpty();
            assertThat((Boolean) page.evaluate("document.documentElement.scrollWidth <= window.innerWidth"))
                    .as("%s fits %d", page.url(), width)
                    .isTrue();
        }
    }

    private String figures() {
        return "/schools/" + school.laestab() + "/figures";
    }

    @Test
    void fromTheDashboardToThePupilsBehindAFigureAndWhatIf() {
        Visitor lead = visitor(school.person("Ada Lead", Role.ASSESSMENT_LEAD));
        Page page = lead.open(figures());
        check(page);
        assertThat(page.locator("main").innerText())
                .contains("Live: last result saved")
                .contains("Multiplication tables, mean score")
                .contains("21.0");
        page.click("text=Writing expected >> nth=0");
        check(page);
        // One left and three have none yet: of the eight who count six met it.
        assertThat(page.locator("main").innerText())
                .contains("75%")
                .contains("Left the school")
                .contains("Counted, met: 6")
                .contains("Counted, not met: 2")
                .contains("Left out: 1")
                .contains("No result: 3");
        page.click("text=Counted, not met: 2");
        check(page);
        assertThat(page.locator("#pupils tbody tr").count()).isEqualTo(2);
        page.locator("#pupils tbody input").first().check();
        page.click("text=Leave out the ticked");
        check(page);
        assertThat(page.locator("main").innerText())
                .contains("What if: without 1 pupil. These are not the school's figures")
                .contains("86%, really 75%");
        page.locator("#pupils tbody input").first().check();
        page.selectOption("[name=item]", "writing.ta");
        page.fill("[name=value]", "EXS");
        page.click("text=Change for the ticked");
        assertThat(page.locator("main").innerText())
                .contains("without 1 pupil and with 1 other result")
                .contains("100%, really 75%");
        page.click("text=Back to the school's figures");
        assertThat(page.locator("main").innerText()).contains("75%").doesNotContain("What if:");
        assertThat(school.steps("ks2", YEAR)).as("nothing was saved").hasSize(9);
    }

    @Test
    void ownGroupsAreMadeUsedRenamedAndRemoved() {
        Page page = visitor(school.person("Ada Lead", Role.ASSESSMENT_LEAD)).open(figures() + "/groups");
        check(page);
        page.fill("#name", "Girls of 6 Oak");
        page.check("[value=girls]");
        page.check("[value='class:6 Oak']");
        page.click("text=Make the group");
        check(page);
        assertThat(page.locator("main").innerText()).contains("Girls; 6 Oak").contains("is made");
        page.click("a:text-is('Girls of 6 Oak')");
        assertThat(page.locator("h1 ~ p").first().innerText()).contains("Girls of 6 Oak");
        page.navigate(page.url().replaceAll("/figures.*", "/figures/groups?year=" + YEAR + "&yearGroup=6"));
        page.fill("#name", "Picked");
        page.locator(".ticks input").first().check();
        page.click("text=Make the group");
        assertThat(page.locator("main").innerText()).contains("1 pupil picked by hand");
        page.locator("input[value=Picked]").fill("Club");
        page.click("[aria-label='Rename Picked']");
        assertThat(page.locator("main").innerText()).contains("is called Club now");
        page.click("[aria-label='Remove Club']");
        assertThat(page.locator("tbody tr").count()).isEqualTo(1);
    }

    @Test
    void aReaderWithoutNamesSeesNeitherNamesNorSmallNumbers() {
        Visitor governor = visitor(school.person("Gil Governor", Role.READER_WITHOUT_NAMES))
                .expecting("403");
        for (String path : List.of(
                figures(),
                figures() + "/measures/ks2.writing.expected?show=not",
                figures() + "/measures/ks2.writing.expected?show=left-out&group=girls")) {
            Page page = governor.open(path);
            check(page);
            assertThat(page.locator("main").innerText())
                    .doesNotContain("Abara")
                    .doesNotContain("Left the school")
                    .doesNotContain("3 of 12")
                    .doesNotContain("not met: 2");
        }
        Page page = governor.open(figures() + "?without=1");
        assertThat(page.locator("main").innerText()).contains("What if is for readers who see names");
        page = governor.open(figures() + "/groups");
        assertThat(page.locator("main").innerText()).contains("Own groups are for readers who see names");
    }
}

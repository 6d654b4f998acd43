package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.waymark.access.Invitations;
import org.waymark.access.Role;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.YearGroup;
import org.waymark.school.OnRoll;
import org.waymark.transfer.Deliveries;
import org.waymark.transfer.ImportChoices;
import org.waymark.transfer.ImportFile;
import org.waymark.transfer.Imports;

/** Every page there is: no finding of axe, no sideways scrolling on a telephone, the way past the menu first. */
class AccessibilityTest extends BrowserTest {

    private static final int YEAR = InventedSchool.YEAR;
    private static final int DESK = 1366;
    private static final int PHONE = 390;
    private static final int TALL = 844;

    private InventedSchool school;
    private SignedIn person;
    private List<OnRoll> sixes;

    @BeforeEach
    void aSchoolInWhichSomethingIsEverywhere() {
        school = school().withClass(YEAR, YearGroup.RECEPTION, "R Oak", 3)
                .withClass(YEAR, YearGroup.YEAR_1, "1 Oak", 3)
                .withClass(YEAR, YearGroup.YEAR_2, "2 Oak", 3)
                .withClass(YEAR, YearGroup.YEAR_4, "4 Oak", 3)
                .withClass(YEAR, YearGroup.YEAR_6, "6 Oak", 4);
        person = school.person("Rowan Adair", Role.ADMINISTRATOR);
        sixes = school.pupils(YEAR, YearGroup.YEAR_6);
        school.enter("ks2", YEAR, sixes.get(0), Map.of("reading.raw", "34", "reading.ta", "PK5", "gps.p1", "40"))
                .enter("ks2", YEAR, sixes.get(1), Map.of("maths.outcome", "A", "writing.ta", "GDS"))
                .enter("eyfsp", YEAR, school.pupils(YEAR, YearGroup.RECEPTION).getFirst(), Map.of("e01", "A"))
                .enter("phonics", YEAR, school.pupils(YEAR, YearGroup.YEAR_1).getFirst(), Map.of("y1.mark", "33"))
                .enter("ks1", YEAR, school.pupils(YEAR, YearGroup.YEAR_2).getFirst(), Map.of("reading.ta", "EXS"))
                .enter("mtc", YEAR, school.pupils(YEAR, YearGroup.YEAR_4).getFirst(), Map.of("mtc.score", "X"));
    }

    /** Something of every kind: a result that is sure, one of a doubtful pupil, a code that nobody knows. */
    private byte[] file() {
        OnRoll pupil = sixes.getFirst();
        String upn = Objects.requireNonNull(pupil.upn());
        return InventedFiles.ctf(
                school.laestab(),
                InventedFiles.pupil(
                        upn,
                        pupil.surname(),
                        pupil.forename(),
                        pupil.dateOfBirth(),
                        InventedFiles.writing("EXS"),
                        InventedFiles.UNKNOWN),
                InventedFiles.pupil(upn, "Nobody", "Nancy", "2015-03-03", InventedFiles.writing("QQQ")));
    }

    private UUID dropped() {
        String name = "9991001_KS2_9991001_a-name-as-long-as-a-portal-likes-to-make-them_final (3).xml";
        return rooms.getBean(Deliveries.class)
                .drop(school.keeper(), List.of(new ImportFile(name, file())), ImportChoices.usual(YEAR));
    }

    private Long imported() {
        return Objects.requireNonNull(rooms.getBean(Imports.class)
                .apply(school.keeper(), List.of(new ImportFile("results.xml", file())), ImportChoices.usual(YEAR))
                .importId());
    }

    private List<String> pages() {
        String home = "/schools/" + school.laestab();
        String pupil = String.valueOf(sixes.get(0).pupilId());
        String imported = home + "/files/imports/" + imported();
        String invitation = rooms.getBean(Invitations.class)
                .invite(school.keeper(), "new@beacon.example", "Newcomer", Role.READER, List.of());
        List<String> pages = new ArrayList<>(List.of(
                "/schools",
                "/account",
                invitation,
                home + "/assessments?year=" + YEAR,
                home + "/assessments?year=2020",
                home + "/assessments?year=2031",
                home + "/pupils?year=" + YEAR,
                home + "/pupils?year=" + YEAR + "&search=nobody",
                home + "/pupils/new",
                home + "/files",
                home + "/files/codes",
                home + "/files/returns",
                home + "/files/returns/transfers",
                home + "/files/returns/ks2/2026",
                home + "/files/take-away?year=" + YEAR,
                home + "/files/tables",
                home + "/files/tables/load?what=ks2:reading&year=2027",
                home + "/files/deliveries/" + dropped(),
                home + "/files/deliveries/" + dropped() + "?show=all",
                imported,
                imported + "?show=unknown",
                home + "/files/codes/place",
                home + "/pupils/" + pupil + "/record",
                home + "/pupils/" + pupil + "?year=" + YEAR,
                home + "/classes?year=" + YEAR,
                home + "/classes/" + school.classId(YEAR, "6 Oak") + "?year=" + YEAR,
                home + "/classes/none?year=" + YEAR,
                home + "/years",
                home + "/years?from=" + YEAR,
                home + "/figures?year=" + YEAR,
                home + "/figures?year=2031",
                home + "/figures?year=" + YEAR + "&without=" + pupil,
                home + "/figures/measures/ks2.rwm.expected?year=" + YEAR + "&show=missing",
                home + "/figures/measures/eyfsp.gld?year=" + YEAR,
                home + "/figures/outcomes",
                home + "/figures/outcomes/eyfsp?year=" + YEAR,
                home + "/figures/outcomes/ks2?year=" + YEAR,
                home + "/figures/outcomes/ks1?year=2031",
                home + "/figures/matrix?year=" + YEAR,
                home + "/figures/matrix?year=2031",
                home + "/figures/questions",
                home + "/figures/tie?year=" + YEAR,
                home + "/figures/groups?year=" + YEAR,
                "/figures?year=" + YEAR,
                "/figures/measures/ks2.rwm.expected?year=" + YEAR,
                home + "/figures/pupils/" + pupil,
                home + "/figures/pupils/" + pupil + "/history",
                home + "/figures/pupils/" + pupil + "/history?of=ks2:" + YEAR + ":reading",
                home + "/figures/pupils/" + sixes.get(3).pupilId(),
                home + "/school",
                home + "/people",
                home + "/help",
                home + "/help/rules",
                home + "/nowhere",
                "/schools/1000000/assessments"));
        for (String assessment : List.of("eyfsp", "phonics", "ks1", "mtc", "ks2")) {
            String sheet = school.sheet(assessment, YEAR);
            pages.addAll(List.of(
                    sheet, sheet + "?edit=1", home + "/help/" + assessment, home + "/help/" + assessment + "/" + YEAR));
        }
        String ks2 = school.sheet("ks2", YEAR);
        pages.addAll(List.of(
                ks2 + "?show=findings",
                ks2 + "?edit=1&subject=science&show=blank",
                ks2 + "/history",
                school.sheet("mtc", 2025) + "/history",
                ks2 + "/sign-off",
                ks2 + "/print",
                ks2 + "/print?blank=1",
                ks2 + "/pupils/" + pupil));
        return pages;
    }

    @Test
    void everyPageIsForEverybody() {
        Visitor desk = visitor(person).expecting(" (404|403) ").expecting("status of (404|403)");
        Visitor night = visitor(options -> options.setColorScheme(ColorScheme.DARK))
                .signIn(sessions, person)
                .expecting(" (404|403) ")
                .expecting("status of (404|403)");
        Visitor stranger = visitor();
        List<String> faults = new ArrayList<>();
        for (String path : pages()) {
            faults.addAll(look(desk, path));
            faults.addAll(contrast(night, path));
        }
        faults.addAll(look(stranger, "/sign-in"));
        assertThat(faults).isEmpty();
    }

    @Test
    void whatTheGridOpensIsForEverybody() {
        Visitor lead = visitor(person);
        Grid grid = lead.edit(school.sheet("ks2", YEAR));
        List<String> faults = new ArrayList<>();
        grid.goTo(sixes.get(2), "maths.p1").type("99").press("Enter", "ArrowUp");
        faults.addAll(axe(lead.page(), "a wrong value and its tip"));
        grid.goTo(sixes.get(0), "reading.ta");
        faults.addAll(axe(lead.page(), "an error and its tip"));
        grid.press("?");
        faults.addAll(axe(lead.page(), "the keys"));
        grid.press("Escape", "Control+h");
        grid.dialog().locator("ol, p").first().waitFor();
        faults.addAll(axe(lead.page(), "the history of a cell"));
        grid.press("Escape", "Shift+F10");
        lead.page().locator("#wg-menu [role=menuitem]").first().waitFor();
        faults.addAll(axe(lead.page(), "the menu"));
        grid.press("Escape", "Alt+ArrowDown");
        lead.page().locator("#wg-codes [role=option]").first().waitFor();
        faults.addAll(axe(lead.page(), "the codes"));
        grid.press("Escape", "Escape");
        grid.goTo(sixes.get(2), "gps.p1").paste("12\t13\n14\t99");
        grid.dialog().waitFor();
        faults.addAll(axe(lead.page(), "the preview of a paste"));
        grid.press("Escape");
        assertThat(faults).isEmpty();
    }

    /** A page at a desk and on a telephone. */
    private static List<String> look(Visitor visitor, String path) {
        Page page = visitor.page();
        page.setViewportSize(DESK, 768);
        open(visitor, path);
        List<String> faults = new ArrayList<>(axe(page, path + " at a desk"));
        page.keyboard().press("Tab");
        Object first = page.evaluate("document.activeElement.className");
        if (!"skip-link".equals(first)) {
            faults.add(path + ": the first stop of Tab is not the way past the menu but " + first);
        }
        // The way past the menu covers what lies beneath it while it has the focus.
        page.evaluate("document.activeElement.blur()");
        page.setViewportSize(PHONE, TALL);
        faults.addAll(axe(page, path + " on a telephone", "target-size", "scrollable-region-focusable"));
        Object wide = page.evaluate("Math.max(document.documentElement.scrollWidth, document.body.scrollWidth)");
        if (((Number) wide).intValue() > PHONE) {
            faults.add(path + " is " + wide + " pixels wide on a telephone: " + page.evaluate("""
                    () => [...document.querySelectorAll('main *, header *')]
                      .filter(each => each.getBoundingClientRect().right > innerWidth + 1 && !each.closest('.sheet, .scroll, .nav'))
                      .slice(0, 3).map(each => each.outerHTML.slice(0, 120)).join(' | ')"""));
        }
        return faults;
    }

    private static List<String> contrast(Visitor visitor, String path) {
        open(visitor, path);
        return axe(visitor.page(), path + " in the dark", "color-contrast");
    }

    private static void open(Visitor visitor, String path) {
        visitor.open(path);
        if (path.contains("edit=1")) {
            new Grid(visitor.page()).ready();
        }
    }

    /**
     * What axe finds.
     *
     * @param rules the only ones to try; all when none is named
     */
    private static List<String> axe(Page page, String where, String... rules) {
        if (!(boolean) page.evaluate("'axe' in window")) {
            page.evaluate(AxeBuilder.getAxeScript());
        }
        @SuppressWarnings("unchecked")
        List<String> found = (List<String>) page.evaluate("""
                async rules => {
                  const only = rules.length ? { runOnly: { type: 'rule', values: rules } } : {};
                  const { violations } = await axe.run(document, { preload: false, resultTypes: ['violations'], ...only });
                  return violations.flatMap(({ id, nodes }) => nodes.slice(0, 2).map(({ html }) => `${id}: ${html}`));
                }""", List.of(rules));
        return found.stream().map(fault -> where + ": " + fault).toList();
    }
}

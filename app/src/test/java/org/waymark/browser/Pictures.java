package org.waymark.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.nio.file.Path;
import java.util.List;

/**
 * Takes the pictures of the documentation and of the help pages from a running demonstration, whose pupils are
 * invented. Started by {@code docs/take-pictures}.
 */
public final class Pictures {

    private static final String SCHOOL = "/schools/9991001";
    private static final int WIDTH = 1366;
    private static final int HEIGHT = 768;

    private final Browser browser;
    private final String address;
    private final Path docs;
    private final Path help;

    private Pictures(Browser browser, String address, Path docs, Path help) {
        this.browser = browser;
        this.address = address;
        this.docs = docs;
        this.help = help;
    }

    /** @param arguments the demonstration's address, its password, the folder of the documentation, that of the help */
    public static void main(String[] arguments) {
        try (Chromium chromium = Chromium.start()) {
            new Pictures(chromium.browser(), arguments[0], Path.of(arguments[2]), Path.of(arguments[3]))
                    .take(arguments[1]);
        }
    }

    private void take(String password) {
        BrowserContext context = browser.newContext(
                new Browser.NewContextOptions().setViewportSize(WIDTH, HEIGHT).setLocale("en-GB"));
        Page page = context.newPage();
        page.navigate(address + "/sign-in");
        page.locator("#email").fill("lead@demo.example");
        page.locator("#password").fill(password);
        page.locator("#password").press("Enter");
        page.waitForSelector("nav.nav");
        List<String> years = years(page);
        String finished = years.get(1);

        page.navigate(address + SCHOOL + "/assessments?year=" + finished);
        shoot(page, docs.resolve("assessments.png"));
        for (String assessment : List.of("eyfsp", "phonics", "ks1", "mtc", "ks2")) {
            String sheet = sheet(page, assessment, finished);
            page.navigate(sheet);
            shoot(page, help.resolve(assessment + "-sheet.png"));
            reopen(page, assessment, finished);
            page.navigate(sheet + "&edit=1");
            page.waitForSelector("waymark-grid[data-ready]");
            firstCell(page).focus();
            shoot(page, help.resolve(assessment + "-grid.png"));
        }
        page.navigate(sheet(page, "ks2", finished));
        shoot(page, docs.resolve("sheet.png"));
        wrongValue(page, finished);
        page.navigate(sheet(page, "eyfsp", finished) + "&edit=1");
        page.waitForSelector("waymark-grid[data-ready]");
        firstCell(page).focus();
        shoot(page, docs.resolve("eyfsp-grid.png"));
        String edition = address + SCHOOL + "/assessments/ks2/" + finished;
        page.navigate(edition + "/history");
        shoot(page, docs.resolve("history.png"));
        page.navigate(edition + "/sign-off");
        page.locator("details summary").first().click();
        shoot(page, docs.resolve("sign-off.png"));
        page.navigate(address + SCHOOL + "/help/ks2/" + finished);
        shoot(page, docs.resolve("key.png"));
        page.navigate(edition);
        String form = page.locator("th.who a").first().getAttribute("href");
        page.setViewportSize(390, 844);
        page.navigate(address + form);
        shoot(page, docs.resolve("form-phone.png"));
        context.close();
    }

    /** A mark that the paper does not hold: it stays, says why, and is never saved. */
    private void wrongValue(Page page, String year) {
        page.navigate(sheet(page, "ks2", year) + "&edit=1");
        page.waitForSelector("waymark-grid[data-ready]");
        Locator cell = page.locator("tr[data-pupil]").nth(4).locator("td[data-item='maths.p2']");
        cell.focus();
        page.keyboard().type("36");
        page.keyboard().press("Enter");
        page.keyboard().press("ArrowUp");
        page.waitForSelector("#wg-tip:popover-open");
        page.waitForSelector("waymark-grid [data-part=wrong] button");
        shoot(page, docs.resolve("ks2-grid.png"));
        page.keyboard().press("Control+z");
    }

    /** The demonstration is thrown away afterwards: its grids are shown as they are while results are entered. */
    private void reopen(Page page, String assessment, String year) {
        page.navigate(address + SCHOOL + "/assessments/" + assessment + "/" + year + "/sign-off");
        Locator buttons = page.locator("form[action$='/reopen'] button");
        while (buttons.count() > 0) {
            buttons.first().click();
        }
    }

    private static Locator firstCell(Page page) {
        return page.locator("td[data-pupil][tabindex='0']");
    }

    private List<String> years(Page page) {
        page.navigate(address + SCHOOL + "/assessments");
        return page.locator("#year option").all().stream()
                .map(option -> option.getAttribute("value"))
                .toList();
    }

    /** The sheet of the first class of an edition. */
    private String sheet(Page page, String assessment, String year) {
        String edition = address + SCHOOL + "/assessments/" + assessment + "/" + year;
        page.navigate(edition);
        String first = page.locator("select[name=class] option").nth(1).getAttribute("value");
        return edition + "?class=" + first;
    }

    private static void shoot(Page page, Path file) {
        page.screenshot(new Page.ScreenshotOptions().setPath(file));
    }
}

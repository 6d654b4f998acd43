package org.waymark.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import java.util.List;
import org.waymark.school.OnRoll;

/** The entry grid of a page, worked by keyboard. */
final class Grid {

    private static final int MOST_TABS = 60;

    /** [rows to go, columns to go] from the cell that holds the tab stop to another one, among the rows shown. */
    private static final String WAY = """
            ([pupil, item]) => {
              const rows = [...document.querySelectorAll('tr[data-pupil]:not([hidden])')];
              const at = document.querySelector('td[data-pupil][tabindex="0"]');
              const to = document.querySelector(`td[data-pupil="${pupil}"][data-item="${item}"]`);
              const row = cell => rows.indexOf(cell.closest('tr'));
              return [row(to) - row(at), to.cellIndex - at.cellIndex];
            }""";

    private final Page page;

    Grid(Page page) {
        this.page = page;
    }

    /** Waits until the grid is drawn and listens. */
    Grid ready() {
        page.waitForSelector("waymark-grid[data-ready]");
        return this;
    }

    Locator cell(OnRoll pupil, String item) {
        return page.locator("td[data-pupil=\"" + pupil.pupilId() + "\"][data-item=\"" + item + "\"]");
    }

    /** A part of the grid by its hook. */
    Locator part(String name) {
        return page.locator("waymark-grid [data-part=\"" + name + "\"]");
    }

    Locator tip() {
        return page.locator("#wg-tip");
    }

    Locator dialog() {
        return page.locator("dialog[open]");
    }

    /** Presses keys one after the other, as Playwright names them. */
    Grid press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
        return this;
    }

    /** Types letters as a hand does. */
    Grid type(String text) {
        page.keyboard().type(text);
        return this;
    }

    /** Goes to a cell by Tab and the arrow keys alone. */
    Grid goTo(OnRoll pupil, String item) {
        enter();
        @SuppressWarnings("unchecked")
        List<Integer> way = (List<Integer>) page.evaluate(WAY, List.of(String.valueOf(pupil.pupilId()), item));
        repeat(way.get(0) < 0 ? "ArrowUp" : "ArrowDown", Math.abs(way.get(0)));
        repeat(way.get(1) < 0 ? "ArrowLeft" : "ArrowRight", Math.abs(way.get(1)));
        assertThat(cell(pupil, item)).isFocused();
        return this;
    }

    /** Brings the focus into the table by Tab, if it is not there. */
    Grid enter() {
        for (int i = 0; i < MOST_TABS && !inTable(); i++) {
            page.keyboard().press("Tab");
        }
        if (!inTable()) {
            throw new AssertionError("Tab does not lead into the grid");
        }
        return this;
    }

    private boolean inTable() {
        return (boolean) page.evaluate("document.activeElement.matches('td[data-pupil]')");
    }

    private void repeat(String key, int times) {
        for (int i = 0; i < times; i++) {
            page.keyboard().press(key);
        }
    }

    /** Puts a text on the clipboard, as a spreadsheet does, and pastes it. */
    Grid paste(String text) {
        page.evaluate("text => navigator.clipboard.writeText(text)", text);
        return press("Control+v");
    }

    /** Copies what is selected and answers what is on the clipboard then. */
    String copied() {
        press("Control+c");
        return (String) page.evaluate("() => navigator.clipboard.readText()");
    }

    /** Waits until nothing is on its way or waiting. */
    Grid saved() {
        assertThat(page.locator("td[data-state=saving], td[data-state=queued]")).hasCount(0);
        assertThat(page.locator("waymark-grid [data-save]")).hasAttribute("data-save", "saved");
        return this;
    }

    /** Waits until a cell shows a value and it is kept. */
    Grid holds(OnRoll pupil, String item, String value) {
        assertThat(cell(pupil, item)).hasText(value);
        return this;
    }

    /** Waits for a state of a cell. */
    Grid state(OnRoll pupil, String item, String state) {
        assertThat(cell(pupil, item)).hasAttribute("data-state", state);
        return this;
    }
}

package org.waymark.browser;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.Tracing;
import com.microsoft.playwright.options.Cookie;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.waymark.access.Sessions;
import org.waymark.access.SignedIn;

/** A person at a browser of their own. Whatever goes wrong in it beside the test's own steps is kept and told. */
final class Visitor {

    private final BrowserContext context;
    private final String base;
    private final List<String> faults = new ArrayList<>();
    private final List<Pattern> expected = new ArrayList<>();
    private Page page;

    Visitor(BrowserContext context, String base) {
        this.context = context;
        this.base = base;
        context.setDefaultTimeout(20_000);
        context.onConsoleMessage(message -> {
            if ("error".equals(message.type())) {
                fault("console: " + message.text() + " " + message.location());
            }
        });
        context.onWebError(error -> fault("script: " + error.error()));
        context.onResponse(this::check);
        context.tracing().start(new Tracing.StartOptions().setSnapshots(true));
        this.page = context.newPage();
    }

    private void check(Response response) {
        if (response.status() >= 400) {
            fault("answer: " + response.status() + " " + response.request().method() + " " + response.url());
        }
    }

    private void fault(String words) {
        if (expected.stream().noneMatch(pattern -> pattern.matcher(words).find())) {
            faults.add(words);
        }
    }

    /** From now on faults that contain this are part of the test. */
    Visitor expecting(String pattern) {
        expected.add(Pattern.compile(pattern));
        return this;
    }

    /** Signs in without the page: the session is in the database, its secret in the browser. */
    Visitor signIn(Sessions sessions, SignedIn person) {
        context.addCookies(List.of(new Cookie("waymark_session", sessions.start(person.id())).setUrl(base)));
        return this;
    }

    Page page() {
        return page;
    }

    BrowserContext context() {
        return context;
    }

    /** Opens an address of this Waymark. */
    Page open(String path) {
        page.navigate(base + path);
        return page;
    }

    /** Opens a sheet for editing. */
    Grid edit(String path) {
        open(path + (path.contains("?") ? "&" : "?") + "edit=1");
        return new Grid(page).ready();
    }

    /** Closes the page and opens another in the same browser: what it keeps in storage stays. */
    Visitor anotherPage() {
        page.close();
        page = context.newPage();
        return this;
    }

    List<String> faults() {
        return List.copyOf(faults);
    }

    /** Keeps what there is to see of a failed test. */
    void keep(Path folder, String name) {
        for (int i = 0; i < context.pages().size(); i++) {
            context.pages()
                    .get(i)
                    .screenshot(new Page.ScreenshotOptions().setPath(folder.resolve(name + "-" + i + ".png")));
        }
        context.tracing().stop(new Tracing.StopOptions().setPath(folder.resolve(name + ".zip")));
    }

    void close() {
        context.close();
    }
}

package org.waymark.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.PlaywrightException;
import com.microsoft.playwright.assertions.PlaywrightAssertions;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.extension.AfterTestExecutionCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.waymark.access.Sessions;
import org.waymark.access.SignedIn;
import org.waymark.testing.WaymarkTest;

/**
 * A test in a real browser. The application and the browser start once for all of these; each test has schools and
 * visitors of its own. A test fails on any error of a script, any message of that kind in the console and any answer
 * of 400 or more which it does not expect. What a failed test saw lies in {@code target/browser}.
 */
@WaymarkTest
@ExtendWith(BrowserTest.SharedBrowser.class)
abstract class BrowserTest {

    private static final Path SEEN = Path.of("target", "browser");

    /** Milliseconds; a busy building machine is slow. */
    private static final double PATIENCE = 15_000;

    private static @Nullable Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ApplicationContext rooms;

    @Autowired
    Sessions sessions;

    private final List<Visitor> visitors = new ArrayList<>();
    private boolean failed;

    /** Starts Chromium before the first browser test and ends it after the last test of the run. */
    static final class SharedBrowser implements BeforeAllCallback {

        @Override
        public void beforeAll(ExtensionContext context) {
            PlaywrightAssertions.setDefaultAssertionTimeout(PATIENCE);
            browser = context.getRoot()
                    .getStore(Namespace.GLOBAL)
                    .computeIfAbsent(Chromium.class, key -> Chromium.start(), Chromium.class)
                    .browser();
        }
    }

    @RegisterExtension
    final AfterTestExecutionCallback watching =
            context -> failed = context.getExecutionException().isPresent();

    /** A new school. */
    InventedSchool school() {
        return InventedSchool.of(rooms);
    }

    /** Somebody who is not signed in, at a screen of 1366 × 768. */
    Visitor visitor() {
        return visitor(options -> options);
    }

    /** Somebody who is not signed in. */
    Visitor visitor(UnaryOperator<Browser.NewContextOptions> options) {
        Browser.NewContextOptions usual = new Browser.NewContextOptions()
                .setViewportSize(1366, 768)
                .setLocale("en-GB")
                .setPermissions(List.of("clipboard-read", "clipboard-write"))
                .setTimezoneId("Europe/London");
        Visitor visitor = new Visitor(
                Objects.requireNonNull(browser).newContext(options.apply(usual)), "http://127.0.0.1:" + port);
        visitors.add(visitor);
        return visitor;
    }

    /** Somebody who is signed in. */
    Visitor visitor(SignedIn person) {
        return visitor().signIn(sessions, person);
    }

    @AfterEach
    void nothingElseWentWrong() {
        List<String> faults =
                visitors.stream().flatMap(visitor -> visitor.faults().stream()).toList();
        for (int i = 0; i < visitors.size(); i++) {
            Visitor visitor = visitors.get(i);
            try {
                if (failed || !faults.isEmpty()) {
                    visitor.keep(SEEN, getClass().getSimpleName() + "-" + System.nanoTime() % 1_000_000 + "-" + i);
                }
                visitor.close();
            } catch (PlaywrightException gone) {
                // A page that the test itself has closed: nothing to keep.
                System.err.println(gone.getMessage());
            }
        }
        assertThat(faults).isEmpty();
    }
}

package org.waymark.transfer.web;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.Assessment;
import org.waymark.national.Catalogues;
import org.waymark.scheme.Schemes;
import org.waymark.school.KnownCodes;
import org.waymark.transfer.Deliveries;
import org.waymark.transfer.Deliveries.DeliveredFile;
import org.waymark.transfer.PointBook;
import org.waymark.transfer.incoming.ColumnMeaning;
import org.waymark.transfer.incoming.FileReading;
import org.waymark.transfer.incoming.Heading;
import org.waymark.transfer.incoming.IncomingFile;
import org.waymark.transfer.incoming.Layouts;
import org.waymark.transfer.incoming.ReadingOptions;
import org.waymark.transfer.kept.CodeMeanings;
import org.waymark.transfer.kept.CodeMeaningsFile;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** The headings of a table on its way in: a person says what its columns hold, and the school remembers. */
@Controller
@RequestMapping("/schools/{laestab}/files/deliveries/{delivery}/headings/{position}")
class HeadingsController {

    private final Deliveries deliveries;
    private final CodeMeanings meanings;
    private final Catalogues catalogues;
    private final KnownCodes codes;
    private final Schemes schemes;
    private final Pages pages;

    HeadingsController(
            Deliveries deliveries,
            CodeMeanings meanings,
            Catalogues catalogues,
            KnownCodes codes,
            Schemes schemes,
            Pages pages) {
        this.deliveries = deliveries;
        this.meanings = meanings;
        this.catalogues = catalogues;
        this.codes = codes;
        this.schemes = schemes;
        this.pages = pages;
    }

    @GetMapping
    View show(
            Scope scope,
            @PathVariable UUID delivery,
            @PathVariable int position,
            @RequestParam(name = "of", defaultValue = "") List<String> asked) {
        scope.requireKeepsSchool();
        DeliveredFile file = deliveries.file(scope, delivery, position);
        HeadingPage page = HeadingPage.of(offered(scope, file), headings(scope, file), null, assessments(asked));
        return view(scope, delivery, position, file, page, Map.of());
    }

    @PostMapping
    Object say(
            Scope scope,
            @PathVariable UUID delivery,
            @PathVariable int position,
            @RequestParam Map<String, String> form,
            @RequestParam(name = "of", defaultValue = "") List<String> asked,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        DeliveredFile file = deliveries.file(scope, delivery, position);
        List<Heading> headings = headings(scope, file);
        Map<Integer, String> chosen = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            chosen.put(i, form.getOrDefault("meaning-" + i, ""));
        }
        HeadingPage.Offered offered = offered(scope, file);
        Map<String, String> errors = check(headings, chosen, offered);
        if (!errors.isEmpty()) {
            HeadingPage page = HeadingPage.of(offered, headings, chosen, assessments(asked));
            return view(scope, delivery, position, file, page, errors).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        }
        meanings.rememberHeadings(scope, layout(headings), toRemember(headings, chosen));
        flash.addFlashAttribute(
                Pages.MESSAGE, "Waymark remembers what the columns of " + file.name() + " hold for the next time.");
        return "redirect:/schools/" + scope.laestab() + "/files/deliveries/" + delivery;
    }

    private List<Heading> headings(Scope scope, DeliveredFile file) {
        ReadingOptions options = new ReadingOptions(
                catalogues.current(),
                codes,
                scope.laestab(),
                file.choices().year(),
                layout -> meanings.headings(scope, layout),
                new PointBook(schemes, scope),
                file.choices().findPoint().orElse(null));
        try {
            IncomingFile read = FileReading.read(new ByteArrayInputStream(file.bytes()), options);
            if (read.headings().isEmpty()) {
                throw new NotFound(file.name() + " is no table with headings of which something could be said.");
            }
            return read.headings();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static String layout(List<Heading> headings) {
        return Layouts.fingerprint(headings.stream().map(Heading::text).toList());
    }

    private HeadingPage.Offered offered(Scope scope, DeliveredFile file) {
        return new HeadingPage.Offered(
                catalogues.current(),
                new PointBook(schemes, scope),
                file.choices().year());
    }

    private static Map<String, String> check(
            List<Heading> headings, Map<Integer, String> chosen, HeadingPage.Offered offered) {
        Map<String, String> errors = new LinkedHashMap<>();
        Set<String> texts = new HashSet<>();
        Map<String, String> given = new HashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            String text = headings.get(i).text();
            String code = chosen.getOrDefault(i, "");
            Optional<ColumnMeaning> meaning = ColumnMeaning.find(code).filter(found -> exists(found, offered));
            if (!texts.add(Layouts.fold(text))) {
                continue;
            }
            if (meaning.isEmpty()) {
                errors.put("meaning-" + i, "Say what \"" + text + "\" holds, or that it is left out.");
            } else if (!(meaning.get() instanceof ColumnMeaning.LeftOut)) {
                // The same item may stand twice for two years: "2024 Writing" beside "2025 Writing".
                String key = code + " " + text.replaceAll("\\D+", " ").strip();
                String before = given.putIfAbsent(key, text);
                if (before != null) {
                    errors.put(
                            "meaning-" + i,
                            "\"" + text + "\" cannot hold the same as \"" + before + "\". Leave one of them out.");
                }
            }
        }
        return errors;
    }

    private static boolean exists(ColumnMeaning meaning, HeadingPage.Offered offered) {
        return !(meaning instanceof ColumnMeaning.OfResult(Assessment assessment, String item))
                || (assessment.isPoint()
                        ? offered.points()
                                .find(assessment, offered.year())
                                .flatMap(edition -> edition.findItem(item))
                                .isPresent()
                        : CodeMeaningsFile.isItem(offered.catalogue(), assessment, item));
    }

    /** What Waymark knows by itself need not be remembered, and may get better. */
    private static Map<String, String> toRemember(List<Heading> headings, Map<Integer, String> chosen) {
        Map<String, String> remembered = new LinkedHashMap<>();
        for (int i = 0; i < headings.size(); i++) {
            Heading heading = headings.get(i);
            String code = chosen.getOrDefault(i, "");
            @Nullable ColumnMeaning meaning = heading.meaning();
            boolean known = heading.certainty() == Heading.Certainty.KNOWN
                    && meaning != null
                    && meaning.code().equals(code);
            if (!known) {
                remembered.putIfAbsent(Layouts.fold(heading.text()), code);
            }
        }
        return remembered;
    }

    private static Set<Assessment> assessments(List<String> codes) {
        Set<Assessment> assessments = EnumSet.noneOf(Assessment.class);
        codes.forEach(code -> Assessment.find(code).ifPresent(assessments::add));
        return assessments;
    }

    private View view(
            Scope scope,
            UUID delivery,
            int position,
            DeliveredFile file,
            HeadingPage headings,
            Map<String, String> errors) {
        return View.of(
                "transfer/headings",
                "page",
                pages.page(scope, Section.FILES, "What the columns hold"),
                "delivery",
                delivery.toString(),
                "position",
                position,
                "name",
                file.name(),
                "headings",
                headings,
                "errors",
                errors);
    }
}

package org.waymark.transfer.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.access.SignedIn;
import org.waymark.catalogue.Assessment;
import org.waymark.national.Catalogues;
import org.waymark.transfer.incoming.ColumnMeaning;
import org.waymark.transfer.kept.CodeMeaning;
import org.waymark.transfer.kept.CodeMeanings;
import org.waymark.transfer.kept.CodeMeaningsFile;
import org.waymark.transfer.kept.KeptCode;
import org.waymark.transfer.kept.KeptResults;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** Codes under which results are kept because nobody knows them yet: a person says what they are, and passes it on. */
@Controller
@RequestMapping("/schools/{laestab}/files/codes")
class CodesController {

    private static final MediaType CSV = new MediaType("text", "csv", StandardCharsets.UTF_8);
    private static final int MOST_SHOWN = 5;

    private final KeptResults kept;
    private final CodeMeanings meanings;
    private final Catalogues catalogues;
    private final Pages pages;

    CodesController(KeptResults kept, CodeMeanings meanings, Catalogues catalogues, Pages pages) {
        this.kept = kept;
        this.meanings = meanings;
        this.catalogues = catalogues;
        this.pages = pages;
    }

    @GetMapping
    View list(Scope scope) {
        scope.requireKeepsSchool();
        return view(scope, Map.of());
    }

    @PostMapping
    Object say(
            Scope scope,
            @RequestParam(defaultValue = "") String code,
            @RequestParam(defaultValue = "") String item,
            @RequestParam(name = "from-year", defaultValue = "") String from,
            @RequestParam(name = "to-year", defaultValue = "") String to,
            RedirectAttributes flash) {
        scope.requireKeepsSchool();
        List<String> parts = List.of(code.toUpperCase(Locale.ROOT).split("/", -1));
        String id = CodePage.id(parts);
        if (parts.size() != KeptCode.PARTS || parts.stream().anyMatch(String::isBlank)) {
            return refused(scope, "codes", "Choose a code from the list.");
        }
        if (!ItemChoices.of(catalogues.current(), Set.of()).has(item)
                || !(ColumnMeaning.find(item).orElse(null) instanceof ColumnMeaning.OfResult result)) {
            return refused(scope, "item-" + id, "Choose what " + String.join(" / ", parts) + " is.");
        }
        if (!isYear(from) || !isYear(to) || !from.isEmpty() && !to.isEmpty() && from.compareTo(to) > 0) {
            return refused(
                    scope, "from-" + id, "Choose years of which the first is not after the last, or leave them.");
        }
        meanings.say(
                scope,
                List.of(new CodeMeaning(
                        0,
                        parts.get(0),
                        parts.get(1),
                        parts.get(2),
                        parts.get(3),
                        parts.get(4),
                        year(from),
                        year(to),
                        result.assessment(),
                        result.item(),
                        Pages.findSignedIn().map(SignedIn::name).orElse("Somebody"))));
        flash.addFlashAttribute(
                Pages.MESSAGE,
                String.join(" / ", parts) + " is now "
                        + ItemChoices.of(catalogues.current(), Set.of()).label(item) + ".");
        return back(scope);
    }

    @PostMapping("/{meaning}/forget")
    String forget(Scope scope, @PathVariable long meaning, RedirectAttributes flash) {
        meanings.forget(scope, meaning);
        flash.addFlashAttribute(
                Pages.MESSAGE, "That is forgotten. Results that were put into their place because of it stay there.");
        return back(scope);
    }

    @GetMapping("/meanings.csv")
    ResponseEntity<byte[]> download(Scope scope) {
        scope.requireKeepsSchool();
        return ResponseEntity.ok()
                .contentType(CSV)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment()
                                .filename("waymark-meanings-of-codes.csv")
                                .build()
                                .toString())
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(CodeMeaningsFile.write(meanings.list(scope)));
    }

    @PostMapping("/file")
    Object load(
            Scope scope,
            @RequestParam(name = "file", required = false) @Nullable MultipartFile file,
            RedirectAttributes flash)
            throws IOException {
        scope.requireKeepsSchool();
        if (file == null || file.isEmpty()) {
            return refused(scope, "file", "Choose a file that is not empty.");
        }
        CodeMeaningsFile.Contents contents = CodeMeaningsFile.read(
                file.getBytes(),
                catalogues.current(),
                Pages.findSignedIn().map(SignedIn::name).orElse("Somebody"));
        if (contents.meanings().isEmpty() || !contents.findings().isEmpty()) {
            return refused(scope, "file", whyNot(contents));
        }
        meanings.say(scope, contents.meanings());
        int count = contents.meanings().size();
        flash.addFlashAttribute(Pages.MESSAGE, count == 1 ? "1 code is taken." : count + " codes are taken.");
        return back(scope);
    }

    private static String whyNot(CodeMeaningsFile.Contents contents) {
        if (contents.findings().isEmpty()) {
            return "The file says nothing of any code. Choose another.";
        }
        var first = contents.findings().getFirst();
        String line = first.line() > 0 ? "Line " + first.line() + ": " : "";
        return "Nothing is taken. " + line + first.message();
    }

    private View refused(Scope scope, String place, String message) {
        return view(scope, Map.of(place, message)).withStatus(HttpStatus.UNPROCESSABLE_CONTENT);
    }

    private View view(Scope scope, Map<String, String> errors) {
        List<CodeMeaning> said = meanings.list(scope);
        List<CodePage.Row> rows = KeptCode.listOf(kept.list(scope)).stream()
                .map(code -> row(code, said))
                .toList();
        return View.of(
                "transfer/codes",
                "page",
                pages.page(scope, Section.FILES, "Codes"),
                "codes",
                new CodePage(
                        rows,
                        said,
                        ItemChoices.of(catalogues.current(), Set.of()),
                        rows.stream().mapToLong(CodePage.Row::placed).sum()),
                "errors",
                errors);
    }

    private CodePage.Row row(KeptCode code, List<CodeMeaning> said) {
        List<String> values =
                code.values().values().stream().distinct().limit(MOST_SHOWN).toList();
        return new CodePage.Row(
                code,
                values,
                code.countPlaced(said),
                chosen(code, said),
                ItemChoices.of(catalogues.current(), likely(code)));
    }

    private static String chosen(KeptCode code, List<CodeMeaning> said) {
        return said.stream()
                .filter(meaning -> code.countPlaced(List.of(meaning)) > 0)
                .map(meaning -> new ColumnMeaning.OfResult(meaning.assessment(), meaning.item()).code())
                .findFirst()
                .orElse("");
    }

    private static Set<Assessment> likely(KeptCode code) {
        return switch (code.parts().getFirst()) {
            case "KS2" -> code.parts().contains("MTC") ? Set.of(Assessment.MTC) : Set.of(Assessment.KS2);
            case "KS1" -> code.parts().contains("PHO") ? Set.of(Assessment.PHONICS) : Set.of(Assessment.KS1);
            case "EYF", "FSP", "EYFSP" -> Set.of(Assessment.EYFSP);
            default -> Set.of();
        };
    }

    private static boolean isYear(String text) {
        return text.isEmpty() || text.matches("20\\d\\d");
    }

    private static @Nullable Integer year(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }

    private static String back(Scope scope) {
        return "redirect:/schools/" + scope.laestab() + "/files/codes";
    }
}

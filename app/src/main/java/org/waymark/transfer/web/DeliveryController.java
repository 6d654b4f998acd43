package org.waymark.transfer.web;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.scheme.Schemes;
import org.waymark.transfer.Deliveries;
import org.waymark.transfer.Delivery;
import org.waymark.transfer.FileReport;
import org.waymark.transfer.ImportChoices;
import org.waymark.transfer.ImportReport;
import org.waymark.transfer.PlannedResult;
import org.waymark.transfer.ReportTable;
import org.waymark.transfer.incoming.FileKind;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** What files would do, before anything changes; the decisions of a person; and doing it. */
@Controller
@RequestMapping("/schools/{laestab}/files/deliveries/{delivery}")
class DeliveryController {

    /** Most imports are done before a person has looked up; only then is there a page that says how far it is. */
    private static final long SHORT_MILLIS = 1_500;

    private static final String WHO = "who-";
    private static final String HOLD = "hold-";

    private final Deliveries deliveries;
    private final Schemes schemes;
    private final Pages pages;

    DeliveryController(Deliveries deliveries, Schemes schemes, Pages pages) {
        this.deliveries = deliveries;
        this.schemes = schemes;
        this.pages = pages;
    }

    @GetMapping
    Object show(
            Scope scope,
            @PathVariable("delivery") UUID id,
            @RequestParam(defaultValue = "") String show,
            @RequestParam(defaultValue = "1") int page) {
        Delivery delivery = deliveries.get(scope, id);
        return switch (delivery.state()) {
            case WAITING -> preview(scope, delivery, show, page);
            case APPLYING ->
                View.of(
                        "transfer/applying",
                        "page",
                        pages.page(scope, Section.FILES, "Being imported"),
                        "delivery",
                        delivery);
            case APPLIED -> applied(scope, delivery);
        };
    }

    private static String applied(Scope scope, Delivery delivery) {
        String home = "redirect:/schools/" + scope.laestab() + "/files";
        return delivery.importId() == null ? home : home + "/imports/" + delivery.importId();
    }

    private View preview(Scope scope, Delivery delivery, String show, int number) {
        ImportReport report = deliveries.preview(scope, delivery);
        return View.of(
                "transfer/delivery",
                "page",
                pages.page(scope, Section.FILES, "Before anything changes"),
                "delivery",
                delivery,
                "view",
                new ReportView(report, ReportView.Show.of(show, report), Math.max(1, number)),
                "assessments",
                assessments(report),
                "points",
                schemes.get(scope, new AcademicYear(delivery.choices().year())).points(),
                "namesNoYear",
                report.files().stream().anyMatch(DeliveryController::mayNameNoYear));
    }

    /** The assessments of the results that meet a value which stands already. */
    private static List<Assessment> assessments(ImportReport report) {
        Set<String> meeting = new HashSet<>();
        for (FileReport file : report.files()) {
            for (PlannedResult result : file.results()) {
                if (result.verdict() == PlannedResult.Verdict.CHANGED
                        || result.verdict() == PlannedResult.Verdict.OURS) {
                    meeting.add(result.assessment());
                }
            }
        }
        List<Assessment> assessments = new ArrayList<>();
        for (Assessment assessment : Assessment.values()) {
            if (meeting.contains(assessment.code())) {
                assessments.add(assessment);
            }
        }
        return assessments;
    }

    private static boolean mayNameNoYear(FileReport file) {
        return file.kind() == FileKind.PUPILS_CSV || file.kind() == FileKind.RESULTS_TABLE;
    }

    /** What is not in the form stays as it was decided: each part of the page is a form of its own. */
    @PostMapping("/choices")
    String choose(
            Scope scope,
            @PathVariable("delivery") UUID id,
            @RequestParam MultiValueMap<String, String> form,
            RedirectAttributes flash) {
        Delivery delivery = deliveries.get(scope, id);
        ImportChoices before = delivery.choices();
        Set<Integer> leftOut = new HashSet<>(before.leftOut());
        Set<Integer> joined = new HashSet<>(before.joined());
        toggle(form.getFirst("leaveOut"), form.getFirst("take"), leftOut);
        toggle(form.getFirst("join"), form.getFirst("unjoin"), joined);
        Map<String, String> people = new HashMap<>(before.people());
        Set<String> blanksOnly = new HashSet<>(before.blanksOnly());
        form.toSingleValueMap().forEach((name, value) -> {
            if (name.startsWith(WHO)) {
                String key = name.substring(WHO.length());
                if (value.isEmpty()) {
                    people.remove(key);
                } else {
                    people.put(key, value);
                }
            } else if (name.startsWith(HOLD)) {
                String code = name.substring(HOLD.length());
                if (value.equals("blanks")) {
                    blanksOnly.add(code);
                } else {
                    blanksOnly.remove(code);
                }
            }
        });
        boolean options = form.containsKey("options");
        String point = form.getFirst("point");
        deliveries.choose(
                scope,
                id,
                new ImportChoices(
                        year(form.getFirst("year"), before.year()),
                        options ? form.containsKey("createPupils") : before.createPupils(),
                        blanksOnly,
                        leftOut,
                        joined,
                        people,
                        point == null ? before.point() : point));
        flash.addFlashAttribute(Pages.MESSAGE, "That is kept. This is what would happen now.");
        return "redirect:/schools/" + scope.laestab() + "/files/deliveries/" + id;
    }

    private static int year(@Nullable String text, int before) {
        return text != null && text.matches("20[0-9]{2}") ? Integer.parseInt(text) : before;
    }

    private static void toggle(@Nullable String add, @Nullable String remove, Set<Integer> places) {
        if (add != null && add.matches("[0-9]{1,4}")) {
            places.add(Integer.valueOf(add));
        }
        if (remove != null && remove.matches("[0-9]{1,4}")) {
            places.remove(Integer.valueOf(remove));
        }
    }

    @PostMapping("/apply")
    String apply(
            Scope scope,
            @PathVariable("delivery") UUID id,
            @RequestParam(defaultValue = "") String fingerprint,
            RedirectAttributes flash)
            throws InterruptedException {
        boolean ended = deliveries.start(scope, id, fingerprint).await(SHORT_MILLIS, TimeUnit.MILLISECONDS);
        Delivery delivery = deliveries.get(scope, id);
        if (ended && delivery.state() == Delivery.State.APPLIED && delivery.importId() == null) {
            flash.addFlashAttribute(Pages.MESSAGE, "Nothing had to change: the school knows all of it already.");
        }
        return "redirect:/schools/" + scope.laestab() + "/files/deliveries/" + id;
    }

    @PostMapping("/discard")
    String discard(Scope scope, @PathVariable("delivery") UUID id, RedirectAttributes flash) {
        deliveries.discard(scope, id);
        flash.addFlashAttribute(Pages.MESSAGE, "The files are gone, and nothing was changed.");
        return "redirect:/schools/" + scope.laestab() + "/files";
    }

    @GetMapping("/report.csv")
    ResponseEntity<byte[]> report(Scope scope, @PathVariable("delivery") UUID id) {
        Delivery delivery = deliveries.get(scope, id);
        return FilesController.csv("waymark-preview.csv", ReportTable.of(deliveries.preview(scope, delivery)));
    }
}

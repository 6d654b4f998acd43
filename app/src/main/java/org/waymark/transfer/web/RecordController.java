package org.waymark.transfer.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.national.Catalogues;
import org.waymark.results.RecordedResult;
import org.waymark.results.RecordedResults;
import org.waymark.scheme.Schemes;
import org.waymark.school.Enrolment;
import org.waymark.school.Pupil;
import org.waymark.school.Pupils;
import org.waymark.transfer.PointBook;
import org.waymark.transfer.kept.KeptResults;
import org.waymark.ui.Section;
import org.waymark.ui.View;

/** All that is recorded of a pupil, year by year, wherever they were then, and what is kept word for word. */
@Controller
public class RecordController {

    private final Pupils pupils;
    private final RecordedResults results;
    private final KeptResults kept;
    private final Catalogues catalogues;
    private final Schemes schemes;
    private final Pages pages;

    RecordController(
            Pupils pupils,
            RecordedResults results,
            KeptResults kept,
            Catalogues catalogues,
            Schemes schemes,
            Pages pages) {
        this.pupils = pupils;
        this.results = results;
        this.kept = kept;
        this.catalogues = catalogues;
        this.schemes = schemes;
        this.pages = pages;
    }

    /**
     * One assessment of a year.
     *
     * @param here whether the pupil was on roll at this school then
     */
    public record Sat(Assessment assessment, AcademicYear year, boolean here, List<Value> values) {}

    /** One result of it. */
    public record Value(String label, String value, boolean derived) {}

    @GetMapping("/schools/{laestab}/pupils/{pupil}/record")
    View record(Scope scope, @PathVariable("pupil") long id) {
        scope.requireKeepsSchool();
        Pupil pupil = pupils.getPupil(scope, id, 0);
        List<Integer> here =
                pupils.listEnrolments(scope, id).stream().map(Enrolment::year).toList();
        return View.of(
                "transfer/record",
                "page",
                pages.page(scope, Section.PUPILS, pupil.details().listName() + ": all results"),
                "pupil",
                pupil,
                "sat",
                sat(scope, results.listPupils(scope, List.of(id)), here),
                "kept",
                kept.listPupils(scope, List.of(id)));
    }

    private List<Sat> sat(Scope scope, List<RecordedResult> recorded, List<Integer> here) {
        PointBook points = new PointBook(schemes, scope);
        Map<Integer, Map<Assessment, List<Value>>> byYear = new TreeMap<>(Comparator.reverseOrder());
        for (RecordedResult result : recorded) {
            byYear.computeIfAbsent(result.year(), year -> new TreeMap<>())
                    .computeIfAbsent(result.assessment(), assessment -> new ArrayList<>())
                    .add(new Value(label(points, result), result.value(), result.derived()));
        }
        List<Sat> all = new ArrayList<>();
        byYear.forEach((year, assessments) -> assessments.forEach((assessment, values) ->
                all.add(new Sat(assessment, new AcademicYear(year), here.contains(year), values))));
        return all;
    }

    private String label(PointBook points, RecordedResult result) {
        Optional<Edition> found = result.assessment().isPoint()
                ? points.find(result.assessment(), result.year())
                : catalogues.current().findEdition(result.assessment(), new AcademicYear(result.year()));
        @Nullable Edition edition = found.orElse(null);
        return edition == null
                ? result.item()
                : edition.findItem(result.item()).map(Item::longLabel).orElse(result.item());
    }
}

package org.waymark.analysis.web;

import java.time.Clock;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.story.PupilStories;
import org.waymark.analysis.story.PupilStory;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.national.Catalogues;
import org.waymark.results.PupilChange;
import org.waymark.results.PupilRecords;
import org.waymark.ui.Section;
import org.waymark.ui.Times;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Part;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;
import org.waymark.ui.report.Tone;

/** One pupil's whole story, and every change of it. */
@Controller
@RequestMapping("/schools/{laestab}/figures/pupils/{id:\\d+}")
class PupilStoryController {

    /** Far more than a childhood has; what is older than that is in the history of the sheets. */
    private static final int MOST = 500;

    private final PupilStories stories;
    private final PupilRecords records;
    private final Catalogues catalogues;
    private final Reports reports;
    private final Pages pages;
    private final Clock clock;

    PupilStoryController(
            PupilStories stories,
            PupilRecords records,
            Catalogues catalogues,
            Reports reports,
            Pages pages,
            Clock clock) {
        this.stories = stories;
        this.records = records;
        this.catalogues = catalogues;
        this.reports = reports;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping
    View story(Scope scope, @PathVariable long id, @RequestParam(defaultValue = "") String as) {
        PupilStory story = stories.get(scope, id);
        Address address = address(scope, id);
        Report report = new PupilStoryReport(scope, story, table(address)).make(Times.moment(clock.instant()));
        return reports.answer(
                as,
                report,
                "pupil-" + id,
                () -> org.waymark.ui.View.of(
                        "analysis/pupilStory",
                        "page",
                        pages.page(scope, Section.FIGURES, story.name()),
                        "scope",
                        scope,
                        "pupilId",
                        id,
                        "changed",
                        !story.changes().isEmpty(),
                        "address",
                        address,
                        "report",
                        report));
    }

    /** Every change of a pupil, or those of one subject of one assessment with what followed from them. */
    @GetMapping("/history")
    View history(
            Scope scope,
            @PathVariable long id,
            @RequestParam(defaultValue = "") String of,
            @RequestParam(defaultValue = "") String as) {
        String name = records.get(scope, id).pupil().details().listName();
        Address story = address(scope, id);
        List<PupilChange> changes;
        String what;
        if (of.isEmpty()) {
            changes = records.listChanges(scope, id, MOST);
            what = "Every change of the results, newest first. What Waymark worked out from them is left out.";
        } else {
            Subjects subject = subject(of);
            changes = records.listChanges(
                    scope,
                    id,
                    subject.edition().assessment(),
                    subject.edition().year().endYear(),
                    subject.items(),
                    MOST);
            what = subject.label() + ", " + subject.edition().title()
                    + ": every change, newest first, with what Waymark worked out.";
        }
        Part part = changes.isEmpty()
                ? new Part.Words("Nothing was changed here: nothing has been entered yet.", Tone.QUIET)
                : table(story).of(changes);
        Report report = new Report(name + ": changes", List.of(what), List.of(part), List.of());
        return reports.answer(
                as,
                report,
                "pupil-" + id + "-changes",
                () -> org.waymark.ui.View.of(
                        "analysis/pupilChanges",
                        "page",
                        pages.page(scope, Section.FIGURES, report.title()),
                        "name",
                        name,
                        "all",
                        of.isEmpty(),
                        "story",
                        story,
                        "address",
                        story.at(story.path() + "/history").with("of", of),
                        "report",
                        report));
    }

    private static Address address(Scope scope, long id) {
        return Address.of("/schools/" + scope.laestab() + "/figures/pupils/" + id);
    }

    private PupilChangesTable table(Address story) {
        return new PupilChangesTable(catalogues.current(), story.path() + "/history");
    }

    private record Subjects(Edition edition, String label, Set<String> items) {}

    /** From {@code ks2:2026:reading} to what it names. */
    private Subjects subject(String of) {
        String[] parts = of.split(":", -1);
        if (parts.length != 3 || !parts[1].matches("2[01]\\d\\d")) {
            throw new NotFound("There is no such part of a pupil's record.");
        }
        Edition edition = Assessment.find(parts[0])
                .flatMap(found -> catalogues.current().findEdition(found, new AcademicYear(Integer.parseInt(parts[1]))))
                .orElseThrow(() -> new NotFound("There is no such assessment."));
        List<Item> items = edition.itemsOf(parts[2]);
        if (items.isEmpty()) {
            throw new NotFound("There is no such subject in " + edition.title() + ".");
        }
        return new Subjects(
                edition,
                items.getFirst().subject().label(),
                items.stream().map(Item::id).collect(Collectors.toSet()));
    }
}

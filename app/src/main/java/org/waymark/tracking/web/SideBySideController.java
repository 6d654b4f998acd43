package org.waymark.tracking.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.NotFound;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Subject;
import org.waymark.catalogue.YearGroup;
import org.waymark.results.Editions;
import org.waymark.tracking.beside.Against;
import org.waymark.tracking.beside.Beside;
import org.waymark.tracking.beside.SideBySides;
import org.waymark.tracking.overview.HeldPoints;
import org.waymark.ui.Section;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Report;
import org.waymark.ui.report.Reports;

/** Statutory result, judgement and test side by side; and a point's judgements against the results of the year. */
@Controller
class SideBySideController {

    private static final int EARLIEST = 2001;
    private static final int LATEST = 2100;

    private final SideBySides sides;
    private final HeldPoints heldPoints;
    private final Editions editions;
    private final CopiedWords copied;
    private final Reports reports;
    private final Pages pages;

    SideBySideController(
            SideBySides sides,
            HeldPoints heldPoints,
            Editions editions,
            CopiedWords copied,
            Reports reports,
            Pages pages) {
        this.sides = sides;
        this.heldPoints = heldPoints;
        this.editions = editions;
        this.copied = copied;
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping("/schools/{laestab}/judgements/side-by-side")
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "year_group", defaultValue = "6") String yearGroup,
            @RequestParam(name = "class", defaultValue = "") String ofClass,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String only,
            @RequestParam(defaultValue = "") String earlier,
            @RequestParam(defaultValue = "") String as) {
        scope.requireAnalysis();
        List<AcademicYear> years = years(scope);
        AcademicYear chosen = chosen(years, year);
        YearGroup group = YearGroup.find(yearGroup).orElse(YearGroup.YEAR_6);
        boolean also = earlier.equals("yes");
        List<Beside> all = sides.list(scope, chosen, group, also);
        List<String> classes = all.stream()
                .map(one -> one.pupil().className())
                .filter(Objects::nonNull)
                .distinct()
                .sorted()
                .toList();
        String inClass = scope.seesNames() && classes.contains(ofClass) ? ofClass : "";
        List<Beside> shown = all.stream()
                .filter(one -> inClass.isEmpty() || inClass.equals(one.pupil().className()))
                .toList();
        List<Subject> subjects = sides.listSubjects(scope, chosen);
        String inSubject = subjects.stream().anyMatch(known -> known.code().equals(subject)) ? subject : "";
        Address address = Address.of(path(scope))
                .with("year", chosen.endYear())
                .with("year_group", group.code())
                .with("class", inClass)
                .with("subject", inSubject)
                .with("only", only.equals("differ") ? only : "")
                .with("earlier", also ? "yes" : "");
        Report report = new SideBySideReport(scope, chosen, group, shown, address).report();
        List<OverviewPick> picks = new ArrayList<>();
        picks.add(yearPick(years, chosen));
        picks.add(new OverviewPick(
                "year_group",
                "Year group",
                Arrays.stream(YearGroup.values())
                        .map(one -> new OverviewPick.Option(one.code(), one.label()))
                        .toList(),
                group.code()));
        if (scope.seesNames()) {
            picks.add(classPick(classes, inClass));
            picks.add(new OverviewPick("subject", "Subject", subjectOptions(subjects), inSubject));
            picks.add(new OverviewPick(
                    "only",
                    "Pupils",
                    List.of(
                            new OverviewPick.Option("", "All, those who differ first"),
                            new OverviewPick.Option("differ", "Only where they differ")),
                    only.equals("differ") ? only : ""));
        }
        picks.add(new OverviewPick(
                "earlier",
                "Compare",
                List.of(
                        new OverviewPick.Option("", "Results of one school year"),
                        new OverviewPick.Option("yes", "Results of earlier years too")),
                also ? "yes" : ""));
        return reports.answer(
                as,
                report,
                "side-by-side-" + chosen.endYear(),
                () -> draw(scope, address, picks, links(scope, false), report));
    }

    @GetMapping("/schools/{laestab}/judgements/side-by-side/results")
    View against(
            Scope scope,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(defaultValue = "ks2") String assessment,
            @RequestParam(defaultValue = "") String point,
            @RequestParam(defaultValue = "") String subject,
            @RequestParam(defaultValue = "") String way,
            @RequestParam(defaultValue = "") String as) {
        scope.requireAnalysis();
        Assessment statutory = Assessment.find(assessment)
                .filter(found -> !found.isPoint() && found != Assessment.MTC)
                .orElseThrow(() -> new NotFound("No judgement can be compared with " + assessment + "."));
        List<AcademicYear> years = years(scope);
        List<Edition> held = heldPoints.listEditions(scope);
        AcademicYear chosen = year == null ? newestWith(scope, statutory, held, years) : chosen(years, year);
        List<Edition> points =
                held.stream().filter(edition -> edition.year().equals(chosen)).toList();
        Optional<Edition> at = points.stream()
                .filter(edition -> edition.assessment().code().equals(point))
                .findFirst()
                .or(() -> points.isEmpty() ? Optional.empty() : Optional.of(points.getLast()));
        Optional<Edition> of = editions.find(scope, statutory, chosen);
        List<Against> subjects =
                at.isPresent() && of.isPresent() ? sides.listAgainst(scope, at.get(), of.get()) : List.of();
        Optional<Against> one = subjects.stream()
                .filter(found -> found.item().id().equals(subject))
                .findFirst()
                .or(() -> subjects.stream().findFirst());
        Address address = Address.of(path(scope) + "/results")
                .with("assessment", statutory.code())
                .with("year", chosen.endYear())
                .with("point", at.map(edition -> edition.assessment().code()).orElse(""))
                .with("subject", one.map(found -> found.item().id()).orElse(""))
                .with("way", scope.seesNames() ? way : "");
        Report report = copied.on(
                new AgainstReport(scope, statutory, chosen, at.orElse(null), subjects, one.orElse(null), address)
                        .report(),
                scope,
                at.stream().toList());
        List<OverviewPick> picks = new ArrayList<>();
        picks.add(new OverviewPick(
                "assessment",
                "Results",
                Assessment.statutory().stream()
                        .filter(known -> known != Assessment.MTC)
                        .map(known -> new OverviewPick.Option(known.code(), known.title()))
                        .toList(),
                statutory.code()));
        picks.add(yearPick(years, chosen));
        at.ifPresent(edition -> picks.add(new OverviewPick(
                "point",
                "Judgements",
                points.stream()
                        .map(known -> new OverviewPick.Option(
                                known.assessment().code(), known.assessment().title()))
                        .toList(),
                edition.assessment().code())));
        one.ifPresent(found -> picks.add(new OverviewPick(
                "subject",
                "Subject",
                subjects.stream()
                        .map(known -> new OverviewPick.Option(
                                known.item().id(), known.item().longLabel()))
                        .toList(),
                found.item().id())));
        return reports.answer(
                as,
                report,
                "judgements-against-" + statutory.code() + "-" + chosen.endYear(),
                () -> draw(scope, address, picks, links(scope, true), report));
    }

    /** The newest year in which there is something on both sides, else the newest of all. */
    private AcademicYear newestWith(Scope scope, Assessment statutory, List<Edition> held, List<AcademicYear> years) {
        // The last point of a year is the one that is laid beside its results; the running year may have a few early
        // ones.
        List<Edition> lastFirst = Stream.concat(
                        held.reversed().stream().filter(edition -> edition.assessment() == Assessment.SUMMER_2),
                        held.reversed().stream())
                .toList();
        return lastFirst.stream()
                .filter(edition -> editions.find(scope, statutory, edition.year())
                        .filter(found ->
                                !sides.listAgainst(scope, edition, found).isEmpty())
                        .isPresent())
                .map(Edition::year)
                .findFirst()
                .orElseGet(years::getFirst);
    }

    /** The years in which anything was judged, newest first; the present one where nothing was. */
    private List<AcademicYear> years(Scope scope) {
        List<AcademicYear> years = heldPoints.list(List.of(scope)).reversed().stream()
                .map(point -> point.year())
                .distinct()
                .toList();
        return years.isEmpty() ? List.of(AcademicYear.of(editions.today())) : years;
    }

    private static AcademicYear chosen(List<AcademicYear> years, @Nullable Integer asked) {
        if (asked == null) {
            return years.getFirst();
        }
        if (asked < EARLIEST || asked > LATEST) {
            throw new NotFound("There is no school year " + asked + ".");
        }
        // A year in which nothing was judged is a page that says so, not an error.
        return new AcademicYear(asked);
    }

    private static OverviewPick yearPick(List<AcademicYear> years, AcademicYear chosen) {
        return new OverviewPick(
                "year",
                "Year",
                Stream.concat(years.stream(), Stream.of(chosen))
                        .distinct()
                        .sorted(Comparator.reverseOrder())
                        .map(year -> new OverviewPick.Option(year.toString(), year.label()))
                        .toList(),
                chosen.toString());
    }

    private static OverviewPick classPick(List<String> classes, String chosen) {
        List<OverviewPick.Option> options = new ArrayList<>(List.of(new OverviewPick.Option("", "All classes")));
        classes.forEach(name -> options.add(new OverviewPick.Option(name, name)));
        return new OverviewPick("class", "Class", options, chosen);
    }

    private static List<OverviewPick.Option> subjectOptions(List<Subject> subjects) {
        List<OverviewPick.Option> options = new ArrayList<>(List.of(new OverviewPick.Option("", "All subjects")));
        subjects.forEach(subject -> options.add(new OverviewPick.Option(subject.code(), subject.label())));
        return options;
    }

    private static String path(Scope scope) {
        return "/schools/" + scope.laestab() + "/judgements/side-by-side";
    }

    private static List<OverviewPick.Link> links(Scope scope, boolean results) {
        return List.of(
                new OverviewPick.Link(path(scope), "Pupil by pupil", !results),
                new OverviewPick.Link(path(scope) + "/results", "Judgements against results", results));
    }

    private View draw(
            Scope scope, Address address, List<OverviewPick> picks, List<OverviewPick.Link> links, Report report) {
        return org.waymark.ui.View.of(
                "tracking/overviewPage",
                "page",
                pages.page(scope, Section.JUDGEMENTS, report.title()),
                "scope",
                scope,
                "open",
                JudgementsTab.SIDE_BY_SIDE,
                "address",
                address,
                "picks",
                picks,
                "links",
                links,
                "report",
                report);
    }
}

package org.waymark.analysis.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.View;
import org.waymark.access.Pages;
import org.waymark.access.Scope;
import org.waymark.analysis.Cohort;
import org.waymark.analysis.Group;
import org.waymark.analysis.Groups;
import org.waymark.analysis.SmallCells;
import org.waymark.analysis.matrix.Band;
import org.waymark.analysis.matrix.Matrices;
import org.waymark.analysis.matrix.Matrix;
import org.waymark.analysis.matrix.MatrixChoices;
import org.waymark.analysis.matrix.MatrixChoices.Chosen;
import org.waymark.analysis.matrix.MatrixPupil;
import org.waymark.ui.Section;
import org.waymark.ui.report.Address;
import org.waymark.ui.report.Reports;

/** The conversion matrix: any assessment to any other of the same pupils. */
@Controller
class MatrixController {

    /** Between the row and the column of a cell in the address; in no code. */
    private static final String BETWEEN = "~";

    private final Matrices matrices;
    private final MatrixChoices choices;
    private final Groups groups;
    private final Reports reports;
    private final Pages pages;

    MatrixController(Matrices matrices, MatrixChoices choices, Groups groups, Reports reports, Pages pages) {
        this.matrices = matrices;
        this.choices = choices;
        this.groups = groups;
        this.reports = reports;
        this.pages = pages;
    }

    @GetMapping("/schools/{laestab}/figures/matrix")
    View show(
            Scope scope,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(required = false) @Nullable Integer year,
            @RequestParam(name = "class", defaultValue = "") String className,
            @RequestParam(defaultValue = "") String group,
            @RequestParam(defaultValue = "") String cell,
            @RequestParam(defaultValue = "") String as) {
        scope.requireAnalysis();
        Chosen chosen = choices.choose(scope, from, to, year);
        // Two groups less one tell of a few: readers without names see the whole cohort or nothing.
        List<String> asked = scope.seesNames()
                ? List.of(className, group).stream()
                        .filter(code -> !code.isEmpty())
                        .toList()
                : List.of();
        Cohort cohort = matrices.getCohort(scope, chosen.to());
        List<Group> offered = scope.seesNames() ? groups.list(scope, cohort) : List.of();
        List<Group> taken = asked.stream()
                .flatMap(code -> offered.stream().filter(known -> known.code().equals(code)))
                .toList();
        Matrix matrix = matrices.of(
                scope,
                cohort,
                chosen.from(),
                chosen.to(),
                pupil -> taken.stream().allMatch(only -> only.contains(pupil)));
        Address address = Address.of("/schools/" + scope.laestab() + "/figures/matrix")
                .with("from", chosen.from().id())
                .with("to", chosen.to().id())
                .with("year", chosen.to().edition().year())
                .with("class", code(taken, true))
                .with("group", code(taken, false));
        MatrixPage.Open open = scope.seesNames() ? open(matrix, cell).orElse(null) : null;
        MatrixPage page = new MatrixPage(
                scope,
                chosen,
                matrix,
                SmallCells.of(scope, matrix.counts()),
                open == null ? address : address.with("cell", cell),
                taken,
                open);
        return reports.answer(
                as,
                MatrixReport.whole(page),
                "matrix-" + chosen.from().id() + "-" + chosen.to().id() + "-"
                        + chosen.to().edition().year(),
                () -> draw(page, offered, cohort));
    }

    private View draw(MatrixPage page, List<Group> offered, Cohort cohort) {
        Chosen swapped = choices.swap(page.chosen());
        return org.waymark.ui.View.of(
                "analysis/matrix",
                "page",
                pages.page(page.scope(), Section.FIGURES, "Conversion matrix"),
                "matrix",
                page,
                "report",
                MatrixReport.below(page),
                "lines",
                MatrixReport.lines(page),
                "from",
                choices.listFrom(cohort.edition()),
                "to",
                choices.listTo(cohort.edition().year()),
                "classes",
                offered.stream().filter(Group::isClass).toList(),
                "offered",
                offered.stream().filter(group -> !group.isClass()).toList(),
                "swapped",
                page.address()
                        .with("cell", null)
                        .with("class", null)
                        .with("from", swapped.from().id())
                        .with("to", swapped.to().id())
                        .with("year", swapped.to().edition().year())
                        .toString(),
                "presets",
                presets(page));
    }

    private Map<String, String> presets(MatrixPage page) {
        Map<String, String> presets = new java.util.LinkedHashMap<>();
        choices.listPresets()
                .forEach(preset -> presets.put(
                        preset.label(),
                        Address.of(page.address().path())
                                .with("from", preset.from())
                                .with("to", preset.to())
                                .toString()));
        return presets;
    }

    private static @Nullable String code(List<Group> groups, boolean ofClass) {
        return groups.stream()
                .filter(group -> group.isClass() == ofClass)
                .map(Group::code)
                .findFirst()
                .orElse(null);
    }

    /** The pupils of a cell; of a whole row, a whole column, or everybody where a part is left out. */
    private static Optional<MatrixPage.Open> open(Matrix matrix, String cell) {
        int between = cell.indexOf(BETWEEN);
        if (between < 0) {
            return Optional.empty();
        }
        String rowKey = cell.substring(0, between);
        String columnKey = cell.substring(between + 1);
        Optional<Band> row = matrix.findRow(rowKey);
        Optional<Band> column = matrix.findColumn(columnKey);
        if (row.isEmpty() && !rowKey.isEmpty() || column.isEmpty() && !columnKey.isEmpty()) {
            return Optional.empty();
        }
        List<MatrixPupil> pupils = new ArrayList<>(matrix.pupils());
        row.ifPresent(band -> pupils.removeIf(pupil -> !pupil.row().key().equals(band.key())));
        column.ifPresent(band -> pupils.removeIf(pupil -> !pupil.column().key().equals(band.key())));
        return Optional.of(new MatrixPage.Open(row.orElse(null), column.orElse(null), pupils));
    }
}

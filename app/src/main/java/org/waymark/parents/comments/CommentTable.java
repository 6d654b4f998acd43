package org.waymark.parents.comments;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.parents.tables.ClassTable;
import org.waymark.parents.tables.PupilLines;
import org.waymark.parents.tables.TablePreview;
import org.waymark.parents.tables.TablePreview.Verdict;
import org.waymark.school.FoldedNames;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;
import org.waymark.school.Rolls;
import org.waymark.transfer.Spreadsheets;

/** Comments from a spreadsheet and into one: a line per pupil, a column per part. An empty cell changes nothing. */
@Component
class CommentTable implements ClassTable {

    private final Comments comments;
    private final CommentParts parts;
    private final Rolls rolls;
    private final ScopedTransactions transactions;

    CommentTable(Comments comments, CommentParts parts, Rolls rolls, ScopedTransactions transactions) {
        this.comments = comments;
        this.parts = parts;
        this.rolls = rolls;
        this.transactions = transactions;
    }

    /** A table worked out: what it shows and what it writes. */
    private record Plan(TablePreview preview, List<CommentWrite> writes) {}

    @Override
    public String id() {
        return "comments";
    }

    @Override
    public String title() {
        return "Comments from a spreadsheet";
    }

    @Override
    public String help(Scope scope) {
        return "A line per pupil: UPN, or Surname and Forename (and Class where two share a name), then a column for each"
                + " comment: "
                + parts.list(scope).stream().map(CommentPart::heading).collect(Collectors.joining(", "))
                + ". An empty cell changes nothing.";
    }

    @Override
    public void requireImports(Scope scope) {
        scope.requireEntersResults();
    }

    @Override
    public List<List<String>> rows(Scope scope, int year, List<OnRoll> pupils) {
        List<CommentPart> known = parts.list(scope).stream()
                .filter(part -> pupils.isEmpty() || pupils.stream().anyMatch(pupil -> part.isFor(pupil.yearGroup())))
                .toList();
        List<String> headings = new ArrayList<>(List.of("UPN", "Surname", "Forename", "Class"));
        known.forEach(part -> headings.add(part.heading()));
        List<List<String>> rows = new ArrayList<>(List.of(headings));
        Map<Long, Map<String, String>> texts =
                comments.list(scope, year, pupils.stream().map(OnRoll::pupilId).toList());
        for (OnRoll pupil : pupils) {
            List<String> row = new ArrayList<>();
            row.add(text(pupil.upn()));
            row.add(pupil.surname());
            row.add(pupil.forename());
            row.add(text(pupil.className()));
            known.forEach(part ->
                    row.add(texts.getOrDefault(pupil.pupilId(), Map.of()).getOrDefault(part.id(), "")));
            rows.add(row);
        }
        return rows;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    @Override
    public TablePreview preview(Scope scope, int year, byte[] bytes) {
        requireImports(scope);
        return transactions.read(scope, () -> plan(scope, year, bytes)).preview();
    }

    @Override
    public Outcome<Integer> apply(Scope scope, int year, byte[] bytes, String fingerprint) {
        requireImports(scope);
        try {
            return transactions.write(scope, () -> {
                Plan plan = plan(scope, year, bytes);
                if (!plan.preview().usable() || !plan.preview().fingerprint().equals(fingerprint)) {
                    return Outcome.refused("", "This would do something else by now. Look at what it would do.");
                }
                return new Outcome.Done<>(
                        comments.writeAll(scope, year, plan.writes(), "import:" + UUID.randomUUID()), List.of());
            });
        } catch (Comments.ChangedMeanwhile meanwhile) {
            return Outcome.refused("", "Somebody changed one of these comments just now. Look again.");
        }
    }

    private Plan plan(Scope scope, int year, byte[] bytes) {
        Map<String, CommentPart> known =
                parts.list(scope).stream().collect(Collectors.toMap(CommentPart::id, Function.identity()));
        Map<String, String> headings = new HashMap<>();
        known.values().forEach(part -> {
            headings.put(FoldedNames.fold(part.id()), part.id());
            headings.put(FoldedNames.fold(part.heading()), part.id());
        });
        List<OnRoll> pupils = rolls.listOnRoll(scope, year, Set.of(), null);
        PupilLines table = PupilLines.read(bytes, pupils, headings, true);
        if (!table.fault().isEmpty()) {
            return new Plan(TablePreview.broken(table.fault()), List.of());
        }
        Map<String, Comment> standing =
                comments
                        .listStanding(
                                scope,
                                year,
                                pupils.stream().map(OnRoll::pupilId).toList())
                        .stream()
                        .collect(Collectors.toMap(one -> one.pupilId() + one.part(), Function.identity()));
        List<TablePreview.Row> rows = new ArrayList<>();
        List<CommentWrite> writes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Spreadsheets.Line line : table.lines()) {
            Optional<OnRoll> pupil = table.findPupil(line);
            if (pupil.isEmpty()) {
                rows.add(new TablePreview.Row(
                        line.number(), table.label(line), "", "", "", Verdict.UNMATCHED, table.whyNobody()));
                continue;
            }
            for (CommentPart part : parts.list(scope)) {
                String text = Comments.cleaned(table.cell(line, part.id()));
                if (!text.isEmpty()) {
                    Comment before = standing.get(pupil.get().pupilId() + part.id());
                    boolean first = seen.add(pupil.get().pupilId() + part.id());
                    TablePreview.Row row = row(line.number(), pupil.get(), part, before, text, first);
                    rows.add(row);
                    if (row.verdict() == Verdict.NEW || row.verdict() == Verdict.CHANGED) {
                        writes.add(new CommentWrite(
                                pupil.get().pupilId(), part.id(), text, before == null ? 0 : before.version()));
                    }
                }
            }
        }
        return new Plan(new TablePreview(rows, table.ignored(), ""), writes);
    }

    private static TablePreview.Row row(
            int line, OnRoll pupil, CommentPart part, @Nullable Comment before, String text, boolean first) {
        String stands = before == null ? "" : before.text();
        String message = "";
        Verdict verdict = stands.isBlank() ? Verdict.NEW : stands.equals(text) ? Verdict.SAME : Verdict.CHANGED;
        if (!part.isFor(pupil.yearGroup())) {
            verdict = Verdict.REFUSED;
            message = "Reports of this year group have no such comment. Empty the cell.";
        } else if (!first) {
            verdict = Verdict.REFUSED;
            message = "This pupil stands in the table twice. Take one of the lines out.";
        } else if (text.length() > Comments.LONGEST) {
            verdict = Verdict.REFUSED;
            message = "Longer than " + Comments.LONGEST + " characters. Shorten it.";
        } else if (text.length() > part.most()) {
            message = "Too long: " + text.length() + " characters, the page is made for " + part.most() + ".";
        }
        return new TablePreview.Row(line, pupil.listName(), part.heading(), stands, text, verdict, message);
    }

    @Override
    public Optional<String> findLastImport(Scope scope, int year) {
        return comments.findLastImport(scope, year);
    }

    @Override
    public Outcome<Integer> takeBack(Scope scope, int year, String act) {
        return comments.takeBack(scope, year, act);
    }
}

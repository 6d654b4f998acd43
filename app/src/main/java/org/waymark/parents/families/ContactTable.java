package org.waymark.parents.families;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.parents.tables.ClassTable;
import org.waymark.parents.tables.PupilLines;
import org.waymark.parents.tables.TablePreview;
import org.waymark.parents.tables.TablePreview.Verdict;
import org.waymark.school.Contact;
import org.waymark.school.ContactChecks;
import org.waymark.school.ContactLanguages;
import org.waymark.school.Contacts;
import org.waymark.school.FoldedNames;
import org.waymark.school.OnRoll;
import org.waymark.school.Outcome;
import org.waymark.school.Problem;
import org.waymark.school.Rolls;
import org.waymark.transfer.Spreadsheets.Line;

/** Contacts from a spreadsheet and into one: a line per contact. An empty cell leaves what is kept. */
@Component
class ContactTable implements ClassTable {

    private static final Map<String, String> HEADINGS = Map.ofEntries(
            Map.entry("title", "title"),
            Map.entry("forename", "forename"),
            Map.entry("firstname", "forename"),
            Map.entry("contactforename", "forename"),
            Map.entry("surname", "surname"),
            Map.entry("lastname", "surname"),
            Map.entry("contactsurname", "surname"),
            Map.entry("relationship", "relationship"),
            Map.entry("parentalresponsibility", "responsibility"),
            Map.entry("responsibility", "responsibility"),
            Map.entry("email", "email"),
            Map.entry("emailaddress", "email"),
            Map.entry("phone", "phone"),
            Map.entry("telephone", "phone"),
            Map.entry("mobile", "phone"),
            Map.entry("address", "address"),
            Map.entry("postcode", "postcode"),
            Map.entry("language", "language"),
            Map.entry("largeprint", "large"),
            Map.entry("donotsend", "not"),
            Map.entry("note", "note"));

    private final Contacts contacts;
    private final Rolls rolls;
    private final ScopedTransactions transactions;

    ContactTable(Contacts contacts, Rolls rolls, ScopedTransactions transactions) {
        this.contacts = contacts;
        this.rolls = rolls;
        this.transactions = transactions;
    }

    private record Plan(TablePreview preview, List<Contact> writes) {}

    @Override
    public String id() {
        return "families";
    }

    @Override
    public String title() {
        return "Contacts from a spreadsheet";
    }

    @Override
    public String help(Scope scope) {
        return "A line per contact: the pupil's UPN, or Pupil surname and Pupil forename (and Date of birth where two share"
                + " a name), then Title, Forename, Surname, Relationship, Parental responsibility (Y or N), Email, Phone,"
                + " Address, Postcode, Language, Large print, Do not send and Note, as far as you have them. A contact of"
                + " the same name is changed, another is added; an empty cell leaves what is kept.";
    }

    @Override
    public void requireImports(Scope scope) {
        scope.requireKeepsSchool();
    }

    @Override
    public List<List<String>> rows(Scope scope, int year, List<OnRoll> pupils) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of(
                "UPN",
                "Pupil surname",
                "Pupil forename",
                "Class",
                "Title",
                "Forename",
                "Surname",
                "Relationship",
                "Parental responsibility",
                "Email",
                "Phone",
                "Address",
                "Postcode",
                "Language",
                "Large print",
                "Do not send",
                "Note"));
        Map<Long, List<Contact>> families =
                contacts.list(scope, pupils.stream().map(OnRoll::pupilId).toList());
        for (OnRoll pupil : pupils) {
            for (Contact contact : families.getOrDefault(pupil.pupilId(), List.of())) {
                rows.add(List.of(
                        text(pupil.upn()),
                        pupil.surname(),
                        pupil.forename(),
                        text(pupil.className()),
                        contact.title(),
                        contact.forename(),
                        contact.surname(),
                        contact.relationship(),
                        yesOrNo(contact.parentalResponsibility()),
                        contact.email(),
                        contact.phone(),
                        contact.address(),
                        contact.postcode(),
                        contact.language().isEmpty() ? "" : ContactLanguages.name(contact.language()),
                        yesOrNo(contact.largePrint()),
                        yesOrNo(contact.doNotSend()),
                        contact.note()));
            }
        }
        return rows;
    }

    private static String text(@Nullable String value) {
        return value == null ? "" : value;
    }

    private static String yesOrNo(boolean value) {
        return value ? "Y" : "N";
    }

    @Override
    public TablePreview preview(Scope scope, int year, byte[] bytes) {
        requireImports(scope);
        return transactions.read(scope, () -> plan(scope, year, bytes)).preview();
    }

    @Override
    public Outcome<Integer> apply(Scope scope, int year, byte[] bytes, String fingerprint) {
        requireImports(scope);
        return transactions.write(scope, () -> {
            Plan plan = plan(scope, year, bytes);
            if (!plan.preview().usable() || !plan.preview().fingerprint().equals(fingerprint)) {
                return Outcome.refused("", "This would do something else by now. Look at what it would do.");
            }
            return new Outcome.Done<>(contacts.write(scope, "contacts:" + UUID.randomUUID(), plan.writes()), List.of());
        });
    }

    private Plan plan(Scope scope, int year, byte[] bytes) {
        List<OnRoll> pupils = rolls.listOnRoll(scope, year, Set.of(), null);
        PupilLines table = PupilLines.read(bytes, pupils, HEADINGS, false);
        if (!table.fault().isEmpty()) {
            return new Plan(TablePreview.broken(table.fault()), List.of());
        }
        Map<Long, List<Contact>> families =
                contacts.list(scope, pupils.stream().map(OnRoll::pupilId).toList());
        List<TablePreview.Row> rows = new ArrayList<>();
        List<Contact> writes = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (Line line : table.lines()) {
            Optional<OnRoll> pupil = table.findPupil(line);
            if (pupil.isEmpty()) {
                rows.add(new TablePreview.Row(
                        line.number(), table.label(line), "", "", "", Verdict.UNMATCHED, table.whyNobody()));
                continue;
            }
            long id = pupil.get().pupilId();
            String surname = table.cell(line, "surname");
            String forename = table.cell(line, "forename");
            Contact before = families.getOrDefault(id, List.of()).stream()
                    .filter(contact ->
                            key(contact.surname(), contact.forename()).equals(key(surname, forename)))
                    .findFirst()
                    .orElse(null);
            List<String> faults = new ArrayList<>();
            Contact after = contact(table, line, id, before, faults);
            ContactChecks.check(after).stream()
                    .filter(problem -> !problem.warning())
                    .map(Problem::message)
                    .forEach(faults::add);
            if (!seen.add(id + key(surname, forename))) {
                faults.add("This contact stands in the table twice. Take one of the lines out.");
            }
            Verdict verdict = !faults.isEmpty()
                    ? Verdict.REFUSED
                    : before == null ? Verdict.NEW : same(before, after) ? Verdict.SAME : Verdict.CHANGED;
            rows.add(new TablePreview.Row(
                    line.number(),
                    pupil.get().listName(),
                    after.name(),
                    before == null ? "" : words(before),
                    words(after),
                    verdict,
                    String.join(" ", faults)));
            if (verdict == Verdict.NEW || verdict == Verdict.CHANGED) {
                writes.add(after);
            }
        }
        return new Plan(new TablePreview(rows, table.ignored(), ""), writes);
    }

    private static String key(String surname, String forename) {
        return FoldedNames.fold(surname) + "|" + FoldedNames.fold(forename);
    }

    private static boolean same(Contact one, Contact other) {
        return words(one).equals(words(other)) && one.title().equals(other.title());
    }

    private static Contact contact(
            PupilLines table, Line line, long pupilId, @Nullable Contact before, List<String> faults) {
        String language = table.cell(line, "language");
        Optional<String> tag = ContactLanguages.find(language);
        if (tag.isEmpty()) {
            faults.add("“" + language
                    + "” is no language. Write its English name, such as Polish, or its tag, such as pl.");
        }
        return new Contact(
                before == null ? 0 : before.id(),
                pupilId,
                before == null ? 0 : before.place(),
                or(table.cell(line, "title"), before == null ? "" : before.title()),
                or(table.cell(line, "surname"), before == null ? "" : before.surname()),
                or(table.cell(line, "forename"), before == null ? "" : before.forename()),
                or(table.cell(line, "relationship"), before == null ? "" : before.relationship()),
                flag(
                        table,
                        line,
                        "responsibility",
                        "Parental responsibility",
                        before != null && before.parentalResponsibility(),
                        faults),
                or(table.cell(line, "email"), before == null ? "" : before.email()),
                or(table.cell(line, "phone"), before == null ? "" : before.phone()),
                or(table.cell(line, "address").replace("\r\n", "\n"), before == null ? "" : before.address()),
                or(table.cell(line, "postcode"), before == null ? "" : before.postcode()),
                language.isEmpty() ? before == null ? "" : before.language() : tag.orElse(""),
                flag(table, line, "large", "Large print", before != null && before.largePrint(), faults),
                flag(table, line, "not", "Do not send", before != null && before.doNotSend(), faults),
                or(table.cell(line, "note"), before == null ? "" : before.note()),
                "table");
    }

    private static String or(String text, String kept) {
        return text.isEmpty() ? kept : text;
    }

    private static boolean flag(
            PupilLines table, Line line, String column, String heading, boolean kept, List<String> faults) {
        String text = table.cell(line, column).toLowerCase(Locale.ROOT);
        return switch (text) {
            case "" -> kept;
            case "y", "yes", "true", "1" -> true;
            case "n", "no", "false", "0" -> false;
            default -> {
                faults.add(heading + " is “" + text + "”. Write Y or N.");
                yield kept;
            }
        };
    }

    private static String words(Contact contact) {
        return Stream.of(
                        contact.relationship(),
                        contact.parentalResponsibility() ? "parental responsibility" : "",
                        contact.email(),
                        contact.phone(),
                        contact.address().replace("\n", ", "),
                        contact.postcode(),
                        contact.language().isEmpty() ? "" : ContactLanguages.name(contact.language()),
                        contact.largePrint() ? "large print" : "",
                        contact.doNotSend() ? "do not send" : "",
                        contact.note())
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining(" · "));
    }

    @Override
    public Optional<String> findLastImport(Scope scope, int year) {
        return contacts.findLastAct(scope, "contacts");
    }

    @Override
    public Outcome<Integer> takeBack(Scope scope, int year, String act) {
        requireImports(scope);
        return transactions.write(scope, () -> {
            if (!findLastImport(scope, year).equals(Optional.of(act))) {
                return Outcome.refused("", "This import has been taken back already.");
            }
            List<String> reasons = contacts.takeBack(scope, act);
            return reasons.isEmpty()
                    ? new Outcome.Done<>(1, List.of())
                    : Outcome.refused("", "Nothing was taken back. " + String.join(" ", reasons));
        });
    }
}

package org.waymark.parents.post;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.waymark.parents.Print;
import org.waymark.parents.record.Released;
import org.waymark.school.Contact;
import org.waymark.school.OnRoll;

/** Works out who gets what: by the law, by what the school has written down about a family, and never twice. */
final class DryRun {

    private static final String ENGLISH = "en-GB";
    private static final long CHILD = 0;

    private final Map<Long, List<Contact>> families;
    private final Map<Long, String> surnames;
    private final Map<String, List<Contact>> byAddress;
    private final Map<Long, List<KnownLetter>> letters;
    private final Map<String, Way> choices;

    /**
     * @param families the contacts of every pupil on roll, so that an address of another family is noticed
     * @param everybody the pupils on roll in the year
     * @param letters what has been made before, of any version
     * @param choices what a person has chosen otherwise, by {@link PlanLine#key}
     */
    DryRun(
            Map<Long, List<Contact>> families,
            Collection<OnRoll> everybody,
            Collection<KnownLetter> letters,
            Map<String, Way> choices) {
        this.families = families;
        this.surnames = everybody.stream().collect(Collectors.toMap(OnRoll::pupilId, OnRoll::listName, (a, b) -> a));
        this.byAddress = families.values().stream()
                .flatMap(List::stream)
                .filter(contact -> !contact.email().isBlank())
                .collect(Collectors.groupingBy(contact -> MailAddresses.same(contact.email())));
        this.letters = letters.stream().collect(Collectors.groupingBy(KnownLetter::pupilId));
        this.choices = choices;
    }

    /** The lines of one pupil's report. */
    List<PlanLine> list(OnRoll pupil, Released report) {
        List<Contact> family = families.getOrDefault(pupil.pupilId(), List.of());
        List<PlanLine> lines = new ArrayList<>();
        List<Contact> joined = new ArrayList<>();
        for (Contact contact : family) {
            if (!joined.contains(contact)) {
                List<Contact> together = together(contact, family);
                joined.addAll(together);
                lines.add(choose(line(pupil, report, family, together)));
            }
        }
        if (family.stream().noneMatch(DryRun::mayHave)) {
            lines.add(choose(byTheChild(pupil, report, family)));
        }
        return lines;
    }

    /** Somebody, and whoever of the same family reads the same mail: one letter to both. */
    private static List<Contact> together(Contact contact, List<Contact> family) {
        if (!mayHave(contact) || !MailAddresses.isAddress(contact.email().strip())) {
            return List.of(contact);
        }
        return family.stream()
                .filter(other ->
                        mayHave(other) && MailAddresses.same(other.email()).equals(MailAddresses.same(contact.email())))
                .toList();
    }

    private static boolean mayHave(Contact contact) {
        return contact.parentalResponsibility() && !contact.doNotSend();
    }

    private PlanLine line(OnRoll pupil, Released report, List<Contact> family, List<Contact> together) {
        Contact first = together.getFirst();
        String email = first.email().strip();
        Print print = together.stream().anyMatch(Contact::largePrint) ? Print.LARGE : Print.NORMAL;
        String language = first.language().isEmpty() ? ENGLISH : first.language();
        Draft draft = new Draft(
                pupil,
                report,
                together.stream().map(Contact::id).toList(),
                together.stream().map(Contact::name).collect(Collectors.joining(" and ")),
                language,
                print);
        if (first.doNotSend()) {
            return draft.line(Way.NONE, "", "Marked “do not send”");
        }
        if (!first.parentalResponsibility()) {
            return draft.line(Way.NONE, "", "No parental responsibility");
        }
        Optional<KnownLetter> before = findBefore(report, draft.contactIds(), email);
        if (before.isPresent()) {
            return draft.seenTo(before.get());
        }
        if (email.isEmpty()) {
            return draft.line(Way.PAPER, "", "No e-mail address");
        }
        if (!MailAddresses.isAddress(email)) {
            return draft.line(Way.PAPER, "", "The e-mail address cannot be right: correct it in the pupil's family");
        }
        List<Contact> sharing = byAddress.getOrDefault(MailAddresses.same(email), List.of());
        Optional<Contact> barred = sharing.stream()
                .filter(other -> other.pupilId() == first.pupilId() && other.doNotSend())
                .findFirst();
        if (barred.isPresent()) {
            return draft.line(
                    Way.PAPER, "", barred.get().name() + ", to whom nothing may go, has the same e-mail address");
        }
        return draft.line(Way.EMAIL, email, "").looking(looks(first, family, sharing));
    }

    private List<String> looks(Contact contact, List<Contact> family, List<Contact> sharing) {
        List<String> looks = new ArrayList<>();
        for (Contact other : sharing) {
            String whose = surnames.getOrDefault(other.pupilId(), "another pupil");
            if (other.pupilId() == contact.pupilId()) {
                if (!other.parentalResponsibility()) {
                    looks.add(other.name() + ", without parental responsibility, has the same e-mail address.");
                }
            } else if (other.doNotSend()) {
                looks.add("At " + whose + " this e-mail address is marked “do not send”.");
            } else if (!sameFamily(contact, other)) {
                looks.add("The same e-mail address stands at " + other.name() + ", of the family of " + whose
                        + ". One of them may be a slip.");
            }
        }
        boolean known = family.stream().filter(DryRun::mayHave).count() > 1;
        if (!known && contact.surname().isBlank()) {
            looks.add("The name of this contact is not complete.");
        }
        return looks.stream().distinct().toList();
    }

    /** Two contacts of different children who have one name, or one home. */
    private static boolean sameFamily(Contact one, Contact other) {
        boolean name = folded(one.surname()).equals(folded(other.surname()));
        String home = folded(one.postcode() + one.address());
        return name || !home.isEmpty() && home.equals(folded(other.postcode() + other.address()));
    }

    private static String folded(String words) {
        return words.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\d]", "");
    }

    private PlanLine byTheChild(OnRoll pupil, Released report, List<Contact> family) {
        Draft draft = new Draft(pupil, report, List.of(CHILD), "Taken home by the child", ENGLISH, Print.NORMAL);
        Optional<KnownLetter> before = findBefore(report, draft.contactIds(), "");
        if (before.isPresent()) {
            return draft.seenTo(before.get());
        }
        if (family.isEmpty()) {
            return draft.line(Way.PAPER, "", "No family is known");
        }
        if (family.stream().noneMatch(Contact::parentalResponsibility)) {
            return draft.line(Way.PAPER, "", "Nobody with parental responsibility is known")
                    .looking(List.of("Complete the family before anything is taken home."));
        }
        return draft.line(Way.NONE, "", "Everybody with parental responsibility is marked “do not send”")
                .looking(List.of("Decide how this family gets the report."));
    }

    private Optional<KnownLetter> findBefore(Released report, List<Long> contactIds, String email) {
        return letters.getOrDefault(report.pupilId(), List.of()).stream()
                .filter(letter -> letter.reportId() == report.id())
                .filter(letter -> letter.contactIds().stream().anyMatch(contactIds::contains)
                        || !email.isEmpty()
                                && MailAddresses.same(letter.email()).equals(MailAddresses.same(email)))
                .findFirst();
    }

    private boolean hadEarlier(Released report, List<Long> contactIds) {
        return letters.getOrDefault(report.pupilId(), List.of()).stream()
                .anyMatch(letter -> letter.version() < report.version()
                        && letter.state().reached()
                        && letter.contactIds().stream().anyMatch(contactIds::contains));
    }

    private PlanLine choose(PlanLine line) {
        Way chosen = choices.get(line.key());
        return chosen != null && line.ways().contains(chosen) ? line.with(chosen) : line;
    }

    /** A line that has no way yet. */
    private final class Draft {
        private final OnRoll pupil;
        private final Released report;
        private final List<Long> contactIds;
        private final String names;
        private final String language;
        private final Print print;

        Draft(OnRoll pupil, Released report, List<Long> contactIds, String names, String language, Print print) {
            this.pupil = pupil;
            this.report = report;
            this.contactIds = contactIds;
            this.names = names;
            this.language = language;
            this.print = print;
        }

        List<Long> contactIds() {
            return contactIds;
        }

        PlanLine line(Way way, String email, String why) {
            List<Way> ways = switch (way) {
                case EMAIL -> List.of(Way.EMAIL, Way.PAPER, Way.NONE);
                case PAPER -> List.of(Way.PAPER, Way.NONE);
                case NONE -> contactIds.equals(List.of(CHILD)) ? List.of(Way.NONE, Way.PAPER) : List.of(Way.NONE);
            };
            return line(way, email, why, ways, false);
        }

        PlanLine seenTo(KnownLetter letter) {
            String what = letter.state().label() + (letter.state() == LetterState.FAILED ? ": see the letters" : "");
            return line(Way.NONE, letter.email(), what, List.of(Way.NONE), true);
        }

        private PlanLine line(Way way, String email, String why, List<Way> ways, boolean already) {
            return new PlanLine(
                    report.id(),
                    pupil.pupilId(),
                    pupil.listName(),
                    Objects.requireNonNullElse(pupil.className(), ""),
                    report.version(),
                    hadEarlier(report, contactIds),
                    contactIds,
                    names,
                    email,
                    way,
                    ways,
                    why,
                    List.of(),
                    language,
                    reportLanguage(),
                    print,
                    already);
        }

        /** The language in which it was made that fits: the very one, one of the same speech, else English. */
        private String reportLanguage() {
            String speech = Locale.forLanguageTag(language).getLanguage();
            return report.languages().stream()
                    .filter(language::equals)
                    .findFirst()
                    .or(() -> report.languages().stream()
                            .filter(made ->
                                    Locale.forLanguageTag(made).getLanguage().equals(speech))
                            .findFirst())
                    .orElse(
                            report.languages().isEmpty()
                                    ? ENGLISH
                                    : report.languages().getFirst());
        }
    }
}

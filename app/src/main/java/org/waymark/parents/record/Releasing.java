package org.waymark.parents.record;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.parents.Draft;
import org.waymark.parents.Languages;
import org.waymark.parents.Missing;
import org.waymark.parents.ParentReport;
import org.waymark.parents.Print;
import org.waymark.parents.content.Composer;
import org.waymark.parents.paper.CannotPrint;
import org.waymark.parents.paper.Look;
import org.waymark.parents.paper.Looks;
import org.waymark.parents.paper.Papers;
import org.waymark.parents.record.ReleaseStore.KeptText;
import org.waymark.parents.wording.Wordings;
import org.waymark.school.Contact;
import org.waymark.school.Contacts;
import org.waymark.school.OnRoll;
import tools.jackson.databind.json.JsonMapper;

/**
 * Releases reports: what a report says now is kept as a new version, with its files, unless it says what the last one said
 * or leaves out what the law asks for.
 */
@Service
public class Releasing {

    /** How many pupils without a report are named one by one. */
    private static final int NAMED = 20;

    private final Composer composer;
    private final Wordings wordings;
    private final Contacts contacts;
    private final Looks looks;
    private final Papers papers;
    private final Releases releases;
    private final ReleaseStore store;
    private final Works works;
    private final ScopedTransactions transactions;
    private final Clock clock;
    private final JsonMapper json = JsonMapper.builder().build();

    Releasing(
            Composer composer,
            Wordings wordings,
            Contacts contacts,
            Looks looks,
            Papers papers,
            Releases releases,
            ReleaseStore store,
            Works works,
            ScopedTransactions transactions,
            Clock clock) {
        this.composer = composer;
        this.wordings = wordings;
        this.contacts = contacts;
        this.looks = looks;
        this.papers = papers;
        this.releases = releases;
        this.store = store;
        this.works = works;
        this.transactions = transactions;
        this.clock = clock;
    }

    /**
     * Begins to release reports, in English and in the languages of the families for which the school has words.
     *
     * @param what the pupils in words, such as "Year 6"
     * @param reason why reports go although something is missing by law; empty to hold those back
     * @return the work; reports that are released stay released whatever becomes of the others
     */
    public Works.Begun release(Scope scope, int year, Collection<Long> pupilIds, String what, String reason) {
        scope.requireKeepsSchool();
        String title = what + ", " + new AcademicYear(year).label();
        return works.begin(
                scope,
                Work.Kind.RELEASE,
                title,
                pupilIds.size(),
                (id, progress) -> new Act(scope, year, reason.strip(), progress).run(pupilIds));
    }

    /**
     * What came of releasing.
     *
     * @param released how many reports became a new version
     * @param unchanged how many say what was released already
     * @param heldBack how many lack something by law
     * @param problems what a person should know, in plain English
     */
    public record Answer(int released, int unchanged, int heldBack, List<String> problems) {}

    /** Releases reports and waits for it; otherwise as {@link #release}. */
    public Answer releaseNow(Scope scope, int year, Collection<Long> pupilIds, String reason) {
        scope.requireKeepsSchool();
        Works.Progress progress = new Works.Progress();
        Act act = new Act(scope, year, reason.strip(), progress);
        act.run(pupilIds);
        return new Answer(act.released.get(), act.unchanged.get(), act.heldBack.get(), progress.problems());
    }

    /** One act of releasing. */
    private final class Act {
        private final Scope scope;
        private final int year;
        private final String reason;
        private final Works.Progress progress;
        private final Look look;
        private final AtomicInteger released = new AtomicInteger();
        private final AtomicInteger unchanged = new AtomicInteger();
        private final AtomicInteger heldBack = new AtomicInteger();

        Act(Scope scope, int year, String reason, Works.Progress progress) {
            this.scope = scope;
            this.year = year;
            this.reason = reason;
            this.progress = progress;
            this.look = looks.get(scope);
        }

        void run(Collection<Long> pupilIds) {
            List<Draft> drafts = composer.list(scope, year, pupilIds, Languages.ENGLISH);
            Map<Long, Map<String, ParentReport>> others = others(pupilIds);
            Map<Long, Released> newest = releases.mapNewest(scope, year, pupilIds);
            Map<Long, ParentReport> given = releases.mapTexts(scope, newest.values());
            Drawers.each(drafts, draft -> {
                OnRoll pupil = draft.pupil();
                Released last = newest.get(pupil.pupilId());
                Map<String, ParentReport> texts = new LinkedHashMap<>();
                texts.put(Languages.ENGLISH, draft.report());
                texts.putAll(others.getOrDefault(pupil.pupilId(), Map.of()));
                release(draft, texts, last, last == null ? null : given.get(last.id()));
                progress.next();
            });
            progress.outcome(outcome());
        }

        /** The reports in the families' languages other than English, by pupil and language. */
        private Map<Long, Map<String, ParentReport>> others(Collection<Long> pupilIds) {
            List<String> there = wordings.listLanguages(scope);
            Map<String, Set<Long>> wanted = new HashMap<>();
            contacts.list(scope, pupilIds)
                    .forEach((pupil, family) -> family.stream()
                            .filter(contact -> contact.parentalResponsibility() && !contact.doNotSend())
                            .map(Contact::language)
                            .map(language -> Languages.choose(there, language))
                            .filter(language -> !language.equals(Languages.ENGLISH))
                            .forEach(language -> wanted.computeIfAbsent(language, key -> new TreeSet<>())
                                    .add(pupil)));
            Map<Long, Map<String, ParentReport>> others = new HashMap<>();
            wanted.forEach((language, pupils) -> composer.list(scope, year, pupils, language)
                    .forEach(draft -> others.computeIfAbsent(draft.pupil().pupilId(), key -> new LinkedHashMap<>())
                            .put(language, draft.report())));
            return others;
        }

        private void release(
                Draft draft, Map<String, ParentReport> texts, @Nullable Released last, @Nullable ParentReport given) {
            if (last != null && draft.report().equals(given)) {
                addLanguages(draft, texts, last);
                unchanged.incrementAndGet();
                return;
            }
            if (!draft.complete() && reason.isEmpty()) {
                if (heldBack.incrementAndGet() <= NAMED) {
                    progress.problem(draft.pupil().listName() + ": not released. "
                            + draft.missing().stream()
                                    .filter(Missing::byLaw)
                                    .map(Missing::message)
                                    .collect(Collectors.joining(" ")));
                }
                return;
            }
            List<Kept> files = draw(draft.pupil(), texts);
            List<Changed> changed = given == null ? List.of() : Differences.between(given, draft.report());
            boolean done = transactions.write(scope, () -> {
                int version = store.lockVersions(scope, draft.pupil().pupilId(), year);
                if (version != (last == null ? 0 : last.version())) {
                    return false;
                }
                List<Missing> missing =
                        draft.missing().stream().filter(Missing::byLaw).toList();
                long report = store.add(scope, draft.pupil(), version + 1, changed, missing, reason, clock.instant());
                texts.forEach((language, text) -> store.addText(scope, report, language, kept(text)));
                keep(report, files);
                return true;
            });
            if (done) {
                released.incrementAndGet();
            } else {
                progress.problem(draft.pupil().listName()
                        + ": somebody else released this report at the same time. Look at theirs first.");
            }
        }

        /** A family's language that came later: the version says the same in it. */
        private void addLanguages(Draft draft, Map<String, ParentReport> texts, Released last) {
            Map<String, ParentReport> more = new LinkedHashMap<>(texts);
            last.languages().forEach(more::remove);
            if (more.isEmpty()) {
                return;
            }
            List<Kept> files = draw(draft.pupil(), more);
            transactions.write(scope, () -> {
                more.forEach((language, text) -> {
                    if (store.findText(scope, last.id(), language).isEmpty()) {
                        store.addText(scope, last.id(), language, kept(text));
                    }
                });
                keep(last.id(), files);
                return true;
            });
        }

        private record Kept(String language, KeptFile file) {}

        private List<Kept> draw(OnRoll pupil, Map<String, ParentReport> texts) {
            List<Kept> files = new ArrayList<>();
            texts.forEach((language, text) -> {
                Releases.Given given = new Releases.Given(text, look);
                for (FileType type : FileType.values()) {
                    try {
                        files.add(new Kept(language, Releases.kept("", type, given.draw(papers, Print.NORMAL, type))));
                    } catch (CannotPrint letters) {
                        progress.problem(
                                pupil.listName() + ", " + Languages.name(language) + ": " + letters.getMessage());
                    }
                }
            });
            return files;
        }

        private void keep(long report, List<Kept> files) {
            files.forEach(
                    kept -> store.addFile(scope, report, kept.language(), Print.NORMAL, kept.file(), clock.instant()));
        }

        private KeptText kept(ParentReport text) {
            return new KeptText(json.writeValueAsString(text), json.writeValueAsString(look));
        }

        private String outcome() {
            List<String> words = new ArrayList<>();
            words.add(released.get() == 1 ? "One report released." : released.get() + " reports released.");
            if (unchanged.get() > 0) {
                words.add(unchanged.get() + " had not changed since they were released.");
            }
            if (heldBack.get() > 0) {
                words.add(heldBack.get() + " held back because something is missing.");
            }
            return String.join(" ", words);
        }
    }
}

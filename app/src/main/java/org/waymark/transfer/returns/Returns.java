package org.waymark.transfer.returns;

import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.NotFound;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.ReturnRoute;
import org.waymark.ctf.CtfFileName;
import org.waymark.ctf.CtfHeader;
import org.waymark.ctf.CtfQualifier;
import org.waymark.ctf.CtfSchool;
import org.waymark.school.School;
import org.waymark.school.Schools;
import org.waymark.transfer.returns.ReturnFile.Kind;

/**
 * Makes Common Transfer Files, keeps them, and knows which were sent on. For those who keep the school. The same state of
 * the school gives the same bytes but for the moment in the header.
 */
@Service
public class Returns {

    /** What a person reads who looks for judgements among the files to send. */
    public static final String NO_JUDGEMENTS = "The school's own judgements have no place in a Common Transfer File, so"
            + " none is sent. Take them out as a spreadsheet from their sheet under Judgements.";

    /** A file's name has three digits for its number. */
    static final int MOST_FILES = 999;

    private static final String AUTHORITY = "LLLL";
    private static final int AUTHORITY_DIGITS = 3;

    private final Compositions compositions;
    private final ReturnChecks checks;
    private final ReturnStore store;
    private final Schools schools;
    private final ScopedTransactions transactions;
    private final Clock clock;

    Returns(
            Compositions compositions,
            ReturnChecks checks,
            ReturnStore store,
            Schools schools,
            ScopedTransactions transactions,
            Clock clock) {
        this.compositions = compositions;
        this.checks = checks;
        this.store = store;
        this.schools = schools;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** Why an edition's results cannot be sent for a purpose; empty where they can. */
    public Optional<String> findObstacle(Edition edition, Purpose purpose) {
        if (edition.assessment().isPoint()) {
            return Optional.of(NO_JUDGEMENTS);
        }
        Optional<ReturnRoute> route = edition.findReturnRoute(purpose.code());
        if (route.isEmpty()) {
            return Optional.of("Waymark knows of no file with " + edition.title() + " for " + purpose.label() + ".");
        }
        return route.filter(known -> !known.possible()).map(ReturnRoute::note);
    }

    /** What a file would hold; nothing is kept. */
    public Composition preview(Scope scope, Edition edition, Purpose purpose) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> compositions.assessment(scope, edition, purpose));
    }

    /**
     * Makes the file of an assessment and keeps it.
     *
     * @param anyway make it although there are errors
     * @throws NotAllowed if the scope does not keep the school
     */
    public MadeReturn make(Scope scope, Edition edition, Purpose purpose, boolean anyway) {
        scope.requireKeepsSchool();
        Optional<String> obstacle = findObstacle(edition, purpose);
        if (obstacle.isPresent()) {
            return new MadeReturn.Refused(obstacle.get());
        }
        ReturnRoute route = edition.findReturnRoute(purpose.code()).orElseThrow();
        return transactions.write(scope, () -> {
            List<ReturnFinding> findings = checks.list(scope, edition);
            if (Preflight.errors(findings) > 0 && !anyway) {
                return new MadeReturn.Faulty(findings);
            }
            Composition composition = compositions.assessment(scope, edition, purpose);
            if (composition.pupils().isEmpty()) {
                return new MadeReturn.Refused("No pupil has a result of " + edition.title() + " for " + purpose.label()
                        + ", so there is nothing to send.");
            }
            School school = schools.getSchool(scope);
            return make(
                    scope,
                    new Wanted(
                            Kind.ASSESSMENT,
                            edition.assessment(),
                            edition.year(),
                            purpose,
                            route.type().orElseThrow(),
                            destination(route, school),
                            "Partial CTF containing " + edition.assessment().title() + " data"),
                    school,
                    composition,
                    findings);
        });
    }

    /**
     * Makes the file of pupils who go to another school, with everything that Waymark holds of them, and keeps it.
     *
     * @param year the academic year in which they leave
     * @param laestab the school they go to, or one of {@link NextSchool}
     */
    public MadeReturn transfer(Scope scope, AcademicYear year, List<Long> pupilIds, String laestab) {
        scope.requireKeepsSchool();
        Optional<String> destination = NextSchool.find(laestab);
        if (destination.isEmpty()) {
            return new MadeReturn.Refused(NextSchool.HINT);
        }
        if (destination.get().equals(scope.laestab())) {
            return new MadeReturn.Refused("That is the number of this school. Enter the one the pupils go to.");
        }
        return transactions.write(
                scope,
                () -> many(
                        scope,
                        new Wanted(
                                Kind.TRANSFER,
                                null,
                                year,
                                Purpose.MIS,
                                "CTF",
                                destination.get(),
                                "Full CTF for pupils who leave"),
                        compositions.full(scope, year, pupilIds)));
    }

    /** Makes a file with all results of chosen pupils for another system of the school, and keeps it. */
    public MadeReturn history(Scope scope, AcademicYear year, List<Long> pupilIds) {
        scope.requireKeepsSchool();
        return transactions.write(
                scope,
                () -> many(
                        scope,
                        new Wanted(
                                Kind.HISTORY,
                                null,
                                year,
                                Purpose.MIS,
                                "CTF",
                                scope.laestab(),
                                "Partial CTF containing all assessment data"),
                        compositions.history(scope, year, pupilIds)));
    }

    private MadeReturn many(Scope scope, Wanted wanted, Composition composition) {
        return composition.pupils().isEmpty()
                ? new MadeReturn.Refused("Choose at least one pupil of whom something is recorded.")
                : make(scope, wanted, schools.getSchool(scope), composition, List.of());
    }

    private record Wanted(
            Kind kind,
            @Nullable Assessment assessment,
            AcademicYear year,
            Purpose purpose,
            String type,
            String destination,
            String descriptor) {}

    private MadeReturn make(
            Scope scope, Wanted wanted, School school, Composition composition, List<ReturnFinding> findings) {
        int serial = store.nextSerial(
                scope.schoolId(),
                wanted.type(),
                wanted.destination(),
                wanted.year().endYear());
        if (serial > MOST_FILES) {
            return new MadeReturn.Refused("There are " + MOST_FILES + " files of this kind in "
                    + wanted.year().label() + " already, and their names have no room for another number.");
        }
        CtfHeader header = WrittenFile.header(
                wanted.kind() == Kind.TRANSFER ? CtfQualifier.FULL : CtfQualifier.PARTIAL,
                wanted.descriptor(),
                school,
                wanted.year(),
                place(wanted.destination(), school),
                LocalDateTime.now(clock));
        byte[] bytes = WrittenFile.write(header, composition.pupils());
        CtfFileName name = new CtfFileName(
                school.laestab().substring(0, AUTHORITY_DIGITS),
                school.laestab().substring(AUTHORITY_DIGITS),
                wanted.type(),
                wanted.destination().substring(0, AUTHORITY_DIGITS),
                wanted.destination().substring(AUTHORITY_DIGITS),
                serial);
        ReturnFile file = new ReturnFile(
                0,
                wanted.kind(),
                wanted.assessment(),
                wanted.year().endYear(),
                wanted.purpose(),
                wanted.type(),
                wanted.destination(),
                serial,
                name.compose(),
                composition.pupils().size(),
                composition.results(),
                Preflight.errors(findings),
                WrittenFile.fingerprint(bytes),
                scope.personName(),
                clock.instant(),
                Optional.empty());
        long id = store.add(scope, file, bytes);
        return new MadeReturn.Done(
                store.find(scope.schoolId(), id).orElseThrow(), bytes, composition.notes(), findings);
    }

    private static String destination(ReturnRoute route, School school) {
        return switch (route.destination()) {
            case "authority" -> school.laestab().substring(0, AUTHORITY_DIGITS) + AUTHORITY;
            case "own" -> school.laestab();
            default -> route.destination();
        };
    }

    private static CtfSchool place(String destination, School school) {
        return new CtfSchool(
                destination.substring(0, AUTHORITY_DIGITS),
                destination.substring(AUTHORITY_DIGITS),
                destination.equals(school.laestab()) ? school.urn() : null,
                null,
                null);
    }

    /** The files that were made with results of a year, newest first. */
    public List<ReturnFile> list(Scope scope, int year) {
        scope.requireKeepsSchool();
        return transactions.read(scope, () -> store.list(scope.schoolId(), year));
    }

    /**
     * A file that was made.
     *
     * @throws NotFound if the school has none of this key
     */
    public ReturnFile get(Scope scope, long id) {
        scope.requireKeepsSchool();
        return transactions
                .read(scope, () -> store.find(scope.schoolId(), id))
                .orElseThrow(() -> new NotFound("There is no file " + id + " that was made here."));
    }

    /** The bytes of a file, exactly as they were when it was made. */
    public byte[] getBytes(Scope scope, long id) {
        ReturnFile file = get(scope, id);
        return transactions.read(scope, () -> store.bytes(scope.schoolId(), file.id()));
    }

    /** Notes that a file was sent on, by whoever says so now. Does nothing for one that is noted already. */
    public void markSent(Scope scope, long id) {
        ReturnFile file = get(scope, id);
        transactions.write(scope, () -> {
            store.markSent(scope.schoolId(), file.id(), scope.personName(), clock.instant());
            return true;
        });
    }

    /** Takes back that a file was sent on. */
    public void unmarkSent(Scope scope, long id) {
        ReturnFile file = get(scope, id);
        transactions.write(scope, () -> {
            store.unmarkSent(scope.schoolId(), file.id());
            return true;
        });
    }
}

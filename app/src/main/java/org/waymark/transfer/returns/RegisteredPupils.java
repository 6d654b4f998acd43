package org.waymark.transfer.returns;

import java.io.IOException;
import java.io.InputStream;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.waymark.access.NotAllowed;
import org.waymark.access.Scope;
import org.waymark.access.ScopedTransactions;
import org.waymark.catalogue.Edition;
import org.waymark.national.Catalogues;
import org.waymark.school.KnownCodes;
import org.waymark.transfer.incoming.FileReading;
import org.waymark.transfer.incoming.ImportFinding;
import org.waymark.transfer.incoming.IncomingFile;
import org.waymark.transfer.incoming.ReadingOptions;

/** Lists of who is registered for an assessment, one for each edition. For those who keep the school. */
@Service
public class RegisteredPupils {

    private final RegisteredStore store;
    private final ScopedTransactions transactions;
    private final Catalogues catalogues;
    private final KnownCodes codes;
    private final Clock clock;

    RegisteredPupils(
            RegisteredStore store,
            ScopedTransactions transactions,
            Catalogues catalogues,
            KnownCodes codes,
            Clock clock) {
        this.store = store;
        this.transactions = transactions;
        this.catalogues = catalogues;
        this.codes = codes;
        this.clock = clock;
    }

    /** What became of a list that was loaded. */
    public sealed interface Loaded {

        /** It is kept, in the place of the one before. */
        record Kept(RegisteredList list) implements Loaded {}

        /** Nothing was kept. */
        record Refused(String why) implements Loaded {}
    }

    /**
     * The list of an edition, if one was loaded.
     *
     * @throws NotAllowed if the scope does not keep the school
     */
    public Optional<RegisteredList> find(Scope scope, Edition edition) {
        scope.requireKeepsSchool();
        return transactions.read(
                scope,
                () -> store.find(
                        scope.schoolId(),
                        edition.assessment().code(),
                        edition.year().endYear()));
    }

    /**
     * Loads a list: a table with UPNs, or with surnames, forenames and dates of birth, or a Common Transfer File.
     *
     * @param in the file; it is read but not closed
     * @throws IOException if the stream itself fails
     */
    public Loaded load(Scope scope, Edition edition, String fileName, InputStream in) throws IOException {
        scope.requireKeepsSchool();
        IncomingFile file = FileReading.read(
                in,
                new ReadingOptions(
                        catalogues.current(),
                        codes,
                        scope.laestab(),
                        edition.year().endYear(),
                        ReadingOptions.Remembered.NOTHING));
        List<RegisteredPupil> pupils = file.pupils().stream()
                .filter(pupil -> pupil.upn() != null || pupil.surname() != null)
                .map(pupil -> new RegisteredPupil(
                        pupil.line(), pupil.upn(), pupil.surname(), pupil.forename(), pupil.dateOfBirth()))
                .toList();
        if (!file.usable() || pupils.isEmpty()) {
            return new Loaded.Refused(file.findings().stream()
                    .map(ImportFinding::message)
                    .reduce((first, last) -> last)
                    .orElse("The file names no pupils. Choose another."));
        }
        RegisteredList list = new RegisteredList(fileName, scope.personName(), clock.instant(), pupils);
        transactions.write(scope, () -> {
            store.replace(
                    scope.schoolId(),
                    edition.assessment().code(),
                    edition.year().endYear(),
                    list);
            return pupils.size();
        });
        return new Loaded.Kept(list);
    }

    /** Takes the list of an edition away. Does nothing where there is none. */
    public void remove(Scope scope, Edition edition) {
        scope.requireKeepsSchool();
        transactions.write(
                scope,
                () -> store.remove(
                        scope.schoolId(),
                        edition.assessment().code(),
                        edition.year().endYear()));
    }
}

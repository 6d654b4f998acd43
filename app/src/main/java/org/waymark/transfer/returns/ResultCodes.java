package org.waymark.transfer.returns;

import java.util.List;
import java.util.Optional;
import org.waymark.catalogue.Certainty;
import org.waymark.catalogue.CtfCode;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.Need;
import org.waymark.transfer.kept.CodeMeaning;

/**
 * Under which codes an item stands in a file. A receiver that judges the file gets only codes that have been seen in
 * files of real systems; another system also gets those that the catalogue knows less surely, and those that the school
 * itself has said.
 *
 * @param judged whether the receiver judges the file
 * @param meanings what the school has said that codes are
 */
record ResultCodes(boolean judged, List<CodeMeaning> meanings) {

    ResultCodes {
        meanings = List.copyOf(meanings);
    }

    /** The codes that may stand in a return to an authority or the DfE. */
    static ResultCodes ofReturns() {
        return new ResultCodes(true, List.of());
    }

    /** Where a code comes from. */
    enum Basis {
        CATALOGUE,
        /** Not seen, but of the same shape as one that was: reading and mathematics judgements at Key Stage 2. */
        ANALOGY,
        /** Said by the school. */
        SCHOOL
    }

    /** A code, and where it comes from. */
    record Found(CtfCode code, Basis basis) {}

    Optional<Found> find(Edition edition, Item item) {
        Optional<Found> known = edition.ctfCodes().stream()
                .filter(code -> code.item().equals(item.id()))
                .findFirst()
                .flatMap(code -> found(item, code));
        return known.isPresent() || judged ? known : said(edition, item);
    }

    private Optional<Found> found(Item item, CtfCode code) {
        if (code.certainty().compareTo(Certainty.OBSERVED) <= 0) {
            return Optional.of(new Found(code, Basis.CATALOGUE));
        }
        boolean byAnalogy = item.need() == Need.BELOW_TEST;
        boolean sendable = byAnalogy || !judged && code.certainty() != Certainty.UNKNOWN;
        return sendable ? Optional.of(new Found(code, Basis.ANALOGY)) : Optional.empty();
    }

    private Optional<Found> said(Edition edition, Item item) {
        int year = edition.year().endYear();
        return meanings.stream()
                .filter(meaning -> meaning.assessment() == edition.assessment()
                        && meaning.item().equals(item.id())
                        && (meaning.fromYear() == null || meaning.fromYear() <= year)
                        && (meaning.toYear() == null || year <= meaning.toYear()))
                .findFirst()
                .map(meaning -> new Found(
                        new CtfCode(
                                item.id(),
                                meaning.stage(),
                                meaning.subject(),
                                meaning.method(),
                                meaning.component(),
                                meaning.qualifier(),
                                Certainty.SECONDARY,
                                "said by " + meaning.saidBy()),
                        Basis.SCHOOL));
    }
}

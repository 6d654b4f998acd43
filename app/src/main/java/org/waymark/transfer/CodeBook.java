package org.waymark.transfer;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.CtfCode;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.Item;
import org.waymark.catalogue.YearGroup;
import org.waymark.transfer.incoming.OwnPoints;
import org.waymark.transfer.incoming.ResultPlace;
import org.waymark.transfer.kept.CodeMeaning;

/** Finds the item that a file's code or heading means, from what the school has said and what the catalogue knows. */
final class CodeBook {

    private static final int EARLIEST = 2000;
    private static final int LATEST = 2100;

    /** A writer has been seen that gives the phonics check as a teacher assessment; it can mean nothing else. */
    private static final String OTHER_PHONICS = "KS1/PHO/TA/PHO/";

    private static final String PHONICS = "KS1/PHO/TT/CHK/";

    private final Catalogue catalogue;
    private final List<CodeMeaning> meanings;
    private final OwnPoints points;
    private final Map<Integer, Map<String, List<Spot>>> byYear = new HashMap<>();

    CodeBook(Catalogue catalogue, List<CodeMeaning> meanings, OwnPoints points) {
        this.catalogue = catalogue;
        this.points = points;
        this.meanings = List.copyOf(meanings);
    }

    /** An item of an edition. */
    record Spot(Edition edition, Item item) {}

    /** What a place turned out to be. */
    sealed interface Found {
        record At(Spot spot) implements Found {}

        /** Nothing that is known; in words why. */
        record Unknown(String why) implements Found {}
    }

    /**
     * The item of a place.
     *
     * @param year the academic year of the result, by the year in which it ends
     * @param yearGroup finds the pupil's year group in that year, which tells the two phonics checks apart
     */
    Found find(ResultPlace place, int year, Optional<YearGroup> yearGroup) {
        if (year < EARLIEST || year > LATEST) {
            return new Found.Unknown("The year " + year + " cannot be right.");
        }
        return switch (place) {
            case ResultPlace.Named named -> findNamed(named, year, yearGroup);
            case ResultPlace.Coded coded -> findCoded(coded, year, yearGroup);
        };
    }

    private Found findNamed(ResultPlace.Named named, int year, Optional<YearGroup> yearGroup) {
        Edition edition = (named.assessment().isPoint()
                        ? points.find(named.assessment(), year)
                        : catalogue.findEdition(named.assessment(), new AcademicYear(year)))
                .orElse(null);
        if (edition == null) {
            return notHeld(named.assessment(), year);
        }
        List<Spot> spots = new ArrayList<>();
        edition.findItem(named.item()).ifPresent(item -> spots.add(new Spot(edition, item)));
        if (spots.isEmpty() && named.assessment() == Assessment.PHONICS) {
            for (String check : List.of("y1.", "y2.")) {
                edition.findItem(check + named.item()).ifPresent(item -> spots.add(new Spot(edition, item)));
            }
        }
        return one(spots, yearGroup, "There is no " + named.item() + " in " + edition.title() + ".");
    }

    private Found findCoded(ResultPlace.Coded coded, int year, Optional<YearGroup> yearGroup) {
        for (CodeMeaning meaning : meanings) {
            if (meaning.covers(coded, year)) {
                return findNamed(new ResultPlace.Named(meaning.assessment(), meaning.item()), year, yearGroup);
            }
        }
        String key = key(coded.stage(), coded.subject(), coded.method(), coded.component(), coded.qualifier());
        if (key.startsWith(OTHER_PHONICS)) {
            key = PHONICS + key.substring(OTHER_PHONICS.length());
        }
        List<Spot> spots = byYear.computeIfAbsent(year, this::index).getOrDefault(key, List.of());
        return one(spots, yearGroup, "Waymark does not know this code for " + new AcademicYear(year).label() + ".");
    }

    private static Found one(List<Spot> spots, Optional<YearGroup> yearGroup, String unknown) {
        if (spots.isEmpty()) {
            return new Found.Unknown(unknown);
        }
        if (spots.size() == 1) {
            return new Found.At(spots.getFirst());
        }
        return yearGroup
                .flatMap(group -> spots.stream()
                        .filter(spot -> spot.edition()
                                        .yearOf(spot.item(), group)
                                        .equals(spot.edition().year())
                                && spot.item().subject().code().equals(check(group)))
                        .findFirst())
                .<Found>map(Found.At::new)
                .orElseGet(() -> new Found.Unknown("The check of Year 1 and that of Year 2 have the same code, and the"
                        + " pupil was in neither year group then."));
    }

    private static String check(YearGroup group) {
        return "y" + group.code();
    }

    private Map<String, List<Spot>> index(int year) {
        Map<String, List<Spot>> index = new HashMap<>();
        for (Assessment assessment : Assessment.statutory()) {
            catalogue.findEdition(assessment, new AcademicYear(year)).ifPresent(edition -> {
                for (CtfCode code : edition.ctfCodes()) {
                    String key = key(code.stage(), code.subject(), code.method(), code.component(), code.qualifier());
                    edition.findItem(code.item())
                            .ifPresent(item -> index.computeIfAbsent(key, any -> new ArrayList<>())
                                    .add(new Spot(edition, item)));
                }
            });
        }
        return index;
    }

    private static Found notHeld(Assessment assessment, int year) {
        if (assessment.isPoint()) {
            return new Found.Unknown("The school does not judge at " + assessment.title() + " in "
                    + new AcademicYear(year).label() + ". Its points are chosen under Judgements, What we judge.");
        }
        return new Found.Unknown(assessment.title() + " was not held in " + new AcademicYear(year).label()
                + ", as far as Waymark knows.");
    }

    private static String key(@Nullable String... parts) {
        return String.join("/", parts).toUpperCase(Locale.ROOT);
    }
}

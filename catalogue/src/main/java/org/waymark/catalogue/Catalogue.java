package org.waymark.catalogue;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.waymark.catalogue.load.CatalogueLoader;
import org.waymark.catalogue.rule.Rule;
import org.waymark.catalogue.rule.Rules;

/** Everything that is assessed in England, as Waymark knows it. Loaded once, immutable, safe to share. */
public final class Catalogue {
    private final List<Edition> editions;
    private final ReferenceLists references;

    /**
     * The lists that describe pupils.
     *
     * @param ethnicities census ethnicity codes
     * @param firstLanguages first language codes, as used in the DfE's checking exercise
     * @param senProvisions special educational needs provision, older codes included
     * @param sexes sex, as the census carries it
     */
    public record ReferenceLists(
            List<ReferenceCode> ethnicities,
            List<ReferenceCode> firstLanguages,
            List<ReferenceCode> senProvisions,
            List<ReferenceCode> sexes) {
        public ReferenceLists {
            ethnicities = List.copyOf(ethnicities);
            firstLanguages = List.copyOf(firstLanguages);
            senProvisions = List.copyOf(senProvisions);
            sexes = List.copyOf(sexes);
        }
    }

    /** Made by the loader; others call {@link #load()}. */
    public Catalogue(List<Edition> editions, ReferenceLists references) {
        this.editions = editions.stream()
                .sorted(Comparator.comparing(Edition::assessment)
                        .thenComparing(Edition::year, Comparator.reverseOrder()))
                .toList();
        this.references = references;
    }

    /**
     * The catalogue that Waymark ships with.
     *
     * @throws CatalogueException if a file is wrong
     */
    public static Catalogue load() {
        return CatalogueLoader.load(Optional.empty());
    }

    /**
     * The catalogue that Waymark ships with, and on top of it the files of a folder of the same layout, which add rows
     * or replace those of the same key.
     *
     * @param overlayDirectory the folder; it may be missing or empty
     * @throws CatalogueException if a file is wrong
     */
    public static Catalogue load(Path overlayDirectory) {
        return CatalogueLoader.load(Optional.of(overlayDirectory));
    }

    /**
     * The catalogue that Waymark ships with, then the files of a folder, and on top of these some that are kept
     * elsewhere.
     *
     * @param overlayDirectory the folder, if there is one
     * @param texts the content of each further file by its path, such as {@code ks2/tables/2027-reading.csv}
     * @throws CatalogueException if a file is wrong
     */
    public static Catalogue load(Optional<Path> overlayDirectory, Map<String, String> texts) {
        return CatalogueLoader.load(overlayDirectory, texts);
    }

    public Optional<Edition> findEdition(Assessment assessment, AcademicYear year) {
        return editions.stream()
                .filter(edition ->
                        edition.assessment() == assessment && edition.year().equals(year))
                .findFirst();
    }

    /**
     * The edition of an assessment in a year.
     *
     * @throws NoSuchElementException if there was no such assessment in that year
     */
    public Edition getEdition(Assessment assessment, AcademicYear year) {
        return findEdition(assessment, year)
                .orElseThrow(() -> new NoSuchElementException("No " + assessment.title() + " in " + year.label()));
    }

    /** The editions of an assessment, newest first. */
    public List<Edition> listEditions(Assessment assessment) {
        return editions.stream()
                .filter(edition -> edition.assessment() == assessment)
                .toList();
    }

    /** Every edition: by assessment in the order of {@link Assessment}, newest first. */
    public List<Edition> listEditions() {
        return editions;
    }

    /** Every rule, in the order of their ids. */
    public List<Rule> listRules() {
        return Rules.list();
    }

    public List<ReferenceCode> ethnicities() {
        return references.ethnicities();
    }

    public List<ReferenceCode> firstLanguages() {
        return references.firstLanguages();
    }

    public List<ReferenceCode> senProvisions() {
        return references.senProvisions();
    }

    public List<ReferenceCode> sexes() {
        return references.sexes();
    }
}

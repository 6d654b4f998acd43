package org.waymark.catalogue.load;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.CatalogueException;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.ReferenceCode;

/** Reads the whole catalogue. */
public final class CatalogueLoader {
    private static final List<String> REFERENCE_COLUMNS = List.of("code", "label", "source");
    private static final List<String> REFERENCE_FILES =
            List.of("ethnicities.csv", "first-languages.csv", "sen-provisions.csv", "sexes.csv");
    private static final Pattern TABLE = Pattern.compile("tables/[0-9]{4}-[a-z]+\\.csv");

    private CatalogueLoader() {}

    /**
     * Reads the shipped files and, on top of them, those of a folder.
     *
     * @param overlay the folder, if there is one
     * @throws CatalogueException if a file is wrong
     */
    public static Catalogue load(Optional<Path> overlay) {
        return load(overlay, Map.of());
    }

    /**
     * Reads the shipped files, on top of them those of a folder, and on top of these some that are kept elsewhere.
     *
     * @param overlay the folder, if there is one
     * @param texts the content of each further file by its path within the catalogue, such as
     *     {@code ks2/tables/2027-reading.csv}
     * @throws CatalogueException if a file is wrong
     */
    public static Catalogue load(Optional<Path> overlay, Map<String, String> texts) {
        List<Layer> layers = new ArrayList<>();
        layers.add(new Layer.Shipped());
        overlay.map(Layer.Folder::new).ifPresent(layers::add);
        if (!texts.isEmpty()) {
            layers.add(new Layer.Texts(texts));
        }
        layers.forEach(layer -> layer.list().forEach(CatalogueLoader::checkKnown));
        return load(layers);
    }

    static Catalogue load(List<Layer> layers) {
        List<Edition> editions = Assessment.statutory().stream()
                .flatMap(assessment -> new EditionReader(assessment, layers).read().stream())
                .toList();
        return new Catalogue(
                editions,
                new Catalogue.ReferenceLists(
                        references(layers, REFERENCE_FILES.get(0)),
                        references(layers, REFERENCE_FILES.get(1)),
                        references(layers, REFERENCE_FILES.get(2)),
                        references(layers, REFERENCE_FILES.get(3))));
    }

    /** A misspelt file would be overlooked in silence; hidden files and read-me files are nobody's business. */
    private static void checkKnown(String path) {
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.startsWith(".") || name.startsWith("README")) {
            return;
        }
        int slash = path.indexOf('/');
        String folder = slash < 0 ? "" : path.substring(0, slash);
        String rest = path.substring(slash + 1);
        boolean known = folder.equals("reference")
                ? REFERENCE_FILES.contains(rest)
                : Assessment.find(folder).filter(found -> !found.isPoint()).isPresent()
                        && (Kind.find(rest).isPresent() || TABLE.matcher(rest).matches());
        if (!known) {
            throw new CatalogueException(path, 0, "is not a file that the catalogue knows");
        }
    }

    private static List<ReferenceCode> references(List<Layer> layers, String file) {
        Map<String, ReferenceCode> codes = new LinkedHashMap<>();
        for (Layer layer : layers) {
            Map<String, ReferenceCode> own = new LinkedHashMap<>();
            for (Row row :
                    Sheet.read(layer, "reference/" + file, REFERENCE_COLUMNS).orElse(List.of())) {
                row.required("source");
                ReferenceCode code = new ReferenceCode(row.required("code"), row.required("label"));
                if (own.put(code.code(), code) != null) {
                    throw row.fault("the code " + code.code() + " is there twice");
                }
            }
            codes.putAll(own);
        }
        if (codes.isEmpty()) {
            throw new CatalogueException("reference/" + file, 0, "is missing or empty");
        }
        return List.copyOf(codes.values());
    }
}

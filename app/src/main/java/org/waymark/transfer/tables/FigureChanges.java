package org.waymark.transfer.tables;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.waymark.catalogue.AcademicYear;
import org.waymark.catalogue.Assessment;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.NationalFigure;

/** How national figures that are brought compare with those in force. */
final class FigureChanges {

    private FigureChanges() {}

    /** @param figures year, measure, group, value … of each */
    static Map<String, String> facts(Catalogue before, List<List<String>> figures) {
        int fresh = 0;
        int changed = 0;
        int same = 0;
        for (List<String> figure : figures) {
            Optional<BigDecimal> old = find(before, figure);
            if (old.isEmpty()) {
                fresh++;
            } else if (old.get().compareTo(new BigDecimal(figure.get(3))) == 0) {
                same++;
            } else {
                changed++;
            }
        }
        return Map.of("Compared with those in force", fresh + " new, " + changed + " changed, " + same + " the same");
    }

    private static Optional<BigDecimal> find(Catalogue catalogue, List<String> figure) {
        String measure = figure.get(1);
        return Assessment.find(measure.substring(0, measure.indexOf('.')))
                .flatMap(of -> catalogue.findEdition(of, new AcademicYear(Integer.parseInt(figure.getFirst()))))
                .flatMap(edition -> edition.nationalFigures().stream()
                        .filter(known ->
                                known.measure().equals(measure) && known.group().equals(figure.get(2)))
                        .map(NationalFigure::value)
                        .findFirst());
    }
}

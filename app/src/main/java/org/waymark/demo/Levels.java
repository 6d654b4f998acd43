package org.waymark.demo;

import java.util.Comparator;
import java.util.Optional;
import org.waymark.catalogue.Catalogue;
import org.waymark.catalogue.Edition;
import org.waymark.catalogue.NationalFigure;

/** How high to set the bar so that about as many pupils clear it as in all of England. */
final class Levels {

    private final Catalogue catalogue;

    Levels(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    /**
     * A national figure of all pupils: of the edition's year, or else of the nearest year that has one.
     *
     * @param otherwise what to take where none is known
     */
    double value(Edition edition, String measure, double otherwise) {
        return catalogue.listEditions(edition.assessment()).stream()
                .sorted(Comparator.comparingInt(other ->
                        Math.abs(other.year().endYear() - edition.year().endYear())))
                .flatMap(other -> find(other, measure).stream())
                .findFirst()
                .orElse(otherwise);
    }

    /** The bar that this national percentage of pupils clears, in standard deviations. */
    double bar(Edition edition, String measure, double otherwise) {
        return -quantile(value(edition, measure, otherwise) / 100);
    }

    private static Optional<Double> find(Edition edition, String measure) {
        return edition.nationalFigures().stream()
                .filter(figure ->
                        figure.measure().equals(measure) && figure.group().equals("all"))
                .map(NationalFigure::value)
                .map(Number::doubleValue)
                .findFirst();
    }

    /** The quantile of the standard normal distribution: Abramowitz and Stegun 26.2.23, to about 0.0005. */
    static double quantile(double share) {
        if (share > 0.5) {
            return -quantile(1 - share);
        }
        double t = Math.sqrt(-2 * Math.log(share));
        return -(t
                - (2.515517 + 0.802853 * t + 0.010328 * t * t)
                        / (1 + 1.432788 * t + 0.189269 * t * t + 0.001308 * t * t * t));
    }
}

package org.waymark.ui.charts;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.waymark.ui.charts.Canvas.Anchor;

/**
 * Groups as bars of one length, each cut into bands by the share of its pupils; how many pupils a bar is stands beside its
 * name.
 *
 * @param title what it shows
 * @param bands from the lowest to the highest
 * @param bars from top to bottom
 */
public record StackedBars(String title, List<Band> bands, List<Bar> bars) {

    private static final double THICK = 23;
    private static final double GAP = 11;
    private static final double SWATCH = 14;

    public StackedBars {
        bands = List.copyOf(bands);
        bars = List.copyOf(bars);
        for (Bar bar : bars) {
            if (!bar.counts().isEmpty() && bar.counts().size() != bands.size()) {
                throw new IllegalArgumentException("A count for each of " + bands.size() + " bands: " + bar);
            }
        }
    }

    /** @param label short, since it stands inside the band: a code such as {@code WTS} */
    public record Band(String label, BandTone tone) {}

    /**
     * A group.
     *
     * @param counts how many pupils are in each band; empty where nothing is shown
     * @param instead the words that stand where the bar would, if nothing is shown or nobody is counted
     */
    public record Bar(String label, List<Integer> counts, String instead) {
        public Bar {
            counts = List.copyOf(counts);
        }

        public Bar(String label, List<Integer> counts) {
            this(label, counts, "nobody counted");
        }

        /** A group whose bar is not shown, and why. */
        public static Bar hidden(String label, String why) {
            return new Bar(label, List.of(), why);
        }

        int total() {
            return counts.stream().mapToInt(Integer::intValue).sum();
        }
    }

    public Svg draw() {
        return Canvas.both(size -> draw(new Canvas(size)));
    }

    private String draw(Canvas canvas) {
        double y = legend(canvas);
        boolean wide = canvas.size() == Size.WIDE;
        double names = Math.min(
                240,
                bars.stream()
                        .mapToDouble(bar -> Canvas.widthOf(bar.label(), Canvas.TEXT))
                        .max()
                        .orElse(0));
        double left = wide ? names + 50 : 0;
        for (Bar bar : bars) {
            String total = bar.counts().isEmpty() ? "" : Integer.toString(bar.total());
            if (wide) {
                String label = Canvas.fit(bar.label(), names + 1, Canvas.TEXT);
                canvas.text(0, y + 16, Anchor.START, Ink.INK, Canvas.TEXT, label);
                canvas.text(left - 10, y + 16, Anchor.END, Ink.QUIET, Canvas.TEXT, total);
            } else {
                String label = Canvas.fit(bar.label(), canvas.width() - 60, Canvas.TEXT);
                canvas.text(0, y + 12, Anchor.START, Ink.INK, Canvas.TEXT, label);
                canvas.text(canvas.width(), y + 12, Anchor.END, Ink.QUIET, Canvas.TEXT, total);
                y += 18;
            }
            bar(canvas, bar, left, y, canvas.width() - left - 1);
            y += THICK + GAP;
        }
        return canvas.finish(Math.max(y, 24), title, description());
    }

    private double legend(Canvas canvas) {
        double x = 0;
        double y = 2;
        for (Band band : bands) {
            double width = SWATCH + 5 + Canvas.widthOf(band.label(), 12) + 14;
            if (x > 0 && x + width > canvas.width()) {
                x = 0;
                y += 20;
            }
            canvas.field(band.tone(), x + 0.5, y + 0.5, SWATCH, SWATCH, "");
            canvas.text(x + SWATCH + 5, y + 12, Anchor.START, Ink.QUIET, 12, band.label());
            x += width;
        }
        return y + 28;
    }

    private void bar(Canvas canvas, Bar bar, double left, double y, double width) {
        int total = bar.total();
        if (total == 0) {
            canvas.text(left, y + 16, Anchor.START, Ink.QUIET, Canvas.TEXT, bar.instead());
            return;
        }
        int before = 0;
        for (int i = 0; i < bands.size(); i++) {
            int count = bar.counts().get(i);
            if (count > 0) {
                double x = left + width * before / total;
                double wide = width * count / total;
                Band band = bands.get(i);
                canvas.field(band.tone(), x, y, wide, THICK, bar.label() + ": " + share(bar, i));
                String number = percent(count, total);
                for (String text : List.of(band.label() + " " + number, number)) {
                    if (Canvas.widthOf(text, Canvas.TEXT) * 1.1 + 4 <= wide) {
                        canvas.textOn(band.tone(), x + wide / 2, y + 16, Canvas.TEXT, text);
                        break;
                    }
                }
                before += count;
            }
        }
    }

    private String share(Bar bar, int band) {
        int count = bar.counts().get(band);
        return bands.get(band).label() + " " + percent(count, bar.total()) + "% (" + count + " of " + bar.total() + ")";
    }

    private static String percent(int count, int total) {
        return BigDecimal.valueOf(100L * count)
                .divide(BigDecimal.valueOf(total), 0, RoundingMode.HALF_UP)
                .toPlainString();
    }

    private String description() {
        List<String> words = new ArrayList<>();
        for (Bar bar : bars) {
            words.add(bar.label() + ": "
                    + (bar.total() == 0
                            ? bar.instead()
                            : IntStream.range(0, bands.size())
                                    .mapToObj(band -> share(bar, band))
                                    .collect(Collectors.joining(", "))));
        }
        return String.join(". ", words);
    }
}

package org.waymark.parents.paper;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Iterator;
import java.util.Locale;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import javax.imageio.stream.ImageInputStream;
import javax.imageio.stream.MemoryCacheImageInputStream;

/**
 * Crests from files that people send. A file is decoded within limits and written anew, so that nothing of it but its
 * picture is kept.
 */
public final class Crests {

    /** The largest file that is read. */
    public static final int MOST_BYTES = 4_000_000;

    /** The most pixels either way that are read. */
    static final int MOST_READ = 6000;

    /** The most pixels in all that are read: they cost four bytes each. */
    static final int MOST_PIXELS = 16_000_000;

    /** The most pixels either way that are kept. */
    static final int MOST_KEPT = 600;

    /** Enough for 22 mm on paper. */
    private static final int ON_PAPER = 260;

    private static final Set<String> FORMATS = Set.of("png", "jpeg");

    private Crests() {}

    /** Why a file is no crest, in words for the person who sent it. */
    public static final class Unfit extends Exception {
        private static final long serialVersionUID = 1L;

        Unfit(String message) {
            super(message);
        }
    }

    /**
     * Reads a PNG or JPEG file.
     *
     * @param words what it shows
     * @throws Unfit if it is anything else, broken or too large
     */
    public static Look.Crest read(byte[] file, String words) throws Unfit {
        if (file.length > MOST_BYTES) {
            throw new Unfit("The picture is larger than 4 MB. Save it smaller, about 600 pixels wide, and try again.");
        }
        BufferedImage picture = decode(file);
        return crest(shrink(picture, MOST_KEPT), words);
    }

    /** The crest as it goes into a PDF. */
    static Look.Crest forPaper(Look.Crest crest) {
        if (Math.max(crest.width(), crest.height()) <= ON_PAPER) {
            return crest;
        }
        return crest(shrink(own(crest), ON_PAPER), crest.words());
    }

    /** The crest in shades of grey. */
    static Look.Crest grey(Look.Crest crest) {
        BufferedImage picture = own(crest);
        for (int y = 0; y < picture.getHeight(); y++) {
            for (int x = 0; x < picture.getWidth(); x++) {
                int pixel = picture.getRGB(x, y);
                int grey = (int)
                        Math.round(0.2126 * (pixel >> 16 & 255) + 0.7152 * (pixel >> 8 & 255) + 0.0722 * (pixel & 255));
                picture.setRGB(x, y, pixel & 0xFF000000 | grey << 16 | grey << 8 | grey);
            }
        }
        return crest(picture, crest.words());
    }

    private static BufferedImage own(Look.Crest crest) {
        try {
            return shrink(decode(crest.bytes()), MOST_KEPT);
        } catch (Unfit e) {
            throw new IllegalStateException("A crest that was kept cannot be read", e);
        }
    }

    private static BufferedImage decode(byte[] file) throws Unfit {
        try (ImageInputStream stream = new MemoryCacheImageInputStream(new ByteArrayInputStream(file))) {
            Iterator<ImageReader> readers = ImageIO.getImageReaders(stream);
            while (readers.hasNext()) {
                ImageReader reader = readers.next();
                try {
                    if (FORMATS.contains(reader.getFormatName().toLowerCase(Locale.ROOT))) {
                        reader.setInput(stream, true, true);
                        requireSize(reader.getWidth(0), reader.getHeight(0));
                        return reader.read(0);
                    }
                } finally {
                    reader.dispose();
                }
            }
        } catch (IOException | RuntimeException e) {
            throw new Unfit(
                    "The picture cannot be read: the file is damaged or of an unusual kind. Save it again as PNG.");
        }
        throw new Unfit("The file is no PNG or JPEG picture. Save the crest as PNG or JPEG and try again.");
    }

    private static void requireSize(int width, int height) throws Unfit {
        if (width > MOST_READ || height > MOST_READ || (long) width * height > MOST_PIXELS) {
            throw new Unfit("The picture has " + width + " × " + height
                    + " pixels. Save it smaller, about 600 pixels wide, and try again.");
        }
    }

    /** A copy within a number of pixels either way, with whatever can be seen through left so. */
    private static BufferedImage shrink(BufferedImage picture, int most) {
        BufferedImage current = copy(picture, picture.getWidth(), picture.getHeight());
        // Halved step by step: one big step would leave out most of the picture.
        while (Math.max(current.getWidth(), current.getHeight()) > most) {
            double scale = Math.max(0.5, (double) most / Math.max(current.getWidth(), current.getHeight()));
            current = copy(current, Math.max(1, (int) Math.floor(current.getWidth() * scale)), Math.max(1, (int)
                    Math.floor(current.getHeight() * scale)));
        }
        return current;
    }

    private static BufferedImage copy(BufferedImage picture, int width, int height) {
        BufferedImage copy = new BufferedImage(width, height, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = copy.createGraphics();
        drawing.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        drawing.drawImage(picture, 0, 0, width, height, null);
        drawing.dispose();
        return copy;
    }

    private static Look.Crest crest(BufferedImage picture, String words) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        String png = Base64.getEncoder().encodeToString(bytes.toByteArray());
        return new Look.Crest(png, picture.getWidth(), picture.getHeight(), words);
    }
}

package org.waymark.parents.paper;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import javax.imageio.ImageIO;
import org.waymark.parents.ParentReport;
import org.waymark.parents.ParentReport.Fact;
import org.waymark.parents.ParentReport.Part;
import org.waymark.parents.ParentReport.Place;
import org.waymark.parents.ParentReport.Table;

/** Reports and looks to test with. */
final class PaperSamples {

    static final String ENGLISH_COMMENT = "Aisha reads widely (see below).";

    private PaperSamples() {}

    static Look plain() {
        return new Look(
                "#0d5b52",
                null,
                List.of("1 Hill Road, Beacontown", "01632 960001 · office@beacon.example"),
                List.of("Class teacher", "Head teacher"));
    }

    static Look crested() {
        try {
            Look.Crest crest = Crests.read(picture("png", 900, 1000), "A gold cross on a red shield");
            return new Look("#8a1538", crest, plain().lines(), plain().signatures());
        } catch (Crests.Unfit unfit) {
            throw new IllegalStateException(unfit);
        }
    }

    /** A picture file of a size. */
    static byte[] picture(String format, int width, int height) {
        BufferedImage picture = new BufferedImage(
                width, height, format.equals("png") ? BufferedImage.TYPE_INT_ARGB : BufferedImage.TYPE_INT_RGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setColor(new Color(0x8a1538));
        drawing.fillOval(0, 0, width, height);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(picture, format, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static ParentReport english() {
        return SampleReport.of("Beacon Hill Primary School");
    }

    /** A report whose fixed words are in Urdu, with a teacher's comment in English. */
    static ParentReport urdu() {
        return new ParentReport(
                "ur",
                "والدین کے لیے سالانہ رپورٹ 2025/26",
                "Beacon Hill Primary School",
                "Aisha Khan",
                List.of(new Fact("جماعت", "Oak")),
                List.of(
                        Part.ofWords(
                                "comment.progress",
                                "عمومی پیش رفت",
                                List.of(ENGLISH_COMMENT, "ٹھیک ہے۔ وہ ڈرامے اور بڑی کتابیں پڑھتی ہیں۔ سکور 104 ہے۔")),
                        new Part(
                                "ks2.tests",
                                "قومی نصاب کے امتحانات",
                                List.of(),
                                new Table(
                                        "نتائج",
                                        List.of("امتحان", "سکور", "معیار"),
                                        List.of(List.of("پڑھنا", "104", "حاصل کیا"), List.of("ریاضی", "99", "نہیں"))),
                                List.of(new Place("پڑھنا", 104, 80, 120, 100.0, "متوقع معیار 100", "پڑھنا: 104")),
                                List.of("یہ ایک نمونہ ہے۔"))),
                List.of("دفتر سے رابطہ کریں۔"));
    }

    /** The sample with one more paragraph. */
    static ParentReport saying(String language, String words) {
        ParentReport sample = english();
        return new ParentReport(
                language,
                sample.title(),
                sample.school(),
                "Sky Test",
                sample.facts(),
                List.of(Part.ofWords("comment.progress", "Comment", List.of(words))),
                List.of());
    }
}

package org.waymark.bench;

import java.awt.Color;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import javax.imageio.ImageIO;
import org.waymark.parents.paper.Crests;
import org.waymark.parents.paper.Look;

/** A crest of the usual size, read as one that somebody sent. */
final class CrestPicture {

    private CrestPicture() {}

    static Look.Crest make() throws IOException {
        BufferedImage picture = new BufferedImage(600, 700, BufferedImage.TYPE_INT_ARGB);
        Graphics2D drawing = picture.createGraphics();
        drawing.setPaint(new GradientPaint(0, 0, Color.RED, 600, 700, Color.BLUE));
        drawing.fillOval(20, 20, 560, 660);
        drawing.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(picture, "png", bytes);
        try {
            return Crests.read(bytes.toByteArray(), "An oval");
        } catch (Crests.Unfit unfit) {
            throw new IllegalStateException(unfit);
        }
    }
}

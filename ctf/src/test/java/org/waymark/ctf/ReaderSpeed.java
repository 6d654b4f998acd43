package org.waymark.ctf;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamReader;

/** Prints how fast the reader is beside the bare parser of the JDK on the same bytes. Run its main by hand. */
final class ReaderSpeed {
    private static final CtfHandler NOBODY = new CtfHandler() {
        @Override
        public void header(CtfHeader header) {}

        @Override
        public void pupil(CtfPupil pupil) {}

        @Override
        public void finding(CtfFinding finding) {}
    };

    private ReaderSpeed() {}

    public static void main(String[] arguments) throws Exception {
        byte[] bytes = GeneratedFile.ofPupils(20_000).readAllBytes();
        double bestBare = 0;
        double bestReader = 0;
        for (int round = 0; round < 8; round++) {
            long start = System.nanoTime();
            parse(bytes);
            long middle = System.nanoTime();
            CtfReader.read(new ByteArrayInputStream(bytes), CtfLimits.standard(), NOBODY);
            long end = System.nanoTime();
            bestBare = Math.max(bestBare, bytes.length * 1000.0 / (middle - start));
            bestReader = Math.max(bestReader, bytes.length * 1000.0 / (end - middle));
        }
        System.out.printf(
                Locale.ROOT,
                "bare parser %.0f MB/s, reader %.0f MB/s, ratio %.2f%n",
                bestBare,
                bestReader,
                bestReader / bestBare);
    }

    private static void parse(byte[] bytes) throws Exception {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        XMLStreamReader reader = factory.createXMLStreamReader(new ByteArrayInputStream(bytes));
        while (reader.hasNext()) {
            reader.next();
        }
        reader.close();
    }
}

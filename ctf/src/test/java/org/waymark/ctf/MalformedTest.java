package org.waymark.ctf;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MalformedTest {
    private static CtfFinding only(CtfFile file, CtfRule rule) {
        assertThat(file.findings()).singleElement().satisfies(finding -> {
            assertThat(finding.code()).isEqualTo(rule.code());
            assertThat(finding.severity()).isEqualTo(rule.severity());
            assertThat(finding.line()).isPositive();
            assertThat(finding.column()).isPositive();
            assertThat(finding.message()).isNotBlank();
        });
        return file.findings().getFirst();
    }

    private static CtfFinding stopped(CtfFile file, CtfRule rule) {
        assertThat(file.summary().complete()).isFalse();
        CtfFinding finding = only(file, rule);
        assertThat(finding.hint()).isNotBlank();
        return finding;
    }

    @Test
    void saysThatAFileIsEmpty() {
        stopped(Files.read(""), CtfRule.EMPTY_FILE);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Surname,Forename\nA,B\n", "PK\u0003\u0004 something", "%PDF-1.7", "\u0000\u0001\u0002\u0003"})
    void saysThatAFileIsNotXml(String text) {
        stopped(Files.read(text), CtfRule.NOT_XML);
    }

    @Test
    void saysThatAFileIsBlank() {
        stopped(Files.read("  \n \n"), CtfRule.NOT_XML);
    }

    @Test
    void saysThatAFileIsSomethingElse() {
        assertThat(stopped(Files.read("<ATfile><Header/></ATfile>"), CtfRule.OTHER_ROOT)
                        .message())
                .contains("<ATfile>");
        assertThat(stopped(Files.read("<html><body>Sign in</body></html>"), CtfRule.OTHER_ROOT)
                        .message())
                .contains("web page");
    }

    @Test
    void namesThePlaceWhereXmlIsBroken() {
        CtfFinding finding = stopped(
                Files.read("<CTfile>\n<Header>\n  <SupplierID>999</Estab>\n</Header></CTfile>"), CtfRule.BROKEN_XML);
        assertThat(finding.line()).isEqualTo(3);
    }

    @Test
    void keepsThePupilsBeforeTheFault() {
        CtfFile file = Files.read("<CTfile>" + Files.HEADER + "<CTFpupilData><Pupil>" + Files.PUPIL_START
                + "</Pupil><Pupil><Surname>A & B</Surname></Pupil></CTFpupilData></CTfile>");
        assertThat(file.pupils()).hasSize(1);
        stopped(file, CtfRule.BROKEN_XML);
    }

    @Test
    void saysWhenAFileStopsEarlyWhereverThatIs() {
        byte[] whole = Files.sample("9991001_CTF_9992002_001.xml");
        int root = new String(whole, StandardCharsets.UTF_8).indexOf("<CTfile>") + 8;
        int end = new String(whole, StandardCharsets.UTF_8).indexOf("</CTfile>") + 8;
        for (int length = root; length <= end; length += 3) {
            CtfFile file = Files.read(Arrays.copyOf(whole, length));
            stopped(file, CtfRule.TRUNCATED);
            assertThat(file.summary().errors()).isEqualTo(1);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void saysWhenAFileStopsInTheMiddleOfALetter(String name) {
        byte[] letter = "𝒥".getBytes(Charset.forName(name));
        byte[] start =
                ("<CTfile>" + Files.HEADER + "<CTFpupilData><Pupil><Forename>Zo").getBytes(Charset.forName(name));
        for (int missing = 1; missing < letter.length; missing++) {
            byte[] part = Arrays.copyOf(start, start.length + letter.length - missing);
            System.arraycopy(letter, 0, part, start.length, letter.length - missing);
            assertThat(stopped(Files.read(part), CtfRule.TRUNCATED).message()).contains("the middle of a letter");
        }
    }

    @Test
    void saysWhenSomethingFollowsTheEnd() {
        CtfFile file = Files.read(Files.onePupil(Files.PUPIL_START) + "<CTfile/>");
        assertThat(file.pupils()).hasSize(1);
        stopped(file, CtfRule.BROKEN_XML);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!DOCTYPE CTfile><CTfile/>",
                "<!DOCTYPE CTfile SYSTEM \"http://127.0.0.1:1/x.dtd\"><CTfile/>",
                "<!DOCTYPE CTfile [<!ENTITY a SYSTEM \"file:///etc/passwd\">]><CTfile>&a;</CTfile>",
                "<!DOCTYPE CTfile [<!ENTITY a \"aaaa\"><!ENTITY b \"&a;&a;&a;\">]><CTfile>&b;</CTfile>",
                "<!DOCTYPE CTfile [<!ENTITY % p SYSTEM \"file:///etc/passwd\"> %p;]><CTfile/>"
            })
    void refusesDocumentTypes(String text) {
        stopped(Files.read(text), CtfRule.DOCTYPE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void readsVersionOneOneByTheRulesOfOneNought(String name) {
        String text = "<?xml version='1.1' encoding='" + name + "'?>" + Files.onePupil(Files.PUPIL_START);
        Charset charset = Charset.forName(name);
        assertThat(Files.read(text.getBytes(charset)).findings()).isEmpty();
        stopped(Files.read(text.replace("Jo<", "&#1;<").getBytes(charset)), CtfRule.BROKEN_XML);
    }

    @Test
    void saysWhatStoodInTheFileInOneShortWholeLine() {
        CtfFile file = Files.read(
                Files.onePupil(Files.PUPIL_START.replace("2015-10-03", "x\n" + "-".repeat(57) + "𝒥 and more")));
        String message = only(file, CtfRule.BAD_DATE_OF_BIRTH).message();
        assertThat(message).isEqualTo("DOB is \"x " + "-".repeat(57) + "…\", which is not a date.");
    }

    @Test
    void refusesEntitiesThatNobodyDeclared() {
        CtfFile file = Files.read(Files.onePupil("<Surname>&nbsp;</Surname>"));
        stopped(file, CtfRule.BROKEN_XML);
    }

    @Test
    void readsPredefinedEntitiesAndCharacterReferences() {
        CtfFile file = Files.read(Files.onePupil(
                "<UPN>Y999200026001</UPN><Surname> O&apos;Invent &amp; Co </Surname><Forename>Zo&#xEB;<![CDATA[ <b> ]]></Forename>"
                        + "<DOB>2015-10-03</DOB><Sex>F</Sex>"));
        assertThat(file.findings()).isEmpty();
        assertThat(file.pupils().getFirst().surname()).isEqualTo("O'Invent & Co");
        assertThat(file.pupils().getFirst().forename()).isEqualTo("Zoë <b>");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void readsEveryUnicodeEncodingWithAndWithoutAMark(String name) {
        String text = Files.onePupil(Files.PUPIL_START.replace("Jo<", "Zoë 𝒥 Łukasz<"));
        Charset charset = Charset.forName(name);
        CtfFile expected = Files.read(text);
        assertThat(expected.findings()).isEmpty();
        assertThat(expected.pupils().getFirst().forename()).isEqualTo("Zoë 𝒥 Łukasz");
        for (String mark : new String[] {"", "\uFEFF"}) {
            CtfFile file = Files.read((mark + text).getBytes(charset));
            assertThat(file.findings()).isEmpty();
            assertThat(file.pupils()).isEqualTo(expected.pupils());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"windows-1252", "ISO-8859-1", "iso-8859-15"})
    void readsWesternEncodingsThatTheFileNames(String name) {
        String text = "<?xml version='1.0' encoding='" + name + "' ?>\n"
                + Files.onePupil(Files.PUPIL_START.replace("Jo<", "Zoë<"));
        CtfFile file = Files.read(text.getBytes(Charset.forName(name)));
        assertThat(file.findings()).isEmpty();
        assertThat(file.pupils().getFirst().forename()).isEqualTo("Zoë");
    }

    @Test
    void namesThePlaceOfAByteThatIsNotUtf8() {
        String text = "<?xml version=\"1.0\" encoding=\"utf-8\"?>\n<CTfile>\n<CTFpupilData>\n<Pupil>\n"
                + "<Forename>Zo\u00EB</Forename></Pupil></CTFpupilData></CTfile>";
        CtfFinding finding = stopped(Files.read(text.getBytes(StandardCharsets.ISO_8859_1)), CtfRule.WRONG_ENCODING);
        assertThat(finding.line()).isEqualTo(5);
        assertThat(finding.column()).isEqualTo(13);
    }

    @Test
    void refusesEncodingsThatNobodyUses() {
        stopped(Files.read("<?xml version=\"1.0\" encoding=\"EBCDIC-UK\"?><CTfile/>"), CtfRule.UNKNOWN_ENCODING);
    }

    @Test
    void readsUtf8ThatCallsItselfUtf16() {
        CtfFile file = Files.read(
                "<?xml version=\"1.0\" encoding=\"utf-16\"?>" + Files.onePupil(Files.PUPIL_START.replace("Jo", "Zoë")));
        only(file, CtfRule.MISNAMED_ENCODING);
        assertThat(file.pupils().getFirst().forename()).isEqualTo("Zoë");
    }
}

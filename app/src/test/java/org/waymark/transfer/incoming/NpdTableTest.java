package org.waymark.transfer.incoming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class NpdTableTest {

    private static List<String> results(String table) {
        IncomingFile file = IncomingFiles.read(table);
        assertThat(file.kind()).isEqualTo(FileKind.NPD_TABLE);
        assertThat(file.needsHeadings()).isFalse();
        assertThat(file.usable()).isTrue();
        List<String> all = new ArrayList<>();
        file.pupils()
                .forEach(pupil -> pupil.results()
                        .forEach(result -> all.add(pupil.label() + " " + result.year() + " "
                                + result.place().label() + " = " + result.text())));
        return all;
    }

    @Test
    void readsTheEarlyYearsOfBothFrameworks() {
        assertThat(results("""
                FSP_ACADYR,FSP_PupilMatchingRef,FSP_UPN,FSP_SURNAME,FSP_FORENAME,FSP_DOB,FSP_LAESTAB,FSP_COM_G01,FSP_COM_E01,FSP_LIT_E10,FSP_GLD
                2018/2019,x1,H801200001001,ALI,ZARA,2014-03-09,9991001,3,,,1
                2021/2022,x2,B801200005001,BERG,OLE,2016-12-01,9991001,,2,A,0
                2020/2021,x3,R674123101121,CORR,IDA,2015-12-01,9991001,1,,,0
                """))
                .containsExactly(
                        "ALI, ZARA 2019 eyfsp e01 = 3",
                        "BERG, OLE 2022 eyfsp e01 = 2",
                        "BERG, OLE 2022 eyfsp e10 = A",
                        "CORR, IDA 2021 EYF/COM/FA/G01/FD = 1");
    }

    @Test
    void readsPhonicsByYearGroupAndPutsBothChecksTogether() {
        assertThat(results("""
                Phonics_ACADYR,Phonics_PUPILMATCHINGREF,Phonics_UPN,Phonics_SURNAME,Phonics_FORENAMES,Phonics_DOB,Phonics_NCYEARACTUAL,Phonics_PHONICS_MARK,Phonics_PHONICS_OUTCOME
                2022/2023,x1,H801200001001,ALI,ZARA,2016-03-09,1,20,Wt
                2023/2024,x1,H801200001001,ALI,ZARA,2016-03-09,2,34,Wa
                2023/2024,x2,B801200005001,BERG,OLE,2016-12-01,,,A
                """))
                .containsExactly(
                        "ALI, ZARA 2023 phonics y1.mark = 20",
                        "ALI, ZARA 2023 phonics y1.outcome = Wt",
                        "ALI, ZARA 2024 phonics y2.mark = 34",
                        "ALI, ZARA 2024 phonics y2.outcome = Wa",
                        "BERG, OLE 2024 phonics outcome = A");
    }

    @Test
    void readsTheTablesCheckWithItsReasons() {
        assertThat(results("""
                ACADYR,PupilMatchingRef,UPN,Surname,Forename,Sex,DOB,LA,LA_9Code,ESTAB,LAESTAB,URN,ToECode,FormMark,PupilStatus,ReasonNotTakingCheck
                2024/2025,x,H801200001001,Ali,Zara,F,2016-03-09,999,E0,1001,9991001,1,1,25,Complete,
                2024/2025,x,B801200005001,Berg,Ole,M,2016-03-10,999,E0,1001,9991001,1,1,,Not taking,Absent
                """))
                .containsExactly("Ali, Zara 2025 mtc mtc.score = 25", "Berg, Ole 2025 mtc mtc.score = Absent");
    }

    @Test
    void readsKeyStageOneAndTwoAndTellsThemApart() {
        assertThat(results("""
                ACADYR,PUPILMATCHINGREF,KS1_ID,UPN,SURNAME,FORENAMES,DOB,GENDER,READ_OUTCOME,WRIT_OUTCOME,MATH_OUTCOME,SCI_OUTCOME,NPDPUB
                2018/2019,x,1,H801200001001,Ali,Zara,2012-03-09,F,GDS,EXS,WTS,HNM,1
                """))
                .containsExactly(
                        "Ali, Zara 2019 ks1 reading.ta = GDS",
                        "Ali, Zara 2019 ks1 writing.ta = EXS",
                        "Ali, Zara 2019 ks1 maths.ta = WTS",
                        "Ali, Zara 2019 ks1 science.ta = HNM");
        assertThat(results("""
                KS2_ACADYR,KS2_UPN,KS2_SURNAME,KS2_FORENAMES,KS2_DOB,KS2_YEARGRP,KS2_READOUTCOME,KS2_READSCORE,KS2_READSCORE_noSpeccon,KS2_GPSPAPER2MRK,KS2_MATARITHMRK,KS2_WRITTAOUTCOME,KS2_READEXP
                2024/2025,H801200001001,Ali,Zara,2014-03-09,6,AS,104,104,17,NA,GDS,1
                """))
                .containsExactly(
                        "Ali, Zara 2025 ks2 reading.outcome = AS",
                        "Ali, Zara 2025 ks2 reading.scaled = 104",
                        "Ali, Zara 2025 ks2 gps.p2 = 17",
                        "Ali, Zara 2025 ks2 maths.p1 = NA",
                        "Ali, Zara 2025 ks2 writing.ta = GDS");
    }

    @Test
    void namesTheSchoolWhereAllLinesAreOfOne() {
        String one = "ACADYR,UPN,LAESTAB,FormMark\n2024/2025,H801200001001,999/1002,20\n";
        assertThat(IncomingFiles.read(one).source().laestab()).isEqualTo("9991002");
        assertThat(IncomingFiles.read(one + "2024/2025,B801200005001,9991003,20\n")
                        .source()
                        .isSchool())
                .isFalse();
    }

    @Test
    void coversEveryColumnThatIsKnownOfKeyStageTwo() {
        List<String> marks = List.of(
                "READMRK",
                "GPSPAPER1MRK",
                "GPSPAPER2MRK",
                "GPSMRK",
                "MATARITHMRK",
                "MATPAPER2MRK",
                "MATPAPER3MRK",
                "MATMRK",
                "READSCORE",
                "MATSCORE",
                "GPSSCORE",
                "READOUTCOME",
                "MATOUTCOME",
                "GPSOUTCOME",
                "WRITTAOUTCOME",
                "SCITAOUTCOME",
                "MATTAOUTCOME",
                "READTAOUTCOME");
        String table =
                "ACADYR,UPN," + String.join(",", marks) + "\n2024/2025,H801200001001" + ",1".repeat(marks.size());
        assertThat(results(table)).hasSize(marks.size()).doesNotHaveDuplicates();
    }
}

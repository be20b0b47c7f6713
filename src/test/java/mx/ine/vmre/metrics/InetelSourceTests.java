package mx.ine.vmre.metrics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.LocalDate;
import java.util.Map;
import mx.ine.vmre.kernel.DatePeriod;
import org.junit.jupiter.api.Test;

class InetelSourceTests {

    private static final DatePeriod NOVEMBER =
            new DatePeriod(LocalDate.of(2020, 11, 1), LocalDate.of(2020, 11, 30));

    @Test
    void contactsAreReadByMonthChannelAndTopicAndTheTotalIsCompared() {
        ReadFile file = SampleFiles.read("inetel_2020-11.csv");

        assertThat(file.reading.source().code()).isEqualTo("inetel");
        assertThat(file.reading.decisions()).isEmpty();
        assertThat(file.facts(ContactFact.class))
                .extracting(ContactFact::channel, ContactFact::topic, ContactFact::country, ContactFact::contacts)
                .containsExactly(
                        tuple("us", "Registro a la LNERE", "US", 1204L), tuple("us", "Credencialización", "US", 310L),
                        tuple("abroad", "Registro a la LNERE", null, 96L), tuple("mexico", "Registro a la LNERE", "MX", 152L),
                        tuple("mexico", "Otros temas", "MX", 18L), tuple("mail", "Registro a la LNERE", null, 77L));
        assertThat(file.facts(ContactFact.class)).extracting(ContactFact::period).containsOnly(NOVEMBER);
        assertThat(file.rejections).extracting(Rejection::reasonKey).containsExactly("metrics.reason.no-figures");
        assertThat(file.all.get(Measure.CONTACTS)).isEqualByComparingTo("1857");
        assertThat(file.declared.get(Measure.CONTACTS)).isEqualByComparingTo("1860");
    }

    @Test
    void channelsSideBySideAreReadAsIfTheyStoodUnderEachOther() {
        ReadFile file = SampleFiles.read(SampleFiles.text("INETEL", "Tema,EUA,Otros países,México,Correo,Total",
                "Registro a la LNERE,\"1,204\",96,152,77,\"1,529\"", "Otros temas,5,--,18,0,23", "Total,\"1,209\",96,170,77,\"1,552\""),
                Map.of("month", "2020-11"));

        assertThat(file.facts).hasSize(7);
        assertThat(file.facts(ContactFact.class)).extracting(ContactFact::line, ContactFact::channel, ContactFact::contacts)
                .contains(tuple(3L, "abroad", 96L), tuple(4L, "mexico", 18L), tuple(4L, "mail", 0L));
        assertThat(file.all.get(Measure.CONTACTS)).isEqualByComparingTo("1552");
        assertThat(file.declared.get(Measure.CONTACTS)).isEqualByComparingTo("1552");
        assertThat(file.rejections).isEmpty();
    }

    @Test
    void aTableWithoutMonthAsksForIt() {
        assertThat(SampleFiles.lines("Canal,Tema,Llamadas", "México,Registro,5").reading.decisions())
                .extracting(Decision::key).containsExactly("month");
    }

    @Test
    void aWorkbookReadsTheSame() {
        ReadFile file = SampleFiles.read(TestFiles.workbook("Hoja 1", 0,
                TestFiles.row("Mes", "Tema", "EUA", "México"), TestFiles.row(LocalDate.of(2020, 11, 1), "Registro", 1204, 7)),
                Map.of());

        assertThat(file.facts(ContactFact.class)).extracting(ContactFact::channel, ContactFact::contacts)
                .containsExactly(tuple("us", 1204L), tuple("mexico", 7L));
        assertThat(file.facts(ContactFact.class)).extracting(ContactFact::period).containsOnly(NOVEMBER);
    }

    @Test
    void aChannelThatIsNotKnownIsKeptAsWritten() {
        ReadFile file = SampleFiles.lines("Mes,Canal,Tema,Consultas", "2020-11,Módulo itinerante,Registro,5");

        assertThat(file.facts(ContactFact.class)).extracting(ContactFact::channel).containsExactly("Módulo itinerante");
    }

    @Test
    void aSubtotalUnderTheTopicsOfAMergedChannelIsNoTopic() {
        ReadFile file = SampleFiles.lines("Mes,Canal,Tema,Atenciones", "2020-11,EUA,Registro,10", ",,Voto,5", ",,Subtotal,15",
                ",México,Registro,7", ",,Total,7", "Total,,,22");

        assertThat(file.facts).hasSize(3);
        assertThat(file.skipped).containsEntry(RowKind.TOTAL, 3);
        assertThat(file.all.get(Measure.CONTACTS)).isEqualByComparingTo("22");
        assertThat(file.declared.get(Measure.CONTACTS)).isEqualByComparingTo("22");
    }

    @Test
    void aColumnOfContactsByMailIsNoPersonsMail() {
        ReadFile file = SampleFiles.lines("Mes,Tema,EUA,Correo electrónico,Total", "2020-07,Registro,10,\"1,204\",\"1,214\"");

        assertThat(file.all.get(Measure.CONTACTS)).isEqualByComparingTo("1214");
    }
}

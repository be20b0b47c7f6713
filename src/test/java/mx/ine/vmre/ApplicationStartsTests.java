package mx.ine.vmre;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@ModuleTest
class ApplicationStartsTests {

    @Autowired
    JdbcClient jdbc;

    @Test
    void searchIgnoresAccentsAndCase() {
        assertThat(jdbc.sql("SELECT kernel.plain('Muñoz CANADÁ')").query(String.class).single())
                .isEqualTo("munoz canada");
    }

    @Test
    void spanishOrderPutsTheEnyeAfterTheEne() {
        assertThat(jdbc.sql("SELECT w FROM unnest(ARRAY['Oso','Zorro','Ángel','ñandú','Nube','Ana','ámbar','Ñuble']) w"
                                + " ORDER BY w COLLATE \"es-MX-x-icu\"")
                        .query(String.class)
                        .list())
                .containsExactly("ámbar", "Ana", "Ángel", "Nube", "ñandú", "Ñuble", "Oso", "Zorro");
    }
}

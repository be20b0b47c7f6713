package mx.ine.vmre.partners;

import java.util.Arrays;
import java.util.List;

/** The columns of the directory as a CSV, the same when it is exported and when it is imported. */
enum DirectoryColumn {
    NAME("nombre", 200),
    KIND("tipo", 100),
    COUNTRY("pais", 100),
    REGION("estado", 100),
    CITY("ciudad", 100),
    SITE("sitio", 300),
    CONTACT("contacto", 150),
    MAIL("correo", 200),
    PHONE("telefono", 60);

    private final String header;
    private final int length;

    DirectoryColumn(String header, int length) {
        this.header = header;
        this.length = length;
    }

    public String header() {
        return header;
    }

    /** Most characters of a value. */
    int length() {
        return length;
    }

    /** Message key of what the column holds. */
    public String key() {
        return "partners.csv." + header;
    }

    static List<String> headers() {
        return Arrays.stream(values()).map(DirectoryColumn::header).toList();
    }
}

package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Which rows of a table paper keeps together. */
class PaperTablesTests {

    @Test
    void theFirstRowsAndTheLastOnesAreHeldAndTheTotalIsTheLastOfThem() throws Exception {
        assertThat(classes(7, true)).containsExactly("held", "held", "", "", "", "held", "held", "total");
        assertThat(classes(6, false)).containsExactly("held", "held", "", "held", "held", "");
        assertThat(classes(2, true)).containsExactly("held", "held", "total");
        assertThat(classes(1, false)).containsExactly("");
    }

    private static List<String> classes(int rows, boolean total) throws Exception {
        String body = IntStream.range(0, rows).mapToObj(i -> "<tr><td>" + i + "</td></tr>").collect(Collectors.joining());
        String html = "<html><body><table class=\"dt whole\"><thead><tr><th>a</th></tr></thead><tbody>" + body + "</tbody>"
                + (total ? "<tfoot><tr><td>t</td></tr></tfoot>" : "") + "</table></body></html>";
        Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder()
                .parse(new InputSource(new StringReader(html)));

        new PaperTables().mutateDocument(page);

        assertThat(page.getElementsByTagName("tfoot").getLength()).isZero();
        NodeList found = ((Element) page.getElementsByTagName("tbody").item(0)).getElementsByTagName("tr");
        return IntStream.range(0, found.getLength()).mapToObj(i -> ((Element) found.item(i)).getAttribute("class")).toList();
    }
}

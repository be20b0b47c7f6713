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
    void theFirstRowsAreHeldAndTheLastOnesAreABodyOfTheirOwnWithTheTotal() throws Exception {
        assertThat(bodies(7, true)).containsExactly(List.of("held", "held", "", "", ""), List.of("", "", "total"));
        assertThat(bodies(6, false)).containsExactly(List.of("held", "held", ""), List.of("", "", ""));
    }

    @Test
    void aTableTooShortToPartIsOnePiece() throws Exception {
        assertThat(bodies(4, true)).containsExactly(List.of("held", "held", "", "", "total"));
        assertThat(bodies(2, true)).containsExactly(List.of("held", "held", "total"));
        assertThat(bodies(1, false)).containsExactly(List.of(""));
        assertThat(laidOut(4, true).getDocumentElement().getElementsByTagName("table").item(0).getAttributes()
                .getNamedItem("class").getNodeValue()).isEqualTo("dt whole");
    }

    private static List<List<String>> bodies(int rows, boolean total) throws Exception {
        Document page = laidOut(rows, total);
        assertThat(page.getElementsByTagName("tfoot").getLength()).isZero();
        return elements(page.getDocumentElement(), "tbody").stream()
                .map(body -> elements(body, "tr").stream().map(row -> row.getAttribute("class")).toList()).toList();
    }

    private static Document laidOut(int rows, boolean total) throws Exception {
        String body = IntStream.range(0, rows).mapToObj(i -> "<tr><td>" + i + "</td></tr>").collect(Collectors.joining());
        String html = "<html><body><table class=\"dt\"><thead><tr><th>a</th></tr></thead><tbody>" + body + "</tbody>"
                + (total ? "<tfoot><tr><td>t</td></tr></tfoot>" : "") + "</table></body></html>";
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        Document page = factory.newDocumentBuilder().parse(new InputSource(new StringReader(html)));
        new PaperTables().mutateDocument(page);
        return page;
    }

    private static List<Element> elements(Element element, String name) {
        NodeList found = element.getElementsByTagName(name);
        return IntStream.range(0, found.getLength()).mapToObj(i -> (Element) found.item(i)).toList();
    }
}

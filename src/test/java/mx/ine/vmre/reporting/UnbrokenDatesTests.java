package mx.ine.vmre.reporting;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Document;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Days stay in one piece, and not a letter of the page changes. */
class UnbrokenDatesTests {

    @Test
    void everyDayOfASentenceIsHeldTogether() throws Exception {
        String text = "El refuerzo corre del 01/10/2020 al 30/06/2021; (16/03/2021) y 02–08/11.";
        Document page = DocumentBuilderFactory.newInstance().newDocumentBuilder().parse(new InputSource(new StringReader(
                "<html><head><title>1/1/2020</title></head><body><p>" + text + "</p><svg><text>31/10</text></svg></body></html>")));

        new UnbrokenDates().mutateDocument(page);

        NodeList held = page.getElementsByTagName("span");
        assertThat(page.getElementsByTagName("p").item(0).getTextContent()).isEqualTo(text);
        assertThat(IntStream.range(0, held.getLength()).mapToObj(i -> held.item(i).getTextContent()))
                .containsExactly("01/10/2020", "30/06/2021;", "(16/03/2021)", "08/11.");
    }
}

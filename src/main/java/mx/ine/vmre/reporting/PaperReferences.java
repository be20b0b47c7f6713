package mx.ine.vmre.reporting;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/**
 * From paper to what a figure comes from, lines of files or records: on a published report's PDF every figure is a link
 * to its trace, and each key figure and each table carries a short number, {@code T-12}, for those who read on paper.
 * The number is the figure's place among all figures of the report; a table's is that of its first one.
 */
final class PaperReferences implements FSDOMMutator {

    private static final String FIGURE = "data-figure";

    private final String address;
    private final String query;
    private final String title;
    private final Map<String, Integer> numbers = new HashMap<>();

    private PaperReferences(String address, String query, String title, List<Figure> figures) {
        this.address = address;
        this.query = query;
        this.title = title;
        int number = 0;
        for (Figure figure : figures) {
            number++;
            if (figure.known()) {
                numbers.putIfAbsent(figure.id(), number);
            }
        }
    }

    static PaperReferences of(MonthlyReport report, Filing filing, ReportWording wording) {
        return new PaperReferences(
                versionAddress(report, filing), strategy(report),
                wording.text("reporting.reference.alt"), ReportFigures.of(report));
    }

    /** Where this version is read, without its strategy. */
    private static String versionAddress(MonthlyReport report, Filing filing) {
        return filing.address() + ReportPage.month(report.cover().month()) + "/version/" + filing.number();
    }

    private static String strategy(MonthlyReport report) {
        return "?estrategia=" + report.cover().strategy();
    }

    /** The address for those who read on paper, with {@code T-n} where the number goes. */
    static String printed(MonthlyReport report, Filing filing) {
        return versionAddress(report, filing) + "/T-n" + strategy(report);
    }

    @Override
    public void mutateDocument(Document document) {
        List<Element> marked = new ArrayList<>();
        collect(document.getDocumentElement(), marked);
        Element table = null;
        for (Element place : marked) {
            Integer number = numbers.get(place.getAttribute(FIGURE));
            if (number == null) {
                continue;
            }
            Element around = ancestor(place, "table");
            boolean key = around != null && around.getAttribute("class").contains("figs");
            link(place);
            if (key) {
                refer(lastCell(place), number);
            } else if (around != null && around != table) {
                refer(head(around), number);
            }
            table = around;
        }
    }

    private static void collect(Element element, List<Element> marked) {
        if (element.hasAttribute(FIGURE)) {
            marked.add(element);
        }
        NodeList children = element.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            if (children.item(i) instanceof Element child) {
                collect(child, marked);
            }
        }
    }

    /** What stands there becomes a link; it looks as before. */
    private void link(Element place) {
        Element link = anchor(place.getOwnerDocument(), "/cifras/" + place.getAttribute(FIGURE), "trace");
        while (place.getFirstChild() != null) {
            link.appendChild(place.getFirstChild());
        }
        place.appendChild(link);
    }

    private void refer(Element place, int number) {
        if (place == null) {
            return;
        }
        Document document = place.getOwnerDocument();
        Element link = anchor(document, "/T-" + number, "ref");
        link.setTextContent("T-" + number);
        place.appendChild(document.createTextNode(" "));
        place.appendChild(link);
    }

    private Element anchor(Document document, String path, String css) {
        Element link = document.createElementNS("http://www.w3.org/1999/xhtml", "a");
        link.setAttribute("href", address + path + query);
        link.setAttribute("title", title);
        link.setAttribute("class", css);
        return link;
    }

    private static Element ancestor(Element element, String name) {
        for (Node node = element; node instanceof Element found; node = node.getParentNode()) {
            if (name.equals(found.getTagName())) {
                return found;
            }
        }
        return null;
    }

    private static Element lastCell(Element cell) {
        NodeList cells = ancestor(cell, "tr").getElementsByTagName("td");
        return (Element) cells.item(cells.getLength() - 1);
    }

    private static Element head(Element table) {
        return (Element) table.getElementsByTagName("th").item(0);
    }
}

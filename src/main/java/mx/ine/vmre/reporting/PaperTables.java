package mx.ine.vmre.reporting;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.util.ArrayList;
import java.util.List;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/**
 * Says which rows of a table paper may not part, so that no page ends with a head and no row, or begins with a last row
 * or a total alone. The total becomes the last row of the body: a foot of its own could not be kept with the row above.
 */
final class PaperTables implements FSDOMMutator {

    private static final int KEPT = 2;

    @Override
    public void mutateDocument(Document document) {
        NodeList tables = document.getElementsByTagName("table");
        for (int i = 0; i < tables.getLength(); i++) {
            Element table = (Element) tables.item(i);
            if (has(table, "dt")) {
                keep(table);
            }
        }
    }

    private static void keep(Element table) {
        NodeList bodies = table.getElementsByTagName("tbody");
        if (bodies.getLength() == 0) {
            return;
        }
        Element body = (Element) bodies.item(0);
        for (Element foot : elements(table.getElementsByTagName("tfoot"))) {
            for (Element total : elements(foot.getElementsByTagName("tr"))) {
                mark(total, "total");
                body.appendChild(total);
            }
            foot.getParentNode().removeChild(foot);
        }
        List<Element> rows = elements(body.getElementsByTagName("tr"));
        for (int i = 0; i < Math.min(KEPT, rows.size() - 1); i++) {
            mark(rows.get(i), "held");
        }
        int end = rows.size() - 1 - KEPT;
        if (end > KEPT) {
            apart(body, rows.subList(end, rows.size()));
        } else if (!has(table, "whole")) {
            mark(table, "whole");
        }
    }

    /** Rows kept in one piece as a body of their own: rows kept by their breaks leave no room for the repeated head. */
    private static void apart(Element body, List<Element> rows) {
        Element last = body.getOwnerDocument().createElementNS(body.getNamespaceURI(), body.getTagName());
        mark(last, "last");
        rows.forEach(last::appendChild);
        body.getParentNode().insertBefore(last, body.getNextSibling());
    }

    private static List<Element> elements(NodeList nodes) {
        List<Element> elements = new ArrayList<>();
        for (int i = 0; i < nodes.getLength(); i++) {
            elements.add((Element) nodes.item(i));
        }
        return elements;
    }

    private static boolean has(Element element, String css) {
        return (" " + element.getAttribute("class") + " ").contains(" " + css + " ");
    }

    private static void mark(Element element, String css) {
        element.setAttribute("class", (element.getAttribute("class") + " " + css).strip());
    }
}

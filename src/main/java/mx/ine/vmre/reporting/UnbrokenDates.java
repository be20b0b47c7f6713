package mx.ine.vmre.reporting;

import com.openhtmltopdf.extend.FSDOMMutator;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Keeps days such as {@code 16/03/2021} in one piece within the sentences of a page, which paper breaks at a slash. */
final class UnbrokenDates implements FSDOMMutator {

    private static final Pattern DAY = Pattern.compile("[(]?\\d{1,2}/\\d{1,2}(/\\d{4})?[),.;]*");

    @Override
    public void mutateDocument(Document document) {
        List<Node> texts = new ArrayList<>();
        collect(document.getElementsByTagName("body").item(0), texts);
        texts.forEach(text -> split(document, text));
    }

    private static void collect(Node node, List<Node> texts) {
        NodeList children = node.getChildNodes();
        for (int i = 0; i < children.getLength(); i++) {
            Node child = children.item(i);
            if (child.getNodeType() == Node.TEXT_NODE && DAY.matcher(child.getNodeValue()).find()) {
                texts.add(child);
            } else if (child instanceof Element element && !element.getTagName().equals("svg")) {
                collect(element, texts);
            }
        }
    }

    private static void split(Document document, Node text) {
        Matcher day = DAY.matcher(text.getNodeValue());
        Node parent = text.getParentNode();
        int from = 0;
        while (day.find()) {
            parent.insertBefore(document.createTextNode(text.getNodeValue().substring(from, day.start())), text);
            Element whole = document.createElementNS("http://www.w3.org/1999/xhtml", "span");
            whole.setAttribute("class", "nowrap");
            whole.setTextContent(day.group());
            parent.insertBefore(whole, text);
            from = day.end();
        }
        text.setNodeValue(text.getNodeValue().substring(from));
    }
}

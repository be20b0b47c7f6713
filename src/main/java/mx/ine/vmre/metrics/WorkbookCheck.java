package mx.ine.vmre.metrics;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Goes once through all parts of a workbook, keeping nothing, before it is read for good: what could fill the memory or
 * hide instructions is refused here, so that reading may trust what it finds.
 */
final class WorkbookCheck {

    private static final XMLInputFactory FACTORY = factory();
    /** Formulas with a range of their own are held by the reader; exports have none. */
    private static final int FORMULAS = 50_000;

    private boolean data;
    private int formulas;
    private int rows;
    private int cells;

    private WorkbookCheck() {}

    private static XMLInputFactory factory() {
        XMLInputFactory factory = XMLInputFactory.newFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        return factory;
    }

    /** @throws Unreadable if reading it would not be safe */
    static void check(Archive archive) {
        for (Archive.Entry entry : archive.entries()) {
            String name = entry.name().toLowerCase(Locale.ROOT);
            try (InputStream in = archive.open(entry)) {
                if (name.endsWith(".xml") || name.endsWith(".rels")) {
                    new WorkbookCheck().part(new Held(in));
                } else {
                    // A relation may name any part as a sheet.
                    new Held(in).transferTo(OutputStream.nullOutputStream());
                }
            } catch (XMLStreamException | IOException | RuntimeException e) {
                // Parsers read on while they are asked, and wrap what they meet then in exceptions without a check.
                throw refusal(e);
            }
        }
    }

    /** Limits that were passed while a parser was reading come wrapped in its own exception. */
    private static Unreadable refusal(Exception e) {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            if (cause instanceof Unreadable) {
                return (Unreadable) cause;
            }
        }
        return new Unreadable("metrics.refused.damaged");
    }

    private void part(Held in) throws XMLStreamException {
        XMLStreamReader xml = FACTORY.createXMLStreamReader(in);
        long text = 0;
        boolean root = true;
        while (xml.hasNext()) {
            switch (xml.next()) {
                case XMLStreamConstants.DTD -> throw new Unreadable("metrics.refused.doctype");
                case XMLStreamConstants.START_ELEMENT -> {
                    text = 0;
                    in.streamed = in.streamed || root && xml.getLocalName().equals("worksheet");
                    root = false;
                    element(xml);
                }
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
                    text += xml.getTextLength();
                    ImportLimits.checkCell(text);
                }
                case XMLStreamConstants.END_ELEMENT -> {
                    text = 0;
                    data = data && !xml.getLocalName().equals("sheetData");
                }
                default -> {
                    // Comments and processing instructions hold no data.
                }
            }
        }
        xml.close();
    }

    private void element(XMLStreamReader xml) {
        if (!data) {
            data = xml.getLocalName().equals("sheetData");
            return;
        }
        switch (xml.getLocalName()) {
            case "row" -> {
                cells = 0;
                ImportLimits.checkSheetRows(++rows - Recognition.FIRST_LINES);
            }
            case "c" -> {
                ImportLimits.checkColumns(++cells);
                ImportLimits.checkColumns(column(xml.getAttributeValue(null, "r")));
            }
            case "f" -> {
                if (xml.getAttributeCount() > 0 && ++formulas > FORMULAS) {
                    throw new Unreadable("metrics.refused.formulas");
                }
            }
            default -> {
                // No other element is multiplied in memory.
            }
        }
    }

    /** {@code AB12} is the 28th; 0 where the cell does not say. */
    private static int column(String address) {
        int column = 0;
        for (int i = 0; address != null && i < address.length() && Character.isLetter(address.charAt(i)); i++) {
            column = column * 26 + Character.toUpperCase(address.charAt(i)) - 'A' + 1;
            if (column > 16_384) {
                return column;
            }
        }
        return column;
    }

    /** A part that the reader keeps in memory as a whole, unless it turns out to be a sheet. */
    private static final class Held extends FilterInputStream {

        private boolean streamed;
        private long read;

        private Held(InputStream in) {
            super(in);
        }

        @Override
        public int read() throws IOException {
            int value = super.read();
            count(1);
            return value;
        }

        @Override
        public int read(byte[] buffer, int from, int length) throws IOException {
            int more = super.read(buffer, from, length);
            count(Math.max(more, 0));
            return more;
        }

        private void count(int more) {
            read += more;
            if (!streamed) {
                ImportLimits.checkHeld(read);
            }
        }
    }
}

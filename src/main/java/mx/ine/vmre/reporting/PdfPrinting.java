package mx.ine.vmre.reporting;

import com.openhtmltopdf.extend.FSDOMMutator;
import com.openhtmltopdf.extend.FSStream;
import com.openhtmltopdf.extend.FSStreamFactory;
import com.openhtmltopdf.extend.impl.FSDefaultCacheStore;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FSFontUseCase;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.CacheStore;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder.PdfAConformance;
import com.openhtmltopdf.svgsupport.BatikSVGDrawer;
import com.openhtmltopdf.util.XRLog;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Calendar;
import java.util.EnumSet;
import java.util.GregorianCalendar;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import mx.ine.vmre.kernel.EsMx;
import mx.ine.vmre.kernel.Typed;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDMetadata;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;

/**
 * Prints our own XHTML as tagged PDF (PDF/UA-1, PDF/A-3a) with embedded fonts. Equal XHTML and instant give equal bytes
 * on one JDK. Nothing is fetched: the only addresses are {@code vmre:} files of the class path.
 */
@Component
class PdfPrinting {

    private static final String SCHEME = "vmre";

    private final Path regular = fontFile("Inter-Regular.ttf");
    private final Path semiBold = fontFile("Inter-SemiBold.ttf");
    private final String chartStyles = resource("reporting/charts.css");
    private final FSDefaultCacheStore fontMetrics = new FSDefaultCacheStore();
    private final byte[] colours = ICC_Profile.getInstance(ColorSpace.CS_sRGB).getData();

    PdfPrinting() {
        XRLog.setLoggingEnabled(false);
    }

    /**
     * @param at the instant that the document says it was made
     * @param changes to the page before it is laid out
     */
    byte[] print(String xhtml, Instant at, FSDOMMutator... changes) {
        PdfRendererBuilder builder = new PdfRendererBuilder();
        // Texts of files and of before forms refused it may hold what XML does not.
        builder.withW3cDocument(parse(Typed.printable(xhtml)), SCHEME + ":");
        builder.usePdfUaAccessibility(true);
        builder.usePdfAConformance(PdfAConformance.PDFA_3_A);
        builder.useColorProfile(colours);
        builder.useFont(regular.toFile(), "Inter", 400, FontStyle.NORMAL, true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        builder.useFont(semiBold.toFile(), "Inter", 600, FontStyle.NORMAL, true,
                EnumSet.of(FSFontUseCase.DOCUMENT, FSFontUseCase.SVG));
        builder.useUnicodeLineBreaker(new LineBreaks());
        builder.useSVGDrawer(new BatikSVGDrawer());
        builder.useCacheStore(CacheStore.PDF_FONT_METRICS, fontMetrics);
        builder.useProtocolsStreamImplementation(new ClassPathStreams(), SCHEME);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(SCHEME + ":"), ExternalResourceControlPriority.RUN_BEFORE_RESOLVING_URI);
        builder.useExternalResourceAccessControl(
                (uri, type) -> uri.startsWith(SCHEME + ":"), ExternalResourceControlPriority.RUN_AFTER_RESOLVING_URI);
        builder.addDOMMutator(drawings());
        builder.addDOMMutator(new PaperTables());
        for (FSDOMMutator change : changes) {
            builder.addDOMMutator(change);
        }
        builder.withProducer("VMRE");
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
            renderer.layout();
            renderer.createPDFWithoutClosing();
            try (PDDocument document = renderer.getPdfDocument()) {
                date(document, at);
                document.save(bytes);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /** Drawings carry their own styles on paper, a size, and their title as the alternative text that PDF/UA asks for. */
    private FSDOMMutator drawings() {
        return document -> {
            NodeList found = document.getElementsByTagName("svg");
            List<Element> drawings = new ArrayList<>();
            for (int i = 0; i < found.getLength(); i++) {
                drawings.add((Element) found.item(i));
            }
            for (Element svg : drawings) {
                NodeList titles = svg.getElementsByTagName("title");
                if (titles.getLength() > 0) {
                    svg.setAttribute("alt", titles.item(0).getTextContent());
                }
                String[] box = svg.getAttribute("viewBox").split(" ");
                svg.setAttribute("width", box[2]);
                svg.setAttribute("height", box[3]);
                Element style = document.createElementNS("http://www.w3.org/2000/svg", "style");
                style.setAttribute("type", "text/css");
                style.setTextContent(chartStyles);
                svg.insertBefore(style, svg.getFirstChild());
            }
        };
    }

    /** Fixed dates and identifier, in the document's data and in its metadata. */
    private static void date(PDDocument document, Instant at) throws IOException {
        Calendar when = GregorianCalendar.from(at.atZone(EsMx.ZONE));
        document.getDocumentInformation().setCreationDate(when);
        document.getDocumentInformation().setModificationDate(when);
        document.setDocumentId(at.getEpochSecond());
        PDMetadata metadata = document.getDocumentCatalog().getMetadata();
        if (metadata != null) {
            String xmp = new String(metadata.toByteArray(), StandardCharsets.UTF_8);
            String iso = at.atZone(EsMx.ZONE).toOffsetDateTime().toString();
            String dated = xmp.replaceAll("(<xmp:(?:CreateDate|ModifyDate|MetadataDate)>)[^<]*", "$1" + iso);
            PDMetadata fixed = new PDMetadata(document, new ByteArrayInputStream(dated.getBytes(StandardCharsets.UTF_8)));
            document.getDocumentCatalog().setMetadata(fixed);
        }
    }

    private static Document parse(String xhtml) {
        try {
            DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
            factory.setNamespaceAware(true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            return factory.newDocumentBuilder().parse(new InputSource(new StringReader(xhtml)));
        } catch (ParserConfigurationException | SAXException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Drawings take fonts from files only, so each one is copied out of the jar once. */
    private static Path fontFile(String name) {
        try {
            Path file = Files.createTempFile("vmre-", "-" + name);
            file.toFile().deleteOnExit();
            try (InputStream in = new ClassPathResource("fonts/" + name).getInputStream()) {
                Files.write(file, in.readAllBytes());
            }
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String resource(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static final class ClassPathStreams implements FSStreamFactory {

        @Override
        public FSStream getUrl(String url) {
            String text = resource("reporting/" + url.substring(SCHEME.length() + 1));
            return new FSStream() {
                @Override
                public InputStream getStream() {
                    return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
                }

                @Override
                public Reader getReader() {
                    return new InputStreamReader(getStream(), StandardCharsets.UTF_8);
                }
            };
        }
    }
}

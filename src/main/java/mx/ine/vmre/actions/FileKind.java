package mx.ine.vmre.actions;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** The kinds of file that prove something: known by how they begin, whatever their name claims. */
enum FileKind {
    PDF("application/pdf", List.of("pdf"), "%PDF-"),
    PNG("image/png", List.of("png"), "\u0089PNG\r\n\u001a\n"),
    JPEG("image/jpeg", List.of("jpg", "jpeg"), "\u00ff\u00d8\u00ff"),
    WEBP("image/webp", List.of("webp"), "RIFF"),
    XLSX("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", List.of("xlsx"), "PK\u0003\u0004"),
    DOCX("application/vnd.openxmlformats-officedocument.wordprocessingml.document", List.of("docx"), "PK\u0003\u0004"),
    CSV("text/csv", List.of("csv"), "");

    private static final int LONGEST_NAME = 120;

    private final String mediaType;
    private final List<String> extensions;
    private final byte[] beginning;

    FileKind(String mediaType, List<String> extensions, String beginning) {
        this.mediaType = mediaType;
        this.extensions = extensions;
        this.beginning = beginning.getBytes(StandardCharsets.ISO_8859_1);
    }

    String mediaType() {
        return mediaType;
    }

    /** Empty unless the extension is one of ours and the content is what it says. */
    static Optional<FileKind> of(String name, byte[] content) {
        String extension = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(kind -> kind.extensions.contains(extension) && kind.fits(content))
                .findFirst();
    }

    private boolean fits(byte[] content) {
        if (content.length < beginning.length
                || !Arrays.equals(beginning, 0, beginning.length, content, 0, beginning.length)) {
            return false;
        }
        return switch (this) {
            case WEBP -> at(content, 8, "WEBP");
            case XLSX -> contains(content, "xl/workbook.xml");
            case DOCX -> contains(content, "word/document.xml");
            case CSV -> isText(content);
            default -> true;
        };
    }

    private static boolean at(byte[] content, int offset, String expected) {
        byte[] bytes = expected.getBytes(StandardCharsets.ISO_8859_1);
        return content.length >= offset + bytes.length
                && Arrays.equals(bytes, 0, bytes.length, content, offset, offset + bytes.length);
    }

    /** Part names stand uncompressed in a package's directory, so nothing needs unpacking. */
    private static boolean contains(byte[] content, String part) {
        return new String(content, StandardCharsets.ISO_8859_1).contains(part);
    }

    /** Plain text without control characters; a page of HTML that calls itself CSV is refused. */
    private static boolean isText(byte[] content) {
        String text;
        try {
            text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(content)).toString();
        } catch (CharacterCodingException e) {
            text = new String(content, StandardCharsets.ISO_8859_1);
        }
        String start = text.stripLeading().toLowerCase(Locale.ROOT);
        return text.chars().noneMatch(c -> c < ' ' && c != '\n' && c != '\r' && c != '\t')
                && !start.startsWith("<")
                && !start.startsWith("\ufeff<");
    }

    /** The last part of what the browser sent, without what a name cannot hold. */
    static String nameOf(String sent) {
        String name = sent == null ? "" : sent.replace('\\', '/');
        name = name.substring(name.lastIndexOf('/') + 1)
                .replaceAll("[\\p{Cntrl}\\p{Cs}\"<>:|?*]", "")
                .strip();
        int dot = name.lastIndexOf('.');
        if (dot <= 0) {
            return name;
        }
        String extension = name.substring(dot);
        String stem = name.substring(0, dot);
        return stem.length() + extension.length() <= LONGEST_NAME
                ? name
                : stem.substring(0, Math.max(1, LONGEST_NAME - extension.length())) + extension;
    }
}

package mx.ine.vmre.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;

/**
 * One kept-alive HTTP/1.1 connection that does as little as possible: the asking shares the machine with the answering,
 * and a comfortable client would cost more than the bare page it measures.
 */
final class PlainConnection implements AutoCloseable {

    private final URI page;
    private Socket socket;
    private InputStream in;
    private OutputStream out;
    private boolean ended;
    private final byte[] request;
    private final byte[] skipped = new byte[16 * 1024];

    PlainConnection(URI page, String cookies) throws IOException {
        this.page = page;
        open();
        request = ("GET " + page.getPath() + " HTTP/1.1\r\nHost: " + page.getHost() + ":" + page.getPort() + "\r\n"
                        + (cookies.isEmpty() ? "" : "Cookie: " + cookies + "\r\n") + "\r\n")
                .getBytes(StandardCharsets.US_ASCII);
    }

    private void open() throws IOException {
        socket = new Socket(page.getHost(), page.getPort());
        socket.setTcpNoDelay(true);
        socket.setSoTimeout(30_000);
        in = new BufferedInputStream(socket.getInputStream(), 32 * 1024);
        out = socket.getOutputStream();
    }

    /** Asks once and reads the whole answer; servers end a connection after a number of answers, and say so. */
    int get() throws IOException {
        if (ended) {
            socket.close();
            open();
            ended = false;
        }
        out.write(request);
        int status = Integer.parseInt(line().split(" ")[1]);
        long length = 0;
        boolean chunked = false;
        for (String header = line(); !header.isEmpty(); header = line()) {
            if (header.regionMatches(true, 0, "Content-Length:", 0, 15)) {
                length = Long.parseLong(header.substring(15).strip());
            } else if (header.regionMatches(true, 0, "Transfer-Encoding:", 0, 18)) {
                chunked = true;
            } else if (header.equalsIgnoreCase("Connection: close")) {
                ended = true;
            }
        }
        if (!chunked) {
            skip(length);
            return status;
        }
        for (long size = Long.parseLong(line(), 16); size > 0; size = Long.parseLong(line(), 16)) {
            skip(size);
            line();
        }
        line();
        return status;
    }

    private String line() throws IOException {
        StringBuilder line = new StringBuilder(64);
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) {
                throw new IOException("connection closed");
            }
            if (c != '\r') {
                line.append((char) c);
            }
        }
        return line.toString();
    }

    private void skip(long bytes) throws IOException {
        for (long left = bytes; left > 0; ) {
            int read = in.read(skipped, 0, (int) Math.min(left, skipped.length));
            if (read < 0) {
                throw new IOException("connection closed");
            }
            left -= read;
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}

package mx.ine.vmre.platform;

import java.nio.file.Path;
import java.util.Map;

/** A process that starts the server and holds it until it is killed: what a running application is to a second one. */
final class ServerHolder {

    private ServerHolder() {}

    /** Prints one line, the address and the account, when the server answers. */
    @SuppressWarnings("resource") // the whole point is that nobody closes it
    public static void main(String[] args) throws InterruptedException {
        PostgresServer server = PostgresServer.start(Path.of(args[0]), Map.of());
        System.out.println("ready " + server.connectionDetails().getJdbcUrl() + " "
                + String.join(",", server.account().prefix()));
        Thread.currentThread().join();
    }
}

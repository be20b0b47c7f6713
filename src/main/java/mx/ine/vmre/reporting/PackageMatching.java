package mx.ine.vmre.reporting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import mx.ine.vmre.accounts.CurrentUser;
import mx.ine.vmre.campaign.StrategyRef;
import mx.ine.vmre.reporting.HashMatching.Match;
import mx.ine.vmre.reporting.PackageReading.Sealed;
import mx.ine.vmre.reporting.PackageReading.Unreadable;
import org.springframework.stereotype.Service;

/**
 * Says of a package which published report it is and whether it is as it was handed out. What somebody sent is only hashed:
 * the report is made again from what is registered here, so that nothing of a hostile file is ever composed or decoded. One
 * package at a time is looked at, and each report is made again once.
 */
@Service
class PackageMatching {

    /** Why nothing is said now. */
    static final String BUSY = "reporting.verify.busy";

    private static final int REMEMBERED = 100;
    private static final int SECONDS = 20;

    private final HashMatching hashes;
    private final ReportPackaging packaging;
    private final ReportRendering rendering;
    private final ReportWording wording;
    private final ReportJson json;
    private final Semaphore turn = new Semaphore(1, true);
    private final Map<Long, Again> remade = new LinkedHashMap<>(16, 0.75f, true);

    PackageMatching(
            HashMatching hashes,
            ReportPackaging packaging,
            ReportRendering rendering,
            ReportWording wording,
            ReportJson json) {
        this.hashes = hashes;
        this.packaging = packaging;
        this.rendering = rendering;
        this.wording = wording;
        this.json = json;
    }

    /** What came of making a report again, here and now. */
    private record Again(List<String> apart, Map<String, PackageCheck.Part> parts) {}

    /**
     * @throws Unreadable if it is no package, or others are being looked at for too long
     */
    PackageVerdict of(CurrentUser who, StrategyRef strategy, byte[] zip) throws Unreadable {
        if (!turn()) {
            throw new Unreadable(BUSY);
        }
        try {
            return told(who, strategy, PackageReading.seal(zip, json));
        } finally {
            turn.release();
        }
    }

    private boolean turn() {
        try {
            return turn.tryAcquire(SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private PackageVerdict told(CurrentUser who, StrategyRef strategy, Sealed held) throws Unreadable {
        Match match = match(who, strategy, held);
        if (match == null) {
            return PackageVerdict.unknown(held.files());
        }
        ReportPackage registered = packaging.registered(match.id());
        Again again = remade.get(match.id());
        if (again == null) {
            again = again(registered);
            remade.put(match.id(), again);
            if (remade.size() > REMEMBERED) {
                remade.remove(remade.keySet().iterator().next());
            }
        }
        Map<String, String> files = new LinkedHashMap<>(registered.manifest().files());
        if (held.manifest().equals(registered.manifest())) {
            files.put(ReportPackage.MANIFEST, held.files().get(ReportPackage.MANIFEST));
        }
        return PackageVerdict.of(match, held.files(), files, again.parts(), again.apart() == null ? null
                : again.apart().stream().map(wording::text).toList());
    }

    /** The report of which the most parts are; of equals, the one that the package says it is of. */
    private Match match(CurrentUser who, StrategyRef strategy, Sealed held) {
        Map<Long, List<Match>> found = new LinkedHashMap<>();
        Stream.of(held.manifest().contentHash(), held.files().get(ReportPackage.CONTENT),
                        held.files().get(ReportPackage.PDF), held.files().get(ReportPackage.XLSX))
                .map(TypedHash::of)
                .flatMap(hash -> hash.filter(TypedHash::whole).stream())
                .flatMap(hash -> hashes.of(who, strategy, hash).published().stream())
                .forEach(m -> found.computeIfAbsent(m.id(), id -> new ArrayList<>()).add(m));
        return found.values().stream()
                .max(Comparator.comparing((List<Match> m) -> m.size())
                        .thenComparing(m -> m.get(0).month().toString().equals(held.manifest().month())
                                && m.get(0).number() == held.manifest().version()))
                .map(m -> m.get(0))
                .orElse(null);
    }

    private Again again(ReportPackage registered) throws Unreadable {
        PackageCheck.Result result = new PackageCheck(rendering, wording, MadeWith.here()).check(registered);
        Map<String, PackageCheck.Part> parts = new LinkedHashMap<>();
        result.parts().forEach(part -> parts.put(part.file(), part));
        return new Again(result.apart(), parts);
    }
}

package mx.ine.vmre.home;

import java.util.ArrayList;
import java.util.List;

/** Rows into which things of some length are packed so that none touches another. */
final class Lanes {

    private static final double AIR = 8;

    private record Taken(double from, double to) {}

    private final List<List<Taken>> lanes = new ArrayList<>();

    /** Takes the place in the first lane where it is free, and says which, from 0. */
    int place(double from, double to) {
        int lane = 0;
        while (lane < lanes.size() && !free(lane, from, to)) {
            lane++;
        }
        if (lane == lanes.size()) {
            lanes.add(new ArrayList<>());
        }
        lanes.get(lane).add(new Taken(from, to));
        return lane;
    }

    /** Takes the place in this lane, if it is free. */
    boolean take(int lane, double from, double to) {
        if (!free(lane, from, to)) {
            return false;
        }
        lanes.get(lane).add(new Taken(from, to));
        return true;
    }

    private boolean free(int lane, double from, double to) {
        return lanes.get(lane).stream().noneMatch(t -> from < t.to() + AIR && to > t.from() - AIR);
    }

    int count() {
        return lanes.size();
    }
}

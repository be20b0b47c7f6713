package mx.ine.vmre.partners;

/** City and region in one line; the capital that is its own entity is written once. */
final class Place {

    private Place() {}

    static String of(String city, String region) {
        if (city.isEmpty() || region.isEmpty() || city.equals(region)) {
            return city.isEmpty() ? region : city;
        }
        return city + ", " + region;
    }
}

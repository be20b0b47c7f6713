package mx.ine.vmre.campaign;

import java.util.List;
import java.util.Set;

/** Where the document of a strategy says to concentrate: preferred regions (3.3.3, 4.8) and countries of the split (7.5). */
public interface FocusLists {

    List<FocusList> of(long strategyId);

    /**
     * @param numeral where the document says so; the empty text where it is not written down
     * @param name of the segment, or the empty text for a list of regions
     * @param regions whether the places are regions of a country; else they are countries
     * @param claimed countries that the split gives to other segments
     */
    record FocusList(String numeral, String name, boolean regions, List<Place> places, Set<String> claimed) {}

    /** @param iso2 country, of the region or itself */
    record Place(String iso2, String name) {}
}

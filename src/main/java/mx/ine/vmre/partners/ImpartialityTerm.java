package mx.ine.vmre.partners;

import java.util.Arrays;
import mx.ine.vmre.kernel.NotFound;

/** The terms to which collaboration subscribes without exception (Estrategia 5.3.2). */
public enum ImpartialityTerm {
    /** Activities are impartial, in strict adherence to the values of democracy. */
    IMPARTIAL_ACTIVITIES("imparcialidad"),
    /** Activities do not aim at preferences, confusion, pressure or coercion. */
    NO_INFLUENCE("sin-influencia"),
    /** No ties with parties, aspirants, pre-candidates or candidates. */
    NO_PARTY_TIES("sin-vinculos");

    private final String address;

    ImpartialityTerm(String address) {
        this.address = address;
    }

    /** The term's word in addresses. */
    public String address() {
        return address;
    }

    public String key() {
        return "partners.term." + name();
    }

    static ImpartialityTerm at(String address) {
        return Arrays.stream(values()).filter(t -> t.address.equals(address)).findFirst().orElseThrow(NotFound::new);
    }
}

package mx.ine.vmre.partners;

import java.sql.ResultSet;
import java.sql.SQLException;

/** An organisation as other modules name it. */
public record PartnerRef(long id, String name, PartnerState state) {

    /** Whether something new may be undertaken with it: not while it is suspended, nor once closed (Estrategia 5.3.2). */
    public boolean joinable() {
        return state != PartnerState.SUSPENDED && state != PartnerState.CLOSED;
    }

    static PartnerRef of(ResultSet rs) throws SQLException {
        return new PartnerRef(rs.getLong("id"), rs.getString("name"), PartnerState.valueOf(rs.getString("state")));
    }
}

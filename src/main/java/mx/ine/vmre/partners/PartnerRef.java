package mx.ine.vmre.partners;

import java.sql.ResultSet;
import java.sql.SQLException;

/** An organisation as other modules name it. */
public record PartnerRef(long id, String name, PartnerState state) {

    static PartnerRef of(ResultSet rs) throws SQLException {
        return new PartnerRef(rs.getLong("id"), rs.getString("name"), PartnerState.valueOf(rs.getString("state")));
    }
}

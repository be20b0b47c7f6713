package mx.ine.vmre.accounts;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import mx.ine.vmre.kernel.AuditedAggregate;
import mx.ine.vmre.kernel.RuleViolation;

/** A person's account. Its verbs refuse a wrong state; whatever weakens a session moves the epoch on. */
@Entity
@Table(schema = "accounts", name = "account")
class Account extends AuditedAggregate {

    private String username;
    private String name;

    @Enumerated(EnumType.STRING)
    private Role role;

    @Enumerated(EnumType.STRING)
    private Area area;

    private boolean active;
    private String passwordHash;
    private boolean mustChangePassword;
    private int sessionEpoch;
    private Instant createdAt;

    protected Account() {}

    private Account(String username, String name, Role role, Area area, Instant now) {
        this.username = username;
        this.name = name;
        this.role = role;
        this.area = areaFor(role, area);
        this.active = true;
        this.createdAt = now;
        done("accountOpened", "");
    }

    /** An account without a password yet: nobody can sign in to it. */
    static Account open(String username, String name, Role role, Area area, Instant now) {
        return new Account(username, name, role, area, now);
    }

    void describe(String newName, Role newRole, Area newArea) {
        Area fitting = areaFor(newRole, newArea);
        if (role != newRole || area != fitting) {
            sessionEpoch++;
        }
        name = newName;
        role = newRole;
        area = fitting;
        done("described", "");
    }

    private static Area areaFor(Role role, Area area) {
        if (role != Role.EDITOR) {
            return null;
        }
        if (area == null) {
            throw RuleViolation.on("area", "accounts.rule.editorNeedsArea");
        }
        return area;
    }

    void disable(String reason) {
        if (!active) {
            throw new RuleViolation("accounts.rule.alreadyDisabled");
        }
        active = false;
        sessionEpoch++;
        done("accountDisabled", reason);
    }

    void enable() {
        if (active) {
            throw new RuleViolation("accounts.rule.alreadyEnabled");
        }
        active = true;
        done("accountEnabled", "");
    }

    /** Forgets the password, so that only a new link lets the person in; for an account that is in use. */
    void forgetPassword() {
        if (!active) {
            throw new RuleViolation("accounts.rule.disabledHasNoPassword");
        }
        passwordHash = null;
        mustChangePassword = false;
        sessionEpoch++;
        done("passwordReset", "");
    }

    /** The person must choose a new password before doing anything else. */
    void askForNewPassword() {
        mustChangePassword = true;
        done("passwordAsked", "");
    }

    void choosePassword(String hash) {
        passwordHash = hash;
        mustChangePassword = false;
        sessionEpoch++;
        done("passwordChosen", "");
    }

    void closeSessions() {
        sessionEpoch++;
        done("sessionsClosed", "");
    }

    CurrentUser user() {
        return new CurrentUser(id(), username, name, role, area);
    }

    boolean isActive() {
        return active;
    }

    Role role() {
        return role;
    }

    String passwordHash() {
        return passwordHash;
    }

    int sessionEpoch() {
        return sessionEpoch;
    }

    AccountForm form() {
        return new AccountForm(
                username, name, role.name(), area == null ? "" : area.name(), String.valueOf(version()));
    }

    @Override
    public String auditType() {
        return "account";
    }

    @Override
    public String auditLabel() {
        return name + " (" + username + ")";
    }

    @Override
    public Map<String, String> auditState() {
        Map<String, String> state = new LinkedHashMap<>();
        state.put("username", username);
        state.put("name", name);
        state.put("role", "accounts.role." + role);
        state.put("area", area == null ? "" : area.label());
        return state;
    }
}

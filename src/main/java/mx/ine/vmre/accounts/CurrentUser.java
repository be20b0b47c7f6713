package mx.ine.vmre.accounts;

import java.io.Serializable;
import java.util.Optional;
import mx.ine.vmre.kernel.Actor;
import org.springframework.security.access.AccessDeniedException;

/**
 * The person who is asking. Controllers receive it as a method argument and hand it to the use case, which asks it
 * for the right it needs.
 *
 * @param id identifier of the account
 * @param username what is typed at sign-in
 * @param name full name
 * @param role what the person may do
 * @param area the editor's area; null for the other roles
 */
public record CurrentUser(long id, String username, String name, Role role, Area area) implements Serializable {

    public Optional<Area> editorArea() {
        return role == Role.EDITOR ? Optional.ofNullable(area) : Optional.empty();
    }

    public boolean isEditor() {
        return role == Role.EDITOR;
    }

    public boolean isEditorOf(Area wanted) {
        return role == Role.EDITOR && area == wanted;
    }

    public boolean isAdministrator() {
        return role == Role.ADMINISTRATOR;
    }

    public boolean isReviewer() {
        return role == Role.REVIEWER;
    }

    /** Everyone but the commission's reviewers, who see published reports only. */
    public boolean isStaff() {
        return role != Role.REVIEWER;
    }

    /** @throws AccessDeniedException unless this is an editor of the area */
    public void requireEditorOf(Area wanted) {
        require(isEditorOf(wanted));
    }

    /** @throws AccessDeniedException unless this is an editor of any area */
    public Area requireEditor() {
        require(isEditor());
        return area;
    }

    /** @throws AccessDeniedException unless this is an administrator */
    public void requireAdministrator() {
        require(isAdministrator());
    }

    /** @throws AccessDeniedException for the commission's reviewers */
    public void requireStaff() {
        require(isStaff());
    }

    /** @throws AccessDeniedException unless this is a reviewer of the commission */
    public void requireReviewer() {
        require(isReviewer());
    }

    private static void require(boolean allowed) {
        if (!allowed) {
            throw new AccessDeniedException("role or area does not allow this");
        }
    }

    public Actor actor() {
        return new Actor(id, name, area == null ? "" : area.label());
    }
}

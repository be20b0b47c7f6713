package mx.ine.vmre.accounts;

/** What a person may do. Editors always belong to one {@link Area}. */
public enum Role {
    /** Keeps people, roles, catalogues and the strategy; reads everything, edits no area's work. */
    ADMINISTRATOR,
    /** Plans and records the work of one area, imports figures, signs for that area. */
    EDITOR,
    /** Reads everything, changes nothing. */
    VIEWER,
    /** Reviewer of the oversight commission (CVME): sees published reports only. */
    REVIEWER
}

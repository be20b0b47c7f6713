package mx.ine.vmre.paidmedia;

/** What was typed as information note: its text, where it is kept, or both. */
record NoteForm(String version, String body, String reference) {

    static NoteForm of(PlanLine line) {
        InformationNote note = line.note();
        return new NoteForm(String.valueOf(line.version()), note == null ? "" : note.body(),
                note == null ? "" : note.reference());
    }
}

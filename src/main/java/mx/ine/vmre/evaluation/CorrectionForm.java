package mx.ine.vmre.evaluation;

/**
 * Agreement to what a file corrects.
 *
 * @param content the lines that add or correct something, as the file says them
 * @param agreed mark of what was read
 */
record CorrectionForm(String content, String agreed) {

    CorrectionForm {
        content = content == null ? "" : content;
        agreed = agreed == null ? "" : agreed;
    }
}

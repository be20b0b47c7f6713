package mx.ine.vmre.evaluation;

import org.springframework.web.multipart.MultipartFile;

/** @param file recommendations; browsers never refill it */
record RecommendationFileForm(MultipartFile file) {

    static final RecommendationFileForm EMPTY = new RecommendationFileForm(null);

    boolean chosen() {
        return file != null && !file.isEmpty();
    }
}

package mx.ine.vmre.actions;

import java.util.ArrayList;
import java.util.List;
import mx.ine.vmre.kernel.EsMx;

/** What came out of an action, as it is typed; the last five belong to one line each. */
record ResultsForm(
        String version,
        List<String> results,
        String actualBudget,
        String englishVersion,
        String attendance,
        String outlet,
        String publishedOn,
        String link) {

    ResultsForm {
        results = results == null ? List.of() : results;
    }

    static ResultsForm of(Action action) {
        List<String> results = new ArrayList<>();
        action.indicators().forEach(i -> results.add(i.result() == null ? "" : EsMx.number(i.result())));
        ActionDetail detail = action.detail();
        return new ResultsForm(
                String.valueOf(action.version()),
                results,
                action.actualBudget() == null ? "" : EsMx.amount(action.actualBudget()),
                detail.fold(Dissemination::englishVersion, o -> "", p -> "", d -> ""),
                detail.fold(d -> "", o -> o.attendance() == null ? "" : EsMx.number(o.attendance()), p -> "", d -> ""),
                detail.fold(d -> "", o -> "", Press::outlet, d -> ""),
                detail.fold(d -> "", o -> "", p -> p.publishedOn() == null ? "" : EsMx.date(p.publishedOn()), d -> ""),
                detail.fold(d -> "", o -> "", Press::link, d -> ""));
    }
}

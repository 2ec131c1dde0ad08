package io.banyan.connector;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** Puts the rows of each order together, wherever in the file they are; holds only orders that are not complete yet. */
final class OrderAssembly {

    private final FileSurvey survey;
    private final Consumer<List<OrderRow>> complete;
    private final Map<String, List<OrderRow>> open = new HashMap<>();

    OrderAssembly(FileSurvey survey, Consumer<List<OrderRow>> complete) {
        this.survey = survey;
        this.complete = complete;
    }

    void take(OrderRow row) {
        var rows = open.computeIfAbsent(row.order(), order -> new ArrayList<>());
        rows.add(row);
        if (survey.endsOrder(row)) {
            open.remove(row.order());
            complete.accept(rows);
        }
    }
}

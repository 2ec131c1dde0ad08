package io.banyan.campaign.board;

import io.banyan.campaign.board.SpreadReads.ForestRow;
import io.banyan.identity.People;
import io.banyan.identity.PersonSummary;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Writes the whole forest of a campaign, a few thousand rows at a time: memory does not grow with it. */
@Component
class SpreadExport {

    private static final int AT_ONCE = 5_000;
    private static final String HEADER =
            "personId,nickname,invitedBy,generation,joinedAt,broughtByShare,visits,brought,branch\r\n";

    private final SpreadReads reads;
    private final People people;

    SpreadExport(SpreadReads reads, People people) {
        this.reads = reads;
        this.people = people;
    }

    void write(UUID campaignId, OutputStream out) throws IOException {
        var writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        // so that spreadsheet programs read Chinese names
        writer.write("\ufeff" + HEADER);
        long after = Long.MIN_VALUE;
        List<ForestRow> rows;
        do {
            rows = reads.rows(campaignId, after, AT_ONCE);
            var names = people.summaries(rows.stream().map(ForestRow::personId).toList());
            for (ForestRow row : rows) {
                write(writer, row, names);
                after = row.position();
            }
        } while (rows.size() == AT_ONCE);
        writer.flush();
    }

    private static void write(Writer writer, ForestRow row, Map<UUID, PersonSummary> names) throws IOException {
        var name = names.get(row.personId());
        writer.write(row.personId() + "," + text(name == null ? "" : name.nickname()) + "," + id(row.parentId()) + ","
                + row.depth() + "," + row.joinedAt() + "," + row.brought() + "," + row.visits() + "," + row.children()
                + "," + row.subtree() + "\r\n");
    }

    private static String id(@Nullable UUID id) {
        return id == null ? "" : id.toString();
    }

    /** Quoted where needed; what a spreadsheet would take for a formula is defused. */
    private static String text(String text) {
        var safe = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0 ? "'" + text : text;
        return safe.matches("(?s).*[\",\r\n].*") ? '"' + safe.replace("\"", "\"\"") + '"' : safe;
    }
}

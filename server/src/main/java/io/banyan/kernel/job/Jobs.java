package io.banyan.kernel.job;

import io.banyan.kernel.id.Ids;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Long work: started here, run by whichever node is free, watched and cancelled by its id. */
@Component
public class Jobs {

    private final JobRows rows;
    private final Ids ids;
    private final JsonMapper json;
    private final Path folder;

    Jobs(JobRows rows, Ids ids, JsonMapper json, @Value("${banyan.data:data}") Path data) {
        this.rows = rows;
        this.ids = ids;
        this.json = json;
        this.folder = data.resolve("jobs");
    }

    /**
     * Queues work in the caller's transaction.
     *
     * @param kind names its {@link JobHandler}
     * @param title what people see
     * @param parameters anything that becomes JSON
     * @param startedBy who wants it
     */
    public UUID start(String kind, String title, Object parameters, String startedBy) {
        var id = ids.next();
        start(id, kind, title, parameters, startedBy);
        return id;
    }

    /** Queues work under an id made before, for instance to put its input into {@link #folder} first. */
    public void start(UUID id, String kind, String title, Object parameters, String startedBy) {
        rows.insert(id, kind, title, json.writeValueAsString(parameters), startedBy);
    }

    /** The folder of a job. */
    public Path folder(UUID id) {
        return folder.resolve(id.toString());
    }

    public Optional<Job> find(UUID id) {
        return rows.find(id);
    }

    /** The newest jobs, of one kind or of all. */
    public List<Job> newest(@Nullable String kind, int limit) {
        return rows.newest(kind, limit);
    }

    /** Asks a job to stop; tells whether it could still be asked. */
    public boolean cancel(UUID id) {
        return rows.cancel(id);
    }

    /** Queues a cancelled or failed job again, to go on from its checkpoint; tells whether it could be. */
    public boolean resume(UUID id) {
        return rows.resume(id);
    }
}

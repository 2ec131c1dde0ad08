package io.banyan.promotion.code;

import io.banyan.kernel.job.JobContext;
import io.banyan.kernel.job.JobHandler;
import io.banyan.kernel.transaction.Transactions;
import io.banyan.promotion.Tokens;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;

/**
 * Makes a batch of codes and writes them into a file, the only place where they can be read. Lines have one length, so that a
 * run that goes on after a crash cuts off what was written but not kept.
 */
@Component
class CodeMaking implements JobHandler {

    static final String KIND = "promotion.codes";
    static final String FILE = "codes.csv";

    /** The mark tells spreadsheets that this is UTF-8. */
    private static final byte[] HEAD = "\uFEFFcode\r\n".getBytes(StandardCharsets.UTF_8);

    private static final int LINE = 21;
    private static final int PART = 2_000;

    private final CodeRows rows;
    private final Transactions transactions;
    private final Tokens tokens = new Tokens();

    CodeMaking(CodeRows rows, Transactions transactions) {
        this.rows = rows;
        this.transactions = transactions;
    }

    record Parameters(UUID batchId, int size) {}

    /** How many are in the file and in the table. */
    record Checkpoint(int made) {}

    record CodesReport(int codes) {}

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public Object run(JobContext context) throws IOException {
        var order = context.parameters(Parameters.class);
        Files.createDirectories(context.folder());
        var made = begin(context, order);
        try (var file = new RandomAccessFile(context.folder().resolve(FILE).toFile(), "rw")) {
            while (made < order.size()) {
                context.progress(made, order.size(), "codes");
                file.seek(HEAD.length + (long) made * LINE);
                var codes = new ArrayList<String>();
                for (int i = 0; i < Math.min(PART, order.size() - made); i++) {
                    codes.add(tokens.next());
                }
                file.write((String.join("\r\n", codes) + "\r\n").getBytes(StandardCharsets.US_ASCII));
                file.getFD().sync();
                made += keep(context, order, codes, made);
            }
            file.setLength(HEAD.length + (long) made * LINE);
        }
        context.progress(made, order.size(), "codes");
        return new CodesReport(made);
    }

    /** Should a code ever be drawn twice, the job fails, keeps what it has and may be resumed. */
    private int keep(JobContext context, Parameters order, List<String> codes, int made) {
        var hashes = codes.stream().map(Tokens::hash).toList();
        return transactions.call(() -> {
            if (rows.insert(order.batchId(), hashes) < codes.size()) {
                throw new IllegalStateException("a code was drawn twice");
            }
            rows.made(order.batchId(), made + codes.size());
            context.checkpoint(new Checkpoint(made + codes.size()));
            return codes.size();
        });
    }

    /** Where to go on; from the start when the file is not here, as on another node. */
    private int begin(JobContext context, Parameters order) throws IOException {
        var made =
                context.lastCheckpoint(Checkpoint.class).map(Checkpoint::made).orElse(0);
        Path file = context.folder().resolve(FILE);
        if (made > 0 && Files.exists(file) && Files.size(file) >= HEAD.length + (long) made * LINE) {
            return made;
        }
        transactions.run(() -> {
            rows.clear(order.batchId());
            rows.made(order.batchId(), 0);
            context.checkpoint(new Checkpoint(0));
        });
        Files.write(file, HEAD);
        return 0;
    }
}

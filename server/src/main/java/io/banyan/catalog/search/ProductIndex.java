package io.banyan.catalog.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index on this node's disk. One thread writes; searches read snapshots and never wait for it. How far into the
 * journal it has come is part of every commit.
 */
final class ProductIndex implements AutoCloseable {

    /** Nothing of the journal is in the index: everything has to be read. */
    static final long EMPTY = -1;

    private static final Logger log = LoggerFactory.getLogger(ProductIndex.class);
    private static final int MOST_NODES_ON_ONE_FOLDER = 16;
    private static final String POSITION = "position";
    private static final String VERSION = "version";

    private final Analyzer analyzer = Fields.analyzer();
    private final Directory directory;
    private final IndexWriter writer;
    private final SearcherManager searchers;
    private long position;

    private ProductIndex(Directory directory, IndexWriter writer, long position) throws IOException {
        this.directory = directory;
        this.writer = writer;
        this.position = position;
        this.searchers = new SearcherManager(writer, null);
    }

    /** Opens the index below a folder; nodes that share the folder each have one of their own. */
    static ProductIndex open(Path folder) {
        for (int node = 0; node < MOST_NODES_ON_ONE_FOLDER; node++) {
            try {
                return openOne(folder.resolve("node-" + node));
            } catch (LockObtainFailedException taken) {
                log.debug("Index {} belongs to another node", node);
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        throw new IllegalStateException("no free search index below " + folder);
    }

    private static ProductIndex openOne(Path folder) throws IOException {
        Files.createDirectories(folder);
        var directory = FSDirectory.open(folder);
        try {
            var writer = new IndexWriter(directory, configuration(OpenMode.CREATE_OR_APPEND));
            var data = committed(writer);
            if (Fields.VERSION.equals(data.get(VERSION))) {
                return new ProductIndex(directory, writer, Long.parseLong(data.get(POSITION)));
            }
            writer.deleteAll();
            return new ProductIndex(directory, writer, EMPTY);
        } catch (LockObtainFailedException taken) {
            directory.close();
            throw taken;
        } catch (IOException | IllegalArgumentException unreadable) {
            log.warn("The search index is not readable and is built anew: {}", unreadable.toString());
            return new ProductIndex(directory, new IndexWriter(directory, configuration(OpenMode.CREATE)), EMPTY);
        }
    }

    private static IndexWriterConfig configuration(OpenMode mode) {
        return new IndexWriterConfig(Fields.analyzer())
                .setOpenMode(mode)
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(32);
    }

    private static Map<String, String> committed(IndexWriter writer) {
        var data = new HashMap<String, String>();
        var commit = writer.getLiveCommitData();
        if (commit != null) {
            commit.forEach(entry -> data.put(entry.getKey(), entry.getValue()));
        }
        return data;
    }

    Analyzer analyzer() {
        return analyzer;
    }

    SearcherManager searchers() {
        return searchers;
    }

    /** The last position of the journal that is in the index, {@link #EMPTY} when none is. */
    long position() {
        return position;
    }

    void put(String id, Document document) throws IOException {
        writer.updateDocument(new Term(Fields.ID, id), document);
    }

    void remove(String id) throws IOException {
        writer.deleteDocuments(new Term(Fields.ID, id));
    }

    void clear() throws IOException {
        writer.deleteAll();
    }

    /** Lets searches see what was written. */
    void show(long upTo) throws IOException {
        position = upTo;
        searchers.maybeRefreshBlocking();
    }

    /** Makes what was written survive a restart; what is not committed is read from the journal again. */
    void commit() throws IOException {
        writer.setLiveCommitData(Map.of(POSITION, Long.toString(position), VERSION, Fields.VERSION)
                .entrySet());
        writer.commit();
    }

    @Override
    public void close() throws IOException {
        searchers.close();
        writer.close();
        directory.close();
    }
}

package io.banyan.engine.activity;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.foreign.ValueLayout;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;

/**
 * The folder of an index: {@code index.banyan} names the time zone, the dictionary, the file of the people and those of the layers. It is
 * replaced last and at once, so a write that was cut short leaves the index as it was.
 */
final class IndexFolder {

    static final String MANIFEST = "index.banyan";

    private static final long MANIFEST_MAGIC = 0x3158_444E_494E_5942L; // "BYNINDX1"
    private static final long PEOPLE_MAGIC = 0x314C_5045_504E_5942L; // "BYNPEPL1"

    private IndexFolder() {}

    static ActivityIndex open(Path folder) {
        var in = FileParts.read(folder.resolve(MANIFEST), MANIFEST_MAGIC);
        var zone = zone(folder, in.nextText());
        var names = new Names();
        for (int events = in.count(5); events > 0; events--) {
            boolean counts = in.nextByte() != 0;
            names.event(in.nextText(), counts);
        }
        int properties = in.count(9);
        for (int property = 0; property < properties; property++) {
            boolean indexed = in.nextByte() != 0;
            names.property(in.nextText(), indexed);
            for (int values = in.count(4); values > 0; values--) {
                names.value(property, in.nextText());
            }
        }
        var people = People.read(FileParts.read(folder.resolve(in.nextText()), PEOPLE_MAGIC));
        var layers = new ArrayList<Layer>();
        for (int count = in.count(12); count > 0; count--) {
            var file = folder.resolve(in.nextText());
            var layer = LayerFile.open(file);
            if (layer.bytes() != in.nextLong()) {
                throw new CorruptIndexException(file, "has another length than was written");
            }
            layers.add(layer);
        }
        return new ActivityIndex(zone, names.dictionary(), people, layers, folder);
    }

    private static ZoneId zone(Path folder, String id) {
        try {
            return ZoneId.of(id);
        } catch (DateTimeException e) {
            throw new CorruptIndexException(folder.resolve(MANIFEST), "names no time zone: " + id);
        }
    }

    static ActivityIndex save(ActivityIndex index, Path folder) {
        requireEmpty(folder);
        var layers = new ArrayList<Layer>();
        for (var layer : index.layers()) {
            var file = new LayerFile(nextLayer(folder));
            for (int number = 0; number < layer.blocks().size(); number++) {
                var block = layer.block(number);
                if (block != null) {
                    file.accept(number, block.bytes().toArray(ValueLayout.JAVA_BYTE));
                }
            }
            layers.add(file.finish());
        }
        var saved = new ActivityIndex(index.zone(), index.dictionary(), index.who(), layers, folder);
        writeManifest(saved, folder);
        return saved;
    }

    /** Makes the folder if it is not there. */
    static void requireEmpty(Path folder) {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (Files.exists(folder.resolve(MANIFEST))) {
            throw new IllegalArgumentException("folder holds an index already: " + folder);
        }
    }

    /** A file for one more layer. */
    static Path nextLayer(Path folder) {
        return unused(folder, "layer");
    }

    private static Path unused(Path folder, String kind) {
        int number = 1;
        while (Files.exists(folder.resolve(kind + "-" + number + ".banyan"))) {
            number++;
        }
        return folder.resolve(kind + "-" + number + ".banyan");
    }

    /** Makes the folder hold this index, whose layers are there already, and takes away what no longer belongs to it. */
    static void writeManifest(ActivityIndex index, Path folder) {
        var peopleFile = unused(folder, "people");
        var people = new Bytes(1024);
        index.who().writeTo(people);
        FileParts.write(peopleFile, PEOPLE_MAGIC, people);
        var used = new HashSet<String>();
        used.add(peopleFile.getFileName().toString());
        var out = new Bytes(1024);
        out.addText(index.zone().getId());
        writeDictionary(index.dictionary(), out);
        out.addText(peopleFile.getFileName().toString());
        out.addInt(index.layers().size());
        for (var layer : index.layers()) {
            out.addText(layer.file());
            out.addLong(layer.bytes());
            used.add(layer.file());
        }
        FileParts.write(folder.resolve(MANIFEST), MANIFEST_MAGIC, out);
        removeUnused(folder, used);
    }

    private static void writeDictionary(EventDictionary dictionary, Bytes out) {
        out.addInt(dictionary.events());
        for (int event = 0; event < dictionary.events(); event++) {
            out.addByte(dictionary.counted(event) ? 1 : 0);
            out.addText(dictionary.eventName(event));
        }
        out.addInt(dictionary.properties());
        for (int property = 0; property < dictionary.properties(); property++) {
            out.addByte(dictionary.indexed(property) ? 1 : 0);
            out.addText(dictionary.propertyName(property));
            out.addInt(dictionary.values(property));
            for (int value = 1; value <= dictionary.values(property); value++) {
                out.addText(dictionary.valueText(property, value));
            }
        }
    }

    private static void removeUnused(Path folder, Set<String> used) {
        try (var files = Files.list(folder)) {
            for (var file : files.toList()) {
                var name = Objects.toString(file.getFileName());
                if (name.matches("(layer|people)-[0-9]+[.]banyan") && !used.contains(name)) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

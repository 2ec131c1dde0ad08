package io.banyan.engine.activity;

import java.nio.file.Path;

/** The files of an index are not what was written: one is missing, of another kind or version, cut off or changed. */
public final class CorruptIndexException extends RuntimeException {

    private static final long serialVersionUID = 1;

    CorruptIndexException(Path file, String what) {
        super(file + ": " + what);
    }
}

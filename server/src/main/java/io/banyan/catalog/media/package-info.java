/** Uploaded pictures: checked by content, encoded anew, kept in several sizes. */
@NullMarked
package io.banyan.catalog.media;

import org.jspecify.annotations.NullMarked;

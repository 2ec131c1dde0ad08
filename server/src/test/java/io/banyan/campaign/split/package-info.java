@NullMarked
package io.banyan.campaign.split;

import org.jspecify.annotations.NullMarked;

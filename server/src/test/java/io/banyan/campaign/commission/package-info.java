@NullMarked
package io.banyan.campaign.commission;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.banyan.campaign.reward;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.banyan.campaign.lottery;

import org.jspecify.annotations.NullMarked;

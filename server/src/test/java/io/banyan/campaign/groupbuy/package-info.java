@NullMarked
package io.banyan.campaign.groupbuy;

import org.jspecify.annotations.NullMarked;

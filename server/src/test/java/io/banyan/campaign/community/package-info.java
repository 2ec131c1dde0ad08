@NullMarked
package io.banyan.campaign.community;

import org.jspecify.annotations.NullMarked;

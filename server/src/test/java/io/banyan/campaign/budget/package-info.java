@NullMarked
package io.banyan.campaign.budget;

import org.jspecify.annotations.NullMarked;

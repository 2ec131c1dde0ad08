@NullMarked
package io.banyan.campaign.whatif;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.banyan.campaign.referral;

import org.jspecify.annotations.NullMarked;

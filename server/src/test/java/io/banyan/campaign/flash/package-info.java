@NullMarked
package io.banyan.campaign.flash;

import org.jspecify.annotations.NullMarked;

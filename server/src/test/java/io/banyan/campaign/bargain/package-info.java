@NullMarked
package io.banyan.campaign.bargain;

import org.jspecify.annotations.NullMarked;

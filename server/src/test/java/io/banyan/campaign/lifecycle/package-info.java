@NullMarked
package io.banyan.campaign.lifecycle;

import org.jspecify.annotations.NullMarked;

@NullMarked
package io.banyan.campaign.notice;

import org.jspecify.annotations.NullMarked;

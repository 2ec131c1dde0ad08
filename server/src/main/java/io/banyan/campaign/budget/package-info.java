/** The money of a campaign: its accounts in the ledger, and worst cases set aside before anything is promised. */
@NullMarked
package io.banyan.campaign.budget;

import org.jspecify.annotations.NullMarked;

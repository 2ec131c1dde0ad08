package io.banyan.campaign.whatif;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/** What came out of a question: one of the two. */
@JsonInclude(JsonInclude.Include.NON_NULL)
record WhatIfReport(@Nullable Forecast forecast, @Nullable Starters starters) {}

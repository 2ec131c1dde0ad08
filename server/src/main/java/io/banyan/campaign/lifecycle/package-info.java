/** The life of a campaign from draft to settlement, and what operators and shoppers see of it. */
@NamedInterface("lifecycle")
@NullMarked
package io.banyan.campaign.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

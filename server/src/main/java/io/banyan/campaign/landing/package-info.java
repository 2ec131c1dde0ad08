/** What a share shows and where it leads: for the one who opens it, for the programs that draw previews of it. */
@NamedInterface("landing")
@NullMarked
package io.banyan.campaign.landing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;

package io.banyan.campaign.whatif;

import io.banyan.campaign.engine.Incentive;
import io.banyan.campaign.engine.Rulebook.Text;
import io.banyan.kernel.money.Money;
import java.util.List;

/**
 * What a simulation begins with.
 *
 * @param assumptions the inputs as far as nobody has changed them
 * @param calibration where they come from
 * @param rewards what the specification pays, before any multiple
 * @param ownPeople people of the shop who know somebody
 * @param ownTies ties between them
 */
public record WhatIfDefaults(
        Assumptions assumptions, Calibration calibration, Pay rewards, int ownPeople, long ownTies) {

    /** What the specification pays, as {@link Incentive}. */
    public record Pay(
            boolean onOrder, Money inviter, Money invitee, Money everybody, List<String> zh, List<String> en) {

        static Pay of(Incentive incentive) {
            return new Pay(
                    incentive.onOrder(),
                    incentive.inviter(),
                    incentive.invitee(),
                    incentive.everybody(),
                    incentive.texts().stream().map(Text::zh).toList(),
                    incentive.texts().stream().map(Text::en).toList());
        }
    }
}

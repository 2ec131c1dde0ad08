package io.banyan.law;

import io.banyan.law.LawCheck.Trip;
import io.banyan.law.Matter.Scheme.Paid;
import java.util.List;

/** What separates a reward for inviting from pyramid selling: depth, what is paid for, and what it costs to begin. */
final class SchemeChecks {

    private SchemeChecks() {}

    static List<Trip> levels(LawRule rule, Matter matter) {
        var trips = new Trips();
        var scheme = matter.scheme();
        if (scheme == null) {
            return trips.list();
        }
        var most = rule.limit("levels");
        var levels = scheme.levels();
        trips.when(
                levels.size() > most,
                "scheme.levels",
                "付酬层级为 " + levels.size() + " 级，最多 " + most + " 级",
                "Rewards are paid on " + levels.size() + " levels, at most " + most + " are allowed");
        for (int i = 1; i < levels.size(); i++) {
            trips.when(
                    levels.get(i) == Paid.HEAD_COUNT,
                    "scheme.levels",
                    "第 " + (i + 1) + " 级按发展人数付酬",
                    "Level " + (i + 1) + " is paid by the number of people recruited");
        }
        trips.when(
                scheme.mustRecruit() && levels.contains(Paid.HEAD_COUNT),
                "scheme.levels",
                "要求被邀请人继续发展他人，并按人数付酬",
                "The invited have to recruit others, and their number is paid for");
        trips.when(
                scheme.entryFee(),
                "scheme.entryFee",
                "需要交费或购买才有资格获得邀请奖励",
                "One has to pay or to buy before one may earn by inviting");
        return trips.list();
    }

    static List<Trip> nearTheLine(LawRule rule, Matter matter) {
        var trips = new Trips();
        var scheme = matter.scheme();
        if (scheme == null || scheme.levels().isEmpty()) {
            return trips.list();
        }
        trips.when(
                scheme.levels().getFirst() == Paid.HEAD_COUNT,
                "scheme.levels",
                "按直接邀请注册人数发奖，不以成交为条件",
                "The directly invited are paid for by their number, whether or not they buy");
        trips.when(
                scheme.levels().size() == rule.limit("levels"),
                "scheme.levels",
                "付酬已达 " + scheme.levels().size() + " 级，不得再增加",
                "Rewards are paid on " + scheme.levels().size() + " levels; none may be added");
        return trips.list();
    }
}

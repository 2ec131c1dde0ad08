package io.banyan.campaign.board;

import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import java.util.Locale;

/** The numbers of a board that can be opened to the people behind them, each with the condition that finds these. */
enum Measure {
    /** Whose shares were opened. */
    OPENED("visits > 0"),
    /** Who opened a share, as far as they are known. */
    VISITS("""
            person_id in (
                select coalesce(v.person_id, k.person_id) from campaign.board_visitor v
                left join campaign.known_browser k on k.visitor_id = v.visitor_id
                where v.campaign_id = :campaign)
            """),
    SHARES("shares > 0"),
    PARTICIPANTS("joined_position is not null"),
    NEW_PARTICIPANTS("brought"),
    /** Who brought somebody. */
    INVITERS("children > 0"),
    ORDERS("person_id in (select person_id from claimed where not returned)"),
    NEW_CUSTOMERS("person_id in (select person_id from claimed where first and not returned)");

    private final String condition;

    Measure(String condition) {
        this.condition = condition;
    }

    String condition() {
        return condition;
    }

    /** Reads the name of a number as boards write it; some numbers have the same people behind them. */
    static Measure of(String name) {
        return switch (name.toLowerCase(Locale.ROOT)) {
            case "visits", "visitors" -> VISITS;
            case "shares", "sharers" -> SHARES;
            case "opened" -> OPENED;
            case "participants", "joins" -> PARTICIPANTS;
            case "newparticipants" -> NEW_PARTICIPANTS;
            case "inviters" -> INVITERS;
            case "orders", "sales" -> ORDERS;
            case "newcustomers" -> NEW_CUSTOMERS;
            default -> throw new ProblemException(CommonProblem.INVALID, "No people are behind the measure " + name);
        };
    }
}

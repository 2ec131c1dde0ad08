package io.banyan.campaign.board;

import io.banyan.campaign.Campaigns;
import io.banyan.campaign.forest.Invitations;
import io.banyan.identity.People;
import io.banyan.identity.PersonListing;
import io.banyan.kernel.money.Money;
import io.banyan.kernel.page.Cursor;
import io.banyan.kernel.page.Page;
import io.banyan.trade.BuyerSummary;
import io.banyan.trade.Orders;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Opens the numbers of a board to the people behind them. */
@Component
class BoardPeople {

    private final JdbcClient jdbc;
    private final Campaigns campaigns;
    private final People people;
    private final Orders orders;
    private final Invitations invitations;

    BoardPeople(JdbcClient jdbc, Campaigns campaigns, People people, Orders orders, Invitations invitations) {
        this.jdbc = jdbc;
        this.campaigns = campaigns;
        this.people = people;
        this.orders = orders;
        this.invitations = invitations;
    }

    /** People who opened a share without taking part or sharing have no row of their own on the board. */
    private static final String EVERYBODY = """
            , everybody as (
                select person_id, shares, visits, joined_position, brought, children
                from campaign.board_person where campaign_id = :campaign
                union all
                select distinct coalesce(v.person_id, k.person_id), 0, 0::bigint, null::bigint, false, 0
                from campaign.board_visitor v left join campaign.known_browser k on k.visitor_id = v.visitor_id
                where v.campaign_id = :campaign
                  and not exists (select from campaign.board_person p
                                  where p.campaign_id = :campaign and p.person_id = coalesce(v.person_id, k.person_id)))
            select person_id from everybody
            where person_id is not null and person_id > :after and (""" + " ";

    /** The people behind a measure, in the order of their ids. */
    Page<BoardPerson> behind(UUID campaignId, Measure measure, @Nullable String cursor, int limit) {
        Money none = Money.zero(campaigns.get(campaignId).currency());
        List<UUID> ids = jdbc.sql(
                        BoardReads.ORDERS + EVERYBODY + measure.condition() + ") order by person_id limit :limit")
                .param("campaign", campaignId)
                .param(
                        "after",
                        cursor == null
                                ? new UUID(0, 0)
                                : Cursor.decode(cursor, 1).id(0))
                .param("limit", limit + 1)
                .query((row, number) -> row.getObject("person_id", UUID.class))
                .list();
        Page<UUID> page = Page.of(ids, limit, Cursor::encode);
        Map<UUID, PersonListing> listings = people.listings(page.items());
        Map<UUID, BuyerSummary> buyers = orders.buyers(page.items());
        Map<UUID, Long> brought = invitations.brought(page.items());
        List<BoardPerson> rows = page.items().stream()
                .map(listings::get)
                .filter(Objects::nonNull)
                .map(person -> row(person, buyers.get(person.id()), brought.getOrDefault(person.id(), 0L), none))
                .toList();
        return new Page<>(rows, page.next());
    }

    private static BoardPerson row(PersonListing person, @Nullable BuyerSummary buyer, long invited, Money none) {
        return new BoardPerson(
                person.id(),
                person.nickname(),
                person.avatarUrl(),
                person.phoneMasked(),
                person.source(),
                person.country(),
                person.createdAt(),
                buyer == null ? 0 : buyer.orders(),
                buyer == null ? none : buyer.spent(),
                buyer == null ? null : buyer.firstOrderAt(),
                buyer == null ? null : buyer.lastOrderAt(),
                invited);
    }
}

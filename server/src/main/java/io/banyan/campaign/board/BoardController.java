package io.banyan.campaign.board;

import io.banyan.campaign.Campaigns;
import io.banyan.identity.Allowed;
import io.banyan.identity.Role;
import io.banyan.kernel.page.Page;
import io.swagger.v3.oas.annotations.Operation;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/** The boards of campaigns, for the console. */
@RestController
@RequestMapping("/api/console")
@Allowed({Role.GROWTH, Role.ANALYST, Role.RISK})
class BoardController {

    private final Boards boards;
    private final BoardPeople people;
    private final BoardStream stream;
    private final Campaigns campaigns;

    BoardController(Boards boards, BoardPeople people, BoardStream stream, Campaigns campaigns) {
        this.boards = boards;
        this.people = people;
        this.stream = stream;
        this.campaigns = campaigns;
    }

    /** The board of a campaign; it follows what happens within two seconds. */
    @Operation(summary = "Board of a campaign")
    @GetMapping("/campaigns/{id}/board")
    CampaignBoard board(@PathVariable UUID id) {
        return boards.recent(id);
    }

    /** The same as server-sent events, one board a second. */
    @Operation(summary = "Board of a campaign, live")
    @GetMapping(path = "/campaigns/{id}/board/stream", produces = MediaType.TEXT_EVENT_STREAM_VALUE)
    SseEmitter stream(@PathVariable UUID id) {
        campaigns.get(id);
        return stream.watch(id);
    }

    /** Who brought whom into the campaign; of a large tree the thickest branches. */
    @Operation(summary = "Tree of spread of a campaign")
    @GetMapping("/campaigns/{id}/spread")
    SpreadTree spread(@PathVariable UUID id) {
        return boards.tree(id);
    }

    /** The people behind a number of the board: {@code measure} is the number's name. */
    @Operation(summary = "People behind a number of the board")
    @GetMapping("/campaigns/{id}/people")
    Page<BoardPerson> people(
            @PathVariable UUID id,
            @RequestParam String measure,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        return people.behind(id, Measure.of(measure), cursor, Page.limit(limit));
    }
}

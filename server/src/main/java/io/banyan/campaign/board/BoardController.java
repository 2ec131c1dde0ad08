package io.banyan.campaign.board;

import io.banyan.campaign.Campaigns;
import io.banyan.identity.Allowed;
import io.banyan.identity.Role;
import io.banyan.kernel.page.Page;
import io.banyan.kernel.problem.CommonProblem;
import io.banyan.kernel.problem.ProblemException;
import io.swagger.v3.oas.annotations.Operation;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import org.springframework.web.servlet.mvc.method.annotation.StreamingResponseBody;

/** The boards of campaigns, for the console. */
@RestController
@RequestMapping("/api/console")
@Allowed({Role.GROWTH, Role.ANALYST, Role.RISK})
class BoardController {

    private final Boards boards;
    private final BoardPeople people;
    private final BoardStream stream;
    private final Campaigns campaigns;
    private final SpreadExport export;

    BoardController(Boards boards, BoardPeople people, BoardStream stream, Campaigns campaigns, SpreadExport export) {
        this.export = export;
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

    private static final int USUAL_TREE = 2_000;
    private static final int LARGEST_TREE = 10_000;

    /** Who brought whom into the campaign; of a large forest the thickest branches. With a person: those above and below them. */
    @Operation(summary = "Tree of spread of a campaign, or the branch of a person")
    @GetMapping("/campaigns/{id}/spread")
    SpreadTree spread(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable UUID person,
            @RequestParam(required = false) @Nullable Integer limit) {
        int most = Math.clamp(limit == null ? USUAL_TREE : limit, 1, LARGEST_TREE);
        return person == null ? boards.tree(id, most) : boards.branch(id, person, most);
    }

    @Operation(summary = "Participants of a campaign by name or phone number, with their place in its tree of spread")
    @GetMapping("/campaigns/{id}/spread/search")
    List<SpreadTree.SpreadNode> search(@PathVariable UUID id, @RequestParam String query) {
        if (query.isBlank() || query.length() > 60) {
            throw new ProblemException(CommonProblem.INVALID, "query");
        }
        return boards.search(id, query.strip(), 20);
    }

    /** Everybody who takes part, with who brought them: streamed, however many they are. */
    @Operation(summary = "The whole tree of spread of a campaign as CSV")
    @GetMapping(path = "/campaigns/{id}/spread.csv", produces = "text/csv;charset=UTF-8")
    ResponseEntity<StreamingResponseBody> csv(@PathVariable UUID id) {
        campaigns.get(id);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"spread.csv\"")
                .body(out -> export.write(id, out));
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

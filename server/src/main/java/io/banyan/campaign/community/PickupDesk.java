package io.banyan.campaign.community;

import io.banyan.identity.Allowed;
import io.banyan.identity.Audit;
import io.banyan.identity.Operator;
import io.banyan.identity.People;
import io.banyan.identity.Role;
import io.banyan.kernel.id.Ids;
import io.banyan.kernel.problem.ProblemException;
import io.banyan.kernel.transaction.Transactions;
import io.swagger.v3.oas.annotations.Operation;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Pick-up points, their leaders and the rounds of a campaign, at the desk. */
@RestController
@RequestMapping("/api/console")
class PickupDesk {

    record PickupPointInput(
            @NotBlank @Size(max = 60) String name,
            @NotBlank @Size(max = 120) String region,
            @NotBlank @Size(max = 200) String street,
            @NotBlank @Size(max = 30) String phone,
            @NotNull @Size(max = 100) String hours,
            boolean open) {

        PickupPoint point(UUID id) {
            return new PickupPoint(
                    id, name.strip(), region.strip(), street.strip(), phone.strip(), hours.strip(), open);
        }
    }

    record LeaderInput(@NotNull UUID personId) {}

    /** Somebody who leads a point. */
    record PickupLeader(UUID personId, String nickname, String avatarUrl) {}

    /** A point with those who lead it. */
    record PickupPointRow(PickupPoint point, List<PickupLeader> leaders) {}

    private final PickupPoints points;
    private final Rounds acts;
    private final RoundRows rounds;
    private final CommunityViews views;
    private final People people;
    private final Audit audit;
    private final Transactions transactions;
    private final Ids ids;

    PickupDesk(
            PickupPoints points,
            Rounds acts,
            RoundRows rounds,
            CommunityViews views,
            People people,
            Audit audit,
            Transactions transactions,
            Ids ids) {
        this.points = points;
        this.acts = acts;
        this.rounds = rounds;
        this.views = views;
        this.people = people;
        this.audit = audit;
        this.transactions = transactions;
        this.ids = ids;
    }

    @Operation(summary = "The pick-up points and who leads them")
    @GetMapping("/pickup-points")
    @Allowed({Role.GROWTH, Role.MERCHANDISER, Role.SERVICE, Role.ANALYST})
    List<PickupPointRow> all() {
        return points.all().stream().map(this::row).toList();
    }

    @Operation(summary = "Add a pick-up point")
    @PostMapping("/pickup-points")
    @ResponseStatus(HttpStatus.CREATED)
    @Allowed({Role.GROWTH, Role.MERCHANDISER})
    PickupPointRow add(@Valid @RequestBody PickupPointInput input, Operator operator) {
        return saved(input.point(ids.next()), operator, "pickup_point.add");
    }

    @Operation(summary = "Change a pick-up point")
    @PutMapping("/pickup-points/{id}")
    @Allowed({Role.GROWTH, Role.MERCHANDISER})
    PickupPointRow change(@PathVariable UUID id, @Valid @RequestBody PickupPointInput input, Operator operator) {
        known(id);
        return saved(input.point(id), operator, "pickup_point.change");
    }

    private PickupPointRow saved(PickupPoint point, Operator operator, String action) {
        transactions.run(() -> {
            points.save(point);
            audit.record(operator, action, point.id().toString(), point);
        });
        return row(known(point.id()));
    }

    @Operation(summary = "Let a person lead a pick-up point")
    @PostMapping("/pickup-points/{id}/leaders")
    @Allowed({Role.GROWTH, Role.MERCHANDISER})
    PickupPointRow addLeader(@PathVariable UUID id, @Valid @RequestBody LeaderInput input, Operator operator) {
        var point = known(id);
        if (people.find(input.personId()).isEmpty()) {
            throw new ProblemException(CommunityProblem.PERSON_NOT_FOUND);
        }
        transactions.run(() -> {
            points.addLeader(id, input.personId());
            audit.record(operator, "pickup_point.leader_add", id.toString(), input);
        });
        return row(point);
    }

    @Operation(summary = "Let a person lead a pick-up point no longer")
    @DeleteMapping("/pickup-points/{id}/leaders/{personId}")
    @Allowed({Role.GROWTH, Role.MERCHANDISER})
    PickupPointRow removeLeader(@PathVariable UUID id, @PathVariable UUID personId, Operator operator) {
        var point = known(id);
        transactions.run(() -> {
            points.removeLeader(id, personId);
            audit.record(operator, "pickup_point.leader_remove", id.toString(), new LeaderInput(personId));
        });
        return row(point);
    }

    @Operation(summary = "The rounds of a community purchase, the latest first")
    @GetMapping("/campaigns/{id}/rounds")
    @Allowed({Role.GROWTH, Role.MERCHANDISER, Role.SERVICE, Role.ANALYST})
    List<RoundView> rounds(@PathVariable UUID id, Locale reader) {
        return rounds.of(id, null).stream()
                .map(round -> views.of(round, null, reader))
                .toList();
    }

    @Operation(summary = "The goods of a round came to its pick-up point")
    @PostMapping("/community-rounds/{id}/arrival")
    @Allowed({Role.GROWTH, Role.MERCHANDISER, Role.SERVICE})
    RoundView arrived(@PathVariable UUID id, Operator operator, Locale reader) {
        var round = transactions.call(() -> {
            audit.record(operator, "community_round.arrived", id.toString(), null);
            return acts.arrived(id);
        });
        return views.of(round, null, reader);
    }

    private PickupPoint known(UUID id) {
        return points.find(id).orElseThrow(() -> new ProblemException(CommunityProblem.POINT_NOT_FOUND));
    }

    private PickupPointRow row(PickupPoint point) {
        var leaders = points.leaders(point.id());
        var known = people.summaries(leaders);
        return new PickupPointRow(
                point,
                leaders.stream()
                        .filter(known::containsKey)
                        .map(id -> known.get(id))
                        .map(person -> new PickupLeader(person.id(), person.nickname(), person.avatarUrl()))
                        .toList());
    }
}

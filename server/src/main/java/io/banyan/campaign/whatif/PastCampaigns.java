package io.banyan.campaign.whatif;

import io.banyan.campaign.whatif.Calibration.Estimate;
import io.banyan.campaign.whatif.CalibrationRows.Taker;
import io.banyan.campaign.whatif.CalibrationRows.Visit;
import io.banyan.engine.diffusion.CampaignCalibration;
import io.banyan.engine.diffusion.CampaignCalibration.Touches;
import io.banyan.engine.spread.InvitationForest;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What happened in several campaigns, put together as one: their times are counted back from the moment up to which each is known. */
final class PastCampaigns {

    /** Long before anything happened, in minutes: every time is positive. */
    private static final long NOW = 10_000_000;

    private static final double MINUTES = 60;
    /** Fewer people or visits than these tell nothing. */
    static final int FEWEST_PEOPLE = 30;

    private static final int FEWEST_VISITS = 20;

    private final IntArrayList inviters = new IntArrayList();
    private final LongArrayList joinedAt = new LongArrayList();
    private final IntArrayList senders = new IntArrayList();
    private final LongArrayList sentAt = new LongArrayList();
    private final IntArrayList brought = new IntArrayList();
    private final List<Double> logKs = new ArrayList<>();
    private int campaigns;
    private long shared;
    private long visits;
    private long came;
    private long ordered;
    private long firstDay;
    private long laterUninvited;
    private double laterDays;

    /**
     * @param takers who took part, first come first
     * @param visitList first visits of browsers, as far as they are still known
     * @param browsers of the people
     * @param until up to when everything is known
     */
    void add(List<Taker> takers, List<Visit> visitList, Map<UUID, Set<String>> browsers, Instant start, Instant until) {
        campaigns++;
        Map<UUID, Integer> places = new HashMap<>();
        int base = joinedAt.size();
        Instant end =
                takers.stream().map(Taker::joinedAt).reduce(until, (one, other) -> one.isAfter(other) ? one : other);
        long here = 0;
        for (Taker taker : takers) {
            Integer inviter = taker.parentId() == null ? null : places.get(taker.parentId());
            places.put(taker.personId(), joinedAt.size());
            inviters.add(inviter == null ? InvitationForest.NOBODY : inviter);
            joinedAt.add(minute(taker.joinedAt(), end));
            count(taker, start);
            here += taker.brought() ? 1 : 0;
        }
        laterDays += Math.max(0, Duration.between(start, end).toMinutes() / 1440.0 - 1);
        if (here > 0 && takers.size() >= FEWEST_PEOPLE) {
            logKs.add(Math.log((double) here / takers.size()));
        }
        answers(takers, visitList, browsers, places, end, base);
    }

    private void count(Taker taker, Instant start) {
        shared += taker.shared() ? 1 : 0;
        visits += taker.visits();
        came += taker.brought() ? 1 : 0;
        ordered += taker.ordered() ? 1 : 0;
        if (!taker.brought()) {
            if (taker.joinedAt().isBefore(start.plus(Duration.ofDays(1)))) {
                firstDay++;
            } else {
                laterUninvited++;
            }
        }
    }

    private void answers(
            List<Taker> takers,
            List<Visit> visitList,
            Map<UUID, Set<String>> browsers,
            Map<UUID, Integer> places,
            Instant end,
            int base) {
        Map<UUID, List<Integer>> bySharer = new HashMap<>();
        List<Visit> used = new ArrayList<>();
        for (Visit visit : visitList) {
            Integer sender = places.get(visit.sharerId());
            boolean own = browsers.getOrDefault(visit.sharerId(), Set.of()).contains(visit.visitorId());
            if (sender != null && !own) {
                bySharer.computeIfAbsent(visit.sharerId(), sharer -> new ArrayList<>())
                        .add(senders.size());
                senders.add(sender.intValue());
                sentAt.add(Math.max(joinedAt.getLong(sender), minute(visit.at(), end)));
                brought.add(CampaignCalibration.NOBODY);
                used.add(visit);
            }
        }
        int first = senders.size() - used.size();
        for (int at = 0; at < takers.size(); at++) {
            Taker taker = takers.get(at);
            int touch = lastBefore(taker, bySharer, browsers, used, first);
            int person = base + at;
            if (touch >= 0
                    && joinedAt.getLong(person) >= sentAt.getLong(touch)
                    && inviters.getInt(person) == senders.getInt(touch)) {
                brought.set(touch, person);
            }
        }
    }

    /** The last visit before they joined of one of their browsers to what their inviter shared; −1 when none is known. */
    private int lastBefore(
            Taker taker,
            Map<UUID, List<Integer>> bySharer,
            Map<UUID, Set<String>> browsers,
            List<Visit> used,
            int first) {
        int last = -1;
        UUID inviter = taker.parentId();
        if (inviter == null) {
            return last;
        }
        var own = browsers.getOrDefault(taker.personId(), Set.of());
        for (int touch : bySharer.getOrDefault(inviter, List.of())) {
            Visit visit = used.get(touch - first);
            boolean theirs = taker.personId().equals(visit.personId()) || own.contains(visit.visitorId());
            if (theirs
                    && !visit.at().isAfter(taker.joinedAt())
                    && brought.getInt(touch) == CampaignCalibration.NOBODY) {
                last = touch;
            }
        }
        return last;
    }

    private static long minute(Instant at, Instant end) {
        return NOW - Duration.between(at, end).toMinutes();
    }

    int people() {
        return joinedAt.size();
    }

    /** What all of it tells, with common values for what it does not. */
    Calibration calibration(Calibration common, boolean sameMechanic) {
        if (people() < FEWEST_PEOPLE) {
            return common;
        }
        var fit = fit();
        List<Estimate> estimates = new ArrayList<>();
        for (Estimate assumed : common.estimates()) {
            estimates.add(estimate(assumed, fit));
        }
        return new Calibration(campaigns, people(), visits, sameMechanic, estimates);
    }

    private @Nullable CampaignCalibration fit() {
        // touches are forgotten after a while: what is left of old campaigns would tell too little
        if (senders.size() < FEWEST_VISITS || senders.size() < visits / 2) {
            return null;
        }
        var touches = new Touches(senders.toIntArray(), sentAt.toLongArray(), brought.toIntArray());
        return CampaignCalibration.of(InvitationForest.of(inviters.toIntArray()), joinedAt.toLongArray(), touches, NOW);
    }

    private Estimate estimate(Estimate assumed, @Nullable CampaignCalibration fit) {
        var sharing = fit == null || !fit.sharing().converged() ? null : fit.sharing();
        var answering = fit == null || !fit.answering().converged() ? null : fit.answering();
        double people = people();
        return switch (assumed.input()) {
            case SHARE_RATE ->
                sharing != null
                        ? Estimate.measured(assumed.input(), sharing.share(), sharing.shareError())
                        : rate(assumed, (double) shared, people);
            case INVITATIONS ->
                fit != null
                        ? Estimate.measured(assumed.input(), fit.invitations(), Double.NaN)
                        : ratio(assumed, (double) visits, (double) shared);
            case ACCEPTANCE ->
                answering != null
                        ? Estimate.measured(assumed.input(), answering.share(), answering.shareError())
                        : rate(assumed, (double) came, (double) visits);
            case ORDER_RATE -> rate(assumed, (double) ordered, people);
            case SHARE_HOURS ->
                sharing != null
                        ? Estimate.measured(
                                assumed.input(), sharing.delay().median() / MINUTES, sharing.medianError() / MINUTES)
                        : assumed;
            case SHARE_SIGMA ->
                sharing != null
                        ? Estimate.measured(assumed.input(), sharing.delay().sigma(), sharing.sigmaError())
                        : assumed;
            case ANSWER_HOURS ->
                answering != null
                        ? Estimate.measured(
                                assumed.input(),
                                answering.delay().median() / MINUTES,
                                answering.medianError() / MINUTES)
                        : assumed;
            case ANSWER_SIGMA ->
                answering != null
                        ? Estimate.measured(assumed.input(), answering.delay().sigma(), answering.sigmaError())
                        : assumed;
            case STARTERS ->
                Estimate.measured(
                        assumed.input(), (double) Math.max(1, Math.round((double) firstDay / campaigns)), Double.NaN);
            case ARRIVALS_PER_DAY ->
                laterDays < .5
                        ? assumed
                        : Estimate.measured(
                                assumed.input(), Math.round(laterUninvited / laterDays * 10) / 10.0, Double.NaN);
            case UNCERTAINTY -> uncertainty(assumed);
        };
    }

    private static Estimate rate(Estimate assumed, double part, double whole) {
        if (whole < FEWEST_VISITS) {
            return assumed;
        }
        double share = Math.min(1, part / whole);
        return Estimate.measured(assumed.input(), share, Math.sqrt(share * (1 - share) / whole));
    }

    private static Estimate ratio(Estimate assumed, double part, double whole) {
        return whole < 1 ? assumed : Estimate.measured(assumed.input(), part / whole, Double.NaN);
    }

    /** How differently campaigns went: half of the spread of log K for each of its two rates. */
    private Estimate uncertainty(Estimate assumed) {
        if (logKs.size() < 3) {
            return assumed;
        }
        double mean = logKs.stream().mapToDouble(Double::doubleValue).average().orElseThrow();
        double variance = logKs.stream()
                        .mapToDouble(value -> (value - mean) * (value - mean))
                        .sum()
                / (logKs.size() - 1);
        return Estimate.measured(assumed.input(), Math.clamp(Math.sqrt(variance / 2), .05, 1), Double.NaN);
    }
}

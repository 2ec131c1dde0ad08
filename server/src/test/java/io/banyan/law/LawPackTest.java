package io.banyan.law;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.banyan.kernel.money.Money;
import io.banyan.law.Matter.PriceClaim;
import java.util.HashSet;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import tools.jackson.databind.json.JsonMapper;

/** Every pack holds what it says of itself: its own cases, kept beside its rules, are the test. */
class LawPackTest {

    private static final LawPacks PACKS = new LawPacks(JsonMapper.shared());

    @TestFactory
    Stream<DynamicTest> everyCaseOfEveryRule() {
        return PACKS.all().stream()
                .flatMap(pack -> pack.rules().stream()
                        .flatMap(rule -> rule.cases().stream()
                                .map(example -> DynamicTest.dynamicTest(
                                        pack.id() + " " + rule.id() + ": "
                                                + example.name().en(),
                                        () -> {
                                            assertThat(rule.appliesTo(example.matter()))
                                                    .isTrue();
                                            var tripped = Law.judge(pack, example.matter()).findings().stream()
                                                    .anyMatch(finding ->
                                                            finding.rule().equals(rule.id()));
                                            assertThat(tripped).isEqualTo(example.trips());
                                        }))));
    }

    @Test
    void everyRuleTripsAndPassesAndSaysWhatItRestsOn() {
        for (var pack : PACKS.all()) {
            var ids = new HashSet<String>();
            for (var rule : pack.rules()) {
                assertThat(ids.add(rule.id())).as(rule.id()).isTrue();
                assertThat(rule.cases()).as(rule.id()).anyMatch(example -> example.trips());
                assertThat(rule.cases()).as(rule.id()).anyMatch(example -> !example.trips());
                assertThat(rule.basis()).as(rule.id()).isNotEmpty();
                assertThat(List.of(rule.title(), rule.explanation()))
                        .as(rule.id())
                        .allSatisfy(text -> assertThat(text.zh() + text.en()).isNotBlank());
                assertThat(rule.looksAt()).as(rule.id()).isNotEmpty();
            }
        }
    }

    @Test
    void knowsTheRulesOfTheChinesePack() {
        assertThat(PACKS.find("cn").orElseThrow().rules())
                .extracting(LawRule::id)
                .contains(
                        "cn-reward-levels",
                        "cn-lottery-cap",
                        "cn-lottery-clarity",
                        "cn-fake-participants",
                        "cn-price-honesty",
                        "cn-absolute-words",
                        "cn-return-window",
                        "cn-non-personal-option",
                        "cn-price-discrimination",
                        "cn-consent",
                        "cn-marketing-message",
                        "cn-live-replay",
                        "cn-review-freedom",
                        "cn-no-preticked");
    }

    @Test
    void judgesOnlyWhatAMatterHas() {
        var opinion = Law.judge(pack(), Matter.builder().text("title", "秋日茶礼").build());
        assertThat(opinion.examined()).containsExactly("cn-absolute-words");
        assertThat(opinion.findings()).isEmpty();
        assertThat(opinion.pack()).isEqualTo("cn");
    }

    @Test
    void putsBlocksFirstAndTellsFindingsApart() {
        var cny = "CNY";
        var matter = Matter.builder()
                .text("titleZh", "最佳好茶")
                .price(new PriceClaim("one", Money.of(2990, cny), Money.of(1990, cny), null, Money.of(2500, cny), null))
                .price(new PriceClaim("two", Money.of(2990, cny), Money.of(1990, cny), null, Money.of(2400, cny), null))
                .build();
        var findings = Law.judge(pack(), matter).findings();
        assertThat(findings)
                .extracting(LawFinding::severity)
                .containsExactly(Severity.BLOCK, Severity.BLOCK, Severity.WARN);
        assertThat(findings).extracting(LawFinding::key).doesNotHaveDuplicates();
        assertThat(Law.judge(pack(), matter).findings()).isEqualTo(findings);
    }

    @Test
    void knowsWholeWordsFromPartsOfWords() {
        assertThat(words("Bestow the bestiary upon us: the best-of list")).containsExactly("the best");
        assertThat(words("thebest unthe best1 cheapestly")).isEmpty();
    }

    @Test
    void refusesAnUnknownCheck() {
        var rule = pack().rules().getFirst();
        var unknown = new LawRule(
                rule.id(),
                "no-such-check",
                rule.looksAt(),
                rule.severity(),
                rule.title(),
                rule.explanation(),
                rule.basis(),
                rule.limits(),
                List.of(),
                List.of(),
                rule.cases());
        assertThatThrownBy(() -> LawChecks.of(unknown)).hasMessageContaining("no-such-check");
    }

    private static List<String> words(String text) {
        return Law.judge(pack(), Matter.builder().text("title", text).build()).findings().stream()
                .map(finding -> finding.fact().en().replaceAll(".*\"(.*)\"", "$1"))
                .toList();
    }

    private static LawPack pack() {
        return PACKS.find("cn").orElseThrow();
    }
}

package io.banyan.law;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Judges matters by the packs there are. */
@Component
public class Law {

    private static final Comparator<LawFinding> GRAVEST_FIRST = Comparator.comparing(LawFinding::severity);

    private final LawPacks packs;

    Law(LawPacks packs) {
        this.packs = packs;
    }

    /** All packs. */
    public Collection<LawPack> packs() {
        return packs.all();
    }

    public Optional<LawPack> pack(String id) {
        return packs.find(id);
    }

    /**
     * What the pack says about the matter.
     *
     * @throws IllegalArgumentException when there is no such pack
     */
    public Opinion opinion(String pack, Matter matter) {
        return judge(packs.find(pack).orElseThrow(() -> new IllegalArgumentException("no law pack " + pack)), matter);
    }

    static Opinion judge(LawPack pack, Matter matter) {
        var examined = new ArrayList<String>();
        var findings = new ArrayList<LawFinding>();
        for (var rule : pack.rules()) {
            if (rule.appliesTo(matter)) {
                examined.add(rule.id());
                for (var trip : LawChecks.of(rule).trips(rule, matter)) {
                    findings.add(LawFinding.of(rule, trip));
                }
            }
        }
        findings.sort(GRAVEST_FIRST);
        return new Opinion(pack.id(), pack.version(), examined, findings);
    }
}

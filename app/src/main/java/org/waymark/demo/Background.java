package org.waymark.demo;

/**
 * What chance has given a pupil at birth and home.
 *
 * @param girl girl or boy
 * @param senProvision N, K or E
 * @param freeMeals whether there have been free school meals
 */
record Background(
        Community community,
        boolean girl,
        String senProvision,
        boolean freeMeals,
        boolean learnsEnglish,
        boolean fromAbroad,
        boolean lookedAfter,
        boolean serviceChild) {

    private static final double BOYS = 0.51;
    private static final double LOOKED_AFTER = 0.007;
    private static final double SERVICE = 0.012;

    /** Plausible shares, about those of England's schools; none of them is a published figure. */
    static Background draw(Chance chance, SchoolPlan plan, boolean joiner) {
        boolean girl = !chance.happens(BOYS);
        Community community = Community.ALL.get(chance.pickWeighted(plan.communities()));
        boolean learnsEnglish = chance.happens(community.speaksAnother());
        boolean fromAbroad = joiner && chance.happens(community.fromAbroad());
        boolean freeMeals = chance.happens(plan.disadvantaged());
        boolean lookedAfter = chance.happens(LOOKED_AFTER);
        return new Background(
                community,
                girl,
                senProvision(chance, girl, freeMeals || lookedAfter),
                freeMeals,
                learnsEnglish || fromAbroad,
                fromAbroad,
                lookedAfter,
                chance.happens(SERVICE));
    }

    private static String senProvision(Chance chance, boolean girl, boolean disadvantaged) {
        double more = disadvantaged ? 1.6 : 0.8;
        double plan = (girl ? 0.024 : 0.05) * more;
        double support = (girl ? 0.1 : 0.17) * more;
        double point = chance.between(0, 9999) / 10_000.0;
        if (point < plan) {
            return "E";
        }
        return point < plan + support ? "K" : "N";
    }

    /** The ability that goes with it; not yet measured against other pupils. */
    Ability ability(Chance chance, double advantage, double ageInYear) {
        double sen = switch (senProvision) {
            case "E" -> -1.7 + 0.5 * chance.normal();
            case "K" -> -0.85 + 0.2 * chance.normal();
            default -> 0.0;
        };
        double general = advantage
                + 0.8 * chance.normal()
                + sen
                - (freeMeals ? 0.4 : 0.0)
                - (lookedAfter ? 0.3 : 0.0)
                - (fromAbroad ? 0.5 : 0.0);
        return new Ability(
                general + (girl ? 0.12 : -0.12),
                general + 0.35 * chance.normal() + (girl ? 0.12 : -0.12),
                general + 0.35 * chance.normal() + (girl ? 0.2 : -0.2),
                general + 0.4 * chance.normal() + (girl ? -0.05 : 0.05),
                ageInYear,
                learnsEnglish);
    }
}

package org.waymark.operation;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.waymark.access.ScopedTransactions;

/** The schools of this Waymark, as the person who runs it sees and adds them. */
@Service
public class SchoolRegister {

    private static final String LISTED = """
            select s.id, s.laestab, s.urn, s.name, t.name as trust
            from school s left join trust t on t.id = s.trust_id
            """;

    private final JdbcClient jdbc;
    private final ScopedTransactions transactions;

    SchoolRegister(JdbcClient jdbc, ScopedTransactions transactions) {
        this.jdbc = jdbc;
        this.transactions = transactions;
    }

    /**
     * A school.
     *
     * @param id its key
     * @param laestab the seven digits of local authority and establishment
     * @param urn the six digits of the unique reference number, if known
     * @param name its name
     * @param trust the name of the trust it belongs to, if any
     */
    public record School(
            long id,
            String laestab,
            @Nullable String urn,
            String name,
            @Nullable String trust) {}

    /** A school with the same LAESTAB or URN is there already. The message names it. */
    public static final class AlreadyThere extends RuntimeException {

        private static final long serialVersionUID = 1;

        AlreadyThere(String message) {
            super(message);
        }
    }

    /** Every school, by name. */
    public List<School> listSchools() {
        return transactions.housekeeping(() -> jdbc.sql(LISTED + " order by s.name, s.laestab")
                .query(School.class)
                .list());
    }

    /**
     * Adds a school, and its trust where no school has named it before.
     *
     * @throws AlreadyThere if its LAESTAB or URN is taken
     */
    public School addSchool(String laestab, String urn, String name, @Nullable String trust) {
        try {
            return transactions.housekeeping(() -> {
                findTwin(laestab, urn).ifPresent(twin -> {
                    throw new AlreadyThere(describe(twin, laestab));
                });
                Long trustId = trust == null ? null : trustId(trust);
                long id = jdbc.sql("""
                                insert into school (laestab, urn, name, trust_id)
                                values (:laestab, :urn, :name, :trust) returning id
                                """)
                        .param("laestab", laestab)
                        .param("urn", urn)
                        .param("name", name)
                        .param("trust", trustId)
                        .query(Long.class)
                        .single();
                return new School(id, laestab, urn, name, trust);
            });
        } catch (DuplicateKeyException addedMeanwhile) {
            throw new AlreadyThere("A school with LAESTAB " + laestab + " or URN " + urn + " is there already.");
        }
    }

    private Optional<School> findTwin(String laestab, String urn) {
        return jdbc.sql(LISTED
                        + " where s.laestab = :laestab or s.urn = :urn order by s.laestab = :laestab desc limit 1")
                .param("laestab", laestab)
                .param("urn", urn)
                .query(School.class)
                .optional();
    }

    private static String describe(School twin, String laestab) {
        String shared = twin.laestab().equals(laestab) ? "LAESTAB " + laestab : "URN " + twin.urn();
        return "A school with " + shared + " is there already: " + twin.name() + " (LAESTAB " + twin.laestab() + ").";
    }

    private long trustId(String name) {
        return jdbc.sql("""
                        insert into trust (name) values (:name)
                        on conflict (name) do update set name = excluded.name returning id
                        """).param("name", name).query(Long.class).single();
    }
}

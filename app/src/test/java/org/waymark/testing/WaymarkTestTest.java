package org.waymark.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

@WaymarkTest
class WaymarkTestTest {

    @LocalServerPort
    int port;

    @Autowired
    JdbcClient jdbc;

    @Test
    void theApplicationRunsOnADatabaseOfItsOwn() {
        assertThat(port).isPositive();
        assertThat(jdbc.sql("select current_database()").query(String.class).single())
                .startsWith("test_");
    }
}

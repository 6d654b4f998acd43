package org.waymark.testing;

import java.util.Map;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Points an application under test at a fresh database. */
public final class WaymarkTestDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getBeanFactory().registerSingleton("testClasses", new TestClasses());
        String url = TestPostgres.running().migrated();
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "test database",
                        Map.of(
                                "spring.datasource.url",
                                url,
                                "spring.datasource.username",
                                TestPostgres.USER,
                                "spring.datasource.password",
                                TestPostgres.PASSWORD,
                                "waymark.key",
                                "a key for tests alone, as long as it must be",
                                "server.address",
                                "127.0.0.1")));
    }
}

package org.waymark.testing;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.test.context.ContextConfiguration;
import org.waymark.WaymarkApplication;

/**
 * Starts the whole application once for all tests so marked, on a random port of this machine
 * ({@code @LocalServerPort}), over a fresh migrated database. Tests share the database: each makes its own school.
 */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@SpringBootTest(classes = WaymarkApplication.class, webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
@ContextConfiguration(initializers = WaymarkTestDatabase.class)
public @interface WaymarkTest {}

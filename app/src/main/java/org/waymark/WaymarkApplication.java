package org.waymark;

import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.modulith.Modulithic;

/** The rooms, wired. Started by the commands of {@link Waymark}, with or without a web server. */
@SpringBootApplication
@Modulithic
public class WaymarkApplication {}

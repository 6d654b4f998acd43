package org.waymark;

import java.nio.file.Path;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;
import org.waymark.catalogue.Catalogue;

/** The rooms, wired. Started by the commands of {@link Waymark}, with or without a web server. */
@SpringBootApplication
@Modulithic
public class WaymarkApplication {

    /**
     * The catalogue, loaded once; a wrong file stops the start.
     *
     * @param folder a folder of the same layout whose files add to what Waymark ships with, such as a conversion table
     *     published since; empty for none
     */
    @Bean
    static Catalogue catalogue(@Value("${waymark.catalogue:}") String folder) {
        return folder.isBlank() ? Catalogue.load() : Catalogue.load(Path.of(folder));
    }
}

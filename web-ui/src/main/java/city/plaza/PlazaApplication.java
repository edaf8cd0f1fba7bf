package city.plaza;

import city.plaza.cli.PlazaCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Plaza: every city's 311. */
@SpringBootApplication
@EnableScheduling
@EntityScan
public class PlazaApplication {

    public static void main(String[] args) {
        if (PlazaCommand.serves(args)) {
            SpringApplication.run(PlazaApplication.class, PlazaCommand.settings(args));
        } else {
            System.exit(PlazaCommand.run(args));
        }
    }
}

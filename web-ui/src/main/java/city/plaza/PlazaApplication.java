package city.plaza;

import city.plaza.web.cli.PlazaCommand;
import city.plaza.web.kit.Assets;
import com.vaadin.flow.component.dependency.StyleSheet;
import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.component.page.Push;
import com.vaadin.flow.server.AppShellSettings;
import com.vaadin.flow.shared.ui.Transport;
import com.vaadin.flow.theme.aura.Aura;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Plaza: every city's 311. */
@SpringBootApplication
@EnableScheduling
@EntityScan
@Push(transport = Transport.WEBSOCKET_XHR)
@StyleSheet(Aura.STYLESHEET)
public class PlazaApplication implements AppShellConfigurator {

    @Override
    public void configurePage(AppShellSettings settings) {
        settings.addLink("stylesheet", Assets.url("plaza.css"));
    }

    public static void main(String[] args) {
        if (PlazaCommand.serves(args)) {
            SpringApplication.run(PlazaApplication.class, PlazaCommand.settings(args));
        } else {
            System.exit(PlazaCommand.run(args));
        }
    }
}

package city.plaza.demo;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.stream.Collectors;

/** Tells people where to go and how to sign in. */
record DemoSigns(int port, String mail, String password, Path key) {

    void print(PrintStream out) {
        out.printf("%n%-16s %s%n", "city", "address");
        for (var city : DemoCities.ALL) {
            out.printf("%-16s http://%s.localhost:%d%n", city.name(), city.slug(), port);
        }
        out.printf("%-16s http://console.localhost:%d   as %s%n", "operators", port, DemoPeople.OPERATOR);
        out.printf("%-16s %s%n", "mail", mail);
        out.printf(
                "%nSign in to a city as somebody@<city>.example, such as %2$s; somebody is %1$s%n",
                DemoPeople.KINDS.stream().map(DemoPeople.Kind::login).collect(Collectors.joining(", ")),
                DemoPeople.address("staff", DemoCities.ALL.getFirst().slug()));
        out.printf("Password of everybody: %s%n", password);
        out.printf("API key for %s: in %s%n", DemoCities.ALL.getFirst().name(), key);
    }
}

package org.throughline.board.commandline;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.bind.Binder;
import org.throughline.board.account.AccountsOnMachine;
import org.throughline.board.account.AccountsOnMachine.AccountToday;
import org.throughline.platform.backup.LogDatabase;
import org.throughline.platform.backup.LogPlace;
import org.throughline.platform.commandline.Commands;
import org.throughline.platform.commandline.Json;
import org.throughline.platform.commandline.OnThisMachine;
import org.throughline.platform.commandline.ProgramCommand;
import org.throughline.platform.commandline.Table;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Accounts on the machine itself: the way back when nobody who administers can sign in. */
@Command(
        name = "accounts",
        description = {
            "List the accounts, or give one a one-time password, on the machine itself.",
            "Needs no login, because who may do this can read the database anyway. The program may be running."
        })
public final class AccountsCommand extends ProgramCommand implements OnThisMachine {

    private static final ZoneId BOARD_ZONE = ZoneId.of("Europe/London");
    private static final Duration ONE_TIME_FOR = Duration.ofDays(7);

    private AccountsCommand() {}

    /** With its subcommands. */
    public static CommandLine on(LogPlace place) {
        return new CommandLine(new AccountsCommand())
                .addSubcommand(new ListAccounts(place))
                .addSubcommand(new NewPassword(place));
    }

    @Override
    public Integer call() {
        throw wrong("Say what to do: accounts list, or accounts new-password LOGIN");
    }

    private static AccountsOnMachine accounts(LogPlace place, LogDatabase database) {
        var settings = Binder.get(place.settings());
        var zone = settings.bind("throughline.board.zone", ZoneId.class).orElse(BOARD_ZONE);
        var oneTimeFor =
                settings.bind("throughline.access.one-time-for", Duration.class).orElse(ONE_TIME_FOR);
        return new AccountsOnMachine(database, Clock.system(zone), oneTimeFor);
    }

    /** {@code accounts list}. */
    @Command(name = "list", description = "List the accounts with their roles and whether they can sign in")
    static final class ListAccounts extends ProgramCommand implements OnThisMachine {

        @Mixin
        private final LogPlace place;

        @Option(names = "--json", description = "Print the accounts as JSON")
        boolean json;

        ListAccounts(LogPlace place) {
            this.place = place;
        }

        @Override
        public Integer call() throws IOException {
            var all = place.existing(database -> accounts(place, database).list());
            if (json) out().println(Json.text(all));
            else
                Table.<AccountToday>of()
                        .column("LOGIN", AccountToday::login)
                        .column("ROLE", word(AccountToday::role))
                        .column("AGENCY", word(AccountToday::agency))
                        .column("FROM", word(AccountToday::from))
                        .column("TO", word(AccountToday::to))
                        .column("STATE", word(AccountToday::state))
                        .print(all, out());
            return Commands.DONE;
        }

        private static <T> Function<T, String> word(Function<T, @Nullable Object> of) {
            return each -> {
                var value = of.apply(each);
                return value == null ? "" : value.toString();
            };
        }
    }

    /** {@code accounts new-password LOGIN}. */
    @Command(
            name = "new-password",
            description = {
                "Give an account a one-time password and print it.",
                "It ends the account's sessions, tokens and work accounts, and is in the record of access."
            })
    static final class NewPassword extends ProgramCommand implements OnThisMachine {

        @Mixin
        private final LogPlace place;

        @Parameters(paramLabel = "LOGIN", description = "The login of the account, such as admin")
        String login;

        @Option(names = "--json", description = "Print the password and how long it can be used as JSON")
        boolean json;

        NewPassword(LogPlace place) {
            this.place = place;
        }

        @Override
        public Integer call() throws IOException {
            var given = place.existing(database -> accounts(place, database).newPassword(login));
            if (json) out().println(Json.text(given));
            else
                out().printf(
                                "Sign in as '%s' with the one-time password %s and replace it. It can be used until %s.%n",
                                given.login(), given.oneTimePassword(), given.until());
            return Commands.DONE;
        }
    }
}

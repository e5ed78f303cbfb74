package org.throughline.standalone;

import static org.assertj.core.api.Assumptions.assumeThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.util.function.SingletonSupplier;
import org.throughline.standalone.FailedStartCause.Make;

/** The causes for which starts fail, each made for real. */
final class FailedStartCauses {

    private static final int FAILED = 1, WRONG_SETTING = 2;

    private static final String DIRECTORY = "The data directory";
    private static final String LOG = "The log in it";
    private static final String KEYS = "Keys and lists";
    private static final String NETWORK = "Address and port";
    private static final String SETTINGS = "Settings";
    private static final String MACHINE = "The machine";
    private static final String SERVERS = "The services";

    private static final String OTHER_DIRECTORY = "--throughline.data=DIR";

    private FailedStartCauses() {}

    static Stream<FailedStartCause> all() {
        return Stream.of(directory(), log(), keys(), network(), settings(), machine(), servers())
                .flatMap(List::stream);
    }

    private static List<FailedStartCause> directory() {
        var of = new Causes(DIRECTORY);
        of.failed("it is a file", "is a file", OTHER_DIRECTORY, place -> {
            Files.createFile(place.data());
            return place.stores();
        });
        of.failed(
                "the directory above it is missing",
                "there is no directory",
                "Make that one first",
                place -> new StartAttempt(place.parent().resolve("no-such")).stores());
        of.failed("another user may write it, and not this one", "cannot be written by the user", "chown", place -> {
            Files.createDirectory(place.data());
            Files.setPosixFilePermissions(place.data(), PosixFilePermissions.fromString("r-x------"));
            return place.process(WITHOUT_PRIVILEGES, List.of());
        });
        of.failed("another user owns the log", "belongs to another user", "chown", place -> {
            asRoot();
            Files.setAttribute(place.withLog().data().resolve("postgresql"), "unix:uid", 4711);
            return place.stores();
        });
        of.failed("its disk can only be read", "can only be read", OTHER_DIRECTORY, onDisk("ro"));
        of.failed("its disk does not let programs run", "noexec", OTHER_DIRECTORY, onDisk("noexec,size=400m"));
        of.failed("its disk is full", "is full", "Free some space", onDisk("size=64k"));
        of.failed("its disk has no room for a log", "a new log needs 300 MB", "Free some space", onDisk("size=20m"));
        of.failed("a program runs on it", "already running", "Stop that one first", place -> {
            DataDirectory.take(place.data());
            try {
                return place.process(List.of(), List.of());
            } finally {
                DataDirectory.leave(place.data());
            }
        });
        of.failed("it has other files", "has other files in it, such as minutes.docx", "an empty directory", place -> {
            Files.createDirectory(place.data());
            Files.createFile(place.data().resolve("minutes.docx"));
            return place.stores();
        });
        of.failed(
                "it is the directory of a PostgreSQL",
                "belongs to a PostgreSQL itself",
                "the directory above it",
                place -> {
                    StartAttempt.copy(ExistingLog.directory().resolve("postgresql"), place.data());
                    return place.stores();
                });
        return of.list;
    }

    private static List<FailedStartCause> log() {
        var of = new Causes(LOG);
        of.failed("its directory is gone", "The log is missing", "Put the directory back", place -> {
            StartAttempt.run(
                    "rm", "-r", place.withLog().data().resolve("postgresql").toString());
            return place.stores();
        });
        of.failed(
                "`global/pg_control` is damaged",
                "incorrect checksum in control file",
                "restore the newest backup",
                place -> {
                    damage(inLog(place, "global/pg_control"), 100);
                    return place.standalone();
                });
        of.failed("`global/pg_control` is missing", "pg_control", "restore the newest backup", place -> {
            Files.delete(inLog(place, "global/pg_control"));
            return place.stores();
        });
        of.failed("`PG_VERSION` is damaged", "PG_VERSION cannot be read", "Restore the newest backup", place -> {
            Files.write(inLog(place, "PG_VERSION"), new byte[] {(byte) 0xff, 0, 1});
            return place.stores();
        });
        of.failed("`PG_VERSION` is missing", "PG_VERSION is missing", "Restore the newest backup", place -> {
            Files.delete(inLog(place, "PG_VERSION"));
            return place.stores();
        });
        of.failed("another release of PostgreSQL made it", "written by PostgreSQL 16", "Take a backup", place -> {
            Files.writeString(inLog(place, "PG_VERSION"), "16\n");
            return place.stores();
        });
        of.failed(
                "a later release of Throughline has used the directory",
                "its format is 9",
                "Start that release",
                place -> {
                    Files.writeString(place.withLog().data().resolve("throughline.format"), "9\n");
                    return place.stores();
                });
        of.failed("its write-ahead log is missing", "checkpoint record", "restore the newest backup", place -> {
            StartAttempt.run("sh", "-c", "rm " + inLog(place, "pg_wal") + "/0*");
            return place.stores();
        });
        of.failed("other users may read it", "is open to other users", "chmod 700", place -> {
            Files.setPosixFilePermissions(
                    place.withLog().data().resolve("postgresql"), PosixFilePermissions.fromString("rwxr-xr-x"));
            return place.stores();
        });
        of.failed("`postgresql.password` is lost", "its password file is missing", "Put that file back", place -> {
            Files.delete(place.withLog().data().resolve("postgresql.password"));
            return place.stores();
        });
        of.failed("`postgresql.password` is empty", "is empty", "Put back what it had", place -> {
            Files.writeString(place.withLog().data().resolve("postgresql.password"), "");
            return place.stores();
        });
        of.failed(
                "`postgresql.password` is another one",
                "password authentication failed",
                "put the right one back",
                place -> {
                    Files.writeString(place.withLog().data().resolve("postgresql.password"), "another");
                    return place.stores();
                });
        of.failed(
                "a page of its table of events is damaged",
                "is damaged (invalid page",
                "Restore the newest backup",
                place -> {
                    damageEvents(place.withLog());
                    return place.standalone();
                });
        return of.list;
    }

    private static List<FailedStartCause> keys() {
        var of = new Causes(KEYS);
        of.failed("`names.key` is lost", "is missing", "Put it back there", place -> {
            Files.delete(place.withLog().data().resolve("names.key"));
            return place.standalone();
        });
        of.failed("`names.key` is damaged", "is not Base64", "32 bytes in Base64", place -> {
            Files.writeString(place.withLog().data().resolve("names.key"), "?");
            return place.standalone();
        });
        of.failed("`names.key` is the one of another log", "not the one with which", "Give that one", place -> {
            Files.writeString(
                    place.withLog().data().resolve("names.key"),
                    Base64.getEncoder().encodeToString(new byte[32]));
            return place.standalone();
        });
        of.failed("`erasures.list` is damaged", "altered or damaged (line 1)", "Put a copy of it back", place -> {
            Files.writeString(place.withLog().data().resolve("erasures.list"), "{}\n");
            return place.standalone();
        });
        return of.list;
    }

    private static List<FailedStartCause> network() {
        var of = new Causes(NETWORK);
        of.failed("another program has the port", "is used by another program", "--server.port=PORT", place -> {
            try (var taken = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
                return place.standalone("--server.port=" + taken.getLocalPort());
            }
        });
        of.failed(
                "the port is for privileged users",
                "may not open port 80",
                "a port of 1024 or more",
                place -> place.process(unprivilegedPorts(), List.of(), "--server.port=80"));
        of.wrongSetting(
                "there is no such port",
                "server.port is \"80800\"",
                "from 1 to 65535",
                place -> place.standalone("--server.port=80800"));
        of.wrongSetting(
                "the address is one of another machine",
                "no address of this machine",
                "127.0.0.1 for this machine only",
                place -> place.standalone("--server.address=192.0.2.1"));
        of.wrongSetting(
                "the address is none",
                "no address of this machine",
                "0.0.0.0 for all",
                place -> place.standalone("--server.address=no.such.host.invalid"));
        of.failed("the loopback network is off", "no loopback network", "ip link set lo up", place -> {
            asRoot();
            return place.process(List.of("unshare", "-n"), List.of());
        });
        of.wrongSetting(
                "there is no such TLS bundle",
                "there is no such bundle",
                "spring.ssl.bundle.pem.office",
                place -> place.standalone("--server.ssl.bundle=office"));
        of.wrongSetting(
                "the certificate for TLS is missing",
                "certificate or the key for TLS cannot be used",
                "Correct the files",
                place -> place.standalone(
                        "--server.ssl.bundle=office",
                        "--spring.ssl.bundle.pem.office.keystore.certificate=file:"
                                + place.parent().resolve("no.pem"),
                        "--spring.ssl.bundle.pem.office.keystore.private-key=file:"
                                + place.parent().resolve("no.key")));
        of.wrongSetting(
                "the certificate for TLS is missing, without a bundle",
                "no such file that can be read",
                "Correct its path",
                place -> place.standalone(
                        "--server.ssl.certificate=" + place.parent().resolve("no.pem"),
                        "--server.ssl.certificate-private-key=" + place.parent().resolve("no.key")));
        of.wrongSetting(
                "the password of the key store for TLS is wrong",
                "password was incorrect",
                "the password in the settings",
                place -> {
                    var store = keyStore(place.parent());
                    return place.standalone(
                            "--server.ssl.bundle=office",
                            "--spring.ssl.bundle.jks.office.keystore.location=file:" + store,
                            "--spring.ssl.bundle.jks.office.keystore.password=wrong");
                });
        of.wrongSetting(
                "a demonstration could be reached by other machines",
                "well-known passwords",
                "--server.address=127.0.0.1",
                place -> place.standalone("--spring.profiles.active=demo", "--server.address=0.0.0.0"));
        return of.list;
    }

    private static List<FailedStartCause> settings() {
        var of = new Causes(SETTINGS);
        of.wrongSetting(
                "a setting is misspelt",
                "throughline.dta",
                "throughline.data",
                place -> place.standalone("--throughline.dta=" + place.data()));
        of.wrongSetting(
                "there is no such profile",
                "There is no profile demos",
                "Did you mean demo?",
                place -> place.standalone("--spring.profiles.active=demos"));
        of.wrongSetting(
                "the board file is missing",
                "no settings file",
                "throughline.board-file",
                place -> place.standalone(
                        "--throughline.board-file=file:" + place.parent().resolve("no-board.yml")));
        of.wrongSetting(
                "the board file is no YAML",
                "is not correct YAML (line 3, column",
                "Correct it there",
                place -> place.standalone("--throughline.board-file=file:"
                        + Files.writeString(
                                place.parent().resolve("my-board.yml"), "throughline:\n  board:\n   name: \"My")));
        of.wrongSetting(
                "a committee in the board file is of no agency there",
                "which is not on the board",
                "in the board file",
                place -> place.standalone(
                        "--throughline.board-file=file:" + boardFile(place, "Europe/London", "police")));
        of.wrongSetting(
                "the time zone of the board is none",
                "throughline.board.zone is \"Europe/Londinium\"",
                "a time zone such as Europe/London",
                place -> place.standalone(
                        "--throughline.board-file=file:" + boardFile(place, "Europe/Londinium", "csc")));
        of.wrongSetting(
                "a duration is none", "is \"soon\"", "a duration such as", wrong("throughline.log.look-again=soon"));
        of.wrongSetting("a number is none", "is \"many\"", "a whole number", wrong("throughline.sessions.most=many"));
        of.wrongSetting("a size is none", "is \"huge\"", "a size such as", wrong("throughline.body-max=huge"));
        of.wrongSetting(
                "a switch is neither on nor off",
                "is \"perhaps\"",
                "true or false",
                wrong("throughline.alerts.enabled=perhaps"));
        of.wrongSetting(
                "a network is none",
                "throughline.proxies has \"proxy 1\"",
                "10.1.0.0/16",
                wrong("throughline.proxies=proxy 1"));
        of.wrongSetting(
                "the address for links is none",
                "throughline.links is \"board.example.org\"",
                "https://throughline.example.org",
                wrong("throughline.links=board.example.org"));
        of.wrongSetting(
                "the OpenID provider is none",
                "throughline.openid.issuer is \"login\"",
                "https://login.example.org",
                wrong("throughline.openid.issuer=login"));
        of.wrongSetting(
                "the secret for metrics is too short",
                "throughline.metrics.token is shorter than 32",
                "openssl rand -hex 32",
                wrong("throughline.metrics.token=short"));
        of.wrongSetting(
                "the record of access would be kept too short",
                "retention-days is 7",
                "needs 30 or more",
                wrong("throughline.access-record.retention-days=7"));
        return of.list;
    }

    private static List<FailedStartCause> machine() {
        var of = new Causes(MACHINE);
        of.failed(
                "Java gets too little memory",
                "Java may use 61 MB",
                "-Xmx512m",
                place -> place.process(List.of(), List.of("-Xmx64m", "-XX:+UseSerialGC")));
        of.failed(
                "the log does not fit into the memory of Java",
                "The log has about",
                "-Xmx",
                place -> place.withLog().standalone("--throughline.views.bytes-per-event=1000000000"));
        of.failed(
                "it may open too few files",
                "may open 300 files",
                "LimitNOFILE=4096",
                place -> place.process(List.of("prlimit", "--nofile=300:300"), List.of()));
        return of.list;
    }

    private static List<FailedStartCause> servers() {
        var of = new Causes(SERVERS);
        of.wrongSetting(
                "it is not said where PostgreSQL is",
                "not said where the log's PostgreSQL is",
                "SPRING_DATASOURCE_URL",
                StartAttempt::commandService);
        of.wrongSetting(
                "the address of PostgreSQL is none",
                "no address of a PostgreSQL",
                "jdbc:postgresql://HOST:5432/DATABASE",
                place -> place.commandService("--spring.datasource.url=postgres"));
        of.failed(
                "PostgreSQL does not answer",
                "does not answer",
                "Start it, or correct",
                place -> place.commandService("--spring.datasource.url=jdbc:postgresql://127.0.0.1:"
                        + StartAttempt.freePort() + "/throughline"));
        of.wrongSetting(
                "the password for PostgreSQL is wrong",
                "refuses the user or the password",
                "SPRING_DATASOURCE_USERNAME",
                place -> place.commandService(LogServer.with("postgres", "guest", "wrong")));
        of.wrongSetting(
                "the database does not exist",
                "has no such database",
                "Create it",
                place -> place.commandService(LogServer.with("nowhere", "guest", "guest")));
        of.failed(
                "the user of PostgreSQL owns no database",
                "may not make the tables",
                "owner to USER",
                place -> place.commandService(LogServer.with("postgres", "guest", "guest")));
        of.failed(
                "a restore into Axon Server was interrupted",
                "was not finished",
                "Restore the same backup again",
                place -> {
                    LogServer.ofUnfinishedRestore("unfinished");
                    return place.commandService(LogServer.asOwnerOf("unfinished"));
                });
        of.failed("PostgreSQL is too old", "is release 12", "Upgrade it", place -> {
            try (var old = new OldPostgres()) {
                return place.commandService(
                        "--spring.datasource.url=" + old.url(),
                        "--spring.datasource.username=guest",
                        "--spring.datasource.password=guest");
            }
        });
        of.failed(
                "a later release has used the database",
                "its tables have version 9999",
                "Start that release",
                place -> {
                    LogServer.ofLaterRelease("later");
                    return place.commandService(LogServer.asOwnerOf("later"));
                });
        of.wrongSetting(
                "it is not said where MongoDB is",
                "not said where the views' MongoDB is",
                "SPRING_MONGODB_URI",
                place -> place.queryService(LogServer.asOwner()));
        of.wrongSetting(
                "the address of MongoDB is none",
                "no address of a MongoDB",
                "mongodb://USER:PASSWORD@HOST:27017/throughline",
                place -> place.queryService(LogServer.asOwner("--spring.mongodb.uri=mongo:27017")));
        of.wrongSetting(
                "the key for names is not given",
                "the key is missing",
                "openssl rand -base64 32",
                place -> place.commandService(LogServer.asOwner()));
        return of.list;
    }

    private static final SingletonSupplier<Boolean> MAY_MOUNT = SingletonSupplier.of(FailedStartCauses::mayMount);

    /** Root without what root may do beyond other users; nothing for another user. */
    private static final List<String> WITHOUT_PRIVILEGES =
            isRoot() ? List.of("setpriv", "--bounding-set=-all", "--inh-caps=-all", "--ambient-caps=-all") : List.of();

    private static List<String> unprivilegedPorts() {
        asRoot();
        return List.of(
                "unshare",
                "-n",
                "sh",
                "-c",
                "ip link set lo up; sysctl -qw net.ipv4.ip_unprivileged_port_start=1024;"
                        + " exec setpriv --bounding-set=-all --inh-caps=-all --ambient-caps=-all \"$@\"",
                "sh");
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Containers often run as root without the right to make a disk or a network of their own. */
    private static void asRoot() {
        assumeThat(isRoot() && MAY_MOUNT.obtain())
                .as("made as root with the right to mount only")
                .isTrue();
    }

    private static boolean mayMount() {
        try {
            return new ProcessBuilder(
                                    "unshare", "-m", "-n", "sh", "-c", "mount -t tmpfs none /mnt && ip link set lo up")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException missing) {
            return false;
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static Make onDisk(String options) {
        return place -> {
            asRoot();
            var disk = place.mounted(options);
            try {
                return disk.stores();
            } finally {
                disk.unmount();
            }
        };
    }

    private static Make wrong(String setting) {
        return place -> place.standaloneOnServers("--" + setting);
    }

    private static Path inLog(StartAttempt place, String file) throws Exception {
        return place.withLog().data().resolve("postgresql").resolve(file);
    }

    /** Overwrites bytes of the first page. */
    private static void damageEvents(StartAttempt place) throws Exception {
        damage(place.data().resolve("postgresql").resolve(ExistingLog.fileOfEvents()), 4000);
    }

    private static void damage(Path damaged, int at) throws Exception {
        try (var file = new RandomAccessFile(damaged.toFile(), "rw")) {
            file.seek(at);
            file.write("damaged".getBytes(StandardCharsets.US_ASCII));
        }
    }

    private static Path boardFile(StartAttempt place, String zone, String agency) throws Exception {
        return Files.writeString(place.parent().resolve("my-board.yml"), """
                throughline:
                  board:
                    name: A board
                    zone: %s
                    agencies: {csc: Children's Social Care}
                    committees: {smt: {name: Management team, agency: %s}}
                    themes: {babies: Babies}
                """.formatted(zone, agency));
    }

    private static Path keyStore(Path directory) throws Exception {
        var store = directory.resolve("office.p12");
        StartAttempt.run(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString(),
                "-genkeypair",
                "-alias",
                "office",
                "-keyalg",
                "EC",
                "-dname",
                "CN=office.example.org",
                "-keystore",
                store.toString(),
                "-storepass",
                "correct horse");
        return store;
    }

    private static final class Causes {

        private final String subject;
        private final List<FailedStartCause> list = new ArrayList<>();

        Causes(String subject) {
            this.subject = subject;
        }

        void failed(String name, String says, String advises, Make make) {
            list.add(new FailedStartCause(subject, name, FAILED, says, advises, make));
        }

        void wrongSetting(String name, String says, String advises, Make make) {
            list.add(new FailedStartCause(subject, name, WRONG_SETTING, says, advises, make));
        }
    }
}

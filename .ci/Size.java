import com.sun.source.doctree.DocCommentTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.VariableTree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.ToolProvider;

/**
 * Prints how large the main sources are, so that the trend is visible: {@code java .ci/Size.java}, in the root.
 *
 * <p>Duplicates are read from {@code target/cpd.xml}, if {@code ./mvnw pmd:aggregate-cpd} has written it.
 */
class Size {

    private static final int LONGEST = 8;
    private static final int LARGEST = 8;
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'-]+");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|//[^\n]*");
    private static final Pattern TEXT = Pattern.compile("(?s)\"\"\".*?\"\"\"|\"(?:\\\\.|[^\"\\\\\n])*\"|'(?:\\\\.|[^'\\\\\n])*'");

    record Source(Path path, String place, int lines, int codeLines, int types, int javadocWords) {}

    /** Where a type is declared; those of one name in one file are one meaning. */
    private final Map<String, TreeSet<String>> placesByName = new TreeMap<>();

    private final List<Source> sources = new ArrayList<>();

    public static void main(String[] ignored) throws IOException {
        var size = new Size();
        size.read();
        size.print();
    }

    private void read() throws IOException {
        List<Path> files;
        try (var all = Files.walk(Path.of(""))) {
            files = all.filter(isMainSource()).sorted().toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, _ -> {}, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            var docs = DocTrees.instance(task);
            for (var unit : task.parse()) sources.add(source(unit, docs));
        }
    }

    private static Predicate<Path> isMainSource() {
        return path -> path.toString().replace('\\', '/').matches("[^/.]+/src/main/java/.*\\.java")
                && !path.endsWith("package-info.java");
    }

    private Source source(CompilationUnitTree unit, DocTrees docs) throws IOException {
        var path = Path.of("").toAbsolutePath().relativize(Path.of(unit.getSourceFile().toUri()));
        var place = path.getName(0) + " " + unit.getPackageName();
        int[] types = {0}, words = {0};
        new TreePathScanner<Void, Void>() {
            @Override
            public Void visitClass(ClassTree type, Void none) {
                if (!type.getSimpleName().isEmpty()) {
                    types[0]++;
                    placesByName
                            .computeIfAbsent(type.getSimpleName().toString(), _ -> new TreeSet<>())
                            .add(path.toString());
                }
                count();
                return super.visitClass(type, none);
            }

            @Override
            public Void visitMethod(MethodTree method, Void none) {
                count();
                return super.visitMethod(method, none);
            }

            @Override
            public Void visitVariable(VariableTree variable, Void none) {
                count();
                return super.visitVariable(variable, none);
            }

            private void count() {
                DocCommentTree comment = docs.getDocCommentTree(getCurrentPath());
                if (comment != null) words[0] += (int) WORD.matcher(comment.toString()).results().count();
            }
        }.scan(unit, null);
        var text = Files.readString(path);
        return new Source(path, place, (int) text.lines().count(), codeLines(text), types[0], words[0]);
    }

    /** Lines that are neither blank nor only a comment nor an import. */
    private static int codeLines(String text) {
        var texts = TEXT.matcher(text).replaceAll(found -> found.group().lines().map(_ -> "x").collect(Collectors.joining("\n")));
        return (int) COMMENT.matcher(texts).replaceAll("").lines().filter(line -> !line.isBlank() && !line.startsWith("import ")).count();
    }

    private void print() throws IOException {
        var lengths = sources.stream().mapToInt(Source::lines).sorted().toArray();
        System.out.println("Size of the main sources");
        System.out.printf("  %-34s %,d%n", "files", sources.size());
        System.out.printf("  %-34s %,d%n", "types", sum(Source::types));
        System.out.printf("  %-34s %,d%n", "code lines", sum(Source::codeLines));
        System.out.printf("  %-34s %,d%n", "lines of the median file", lengths[lengths.length / 2]);
        System.out.printf("  %-34s %,d%n", "words of Javadoc", sum(Source::javadocWords));
        System.out.printf("  %-34s %s%n", "duplicates of 60 tokens or more", duplicates());
        var twice = placesByName.entrySet().stream().filter(name -> name.getValue().size() > 1).toList();
        System.out.printf("  %-34s %,d%n", "type names with several meanings", twice.size());
        System.out.println("Files and code lines by module");
        sources.stream()
                .collect(Collectors.groupingBy(source -> source.path().getName(0).toString(), TreeMap::new, Collectors.toList()))
                .forEach((module, its) -> System.out.printf(
                        "  %-34s %,d %,d%n", module, its.size(), its.stream().mapToInt(Source::codeLines).sum()));
        System.out.println("Longest files, in lines");
        sources.stream()
                .sorted(Comparator.comparingInt(Source::lines).reversed())
                .limit(LONGEST)
                .forEach(source -> System.out.printf("  %4d %s%n", source.lines(), source.path()));
        System.out.println("Largest packages, in files");
        sources.stream()
                .collect(Collectors.groupingBy(Source::place, Collectors.counting()))
                .entrySet()
                .stream()
                .sorted(Map.Entry.<String, Long>comparingByValue().reversed().thenComparing(Map.Entry.comparingByKey()))
                .limit(LARGEST)
                .forEach(place -> System.out.printf("  %4d %s%n", place.getValue(), place.getKey()));
        System.out.println("Type names with several meanings");
        for (var name : twice) System.out.printf("  %s: %s%n", name.getKey(), name.getValue().stream().map(Size::shortened).collect(Collectors.joining(", ")));
    }

    private int sum(ToIntFunction<Source> figure) {
        return sources.stream().mapToInt(figure).sum();
    }

    private static String shortened(String path) {
        return path.replace("src/main/java/org/throughline/", "").replace(".java", "");
    }

    private static String duplicates() throws IOException {
        var found = Path.of("target", "cpd.xml");
        if (!Files.exists(found)) return "not looked for";
        var duplicates = Pattern.compile("<duplication lines=\"(\\d+)\"").matcher(Files.readString(found)).results().toList();
        return duplicates.size() + " (" + duplicates.stream().mapToInt(one -> Integer.parseInt(one.group(1))).sum() + " lines)";
    }
}

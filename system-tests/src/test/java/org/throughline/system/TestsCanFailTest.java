package org.throughline.system;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Reads the sources of all tests of the project for what keeps a test from failing, or makes it fail on a slow machine. */
class TestsCanFailTest {

    private static final Pattern TEST_SOURCE = Pattern.compile("[^/]+/src/test/java/.*\\.java");
    private static final Pattern ASSERTION = Pattern.compile("(assert|fail|expect)[A-Za-z]*");

    private static final String SUCCEEDS = ".expectSuccessfulHandlerExecution()";

    private static List<CompilationUnitTree> tests;

    @BeforeAll
    static void parse() throws IOException {
        var project = Path.of("").toAbsolutePath().getParent();
        List<Path> files;
        try (var all = Files.walk(project)) {
            files = all.filter(path -> TEST_SOURCE
                            .matcher(project.relativize(path).toString().replace('\\', '/'))
                            .matches())
                    .toList();
        }
        var compiler = ToolProvider.getSystemJavaCompiler();
        try (var manager = compiler.getStandardFileManager(null, null, null)) {
            var task = (JavacTask) compiler.getTask(
                    null, manager, _ -> {}, List.of(), null, manager.getJavaFileObjectsFromPaths(files));
            tests = new ArrayList<>();
            task.parse().forEach(tests::add);
        }
        assertThat(tests).hasSizeGreaterThan(50);
    }

    @Test
    void no_test_sleeps() {
        assertThat(found(new Finder() {
                    @Override
                    public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                        if (call.getMethodSelect()
                                .toString()
                                .matches("(Thread|.*TimeUnit\\.\\w+|LockSupport)\\.(sleep|parkNanos)")) note(call);
                        return super.visitMethodInvocation(call, none);
                    }
                }))
                .isEmpty();
    }

    @Test
    void no_assertion_is_made_on_a_condition() {
        assertThat(found(new Finder() {
                    @Override
                    public Void visitIf(IfTree choice, Void none) {
                        if (asserts(choice.getThenStatement()) || asserts(choice.getElseStatement())) note(choice);
                        return super.visitIf(choice, none);
                    }

                    @Override
                    public Void visitConditionalExpression(ConditionalExpressionTree choice, Void none) {
                        if (asserts(choice.getTrueExpression()) || asserts(choice.getFalseExpression())) note(choice);
                        return super.visitConditionalExpression(choice, none);
                    }
                }))
                .isEmpty();
    }

    @Test
    void a_command_that_succeeds_names_its_events() {
        assertThat(found(new Finder() {
                    @Override
                    public Void visitExpressionStatement(ExpressionStatementTree statement, Void none) {
                        var text = statement.toString();
                        if (text.contains(SUCCEEDS) && !text.matches("(?s).*\\.expect(No)?Events.*")) note(statement);
                        return super.visitExpressionStatement(statement, none);
                    }
                }))
                .isEmpty();
    }

    private static boolean asserts(Tree code) {
        var found = new boolean[1];
        new TreeScanner<Void, Void>() {
            @Override
            public Void visitMethodInvocation(MethodInvocationTree call, Void none) {
                var name = call.getMethodSelect().toString();
                found[0] |= ASSERTION
                        .matcher(name.substring(name.lastIndexOf('.') + 1))
                        .matches();
                return super.visitMethodInvocation(call, none);
            }
        }.scan(code, null);
        return found[0];
    }

    private static List<String> found(Finder finder) {
        for (var test : tests) {
            finder.test = test;
            finder.scan(test, null);
        }
        return finder.found;
    }

    private abstract static class Finder extends TreeScanner<Void, Void> {

        private final List<String> found = new ArrayList<>();
        private CompilationUnitTree test;

        void note(Tree tree) {
            var file = Path.of(test.getSourceFile().toUri());
            found.add(file.getFileName() + ": "
                    + tree.toString().lines().findFirst().orElseThrow());
        }
    }
}

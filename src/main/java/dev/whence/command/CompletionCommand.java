package dev.whence.command;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParentCommand;
import picocli.CommandLine.Spec;

/** Writes the shell's completion. */
@Command(
    name = "completion",
    mixinStandardHelpOptions = true,
    addMethodSubcommands = false,
    description = "Writes completion for bash and zsh: source <(whence completion)")
final class CompletionCommand implements Callable<Integer> {
  @ParentCommand private @Nullable WhenceCommand parent;
  @Spec private @Nullable CommandSpec spec;

  @Override
  public Integer call() {
    var root = java.util.Objects.requireNonNull(spec).root().commandLine();
    java.util.Objects.requireNonNull(parent)
        .surroundings()
        .out()
        .println(AutoComplete.bash("whence", root));
    return 0;
  }
}

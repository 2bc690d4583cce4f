// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.classify.ClassifyCommand;
import org.bragglens.cli.internal.evaluate.EvaluateCommand;
import org.bragglens.cli.internal.info.InfoCommand;
import org.bragglens.cli.internal.simulate.SimulateCommand;
import org.bragglens.cli.internal.train.TrainCommand;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;

/** All commands together: takes arguments, returns an exit code, and says every failure in one line. */
public final class CommandLineProgram {

    private static final int WIDTH = 110;

    private final Services services;
    private final Console console;
    private final boolean debug;

    /** @param debug whether failures also show a stack trace */
    public CommandLineProgram(Services services, Console console, boolean debug) {
        this.services = services;
        this.console = console;
        this.debug = debug;
    }

    /** @return an {@link ExitCode} */
    public int run(String... arguments) {
        CommandLine program = program();
        StringWriter help = new StringWriter();
        program.setOut(new PrintWriter(help));
        try {
            int code = arguments.length == 0 ? noCommand() : program.execute(arguments);
            if (help.getBuffer().length() > 0) {
                console.result(help.toString());
            }
            return code;
        } catch (Exception | LinkageError | OutOfMemoryError | StackOverflowError e) {
            return failed(e);
        }
    }

    private CommandLine program() {
        CommandLine program = new CommandLine(new RootCommand());
        program.getCommandSpec().version("BraggLens " + services.version());
        for (Command command : commands()) {
            CommandLine line = new CommandLine(command);
            command.complete(line.getCommandSpec());
            program.addSubcommand(line);
        }
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.setUsageHelpWidth(WIDTH);
        program.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        program.setParameterExceptionHandler((e, arguments) -> wrongUsage(e));
        program.setExecutionExceptionHandler((e, line, parsed) -> e instanceof ParameterException usage ? wrongUsage(usage) : failed(e));
        return program;
    }

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(new ClassifyCommand(services, console));
        commands.add(new TrainCommand(services, console));
        commands.add(new EvaluateCommand(services, console));
        commands.add(new SimulateCommand(services, console));
        commands.add(new InfoCommand(services, console));
        return commands;
    }

    private int noCommand() {
        console.error("no command given; 'bragglens --help' lists them");
        return ExitCode.USAGE;
    }

    private int wrongUsage(ParameterException e) {
        trace(e);
        CommandLine line = e.getCommandLine();
        console.error(e.getMessage() + "; try 'bragglens" + (line.getParent() == null ? "" : " " + line.getCommandName()) + " --help'");
        return ExitCode.USAGE;
    }

    private int failed(Throwable e) {
        trace(e);
        switch (e) {
            case InputException input -> console.error(input.getMessage());
            case OutputException output when output.isBrokenPipe() -> {
                return ExitCode.DONE;
            }
            case OutputException output -> console.error("standard output: " + output.getMessage());
            case UnavailableException unavailable -> console.error(unavailable.getMessage());
            case IOException io -> console.error(said(io));
            case OutOfMemoryError memory -> console.error("not enough memory; give more with the environment variables BRAGGLENS_HEAP and"
                    + " BRAGGLENS_NATIVE (in MB)");
            default -> console.error("unexpected failure: " + e
                    + "; with the environment variable BRAGGLENS_DEBUG=1 the details are shown");
        }
        return e instanceof IOException ? ExitCode.INPUT_FAILED : ExitCode.UNAVAILABLE;
    }

    /** Failures of the file system often say the file's name and nothing else. */
    private static String said(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + ": may not be read or written";
            case NoSuchFileException none -> none.getFile() + ": no such file";
            default -> e.getMessage() == null ? e.toString() : e.getMessage();
        };
    }

    private void trace(Throwable e) {
        if (debug) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text, true));
            console.details(text.toString());
        }
    }
}

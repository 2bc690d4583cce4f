// SPDX-License-Identifier: EPL-2.0
package org.bragglens.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.bragglens.base.InputException;
import org.bragglens.cli.internal.classify.ClassifyCommand;
import org.bragglens.cli.internal.evaluate.EvaluateCommand;
import org.bragglens.cli.internal.info.InfoCommand;
import org.bragglens.cli.internal.interpret.InterpretCommand;
import org.bragglens.cli.internal.prepare.PrepareCommand;
import org.bragglens.cli.internal.simulate.SimulateCommand;
import org.bragglens.cli.internal.train.TrainCommand;

import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;

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
        program.addSubcommand(new CommandLine.HelpCommand());
        program.setCaseInsensitiveEnumValuesAllowed(true);
        program.registerConverter(Path.class, CommandLineProgram::path);
        program.setUsageHelpWidth(WIDTH);
        program.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));
        program.setParameterExceptionHandler((e, arguments) -> wrongUsage(e));
        program.setExecutionExceptionHandler((e, line, parsed) -> e instanceof ParameterException usage ? wrongUsage(usage) : failed(e));
        return program;
    }

    /** The empty name is the current folder to Java, and an unset variable of a script to everybody else. */
    private static Path path(String name) {
        if (name.isEmpty()) {
            throw new TypeConversionException("the name of a file is empty");
        }
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new TypeConversionException("'" + name + "' cannot be the name of a file");
        }
    }

    private List<Command> commands() {
        List<Command> commands = new ArrayList<>();
        commands.add(new ClassifyCommand(services, console));
        commands.add(new InterpretCommand(services, console));
        commands.add(new PrepareCommand(services, console));
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
            case IOException io -> console.error(Failures.said(io));
            case OutOfMemoryError memory -> console.error("not enough memory; give more with the environment variables BRAGGLENS_HEAP and"
                    + " BRAGGLENS_NATIVE (in MB)");
            default -> console.error("unexpected failure: " + e
                    + "; with the environment variable BRAGGLENS_DEBUG=1 the details are shown");
        }
        return e instanceof IOException ? ExitCode.INPUT_FAILED : ExitCode.UNAVAILABLE;
    }

    private void trace(Throwable e) {
        if (debug) {
            StringWriter text = new StringWriter();
            e.printStackTrace(new PrintWriter(text, true));
            console.details(text.toString());
        }
    }
}

import * as z from 'zod';
import { commandProblems, readCommand, readCommands } from '../../check/command-rules.ts';
import { type Command, type CommandBody, commandPayload } from '../../state/command.ts';
import type { World } from '../../state/world.ts';
import { type Answer, type Call, ok, type Routes, requireBody } from '../call.ts';
import { REFUSALS } from '../rest-error.ts';

/** Registered commands, of a server and global ones. */
export const commandRoutes = {
  'GET /applications/:application/commands': list,
  'PUT /applications/:application/commands': replace,
  'POST /applications/:application/commands': create,
  'GET /applications/:application/commands/:command': get,
  'PATCH /applications/:application/commands/:command': edit,
  'DELETE /applications/:application/commands/:command': remove,
  'GET /applications/:application/guilds/:guild/commands': list,
  'PUT /applications/:application/guilds/:guild/commands': replace,
  'POST /applications/:application/guilds/:guild/commands': create,
  'GET /applications/:application/guilds/:guild/commands/:command': get,
  'PATCH /applications/:application/guilds/:guild/commands/:command': edit,
  'DELETE /applications/:application/guilds/:guild/commands/:command': remove,
} as const satisfies Routes;

function list(world: World, call: Call): Answer {
  return ok(registered(world, call).map((command) => commandPayload(command, world.applicationId)));
}

function replace(world: World, call: Call): Answer {
  requireBody(call, 'command list');
  const bodies = readCommands(call.body);
  const known = registered(world, call);
  const commands = bodies.map((body) => commandOf(world, call, body, sameAs(body, known)));
  store(world, call, commands);
  return list(world, call);
}

function create(world: World, call: Call): Answer {
  requireBody(call, 'command create');
  const body = readCommand(call.body);
  const known = registered(world, call);
  const old = sameAs(body, known);
  const command = commandOf(world, call, body, old);
  store(world, call, [...known.filter((each) => each !== old), command]);
  return { status: old ? 200 : 201, body: commandPayload(command, world.applicationId) };
}

function get(world: World, call: Call): Answer {
  return ok(commandPayload(named(world, call), world.applicationId));
}

function edit(world: World, call: Call): Answer {
  const old = named(world, call);
  requireBody(call, 'command edit');
  const body = readCommand({ ...old.body, ...z.looseObject({}).parse(call.body) });
  const problems = commandProblems(body, []);
  if (problems.length > 0) throw REFUSALS.invalidBody(problems);
  const command = commandOf(world, call, body, old);
  const commands = registered(world, call).map((each) => (each === old ? command : each));
  store(world, call, commands);
  return ok(commandPayload(command, world.applicationId));
}

function remove(world: World, call: Call): Answer {
  const old = named(world, call);
  const left = registered(world, call).filter((each) => each !== old);
  store(world, call, left);
  return ok();
}

function registered(world: World, call: Call): readonly Command[] {
  const { application, guild = '' } = call.params;
  const isThere = application === world.applicationId && (guild === '' || world.guilds.has(guild));
  if (!isThere) throw REFUSALS.missingAccess();
  return world.commands.get(guild) ?? [];
}

function store(world: World, call: Call, commands: readonly Command[]): void {
  world.commands.set(call.params['guild'] ?? '', commands);
  world.registrations.emit();
}

/** The command that the call names. Throws 10063. */
function named(world: World, call: Call): Command {
  const command = registered(world, call).find((each) => each.id === call.params['command']);
  if (command === undefined) throw REFUSALS.unknownCommand();
  return command;
}

/** A command that is set again by name and type keeps its id. */
function sameAs(body: CommandBody, known: readonly Command[]): Command | undefined {
  return known.find((each) => each.body.name === body.name && each.body.type === body.type);
}

function commandOf(world: World, call: Call, body: CommandBody, old: Command | undefined): Command {
  return { id: old?.id ?? world.nextId(), version: world.nextId(), guildId: call.params['guild'], body };
}

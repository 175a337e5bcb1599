import * as z from 'zod';
import { commandProblems, readCommand } from '../../check/command-rules.ts';
import { type Command, type CommandBody, commandPayload } from '../../state/command.ts';
import type { World } from '../../state/world.ts';
import { type Answer, type Call, type Routes, requireBody } from '../call.ts';
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
  return { status: 200, body: registered(world, call).map((command) => commandPayload(command, world.applicationId)) };
}

function replace(world: World, call: Call): Answer {
  requireBody(call, 'command list');
  const bodies = z.array(z.unknown()).parse(call.body).map(readCommand);
  const known = registered(world, call);
  store(
    world,
    call,
    bodies.map((body) => commandOf(world, call, body, find(known, body))),
  );
  return list(world, call);
}

function create(world: World, call: Call): Answer {
  requireBody(call, 'command create');
  const body = readCommand(call.body);
  const known = registered(world, call);
  const old = find(known, body);
  const command = commandOf(world, call, body, old);
  store(world, call, [...known.filter((each) => each !== old), command]);
  return { status: old ? 200 : 201, body: commandPayload(command, world.applicationId) };
}

function get(world: World, call: Call): Answer {
  return { status: 200, body: commandPayload(byId(world, call), world.applicationId) };
}

function edit(world: World, call: Call): Answer {
  const old = byId(world, call);
  requireBody(call, 'command edit');
  const body = readCommand({ ...old.body, ...z.looseObject({}).parse(call.body) });
  const problems = commandProblems(body, []);
  if (problems.length > 0) throw REFUSALS.invalidBody(problems);
  const command = commandOf(world, call, body, old);
  store(
    world,
    call,
    registered(world, call).map((each) => (each === old ? command : each)),
  );
  return { status: 200, body: commandPayload(command, world.applicationId) };
}

function remove(world: World, call: Call): Answer {
  const old = byId(world, call);
  store(
    world,
    call,
    registered(world, call).filter((each) => each !== old),
  );
  return { status: 204 };
}

function registered(world: World, call: Call): readonly Command[] {
  if (call.params['application'] !== world.applicationId) throw REFUSALS.missingAccess();
  const guildId = call.params['guild'];
  if (guildId !== undefined && !world.guilds.has(guildId)) throw REFUSALS.missingAccess();
  return world.commands.get(guildId ?? '') ?? [];
}

function store(world: World, call: Call, commands: readonly Command[]): void {
  world.commands.set(call.params['guild'] ?? '', commands);
  world.registrations.emit();
}

function commandOf(world: World, call: Call, body: CommandBody, old: Command | undefined): Command {
  const guildId = call.params['guild'];
  return {
    id: old?.id ?? world.nextId(),
    version: world.nextId(),
    body,
    ...(guildId !== undefined && { guildId }),
  };
}

function find(commands: readonly Command[], body: CommandBody): Command | undefined {
  return commands.find((each) => each.body.name === body.name && each.body.type === body.type);
}

function byId(world: World, call: Call): Command {
  const command = registered(world, call).find((each) => each.id === call.params['command']);
  if (command === undefined) throw REFUSALS.unknownCommand();
  return command;
}

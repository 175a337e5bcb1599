import type { Client } from 'discord.js';
import { collectDefaultMetrics, Registry } from 'prom-client';
import type { Handled } from '../../discord/handled.ts';
import type { Gateway } from '../gateway.ts';
import { measureGateway } from './connection.ts';
import { measureContent, type Reports } from './content.ts';
import { countQuestions } from './questions.ts';
import { countRequests } from './rest.ts';

export interface Metrics {
  readonly onHandled: (handled: Handled) => void;
  readonly onClient: (client: Client) => void;
  /** In Prometheus' text format. */
  readonly text: () => Promise<string>;
  readonly contentType: string;
}

/** Debrief's metrics, and those of its process and event loop. Labels have few values: no ids, no names. */
export function createMetrics(sources: {
  readonly reports: Reports;
  readonly gateway: () => Gateway | undefined;
}): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureGateway(registry, sources.gateway);
  measureContent(registry, sources.reports);
  return {
    onHandled: countQuestions(registry),
    onClient: countRequests(registry),
    text: () => registry.metrics(),
    contentType: registry.contentType,
  };
}

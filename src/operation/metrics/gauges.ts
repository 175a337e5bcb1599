import { Gauge, type Registry } from 'prom-client';

/** One value of a gauge, with what tells it from the others of its name. */
export interface Value {
  readonly value: number;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A gauge that is read when somebody asks. Without values it is not there. */
export function gauge(
  registry: Registry,
  name: string,
  help: string,
  read: () => readonly Value[],
  labels: readonly string[] = [],
) {
  return new Gauge({
    name,
    help,
    labelNames: [...labels],
    registers: [registry],
    collect() {
      this.reset();
      if (labels.length === 0) this.remove();
      for (const { value, labels: own = {} } of read()) this.set(own, value);
    },
  });
}

/** No value, or one. */
export function single(value: number | undefined): readonly Value[] {
  return value === undefined ? [] : [{ value }];
}
